import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type GraphClient, openGraphClient } from '../../../src/database/client.js';
import { ownServer } from '../../support/shippedData.js';
import { clearGraph } from '../../support/testGraph.js';
import { linesOf, packagesOf } from '../support.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const HERE = fileURLToPath(new URL('release/', import.meta.url));
let uri: string;
let data: GraphClient;
const releases = mkdtempSync(join(tmpdir(), 'releases-'));
let folder: string;
let printed: string[];

/** The command line as a process of its own, on a Neo4j with the shipped data. */
const graph = (...args: string[]) =>
  linesOf(
    ...(['env', '-C', ROOT, `NEO4J_URI=${uri}`, process.execPath] as const),
    ...['--no-warnings', '--import', './test/support/typescript.mjs', 'src/cli/main.ts', ...args],
  );
/** A package of PyPI with what it needs, in a folder on Python's path. */
const pypi = (name: string) => packagesOf(join(HERE, `${name}.txt`));

beforeAll(async () => {
  ({ uri } = await ownServer());
  data = openGraphClient({ uri });
  printed = await graph('release', '--to', releases);
  folder = join(releases, readdirSync(releases)[0]!);
}, 120_000);
afterAll(async () => {
  rmSync(releases, { recursive: true });
  await data.close();
});

test('the command says what it made, and sha256sum finds it whole', async () => {
  expect(readdirSync(releases)).toHaveLength(1);
  expect(printed[0]).toMatch(/^Released \d{4}-\d\d-\d\d-v\d+: 58 files, \d+\.\d MB, in /);
  expect(printed[0]).toContain(folder);
  const checked = await linesOf('env', '-C', folder, 'sha256sum', '-c', 'SHA256SUMS');
  expect(checked).toHaveLength(57);
  expect(checked.filter((line) => !line.endsWith(': OK'))).toEqual([]);
});

test('export as a process writes to a pipe what the release has', async () => {
  const csv = await graph('export', '--format', 'csv');
  expect(csv).toEqual(readFileSync(join(folder, 'csv/partnerships.csv'), 'utf8').trimEnd().split('\n'));
});

test('frictionless reads the Data Package: each table keeps to its schema, and each key leads somewhere', async () => {
  const lines = await linesOf(
    ...([
      'env',
      `PYTHONPATH=${await pypi('frictionless')}`,
      'python3',
      join(HERE, 'check.py'),
      folder,
    ] as const),
  );
  const { rows, lists, ...found } = JSON.parse(lines.join(''));
  expect(found).toEqual({
    ...{ title: 'Museum partnership graph', version: folder.slice(-found.version.length) },
    ...{ resources: 52, keys: 6, wrong: {} },
    control: { hash: true, type: true, key: true, licence: true },
  });
  const counts = JSON.parse(readFileSync(join(folder, 'counts.json'), 'utf8'));
  for (const kind of ['partnerships', 'everything'])
    for (const [table, count] of Object.entries(counts[kind]))
      expect([table, rows[`csv-${table === kind ? table : `${kind}-${table}`}`]]).toEqual([table, count]);
  expect(lists).toEqual(expect.arrayContaining([expect.stringMatching(/^source:/)]));
});

test('cffconvert finds CITATION.cff valid, and a spoilt one not', async () => {
  const cached = await pypi('cffconvert');
  const validate = (file: string) =>
    linesOf(
      ...([
        'env',
        `PYTHONPATH=${cached}`,
        'python3',
        '-W',
        'ignore',
        join(cached, 'bin/cffconvert'),
      ] as const),
      ...['--validate', '-i', file],
    );
  expect((await validate(join(folder, 'CITATION.cff'))).join(' ')).toContain(
    'valid according to schema version 1.2.0',
  );
  await expect(validate(join(folder, 'README.md'))).rejects.toThrow();
});

test('the guide for Neo4j makes a copy of the graph from the files of a release', async () => {
  const guide = readFileSync(join(ROOT, 'docs/exports.md'), 'utf8');
  const code = /^## Neo4j\n[\s\S]*?```cypher\n([\s\S]*?)```/m.exec(guide)![1]!;
  const counts = JSON.parse(readFileSync(join(folder, 'counts.json'), 'utf8'));
  await clearGraph(data);
  for (const statement of code.split(';\n').filter((text) => text.trim())) {
    const [text, rows] = withRows(statement);
    await data.run(text, { rows });
  }
  const [row] = await data.read(
    `MATCH (node:Organisation) WITH count(node) AS organisations
     MATCH (:Organisation)-[edge:PARTNERS_WITH]->(:Organisation)
     RETURN organisations, count(edge) AS partnerships, sum(edge.weight) > count(edge) AS weighed`,
  );
  await clearGraph(data);
  const { organisations, partnerships, weighed } = row!.toObject();
  expect([Number(organisations), Number(partnerships), weighed]).toEqual([
    ...[counts.partnerships.organisations, counts.partnerships.partnerships, true],
  ]);
});

/**
 * A statement with its file's rows as a parameter: the suite's Neo4j cannot read files or URLs. An empty cell is
 * null.
 */
function withRows(statement: string): [text: string, rows: object[]] {
  const LOAD = /LOAD CSV WITH HEADERS FROM 'file:\/\/\/([\w.-]+)' AS row/;
  const file = LOAD.exec(statement)?.[1];
  if (!file) return [statement, []];
  const rows = parse(readFileSync(join(folder, 'csv', file)), {
    ...{ bom: true, columns: true, cast: (cell) => (cell === '' ? null : cell) },
  }) as object[];
  return [statement.replace(LOAD, 'UNWIND $rows AS row'), rows];
}
