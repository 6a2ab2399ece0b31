import { readFileSync } from 'node:fs';

/** The rows of `data/*.csv` and their periods, read in plain TypeScript: nothing of this uses the service's own code. */

export interface Days {
  readonly earliestStart?: string | undefined;
  readonly latestStart?: string | undefined;
  readonly earliestEnd?: string | undefined;
  readonly latestEnd?: string | undefined;
}

export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file (RFC 4180) by their names: `loans.csv#2`. A row is named by the line on which it begins. */
export function csv(file: string): Map<string, Row> {
  const text = readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8').replace(/^\uFEFF/, '');
  const rows = new Map<string, Row>();
  let header: string[] | undefined;
  let [cells, cell, quoted, line, first] = [[] as string[], '', false, 1, 1];
  const end = () => {
    cells.push(cell);
    if (!header) header = cells;
    else if (cells.some((one) => one !== ''))
      rows.set(
        `${file}#${first}`,
        Object.fromEntries(header.map((name, at) => [name, (cells[at] ?? '').trim()])),
      );
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < text.length; at++) {
    const one = text[at]!;
    if (one === '\n') line += 1;
    if (quoted) {
      if (one === '"' && text[at + 1] === '"') cell += text[at++];
      else if (one === '"') quoted = false;
      else cell += one;
    } else if (one === '"') quoted = true;
    else if (one === ',') {
      cells.push(cell);
      cell = '';
    } else if (one === '\n') {
      end();
      first = line;
    } else if (one !== '\r') cell += one;
  }
  if (cell !== '' || cells.length > 0) end();
  return rows;
}

/** The first and last day that a date allows: `2013`, `2013-04`, `2013-04-05`, `2014?`, `201X`. */
function daysOf(text: string): readonly [string, string] | undefined {
  const plain = text.replace('?', '');
  if (/^\d{3}X$/.test(plain)) return [`${plain.slice(0, 3)}0-01-01`, `${plain.slice(0, 3)}9-12-31`];
  if (/^\d{4}$/.test(plain)) return [`${plain}-01-01`, `${plain}-12-31`];
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return [plain, plain];
  if (!/^\d{4}-\d{2}$/.test(plain)) return undefined;
  const last = new Date(Date.UTC(Number(plain.slice(0, 4)), Number(plain.slice(5)), 0)).getUTCDate();
  return [`${plain}-01`, `${plain}-${last}`];
}

type Range = readonly [string, string];

/** The start and the end that a row states. */
const statedBy = (row: Row): readonly [Range | undefined, Range | undefined] => [
  daysOf(row.start ?? ''),
  daysOf(row.end ?? ''),
];

/** What rows say of one start (0), or end (1): the outermost; more precise only if the periods of all that lie within it can be one. */
function outermost(rows: readonly Row[], side: 0 | 1): Range | undefined {
  const periods = rows.map(statedBy).filter((period) => period[side]);
  const width = ([a, b]: Range) => Date.parse(b) - Date.parse(a);
  const ranges = periods.map((period) => period[side]!);
  const edge = ranges
    .map((range) => range[side])
    .sort()
    .at(side === 0 ? 0 : -1);
  const [outer] = ranges.filter((range) => range[side] === edge).sort((a, b) => width(b) - width(a));
  if (!outer) return undefined;
  const inner = periods.filter((period) => period[side]![0] >= outer[0] && period[side]![1] <= outer[1]);
  const meet = (a?: Range, b?: Range) => !a || !b || (a[0] <= b[1] && b[0] <= a[1]);
  const areOne = inner.every((a) => inner.every((b) => meet(a[0], b[0]) && meet(a[1], b[1])));
  return areOne ? inner.map((period) => period[side]!).sort((a, b) => width(a) - width(b))[0] : outer;
}

export function periodOf(rows: readonly Row[]): Days {
  const [start, end] = [outermost(rows, 0), outermost(rows, 1)];
  return { earliestStart: start?.[0], latestStart: start?.[1], earliestEnd: end?.[0], latestEnd: end?.[1] };
}

/** The days of a part, as far as they lie within the whole. */
export function clipped(part: Days, whole: Days): Days {
  const max = (a?: string, b?: string) => (a && b ? (a > b ? a : b) : (a ?? b));
  const min = (a?: string, b?: string) => (a && b ? (a < b ? a : b) : (a ?? b));
  return {
    earliestStart: max(part.earliestStart, whole.earliestStart),
    latestStart: part.latestStart && min(part.latestStart, whole.latestEnd),
    earliestEnd: part.earliestEnd && max(part.earliestEnd, whole.earliestStart),
    latestEnd: min(part.latestEnd, whole.latestEnd),
  };
}

/**
 * Whether something takes place in a time: POSSIBLE if it may, CERTAIN if it does whatever its true dates are. `from` is '' and `to` '~' if
 * the time is open on that side.
 */
export function takesPlace(days: Days, from: string, to: string, isCertain: boolean): boolean {
  if (days.earliestStart === undefined && days.latestEnd === undefined) return false;
  const [earliestStart, latestStart] = [days.earliestStart ?? '', days.latestStart ?? '~'];
  const [earliestEnd, latestEnd] = [days.earliestEnd ?? '', days.latestEnd ?? '~'];
  if (!isCertain) return earliestStart <= to && latestEnd >= from;
  const spans = latestStart <= to && earliestEnd >= from;
  const starts = earliestStart >= from && latestStart <= to;
  const ends = earliestEnd >= from && latestEnd <= to;
  return spans || starts || ends;
}

/** The days as numbers yyyymmdd: first and last start, first and last end. Undefined: no date at all. */
export function dayNumbers(days: Days): readonly [number, number, number, number] | undefined {
  const number = (day: string | undefined, otherwise: number) =>
    day === undefined ? otherwise : Number(day.replaceAll('-', ''));
  if (days.earliestStart === undefined && days.latestEnd === undefined) return undefined;
  return [
    number(days.earliestStart, 0),
    number(days.latestStart, 99_991_231),
    number(days.earliestEnd, 0),
    number(days.latestEnd, 99_991_231),
  ];
}
