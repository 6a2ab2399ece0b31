import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import type { Reported } from '../../../src/report/facts.js';
import { loadReported } from '../../../src/report/load.js';
import { evidenceOf } from '../../../src/reportFiles/evidence.js';
import { tableFile } from '../../../src/reportFiles/files.js';
import { tidyRows } from '../../../src/reportFiles/rows.js';
import { onShippedData } from '../../support/onGraph.js';

// The numbers of every file are those of GraphQL, on the shipped data.
const on = onShippedData();
let data: Reported;
let published: readonly string[];
beforeAll(async () => {
  data = await loadReported(on.graph.within(120));
  published = (await on.data('{ report(year: "2017/18") { years } }')).report.years;
});

interface Measure {
  measure: string;
  scope: string;
  counted: { certain: number | null; possible: number | null; undated: number | null };
  published: { value: number | null; coverageCertain: number | null; coveragePossible: number | null }[];
}
const MEASURES = `measures { measure scope counted { certain possible undated }
  published { value coverageCertain coveragePossible } }`;

/** Values of a row that GraphQL has too; empty cells are null. */
type Line = readonly (string | number | null)[];
const linesOf = (year: string, museum: string | null, measures: readonly Measure[]): Line[] =>
  measures.flatMap(({ measure, scope, counted, published: values }) =>
    (values.length > 0 ? values : [{ value: null, coverageCertain: null, coveragePossible: null }]).map(
      ({ value, coverageCertain, coveragePossible }) => [
        ...[year, museum, measure, scope, counted.certain, counted.possible, counted.undated],
        ...[value, coverageCertain, coveragePossible],
      ],
    ),
  );

async function fromGraphql(year: string): Promise<Line[]> {
  const { report } = await on.data(
    `{ report(year: "${year}") { themes { ${MEASURES} } byMuseum { key ${MEASURES} } } }`,
  );
  return [
    ...report.themes.flatMap(({ measures }: { measures: Measure[] }) => linesOf(year, null, measures)),
    ...report.byMuseum.flatMap(({ key, measures }: { key: string; measures: Measure[] }) =>
      linesOf(year, key, measures),
    ),
  ];
}

type Row = Record<string, unknown>;
const NAMES = ['year', 'museum_id', 'measure', 'scope', 'counted_definite', 'counted_possible', 'undated'];
const VALUES = ['published', 'coverage_definite', 'coverage_possible'];
const TEXTS = new Set(NAMES.slice(0, 4));
const lineOf = (row: Row): Line =>
  [...NAMES, ...VALUES].map((name) => {
    const value = row[name];
    if (value === null || value === undefined || value === '') return null;
    return TEXTS.has(name) ? String(value) : Number(value);
  });

async function fromFile(format: string, given: Record<string, string>): Promise<Row[]> {
  const { body } = await tableFile(data, { format, ...given }, 'https://example.org');
  if (format === 'csv') return parse(body as string, { bom: true, columns: true });
  if (format === 'json') return JSON.parse(body as string).rows;
  const { sheets } = await readXlsx(body as Uint8Array);
  const [heads, ...rows] = sheets[0]!.rows as unknown[][];
  return rows.map((row) => Object.fromEntries(heads!.map((head, at) => [head, row[at]])));
}

test('in CSV, XLSX and JSON: every year with figures, one without, and one in the future', async () => {
  const years = [...published, '2003/04', '2031/32'];
  expect(published.length).toBeGreaterThan(10);
  const expected = (await Promise.all(years.map(fromGraphql))).flat();
  expect(expected.length).toBeGreaterThan(1_000);
  for (const format of ['csv', 'xlsx', 'json'])
    expect((await fromFile(format, { years: years.join(',') })).map(lineOf)).toEqual(expected);
});

test('unknown, not applicable and 0 are three things, and contradicting values are rows of their own', async () => {
  const rows = await fromFile('csv', { years: published.join(',') });
  const having = (wanted: Row) =>
    rows.filter((row) => Object.entries(wanted).every(([name, value]) => row[name] === value));
  expect(having({ counted_possible: '0', counted_status: 'COUNTED' }).length).toBeGreaterThan(0);
  expect(having({ counted_possible: '', counted_status: 'NOT_COUNTED' }).length).toBeGreaterThan(0);
  expect(having({ counted_possible: '', counted_status: 'COUNTED' })).toEqual([]);
  expect(having({ counted_possible: '', not_counted_because: '' })).toEqual([]);
  expect(having({ published: '', published_status: 'NOT_APPLICABLE' }).length).toBeGreaterThan(0);
  expect(having({ published: '', published_status: 'NOT_PUBLISHED' }).length).toBeGreaterThan(0);
  expect(having({ published: '', published_status: 'STATED' })).toEqual([]);
  const venues = having({ year: '2017/18', measure: 'display_loan_venues', scope: 'UK', museum_id: '' });
  expect(venues.map((row) => [row.published, row.qualifier, row.contradicted])).toEqual([
    ['750', 'MORE_THAN', 'true'],
    ['900', 'MORE_THAN', 'true'],
  ]);
  for (const row of rows) if (row.published !== '') expect(row.source_title).not.toBe('');
});

