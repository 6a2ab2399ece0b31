import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, createApp } from '../../../src/app.js';
import { createNetworkSnapshots } from '../../../src/network/networkCache.js';
import { inThread } from '../../../src/network/thread.js';
import { WORKER } from '../../support/drawnGraph.js';
import { onShippedData } from '../../support/onGraph.js';
import { linesOf, packagesOf } from '../support.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const on = onShippedData();

interface Ranked {
  readonly pairs: readonly (readonly [string, string])[];
  readonly ranks: Readonly<Record<string, number>>;
}
// biome-ignore lint/suspicious/noExplicitAny: what Python printed
let read: any;
let url: string;
let app: App;
const folder = mkdtempSync(join(tmpdir(), 'export-clients-'));

/** pandas, pyarrow, DuckDB, networkx and igraph, from PyPI, in a folder on Python's path. */
const packages = () => packagesOf(join(HERE, 'requirements.txt'));
const python = async (...args: string[]) =>
  (await linesOf('env', '-C', folder, `PYTHONPATH=${await packages()}`, 'python3', ...args)).join('\n');

beforeAll(async () => {
  app = await createApp({ graph: on.graph });
  ({ url } = await app.listen(0, '127.0.0.1'));
  read = JSON.parse(await python(join(HERE, 'read.py'), url, folder));
}, 600_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

test('pyarrow and pandas read the types', () => {
  expect(read.types).toMatchObject({
    id: 'string',
    museum_national: 'bool',
    loans: 'int64',
    start: 'string',
    start_earliest: 'date32[day]',
    kinds: expect.stringMatching(/^list<.*string>$/),
  });
  expect(read.pandas).toMatchObject({ weight: 'int64', loans: 'int64' });
  expect(read.about).toMatchObject({
    licence: expect.stringContaining('Facts compiled from the cited sources'),
    filter: '{}',
    data_version: expect.stringMatching(/^\d+$/),
  });
});

test('DuckDB asks the Parquet, and hears what GraphQL says', async () => {
  const { museums } = await on.data(
    '{ museums(filter: { national: true }, first: 100) { nodes { id } } partnerships { totalCount } }',
  );
  const counts = await Promise.all(
    museums.nodes.map(async ({ id }: { id: string }): Promise<[string, number]> => {
      const { partnerships } = await on.data(
        'query ($id: ID!) { partnerships(filter: { museum: { ids: [$id] }, partner: { kind: UNIVERSITY } }) { totalCount } }',
        { id },
      );
      return [id, partnerships.totalCount];
    }),
  );
  const most = counts.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 3);
  expect(read.duckdb.map(([id, count]: [string, number]) => [id, count])).toEqual(most);
});

test('CSV and Excel load again without loss, and Arrow says the same as Parquet', () => {
  expect(Object.keys(read.tables)).toHaveLength(10);
  for (const [name, { rows, wrong, excel, arrow }] of Object.entries<Record<string, unknown>>(read.tables))
    expect([name, Number(rows) > 0, wrong, excel, arrow]).toEqual([name, true, 0, 0, true]);
});

/** Nodes, edges and PageRank equal those of the service. */
async function expectOwn({ pairs, ranks }: Ranked): Promise<void> {
  const { network, measures } = await createNetworkSnapshots(on.graph, {
    measuring: inThread(WORKER),
  }).measured();
  const own = [...network.one].map((one, at) => [network.ids[one]!, network.ids[network.other[at]!]!].sort());
  expect(pairs.map(String).sort()).toEqual(own.map(String).sort());
  expect(Object.keys(ranks)).toHaveLength(measures.size);
  const off = Object.entries(ranks).map(([id, rank]) =>
    Math.abs(rank - measures.pagerank[network.index.get(id)!]!),
  );
  expect(Math.max(...off)).toBeLessThan(1e-9);
}

test.each(['nodeLink', 'graphml', 'gexf', 'igraph'])(
  '%s: the same nodes, edges and PageRank as the service',
  (name) => expectOwn(read[name]),
);

/** networkx writes a missing value as 'None'. */
const given = (day: string | null | undefined) => (day === 'None' ? null : day);

