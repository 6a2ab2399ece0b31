import { reportingYear, reportingYearRange } from '../domain/partialDate.js';
import type { Published, Reported } from '../report/facts.js';
import { museumsOf } from '../report/museums.js';
import { measuresOf } from '../report/rows.js';
import { badInput } from './errors.js';

/**
 * Arguments of a report, as GraphQL and the report files take them. `path` is the argument's place, for messages; of a list, that of one item.
 */

/** The reporting year in the form 2017/18, with or without published values. Throws `badInput` if it is not one. */
export function parseReportYear(text: string, path: string): string {
  const year = reportingYear(text);
  if (year && reportingYearRange(year)) return year;
  throw badInput(`"${text}" is not a reporting year. Write it as 2017/18.`, path);
}

/** Throws `badInput` for an unknown measure. */
export function parseMeasures(
  names: readonly string[],
  figures: readonly Published[],
  path: (at: number) => string,
): ReadonlySet<string> {
  const known = measuresOf(figures);
  names.forEach((name, at) => {
    if (!known.includes(name))
      throw badInput(`"${name}" is not a measure. Use one of: ${known.join(', ')}.`, path(at));
  });
  return new Set(names);
}

/** Throws `badInput` for an id that is not a national museum. */
export function parseMuseums(
  ids: readonly string[],
  data: Reported,
  path: (at: number) => string,
): ReadonlySet<string> {
  const known = museumsOf(data);
  ids.forEach((id, at) => {
    if (!known.has(id))
      throw badInput(
        `"${id}" is not a national museum with loans, projects or figures. Use one of: ${[...known.keys()].join(', ')}.`,
        path(at),
      );
  });
  return new Set(ids);
}
