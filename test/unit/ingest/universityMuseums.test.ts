import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readNames } from '../../../src/ingest/names.js';
import { readTables } from '../../../src/ingest/tables.js';

const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`../../../data/${file}`, import.meta.url)), { columns: true, bom: true });

/** Names that a source calls a museum or gallery of a university: the cell and the printed form. */
const printed = [
  ...rowsOf('partnerships.csv').map(
    (row) => [row.partner_kind, row.partner, row.partner_as_printed] as const,
  ),
  ...rowsOf('loans.csv').map((row) => [row.borrower_kind, row.borrower, row.borrower_as_printed] as const),
].filter(([kind]) => kind === 'university museum' || kind === 'university gallery');

test('each museum that a source calls a university museum is a site of its university', () => {
  const tables = readTables();
  const read = printed.flatMap(([, name, as]) => readNames(name!, as ?? '', tables, () => {}));
  expect(read.filter(({ of }) => of === undefined).map(({ name }) => name)).toEqual([]);
  expect(new Set(read.map(({ name }) => name)).size).toBeGreaterThanOrEqual(13);
  expect([...new Set(read.map(({ of }) => of!.name))].sort()).toEqual([
    'Durham University',
    'Newcastle University',
    'Swansea University',
    'University College London',
    'University of Cambridge',
    'University of Edinburgh',
    'University of Glasgow',
    'University of Manchester',
    'University of Oxford',
    'University of Reading',
  ]);
});
