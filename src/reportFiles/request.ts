import { parseDateRange } from '../api/dateRange.js';
import { badInput } from '../api/errors.js';
import { reportingYear, reportingYearRange } from '../domain/partialDate.js';
import { nearest } from '../ingest/layouts/nearest.js';
import type { Reported } from '../report/facts.js';
import type { Asked } from '../report/measured.js';
import { museumsOf } from '../report/museums.js';
import { measuresOf } from '../report/rows.js';

/** Raw parameters, from an address or the command line. */
export type Given = Readonly<Record<string, string | undefined>>;

/** Maximum number of years in one file. */
const MAX_YEARS = 30;

/** Throws `badInput` for a parameter that is not in the list. */
export function checkNames(given: Given, allowed: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !allowed.includes(name));
  if (unknown !== undefined)
    throw badInput(`there is no such parameter; allowed: ${allowed.join(', ')}.`, unknown);
}

/** Returns the value of a parameter with a closed list of values. Throws `badInput` for any other. */
export function choiceOf<T extends string>(
  given: Given,
  name: string,
  allowed: readonly T[],
  defaultValue?: T,
): T {
  const value = given[name] || defaultValue;
  if (allowed.includes(value as T)) return value as T;
  const guess = value && nearest(value, allowed);
  const said = value ? `"${value}" is not allowed` : 'is missing';
  throw badInput(`${said}: ${allowed.join(', ')}${guess ? `; did you mean ${guess}?` : '.'}`, name);
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** Returns the reporting years of `year` or `years`, in the form 2017/18, without repetitions. Throws `badInput`. */
export function yearsAsked(given: Given): readonly string[] {
  if (given.year && given.years) throw badInput('use either year or years, not both.', 'years');
  const name = given.years ? 'years' : 'year';
  const texts = name === 'years' ? listOf(given.years ?? '') : [given.year ?? ''];
  if (texts.length === 0 || texts[0] === '')
    throw badInput('is missing; write a reporting year as 2017/18, or years=2016/17,2017/18.', name);
  if (texts.length > MAX_YEARS)
    throw badInput(`${texts.length} years; at most ${MAX_YEARS} are allowed.`, name);
  return [...new Set(texts.map((text) => yearAsked(text, name)))];
}

function yearAsked(text: string, name: string): string {
  const year = reportingYear(text);
  if (year && reportingYearRange(year)) return year;
  throw badInput(`"${text}" is not a reporting year; write it as 2017/18.`, name);
}

/** Returns the museums of `museums`, a list of ids; null: all. Throws `badInput` for an unknown one. */
export function museumsAsked(given: Given, data: Reported): ReadonlySet<string> | null {
  if (!given.museums) return null;
  const known = museumsOf(data);
  const ids = listOf(given.museums);
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw badInput(
      `"${unknown}" is not a national museum with loans, projects or figures; allowed: ${[...known.keys()].join(', ')}.`,
      'museums',
    );
  return new Set(ids);
}

/** Returns the measures of `measures`, a list of names; null: all. Throws `badInput` for an unknown one. */
export function measuresAsked(given: Given, data: Reported): ReadonlySet<string> | null {
  if (!given.measures) return null;
  const known = measuresOf(data.figures);
  const names = listOf(given.measures);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw badInput(`"${unknown}" is not a measure; allowed: ${known.join(', ')}.`, 'measures');
  return new Set(names);
}

/** Parameters of the report of one year, with all of its parts. */
export function reportOfYear(
  year: string,
  { museums, measures }: Pick<Asked, 'museums' | 'measures'>,
): Asked {
  const window = parseDateRange({ reportingYear: year } as never, undefined, 'report')!;
  return { year, window, otherTime: false, measures, museums, wants: () => true };
}
