import { setImmediate } from 'node:timers/promises';
import type { Published, Reported, SourceReference } from '../report/facts.js';
import type { Measured } from '../report/measured.js';
import { reportOf } from '../report/report.js';
import { reportOfYear } from './request.js';
import { type Selection, wholeLabel } from './selection.js';

/** How the rows of a table are divided, in addition to the whole. */
export const DIVISIONS = ['museum', 'region', 'kind', 'none'] as const;
export type Division = (typeof DIVISIONS)[number];

/** Which loans and projects a row is about. */
export interface Part {
  /** Name and id of one museum; the id is null for the whole. */
  readonly museum: string;
  readonly museumId: string | null;
  /** Region or country of the partner; null: all. */
  readonly region: string | null;
  /** Kind of the partner; null: all. */
  readonly kind: string | null;
}

/** One row of the table: a measure of a part in a year, with one of its published values if there is any. */
export interface TidyRow {
  readonly year: string;
  readonly part: Part;
  readonly measure: Measured;
  /** Null: nothing was published. */
  readonly published: Measured['published'][number] | null;
  /** Sources of the published value. */
  readonly sources: readonly SourceReference[];
}

/** Rows of a table: for each year the whole, then its parts; for each measure one row per published value, at least one. */
export async function tidyRows(
  data: Reported,
  selection: Selection,
  by: Division,
): Promise<readonly TidyRow[]> {
  const figures = new Map(data.figures.map((figure) => [figure.id, figure]));
  const rows: TidyRow[] = [];
  for (const year of selection.years) {
    await setImmediate(); // other requests run between two years
    for (const { part, measures } of partsOf(data, selection, year, by))
      rows.push(...measures.flatMap((measure) => rowsOf(year, part, measure, figures)));
  }
  return rows;
}

function rowsOf(
  year: string,
  part: Part,
  measure: Measured,
  figures: ReadonlyMap<string, Published>,
): TidyRow[] {
  const row = { year, part, measure };
  if (measure.published.length === 0) return [{ ...row, published: null, sources: [] }];
  return measure.published.map((published) => ({
    ...row,
    published,
    sources: figures.get(published.figure)?.sources ?? [],
  }));
}

function partsOf(data: Reported, selection: Selection, year: string, by: Division) {
  const report = reportOf(data, reportOfYear(year, selection));
  const whole: Part = { museum: wholeLabel(selection, data), museumId: null, region: null, kind: null };
  const groups = {
    none: [],
    museum: report.byMuseum.map(({ key, name, measures }) => ({
      part: { ...whole, museum: name, museumId: key },
      measures,
    })),
    region: report.byRegion.map(({ key, measures }) => ({ part: { ...whole, region: key }, measures })),
    kind: report.byPartnerKind.map(({ key, measures }) => ({ part: { ...whole, kind: key }, measures })),
  };
  return [{ part: whole, measures: report.themes.flatMap(({ measures }) => measures) }, ...groups[by]];
}
