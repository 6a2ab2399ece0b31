import { readXlsx } from 'hucre/xlsx';
import { SheetFullError, writeXlsxTables } from '../../../src/export/formats/xlsx.js';
import type { ExportSource, Row } from '../../../src/export/types.js';

const TABLE = {
  name: 'things',
  about: 'things',
  parts: [],
  columns: [
    { name: 'name', type: 'TEXT', about: 'Its name.' },
    { name: 'day', type: 'DAY', about: 'A day.' },
    { name: 'names', type: 'TEXTS', about: 'Other names.' },
  ],
} as const;

const source = (batches: readonly (readonly Row[])[]) =>
  ({
    request: { format: 'xlsx', of: 'everything', table: TABLE, given: {}, filters: {}, sites: false },
    about: { title: 'Things', exported: '2020-02-01T10:00:00.000Z', synthetic: false },
    rows: async function* () {
      yield* batches;
    },
  }) as unknown as ExportSource;

async function bytesOf(batches: readonly (readonly Row[])[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeXlsxTables(source(batches))) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Rows of the sheet, without headings. */
async function sheetOf(...rows: Row[]): Promise<unknown[][]> {
  const [sheet] = (await readXlsx(await bytesOf([rows]))).sheets;
  return sheet!.rows.slice(1);
}

test('dates are dates, but for those that Excel cannot count', async () => {
  const rows = await sheetOf(
    ['a', '2018-02-10', null],
    ['b', '1900-03-01', null],
    ['c', '1900-02-28', null],
    ['d', null, null],
  );
  expect(rows.map((row) => row[1] ?? null)).toEqual([
    new Date('2018-02-10T00:00:00Z'),
    new Date('1900-03-01T00:00:00Z'),
    '1900-02-28',
    null,
  ]);
});

test('a formula, markup, spaces and control characters are text', async () => {
  const names = ['=1+1', '<b>&"', '  two  ', 'line\nbreak', 'bell\u0007', '😀'];
  expect((await sheetOf(...names.map((name) => [name, null, null]))).map(([name]) => name)).toEqual([
    ...['=1+1', '<b>&"', '  two  ', 'line\nbreak', 'bell\ufffd', '😀'],
  ]);
});

test('a list is one text, and a longer text than a cell holds says that it was cut', async () => {
  const [[, , names] = [], [long] = []] = await sheetOf(
    ['a', null, ['x|y', 'z']],
    ['n'.repeat(40_000), null, []],
  );
  expect(names).toBe('x||y | z');
  expect(String(long)).toHaveLength(32_767);
  expect(long).toMatch(/^n+ … \(cut: a cell holds 32767 characters\)$/);
});

test('the same rows give the same bytes', async () => {
  const rows = [[['a', '2018-02-10', ['b']]]];
  expect(Buffer.from(await bytesOf(rows)).equals(Buffer.from(await bytesOf(rows)))).toBe(true);
});

test('more rows than a sheet holds are an error that says what to do', async () => {
  const many = Array.from({ length: 1_048_576 }, () => [] as Row);
  const error = await bytesOf([many]).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(SheetFullError);
  expect((error as Error).message).toBe(
    'The table things has more than the 1048575 rows that a sheet holds. Export it as csv or parquet, or filter it.',
  );
});