test('networkx reads the periods of GEXF', async () => {
  const [nodes, edges] = read.size;
  expect(read.cytoscape).toEqual({ nodes, edges });
  const rows = await on.graph.read(
    `MATCH (:Organisation)-[edge:PARTNERS_WITH]->(:Organisation)
     WHERE NOT edge.mirrored AND NOT edge.museumSite AND NOT edge.partnerSite
     WITH edge.id AS id, [fact IN edge.facts WHERE left(fact, 10) <> '9999-99-99' | split(fact, '/')] AS facts
     WHERE size(facts) > 0
     RETURN id, facts`,
  );
  expect(Object.keys(read.spells).sort()).toEqual(rows.map((row) => row.get('id')).sort());
  for (const row of rows) {
    const spells: [string, string][] = read.spells[row.get('id')].map(([start, end]: (string | null)[]) => [
      given(start) ?? '0000-00-00',
      given(end) ?? '9999-99-99',
    ]);
    for (const [earliest, , , latest] of row.get('facts') as string[][])
      expect(spells.some(([start, end]) => start <= earliest! && end >= latest!)).toBe(true);
  }
  expect(read.everything).toEqual(['Figure', 'Loan', 'Organisation', 'Project', 'Source']);
  expect(read.timedLoans).toBeGreaterThan(50);
});

test('GEXF is as its specification wants it, and each fault in it would show', () => {
  expect(read.faults).toEqual([[], []]);
  expect(read.broken).toHaveLength(5);
  expect(Math.min(...read.broken)).toBeGreaterThan(0);
});

test('frames for Graph Data Science join', () => {
  const [nodes, edges] = read.size;
  expect(read.gds).toEqual({
    types: { nodeId: 'int64', partners: 'int64' },
    nodes: [nodes, nodes],
    edges,
    loose: 0,
  });
});

const GUIDE = readFileSync(new URL('../../../docs/exports.md', import.meta.url), 'utf8');
const FILES: readonly [string, string][] = [
  ['partnerships.csv', 'csv'],
  ['partnerships.xlsx', 'xlsx'],
  ['partnerships.parquet', 'parquet'],
  ['partnerships.json', 'node-link'],
  ['partnerships.graphml', 'graphml'],
  ['partnerships.gexf', 'gexf'],
];
/** Code in a section of the guide. */
const codeOf = (section: string) =>
  new RegExp(`^## ${section}\\n[\\s\\S]*?\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``, 'm').exec(GUIDE)![1]!;

async function writeFiles(): Promise<void> {
  for (const [name, format] of FILES) {
    const answer = await fetch(`${url}export?format=${format}`);
    writeFileSync(join(folder, name), Buffer.from(await answer.arrayBuffer()));
  }
}

test.each([
  ['pandas', (code: string) => code.replaceAll('http://127.0.0.1:4000/', url)],
  ['DuckDB', (code: string) => `import duckdb\nprint(duckdb.sql("""${code.replace(';', '')}"""))`],
  ['Excel, Power BI', (code: string) => code],
  ['networkx and igraph', (code: string) => `${code}\nprint(same.vcount(), len(ranks), timed)`],
])('the guide for %s runs as it stands', async (section, runnable) => {
  await writeFiles();
  writeFileSync(join(folder, 'guide.py'), runnable(codeOf(section)));
  expect(await python('guide.py')).not.toBe('');
});

/** R code run after the guide's: prints the data as JSON in the last line. */
const TOLD = `
pairs <- as_edgelist(graph, names = FALSE)
told <- list(
  rows = nrow(partnerships), weight = sum(partnerships$weight),
  pairs = cbind(V(graph)$id[pairs[, 1]], V(graph)$id[pairs[, 2]]),
  ranks = as.list(setNames(page_rank(graph, weights = NA)$vector, V(graph)$id))
)
cat("\\n", jsonlite::toJSON(told, auto_unbox = TRUE, digits = NA), "\\n", sep = "")`;

test('the guide for R runs as it stands: the same rows, nodes, edges and PageRank as the service', async () => {
  await writeFiles();
  writeFileSync(join(folder, 'guide.R'), codeOf('R') + TOLD);
  const lines = await linesOf('env', '-C', folder, 'LC_ALL=C.UTF-8', 'Rscript', 'guide.R');
  const result = JSON.parse(lines.filter((line) => line.startsWith('{')).at(-1)!);
  const pairs = result.pairs.map((pair: string[]) => [...pair].sort());
  await expectOwn({ pairs, ranks: result.ranks });
  const [edges] = await on.graph.read(
    `MATCH (:Organisation)-[edge:PARTNERS_WITH]->(:Organisation)
     WHERE NOT edge.mirrored AND NOT edge.museumSite AND NOT edge.partnerSite
     RETURN toFloat(count(edge)) AS rows, toFloat(sum(edge.loans + edge.projects)) AS weight`,
  );
  expect([result.rows, result.weight]).toEqual([edges?.get('rows'), edges?.get('weight')]);
});
