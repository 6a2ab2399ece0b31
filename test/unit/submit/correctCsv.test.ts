import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { readRecords } from '../../../src/csv/records.js';
import { openTable } from '../../../src/csv/table.js';
import { Issues } from '../../../src/ingest/report.js';
import { SEED, TRIES } from '../../support/generated.js';

const load = (name: string) => import(new URL(`../../../page/submit/${name}.ts`, import.meta.url).pathname);
const { correctCsv, recordsOf } = await load('correctCsv');
const { UncorrectableError } = await load('correctCell');

const folder = mkdtempSync(join(tmpdir(), 'partnership-graph-correct-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FORMAT = { encoding: 'UTF-8', delimiter: ',' };
const bytes = (text: string) => new TextEncoder().encode(text);
const whole = (line: number, column: string, value: string) => ({
  ...{ line, column, from: '', value, isWhole: true },
});
const correct = (text: string, corrections: object[], format = FORMAT): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(correctCsv(bytes(text), format, corrections));

/** Cells as the service reads them. */
async function rowsOf(content: string | Uint8Array) {
  const path = join(folder, 'file.csv');
  writeFileSync(path, content);
  const table = await openTable(path, new Issues());
  const rows = [];
  for await (const batch of table.batches(1_000)) rows.push(...batch);
  return rows.map(({ line, cells }) => ({ line, ...cells }));
}

const FILE = 'title,count,note\r\nA tour,-3,"two\r\nlines, and a ""quote"""\r\n\r\nAnother,7,\r\n';

test('a cell is replaced; all other characters stay', () => {
  expect(correct(FILE, [whole(2, 'count', '3')])).toBe(
    '\ufefftitle,count,note\r\nA tour,3,"two\r\nlines, and a ""quote"""\r\n\r\nAnother,7,\r\n',
  );
  expect(correct(FILE, [whole(5, 'note', 'x')])).toContain('Another,7,x\r\n');
});

test('several cells, also of one row; values with a delimiter, a quote or spaces are quoted', async () => {
  const corrected = correct(FILE, [
    whole(2, 'note', ' "so", he said '),
    whole(2, 'title', 'A, tour'),
    whole(5, 'count', ''),
  ]);
  expect(corrected).toContain('"A, tour",-3," ""so"", he said "\r\n');
  expect(await rowsOf(corrected)).toEqual([
    { line: 2, title: 'A, tour', count: '-3', note: '"so", he said' },
    { line: 4, title: 'Another', count: '', note: '' },
  ]);
});

test('the file may be in Windows-1252 or UTF-16, and separated by semicolons; the result is UTF-8', () => {
  const windows = Uint8Array.from(Buffer.from('titel;n\nMus\xe9e;1\n', 'latin1'));
  const format = { encoding: 'Windows-1252', delimiter: ';' };
  const decode = (file: Uint8Array) => new TextDecoder().decode(file);
  const correction = [whole(2, 'n', '2')];
  expect(decode(correctCsv(windows, format, correction))).toBe('titel;n\nMusée;2\n');
  const utf16 = Uint8Array.from(Buffer.from('\ufefftitel\tn\nMusée\t1\n', 'utf16le'));
  expect(decode(correctCsv(utf16, { encoding: 'UTF-16LE', delimiter: '\t' }, correction))).toBe(
    'titel\tn\nMusée\t2\n',
  );
});

test('headings are found below a title line, and however they are written', () => {
  const text = 'Loans of 2018\n"title" ,\ta  count\u00a0\nA,x\n';
  expect(correct(text, [whole(3, 'a  count', '1')])).toContain('A,1\n');
});

test('of a cell with several parts only the part is replaced that the correction names', () => {
  const parts = 'title,partners\nA,One | Tow | Three\nB,Tow | Tow\n';
  const part = (line: number, from: string, value: string) => ({
    ...{ line, column: 'partners', from, value, isWhole: false },
  });
  expect(correct(parts, [part(2, 'Tow', 'Two'), part(2, 'Three', '3')])).toContain('A,One | Two | 3\n');
  expect(correct(parts, [part(2, 'One | Tow | Three', 'One')])).toContain('A,One\n');
  expect(() => correct(parts, [part(3, 'Tow', 'Two')])).toThrow(UncorrectableError);
  expect(() => correct(parts, [part(2, 'Four', 'Five')])).toThrow(UncorrectableError);
});

test('a cell that the file does not have is not replaced by a guess', () => {
  for (const correction of [whole(9, 'count', '1'), whole(2, 'counts', '1'), whole(3, 'count', '1')])
    expect(() => correct(FILE, [correction])).toThrow(UncorrectableError);
});

const cell = fc.oneof(
  fc.stringMatching(/^[ab ]{0,3}$/),
  fc.stringMatching(/^[ab ,\r\n"]{0,5}$/).map((text) => `"${text.replaceAll('"', '""')}"`),
  fc.constant('a"b'),
);
const row = fc.tuple(cell, cell, cell).map((cells) => cells.join(','));
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

test('records begin on the lines that the service counts, whatever the quotes and line ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.oneof(row, fc.constant('')), lineEnd), { maxLength: 6 }),
      async (rows) => {
        const text = `x,y,z\n${rows.map(([cells, end]) => cells + end).join('')}`;
        const path = join(folder, 'records.csv');
        writeFileSync(path, text);
        const read = [];
        const file = { path, name: 'records.csv', encoding: 'UTF-8', delimiter: ',', headerLine: 1 } as const;
        for await (const records of readRecords(file)) read.push(...records);
        const found = [...recordsOf(text, ',')].slice(1);
        const lines = (list: readonly { line: number }[]) => list.map(({ line }) => line);
        expect(lines(found)).toEqual(lines(read));
      },
    ),
    { seed: SEED, numRuns: 300 * TRIES },
  );
});

test('a corrected file differs from the first in that cell only, as the service reads both', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(row, lineEnd), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.constantFrom('x', 'y', 'z'),
      fc.stringMatching(/^[ab",; ]{0,5}$/),
      async (rows, pick, column, value) => {
        const text = `x,y,z\n${rows.map(([cells, end]) => cells + end).join('')}`;
        const before = await rowsOf(text);
        const chosen = before[pick % before.length];
        if (!chosen) return;
        const after = await rowsOf(correctCsv(bytes(text), FORMAT, [whole(chosen.line, column, value)]));
        const cells = ({ line: _, ...rest }: Record<string, unknown>) => rest;
        const expected = before.map((one) =>
          cells(one === chosen ? { ...one, [column]: value.trim() } : one),
        );
        // A row that became empty is read as no row or, if a quoted space is left, as an empty one.
        const isNotEmpty = (one: object) => Object.values(one).some((text) => text !== '');
        expect(after.map(cells).filter(isNotEmpty)).toEqual(expected.filter(isNotEmpty));
      },
    ),
    { seed: SEED, numRuns: 300 * TRIES },
  );
});
