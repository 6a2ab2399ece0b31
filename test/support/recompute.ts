import { readFileSync } from 'node:fs';
import type { GraphClient } from '../../src/database/client.js';

/**
 * Partnerships of museums, computed from data/*.csv in plain TypeScript without the service's import, aggregation and
 * Cypher: dates, periods, activities, outcomes, counts and the rules of time. Only the resolution of names, the loan
 * or project of each row, sites and museums are taken from the loaded graph.
 */

export interface Days {
  readonly earliestStart?: string | undefined;
  readonly latestStart?: string | undefined;
  readonly earliestEnd?: string | undefined;
  readonly latestEnd?: string | undefined;
}

/** A loan or project of a pair. */
export interface Fact extends Days {
  readonly thing: string;
  readonly isLoan: boolean;
  readonly activities: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  readonly objects: number | undefined;
  readonly consortium: boolean;
  /** Ids of the lenders and their parents; empty for a project. */
  readonly lenders: ReadonlySet<string>;
}

/** Two organisations that worked together; `museums`: those whose work the rows describe. */
export interface Pair {
  readonly ends: readonly [string, string];
  readonly museums: ReadonlySet<string>;
  readonly facts: readonly Fact[];
}

type Row = Readonly<Record<string, string>>;

/** Rows of a CSV file (RFC 4180) by name, `loans.csv#2`: the line on which the row begins. */
function csv(file: string): Map<string, Row> {
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

/** First and last possible day of a date: `2013`, `2013-04`, `2013-04-05`, `2014?`, `201X`. */
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

/**
 * Combined start (0) or end (1) of several rows: the outermost one; a more precise one only if all periods can be the
 * same.
 */
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

function periodOf(rows: readonly Row[]): Days {
  const [start, end] = [outermost(rows, 0), outermost(rows, 1)];
  return { earliestStart: start?.[0], latestStart: start?.[1], earliestEnd: end?.[0], latestEnd: end?.[1] };
}

/** Days of a part, limited to those of the whole. */
function clipped(part: Days, whole: Days): Days {
  const max = (a?: string, b?: string) => (a && b ? (a > b ? a : b) : (a ?? b));
  const min = (a?: string, b?: string) => (a && b ? (a < b ? a : b) : (a ?? b));
  return {
    earliestStart: max(part.earliestStart, whole.earliestStart),
    latestStart: part.latestStart && min(part.latestStart, whole.latestEnd),
    earliestEnd: part.earliestEnd && max(part.earliestEnd, whole.earliestStart),
    latestEnd: min(part.latestEnd, whole.latestEnd),
  };
}

const OUTCOMES: Readonly<Record<string, string>> = {
  participation: 'PARTICIPATION',
  learning_education: 'LEARNING_AND_EDUCATION',
  health_wellbeing: 'HEALTH_AND_WELLBEING',
  skills_careers: 'SKILLS_AND_CAREERS',
};
const PURPOSES: Readonly<Record<string, string>> = { DISPLAY: 'DISPLAY_LOAN', RESEARCH: 'RESEARCH_LOAN' };

/** A row's statement, in the terms of the graph. */
interface Said extends Row {
  readonly name: string;
}

/**
 * All pairs of the shipped data with at least one museum. Activity of a site counts for its parent; if neither parent is a museum, it
 * counts for the site that is one.
 */
export async function recompute(graph: GraphClient): Promise<Pair[]> {
  const files = ['loans.csv', 'partnerships.csv'].map(csv);
  const rows = new Map(
    files.flatMap((one) => [...one].map(([name, row]) => [name, { ...row, name } as Said])),
  );
  const activities = new Map([...csv('tables/activities.csv').values()].map((row) => [row.printed!, row]));
  const sites = new Map<string, string>();
  for (const row of await graph.read('MATCH (a:Organisation)-[:SITE_OF]->(b) RETURN a.id AS a, b.id AS b'))
    sites.set(row.get('a'), row.get('b'));
  const chain = (id: string): string[] => [id, ...(sites.has(id) ? chain(sites.get(id)!) : [])];
  const whole = (id: string): string => chain(id).at(-1)!;
  const museums = new Set<string>();
  for (const row of await graph.read('MATCH (a:Museum|NationalMuseum) RETURN a.id AS id'))
    museums.add(row.get('id'));
  const listed = (museum: string, partner: string): [string, string][] => {
    const [a, b] = [whole(museum), whole(partner)];
    if (a === b) return [];
    if (museums.has(a) || museums.has(b)) return [[a, b]];
    const siteOf = (id: string) =>
      chain(id)
        .filter((one) => museums.has(one))
        .slice(-1);
    return [
      ...siteOf(museum).map((id): [string, string] => [id, b]),
      ...siteOf(partner).map((id): [string, string] => [a, id]),
    ];
  };
  const pairs = new Map<string, { ends: [string, string]; museums: Set<string>; facts: Map<string, Fact> }>();
  const add = (museum: string, partner: string, fact: Fact) => {
    for (const [a, b] of listed(museum, partner)) addTo(a, b, fact);
  };
  const addTo = (a: string, b: string, fact: Fact) => {
    const ends = [a, b].sort() as [string, string];
    const pair = pairs.get(ends.join(' ')) ?? { ends, museums: new Set(), facts: new Map() };
    pairs.set(ends.join(' '), pair);
    pair.museums.add(a);
    const before = pair.facts.get(fact.thing);
    pair.facts.set(fact.thing, before ? together(before, fact) : fact);
  };
  const said = (names: readonly string[]) => names.flatMap((name) => rows.get(name) ?? []);
  const outcomesOf = (of: readonly Row[]) =>
    new Set(
      of.flatMap((row) => (row.outcomes ?? '').split(';').flatMap((one) => OUTCOMES[one.trim()] ?? [])),
    );

  const loans = await graph.read(`MATCH (loan:Loan)
    RETURN loan.id AS id, COLLECT { MATCH (row:Row)-[:STATES]->(loan) RETURN row.name } AS rows,
      COLLECT { MATCH (one)-[:LENT]->(loan) RETURN one.id } AS lenders, COLLECT { MATCH (loan)-[:TO]->(one) RETURN one.id } AS borrowers`);
  for (const loan of loans) {
    const own = said(loan.get('rows'));
    // a row of partnerships.csv may describe the loan as work together; what lends is stated by the others
    const readings = own.map((row) =>
      row.name.startsWith('loans.csv')
        ? { thing: 'LOAN', purpose: row.purpose!.toUpperCase(), direction: 'LENT' }
        : activities.get(row.kind!)!,
    );
    const lending = own.flatMap((row, at) =>
      readings[at]!.thing === 'LOAN' ? [{ row, reading: readings[at]! }] : [],
    );
    lending.sort((a, b) => order(a.row.name) - order(b.row.name));
    const { reading } = lending[0]!;
    const objects = lending.map(({ row }) => objectsOf(row)).find((count) => count !== undefined);
    const [lenders, borrowers] = [loan.get('lenders') as string[], loan.get('borrowers') as string[]];
    const fact: Fact = {
      ...periodOf(own),
      thing: loan.get('id'),
      isLoan: true,
      activities: new Set([PURPOSES[reading.purpose!] ?? reading.purpose!]),
      outcomes: outcomesOf(own),
      objects,
      consortium: false,
      lenders: new Set(lenders.flatMap(chain)),
    };
    const [museums, partners] =
      reading.direction === 'BORROWED' ? [borrowers, lenders] : [lenders, borrowers];
    for (const museum of museums) for (const partner of partners) add(museum, partner, fact);
  }

  const projects = await graph.read(`MATCH (project:Project)
    RETURN project.id AS id, COLLECT { MATCH (row:Row)-[:STATES]->(project) RETURN row.name } AS rows,
      COLLECT { MATCH (one)-[part:PARTICIPATES_IN]->(project) RETURN [one.id, part.rows] } AS parts`);
  const named = await namesOf(graph);
  for (const project of projects) {
    const own = said(project.get('rows'));
    const period = periodOf(own);
    const parts = (project.get('parts') as [string, string[]][]).map(([id, names]) => ({
      id,
      rows: said(names),
    }));
    const kindOf = (row: Row) => activities.get(row.kind!)!.project_kind!;
    const museumsOf = (row: Said) =>
      parts.filter(({ id, rows: of }) => of.includes(row) && named(row.museum!, id));
    for (const row of own) {
      const museums = museumsOf(row);
      for (const museum of museums)
        for (const partner of parts.filter((part) => part.rows.includes(row) && !museums.includes(part)))
          add(museum.id, partner.id, {
            ...clipped(periodOf(partner.rows), period),
            thing: project.get('id'),
            isLoan: false,
            activities: new Set(partner.rows.filter((one) => museum.rows.includes(one)).map(kindOf)),
            outcomes: outcomesOf(own),
            objects: undefined,
            consortium: parts.length >= 3,
            lenders: new Set(),
          });
    }
  }
  return [...pairs.values()].map((pair) => ({ ...pair, facts: [...pair.facts.values()] }));
}

/** The number of objects that a row states: a number, or in prose one of "1 object", "Lion, 1 object", "38,000 objects". */
function objectsOf(row: Row): number | undefined {
  if (/^\d+$/.test(row.objects_count ?? '')) return Number(row.objects_count);
  const prose = (row.objects ?? '').split(', ').at(-1) ?? '';
  const many = /^([\d,]+) objects?$/.exec(prose);
  return many ? Number(many[1]!.replaceAll(',', '')) : undefined;
}

/** Rows of loans.csv first, then by line: as the data are read. */
const order = (name: string) => Number(name.split('#')[1]) + (name.startsWith('loans.csv') ? 0 : 1_000_000);

/** True if a cell contains a name of the organisation or of one of its sites. */
async function namesOf(graph: GraphClient): Promise<(cell: string, id: string) => boolean> {
  const names = new Map<string, Set<string>>();
  const rows = await graph.read(
    'MATCH (one:Organisation) RETURN one.id AS id, [one.name] + COLLECT { MATCH (alias:Alias)-[:NAMES]->(one) RETURN alias.name } AS names',
  );
  for (const row of rows) names.set(row.get('id'), new Set(row.get('names')));
  return (cell, id) =>
    cell.split(/ \/ |; /).some((one) => names.get(id)!.has(one.trim()) || names.get(id)!.has(cell));
}

/** Two statements of one loan or project of a pair, such as those of two sites. */
function together(one: Fact, other: Fact): Fact {
  const first = [one, other]
    .filter((fact) => fact.latestStart)
    .sort((a, b) => (a.earliestStart! < b.earliestStart! ? -1 : 1))[0];
  const last = [one, other]
    .filter((fact) => fact.earliestEnd)
    .sort((a, b) => (a.latestEnd! > b.latestEnd! ? -1 : 1))[0];
  return {
    ...one,
    activities: new Set([...one.activities, ...other.activities]),
    earliestStart: first?.earliestStart ?? one.earliestStart,
    latestStart: first?.latestStart,
    earliestEnd: last?.earliestEnd,
    latestEnd: last?.latestEnd ?? one.latestEnd,
  };
}

/** Whether activity takes place in a period: POSSIBLE, or CERTAIN whatever the exact dates are. */
export function takesPlace(days: Days, from: string, to: string, isCertain: boolean): boolean {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = days;
  if (!isCertain)
    return (
      (earliestStart !== undefined || latestEnd !== undefined) &&
      (earliestStart === undefined || earliestStart <= to) &&
      (latestEnd === undefined || latestEnd >= from)
    );
  const spans =
    latestStart !== undefined && earliestEnd !== undefined && latestStart <= to && earliestEnd >= from;
  const starts = latestStart !== undefined && earliestStart! >= from && latestStart <= to;
  const ends = earliestEnd !== undefined && earliestEnd >= from && latestEnd! <= to;
  return spans || starts || ends;
}
