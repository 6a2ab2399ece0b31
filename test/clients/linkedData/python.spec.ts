import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, createApp } from '../../../src/app.js';
import { onShippedData } from '../../support/onGraph.js';
import { linesOf, packagesOf } from '../support.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DOCUMENT = readFileSync(new URL('../../../docs/linked-data.md', import.meta.url), 'utf8');
const on = onShippedData();
const folder = mkdtempSync(join(tmpdir(), 'linked-data-clients-'));

interface Read {
  readonly same: Readonly<Record<string, readonly [triples: number, isSame: boolean]>>;
  readonly conforms: readonly boolean[];
  readonly broken: boolean;
  readonly recipes: readonly string[];
  readonly document: number;
  readonly dataset: number;
  readonly vocabulary: number;
}
let read: Read;
let app: App;

beforeAll(async () => {
  app = await createApp({ graph: on.graph });
  const { url } = await app.listen(0, '127.0.0.1');
  const recipes = join(folder, 'recipes.py');
  writeFileSync(
    recipes,
    [...DOCUMENT.matchAll(/^```python\n(.*?)^```/gms)].map(([, code]) => code).join('\n'),
  );
  const python = [
    'env',
    '-C',
    folder,
    `PYTHONPATH=${await packagesOf(join(HERE, 'requirements.txt'))}`,
    'python3',
  ];
  const lines = await linesOf(python[0]!, ...python.slice(1), join(HERE, 'read.py'), url, recipes);
  read = JSON.parse(lines.at(-1)!) as Read;
}, 600_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

test('rdflib reads the same triples from Turtle, N-Quads and JSON-LD', () => {
  for (const [what, [triples, isSame]] of Object.entries(read.same))
    expect([what, triples > 20_000, isSame]).toEqual([what, true, true]);
});

test('pyshacl finds that both exports fit the shapes, and that a broken one does not', () => {
  expect([read.conforms, read.broken]).toEqual([[true, true], false]);
});

test('rdflib reads a document, the data set and the vocabulary by their Accept header', () => {
  for (const triples of [read.document, read.dataset, read.vocabulary]) expect(triples).toBeGreaterThan(100);
});

test('the queries of docs/linked-data.md give what the database and GraphQL give', async () => {
  const universities = await on.graph.read(
    `MATCH (university:University)-[:PARTICIPATES_IN]->(project)<-[:PARTICIPATES_IN]-(:NationalMuseum)
     RETURN university.name AS name, count(DISTINCT project) AS projects ORDER BY projects DESC, name LIMIT 5`,
  );
  expect(read.recipes.slice(0, 5)).toEqual(
    universities.map((row) => `${row.get('projects')} ${row.get('name')}`),
  );
  const { loans } = await on.data(
    '{ loans(filter: { during: { reportingYear: "2017/18", certainty: CERTAIN } }) { totalCount } }',
  );
  expect(loans.totalCount).toBeGreaterThan(0);
  expect(read.recipes.slice(5)).toHaveLength(loans.totalCount);
});
