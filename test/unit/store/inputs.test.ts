import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { storeInputs } from '../../../src/store/inputs.js';

const root = mkdtempSync(join(tmpdir(), 'museum-graph-inputs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const FILES = {
  'data/loans.csv': 'lender,borrower',
  'data/tables/places.csv': 'place',
  'cypher/constraints/001.cypher': 'CREATE CONSTRAINT',
  'cypher/load/rows.cypher': 'UNWIND $rows',
  'cypher/identity/names.cypher': 'MATCH',
  'neo4j/pom.xml': '5.26.30',
  'src/ingest/shipped.ts': "import { a } from './a.js';",
  'src/ingest/a.ts': "import type { B } from '../csv/b.js';",
  'src/csv/b.ts': 'export type B = string;',
  'src/database/migrate.ts': 'export {};',
};
const OTHERS = {
  'data/README.md': 'about the data',
  'data/templates/loans.csv': 'a form',
  'cypher/fields/Loan.cypher': 'MATCH',
  'src/api/schema.ts': 'export {};',
};
for (const [path, text] of Object.entries({ ...FILES, ...OTHERS })) write(path, text);

test.each(Object.entries(FILES))('a change of %s makes a store stale', (path, text) => {
  const before = storeInputs(root);
  write(path, `${text}\n// changed`);
  expect(storeInputs(root)).not.toBe(before);
  write(path, text);
  expect(storeInputs(root)).toBe(before);
});

test('a new data file makes a store stale', () => {
  const before = storeInputs(root);
  write('data/tables/new.csv', '');
  expect(storeInputs(root)).not.toBe(before);
  rmSync(join(root, 'data/tables/new.csv'));
});

test.each(Object.entries(OTHERS))('a change of %s does not', (path, text) => {
  const before = storeInputs(root);
  write(path, `${text}\n// changed`);
  expect(storeInputs(root)).toBe(before);
});

test('the code of this version and its data have a hash', () => {
  expect(storeInputs()).toMatch(/^[0-9a-f]{64}$/);
});
