import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphClient } from '../../../src/database/client.js';
import { importFile } from '../../../src/ingest/importFile.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { FILES } from '../../../src/synthetic/generate.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';
import { newStore } from '../backup/onStore.js';

/** Number of generated organisations. 12,300 is the size at which an import once merged 61 organisations wrongly; it takes up to an hour. */
const ORGANISATIONS = process.env.TEST_SYNTHETIC_ORGANISATIONS ?? '300';

// A Neo4j of its own is loaded and started here.
const LONG = 600_000 + Number(ORGANISATIONS) * 300;

/** Seconds for a statement that reads a whole graph: at 12,300 organisations it is longer than other tests allow. */
const WHOLE_GRAPH_SECONDS = LONG / 1_000;

const store = newStore();
afterAll(() => store.remove());
const tables = readTables();
const folder = join(store.folder, 'made-up');

/** Records of writing. The graphs differ in nothing else. */
const BESIDE = ['WriteLease', 'ChangeRecord', 'DataVersion', 'SchemaMigration'];
const TIMES = new Set(['at', 'finished']);

const inOrder = (value: unknown) =>
  JSON.stringify(value, (key, part) => {
    if (TIMES.has(key)) return undefined;
    if (!part || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });

/** Contents of the graph by label and type, one line per node and relationship. */
async function contentsOf(client: GraphClient): Promise<Record<string, string[]>> {
  const graph = client.within(WHOLE_GRAPH_SECONDS);
  const nodes = await graph.read(
    `MATCH (node) WHERE none(label IN labels(node) WHERE label IN $beside)
     RETURN labels(node) AS kind, properties(node) AS properties`,
    { beside: BESIDE },
  );
  const links = await graph.read(
    'MATCH (one)-[link]->(other) RETURN type(link) AS kind, one.id AS one, other.id AS other, properties(link) AS properties',
  );
  const contents: Record<string, string[]> = {};
  for (const record of [...nodes, ...links]) {
    const kind = [record.get('kind')].flat().sort().join(':');
    contents[kind] ??= [];
    contents[kind].push(inOrder({ ...record.toObject(), kind }));
  }
  for (const lines of Object.values(contents)) lines.sort();
  return contents;
}

/** First lines that only one of the two has. */
function apart(lines: readonly string[], others: readonly string[]): string[] {
  const [these, those] = [new Set(lines), new Set(others)];
  const alone = [...these].filter((line) => !those.has(line)).slice(0, 2);
  const alien = [...those].filter((line) => !these.has(line)).slice(0, 2);
  const counts = lines.length === others.length ? [] : [`${lines.length} and ${others.length}`];
  return [...counts, ...alone, ...alien];
}

test(
  'what is loaded offline is what an import of the same files makes, and the doctor is content',
  async () => {
    const { code, out } = await store.run(
      'generate',
      '--organisations',
      ORGANISATIONS,
      '--seed',
      '5',
      '--out',
      folder,
      '--load',
    );
    expect(code).toBe(0);
    expect(out).toContain(
      `Loaded into ${store.place.home}. The service adds the shipped data when it starts.`,
    );
    expect(existsSync(join(store.place.home, 'loading'))).toBe(false);

    const graph = openTestGraph();
    await clearGraph(graph);
    for (const [layout, name] of Object.entries(FILES))
      await importFile(graph, { path: join(folder, name), layout, by: 'command line' }, { tables });
    const imported = await contentsOf(graph);
    await graph.close();

    await store.with(async (own) => {
      const loaded = await contentsOf(own);
      expect(Object.keys(loaded).sort()).toEqual(Object.keys(imported).sort());
      for (const [kind, lines] of Object.entries(imported)) expect(apart(lines, loaded[kind]!)).toEqual([]);
      const { checks, content } = await doctor(own, tables);
      expect(checks.filter(({ found }) => found > 0)).toEqual([]);
      expect(content).toBe(true);

      // The same file again changes nothing, as after an import.
      const again = await importFile(
        own,
        { path: join(folder, FILES.loans), by: 'command line' },
        { tables },
      );
      expect(again.state).toBe('UNCHANGED');
    });
  },
  LONG,
);

test('a graph that is there is left alone, and nothing is written', async () => {
  const to = join(store.folder, 'second');
  expect(await store.run('generate', '--organisations', '100', '--out', to, '--load')).toEqual({
    code: 2,
    out: '',
    stderr: `${store.place.home} already contains a graph; nothing was written. Set DATA_DIR to a new folder, or leave out --load and import the files.`,
  });
  expect(existsSync(to)).toBe(false);
});

test('a graph of somebody else’s is not loaded', async () => {
  const other = newStore({ NEO4J_URI: 'bolt://127.0.0.1:1' });
  const { code, stderr } = await other.run('generate', '--out', join(other.folder, 'made-up'), '--load');
  other.remove();
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      '--load creates a graph in DATA_DIR, but NEO4J_URI is set. Unset NEO4J_URI, or leave out --load and import the files.',
  });
});