test('years beside each other have the same numbers as below each other', async () => {
  const years = ['2017/18', '2018/19', '2031/32'];
  const given = { years: years.join(',') };
  const tidy = await fromFile('json', given);
  const wide = await fromFile('json', { ...given, layout: 'wide' });
  expect(new Set(wide.map(({ measure, scope, museum_id }) => `${measure} ${scope} ${museum_id}`)).size).toBe(
    new Set(tidy.map(({ measure, scope, museum_id }) => `${measure} ${scope} ${museum_id}`)).size,
  );
  const shown = (values: Row, suffix = '') =>
    [...NAMES.slice(4), ...VALUES].map((name) => values[name + suffix]);
  for (const year of years) {
    const suffix = `_${year.replace('/', '_')}`;
    const rows = wide.filter((row) => row[`published_status${suffix}`] !== null);
    const keyOf = (row: Row) => `${row.measure} ${row.scope} ${row.museum_id}`;
    const expected = tidy.filter((row) => row.year === year).map((row) => [keyOf(row), shown(row)]);
    const sorted = (some: unknown[]) => some.map((one) => JSON.stringify(one)).sort();
    expect(sorted(rows.map((row) => [keyOf(row), shown(row, suffix)]))).toEqual(sorted(expected));
  }
});

test('a set of museums is counted by itself and not compared with what is published for all', async () => {
  const museums = ['national:tate', 'national:vam'].filter((id) =>
    data.sorts.some(({ museum }) => museum === id),
  );
  const { report } = await on.data(
    `query ($museums: [ID!]) { report(year: "2017/18", museums: $museums) {
      themes { measures { measure scope counted { certain possible undated } published { value coverageCertain coveragePossible comparison } } }
      byMuseum { key } } }`,
    { museums },
  );
  expect(report.byMuseum.map(({ key }: { key: string }) => key).sort()).toEqual(museums);
  const measures = report.themes.flatMap((theme: { measures: Measure[] }) => theme.measures);
  const values = measures.flatMap((measure: Measure) => measure.published);
  expect(values.length).toBeGreaterThan(20);
  for (const value of values) expect(value.coveragePossible).toBeNull();
  const texts = values.map(({ comparison }: { comparison: string }) => comparison);
  expect(texts.filter((text: string) => text.includes('for all national museums')).length).toBeGreaterThan(5);
  const rows = await fromFile('json', { year: '2017/18', museums: museums.join(','), by: 'none' });
  expect(rows.map(lineOf)).toEqual(linesOf('2017/18', null, measures));
  await expect(tableFile(data, { year: '2017/18', museums: 'national:nowhere' }, '')).rejects.toThrow(
    /^museums: "national:nowhere" is not a national museum .*Use one of: .*national:tate/,
  );
});

test('the evidence of each row of a year counts up to its number', async () => {
  const selection = { years: ['2017/18'], museums: null, measures: null };
  let compared = 0;
  for (const by of ['museum', 'region', 'kind'] as const)
    for (const { year, part, measure } of await tidyRows(data, selection, by)) {
      if (measure.facts === null) continue;
      const museums = part.museumId === null ? null : new Set([part.museumId]);
      const rows = evidenceOf(data, { year, measure: measure.measure, scope: measure.scope, part, museums })!;
      const definite = rows.filter(({ certainty }) => certainty === 'definite');
      const possible = rows.filter(({ certainty }) => certainty !== 'undated');
      const total = (some: typeof rows) => {
        if (measure.stated === null)
          return new Set(some.map(({ countsAs }) => countsAs).filter((key) => key !== null)).size;
        const stated = new Map(some.filter((row) => row.number !== null).map((row) => [row.id, row.number!]));
        return stated.size === 0 ? null : [...stated.values()].reduce((sum, one) => sum + one, 0);
      };
      expect([measure.measure, part, total(definite), total(possible)]).toEqual([
        ...[measure.measure, part, measure.certain, measure.possible],
      ]);
      expect(new Set(possible.map(({ id }) => id)).size).toBe(measure.facts);
      const undated = rows.filter(({ certainty }) => certainty === 'undated');
      expect(new Set(undated.map(({ id }) => id)).size).toBe(measure.undated);
      for (const { sources } of rows) expect(sources.length).toBeGreaterThan(0);
      compared += 1;
    }
  expect(compared).toBeGreaterThan(200);
});
