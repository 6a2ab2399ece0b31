import { type ColumnOf, TABLE_COLUMNS } from './columns.js';
import type { TidyRow } from './rows.js';

/** The rows of several years with the same part, measure, scope and place among the published values. */
export interface WideRow {
  readonly first: TidyRow;
  readonly byYear: ReadonlyMap<string, TidyRow>;
}

/** Columns that do not depend on the year, and those that are repeated for each year. */
const FIXED = new Set([
  ...['museum', 'theme', 'measure', 'scope', 'unit', 'rule'],
  ...['museum_id', 'partner_region', 'partner_kind', 'measure_name'],
]);
const YEARLY = new Set([
  ...['counted_definite', 'counted_possible', 'undated', 'published', 'qualifier', 'published_status'],
  ...[
    'published_unit',
    'coverage_definite',
    'coverage_possible',
    'source_title',
    'source_url',
    'evidence_url',
  ],
]);

/** Turns the years of a table into columns. Empty cells: the year has no such row. */
export function wideRows(rows: readonly TidyRow[]): readonly WideRow[] {
  const counts = new Map<string, number>();
  const wide = new Map<string, { first: TidyRow; byYear: Map<string, TidyRow> }>();
  for (const row of rows) {
    const { year, part, measure } = row;
    const key = JSON.stringify([part.museumId, part.region, part.kind, measure.measure, measure.scope]);
    const nth = (counts.get(`${year} ${key}`) ?? 0) + 1;
    counts.set(`${year} ${key}`, nth);
    const entry = wide.get(`${nth} ${key}`) ?? { first: row, byYear: new Map() };
    entry.byYear.set(year, row);
    wide.set(`${nth} ${key}`, entry);
  }
  return [...wide.values()];
}

/** Columns of each year: `published_2017_18`. */
export const wideColumns = (years: readonly string[]): readonly ColumnOf<WideRow>[] => [
  ...TABLE_COLUMNS.filter(({ name }) => FIXED.has(name)).map((column) => ({
    ...column,
    of: ({ first }: WideRow, links: Parameters<typeof column.of>[1]) => column.of(first, links),
  })),
  ...years.flatMap((year) =>
    TABLE_COLUMNS.filter(({ name }) => YEARLY.has(name)).map((column) => ({
      ...column,
      name: `${column.name}_${year.replace('/', '_')}`,
      about: `${year}: ${column.about}`,
      of: ({ byYear }: WideRow, links: Parameters<typeof column.of>[1]) => {
        const row = byYear.get(year);
        return row ? column.of(row, links) : null;
      },
    })),
  ),
];
