import type { Group, Measure, Published, Theme } from './reportTypes.js';

/** A table of plain values: file name, and rows starting with the header. */
export interface PlainTable {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}
type Cell = string | number | null;

interface Report {
  readonly year: string;
  readonly themes?: readonly Theme[];
  readonly groups?: readonly Group[];
}

/**
 * Columns with their accessors. One row per measure and published value; a measure without a published value
 * has one row.
 */
const COLUMNS: readonly (readonly [name: string, (row: Row) => Cell])[] = [
  ['year', ({ year }) => year],
  ['group', ({ group }) => group],
  ['theme', ({ theme }) => theme],
  ['measure', ({ measure }) => measure.measure],
  ['name', ({ measure }) => measure.name],
  ['scope', ({ measure }) => measure.scope],
  ['unit', ({ measure }) => measure.unit],
  ['counted_certain', ({ measure }) => measure.counted.certain],
  ['counted_possible', ({ measure }) => measure.counted.possible],
  ['counted_from', ({ measure }) => measure.counted.facts],
  ['number_unknown', ({ measure }) => measure.counted.unknown],
  ['undated', ({ measure }) => measure.counted.undated],
  ['not_counted_because', ({ measure }) => measure.counted.uncounted],
  ['published_value', ({ published }) => published?.value ?? null],
  ['published_status', ({ published }) => published?.status ?? null],
  ['qualifier', ({ published }) => published?.qualifier ?? null],
  ['published_unit', ({ published }) => published?.unit ?? null],
  ['published_scope', ({ published }) => published?.scope ?? null],
  ['contradicted', ({ measure }) => (measure.published.length > 0 ? String(measure.contradiction) : null)],
  ['coverage_low', ({ published }) => published?.coverageCertain ?? null],
  ['coverage_high', ({ published }) => published?.coveragePossible ?? null],
  ['comparison', ({ published }) => published?.comparison ?? null],
  ['note', ({ published }) => published?.note ?? null],
  ['rule', ({ measure }) => measure.counted.rule],
  ['source_title', ({ published }) => sources(published, ({ title }) => title)],
  ['source_url', ({ published }) => sources(published, ({ url }) => url)],
];

interface Row {
  readonly year: string;
  readonly group: string | null;
  readonly theme: string | null;
  readonly measure: Measure;
  readonly published: Published | null;
}

type SourceOf = Published['figure']['evidence']['nodes'][number];

/** Joins a value of several sources in one cell, with the exports' separator. */
function sources(published: Published | null, of: (source: SourceOf) => string | null): Cell {
  const found = published?.figure.evidence.nodes.map(of).filter((text) => text !== null) ?? [];
  return found.length > 0 ? found.join(' | ') : null;
}

/** The report as one tidy table. Empty cells: not counted, not stated or not published; 0 is 0. */
export function reportTables({ year, themes = [], groups = [] }: Report): PlainTable[] {
  const measured = [
    ...themes.flatMap(({ theme, measures }) => measures.map((measure) => ({ group: null, theme, measure }))),
    ...groups.flatMap(({ name, measures }) =>
      measures.map((measure) => ({ group: name, theme: null, measure })),
    ),
  ];
  const rows = measured.flatMap((one) =>
    (one.measure.published.length > 0 ? one.measure.published : [null]).map((published) => ({
      ...one,
      year,
      published,
    })),
  );
  return [
    {
      name: `report-${year.replace('/', '-')}`,
      rows: [COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, of]) => of(row)))],
    },
  ];
}
