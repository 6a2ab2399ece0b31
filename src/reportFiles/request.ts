import { parseDateRange } from '../api/dateRange.js';
import { badInput } from '../api/errors.js';
import { parseMeasures, parseMuseums, parseReportYear } from '../api/reportArguments.js';
import { REGIONS } from '../domain/regions.js';
import { OrganisationKind } from '../domain/words.js';
import { nearest } from '../ingest/layouts/nearest.js';
import type { Likeness, Reported } from '../report/facts.js';
import type { Asked } from '../report/measured.js';
import { kindOf, regionOf } from '../report/report.js';

/** Raw parameters, from an address or the command line. */
export type Given = Readonly<Record<string, string | undefined>>;

const KINDS: readonly string[] = Object.values(OrganisationKind);

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
  const problem = value ? `"${value}" is not allowed` : 'is missing';
  throw badInput(`${problem}: ${allowed.join(', ')}${guess ? `; did you mean ${guess}?` : '.'}`, name);
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
  return [...new Set(texts.map((text) => parseReportYear(text, name)))];
}

/** Returns the museums of `museums`, a list of ids; null: all. Throws `badInput` for an unknown one. */
export const museumsAsked = ({ museums }: Given, data: Reported): ReadonlySet<string> | null =>
  museums ? parseMuseums(listOf(museums), data, () => 'museums') : null;

/** Returns the measures of `measures`, a list of names; null: all. Throws `badInput` for an unknown one. */
export const measuresAsked = ({ measures }: Given, data: Reported): ReadonlySet<string> | null =>
  measures ? parseMeasures(listOf(measures), data.figures, () => 'measures') : null;

/** Returns the requested region and kind of partner; null: all. Throws `badInput` for one that no count of the report has. */
export function partAsked(given: Given, { sorts }: Reported) {
  const one = (name: 'region' | 'kind', known: readonly string[], of: (sort: Likeness) => string) =>
    given[name] ? choiceOf(given, name, [...new Set([...known, ...sorts.map(of)])].sort()) : null;
  return { region: one('region', REGIONS, regionOf), kind: one('kind', KINDS, kindOf) };
}

/** Parameters of the report of one year, with all of its parts. */
export function reportOfYear(
  year: string,
  { museums, measures }: Pick<Asked, 'museums' | 'measures'>,
): Asked {
  const window = parseDateRange({ reportingYear: year } as never, undefined, 'report')!;
  return { year, window, otherTime: false, measures, museums, wants: () => true };
}
