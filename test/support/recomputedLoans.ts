import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/**
 * Loans of `data/*.csv`, read and counted in plain TypeScript, independent of the service's code for comparison.
 * Days are whole numbers yyyymmdd.
 */
export interface RecomputedLoan {
  readonly museum: string;
  readonly borrowed: boolean;
  readonly purpose: string;
  readonly title: string;
  /** False: abroad, or not stated. */
  readonly isInUk: boolean;
  /** Null: not stated. */
  readonly objects: number | null;
  /** First and last possible day of its start and end; null: undated. */
  readonly days: Days | null;
  /** True if it is lent to a site of the lender. */
  readonly isInternal: boolean;
}
type Days = readonly [firstStart: number, lastStart: number, firstEnd: number, lastEnd: number];
type Range = readonly [number, number];
type CsvRow = Readonly<Record<string, string>>;

const UNKNOWN: Range = [0, 99_991_231];

export const csvRows = (path: string): CsvRow[] =>
  parse(readFileSync(new URL(`../../data/${path}`, import.meta.url)), { columns: true, bom: true });

/** The days that a date can mean: 2007, 2007-10, 2018-02-10, 2014? or 200X; anything else is unknown. */
function rangeOf(text: string): Range | undefined {
  const [, decade] = /^(\d{3})X$/.exec(text) ?? [];
  if (decade) return [Number(`${decade}00101`), Number(`${decade}91231`)];
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\??$/.exec(text) ?? [];
  if (!year) return undefined;
  if (!month) return [Number(`${year}0101`), Number(`${year}1231`)];
  if (!day) return [Number(`${year}${month}01`), Number(`${year}${month}31`)];
  const exact = Number(`${year}${month}${day}`);
  return [exact, exact];
}

function daysOf({ start = '', end = '' }: CsvRow): Days | null {
  const [first, last] = [rangeOf(start), rangeOf(end)];
  return first || last ? [...(first ?? UNKNOWN), ...(last ?? UNKNOWN)] : null;
}

/** `1 object` or `Rocket, 38,000 objects`; `c.150 objects` is not a number. */
function objectsIn(text: string): number | null {
  const [, digits] = /(?:^|, )(\d[\d,]*) objects?$/.exec(text) ?? [];
  return digits ? Number(digits.replaceAll(',', '')) : null;
}

/** Every loan of the two files, one per row. */
export function recomputedLoans(): RecomputedLoan[] {
  const activities = new Map(csvRows('tables/activities.csv').map((row) => [row.printed, row]));
  const regions = new Map(csvRows('tables/regions.csv').map((row) => [row.printed, row.country]));
  const direct = csvRows('loans.csv').map((row): RecomputedLoan => {
    const country = regions.get(row.uk_region_or_country ?? '');
    return {
      museum: row.lender!,
      borrowed: false,
      purpose: row.purpose!,
      title: row.title!,
      isInUk: country === 'United Kingdom',
      objects: row.objects_count ? Number(row.objects_count) : null,
      days: daysOf(row),
      isInternal: false,
    };
  });
  const rows = csvRows('partnerships.csv');
  // A place without a country is in the UK; several places give no location. One row may state the location of
  // another row's partner.
  const placed = new Set(
    rows
      .filter(({ place, uk_region: region }) => region || (place && !place.includes(';')))
      .map(({ partner }) => partner!),
  );
  const others = rows.flatMap((row): RecomputedLoan[] => {
    const activity = activities.get(row.kind!);
    if (activity?.thing !== 'LOAN') return [];
    return [
      {
        museum: row.museum!,
        borrowed: activity.direction === 'BORROWED',
        purpose: activity.purpose!,
        title: row.project!,
        isInUk: !/_international$/.test(row.kind!) && row.place !== 'USA' && placed.has(row.partner!),
        objects: objectsIn(row.objects ?? ''),
        days: daysOf(row),
        isInternal: row.museum === 'Imperial War Museums' && row.partner!.startsWith('IWM '),
      },
    ];
  });
  return [...direct, ...others];
}

/** A time, both days included. */
export interface Time {
  readonly from: number;
  readonly to: number;
}

/** April to March: 2017 is 2017/18. */
export const reportingYear = (year: number): Time => ({
  from: year * 10_000 + 401,
  to: (year + 1) * 10_000 + 331,
});

/** Tries every relevant combination of days, and returns which periods may contain a loan: `10` is only the first. */
export function membershipsByTrial(days: Days, times: readonly Time[]): Set<string> {
  const [firstStart, lastStart, firstEnd, lastEnd] = days;
  const edges = times.flatMap(({ from, to }) => [dayBefore(from), from, to, dayAfter(to)]);
  const within = (low: number, high: number) =>
    [...new Set([low, high, ...edges, firstStart, firstEnd])].filter((day) => day >= low && day <= high);
  const found = new Set<string>();
  for (const start of within(firstStart, lastStart))
    for (const end of within(firstEnd, lastEnd))
      if (start <= end)
        found.add(times.map(({ from, to }) => (start <= to && end >= from ? '1' : '0')).join(''));
  return found;
}

const dayBefore = (day: number) => (day % 10_000 === 401 ? day - 401 + 331 : day - 1);
const dayAfter = (day: number) => (day % 10_000 === 331 ? day - 331 + 401 : day + 1);
