import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CYPHER_FILE, writeAdminExport } from '../../../src/adminExport/write.js';
import { withNeo4j } from '../../../src/backup/exclusiveAccess.js';
import { administer } from '../../../src/neo4j/administer.js';
import { findings } from '../../support/patient.js';
import { openTestGraph } from '../../support/testGraph.js';
import { contentsOf, fill, newStore } from './onStore.js';

// Neo4j's import tool is a Java of its own, and a Neo4j is started on what it loaded.
const LONG = 600_000;

const store = newStore();
afterAll(() => store.remove());
const folder = join(store.folder, 'graph-files');
const source = openTestGraph();
afterAll(() => source.close());

/** Runs the import tool in the folder, as the printed command does, on a new store. */
async function load(): Promise<void> {
  await mkdir(store.place.home, { recursive: true });
  const options = readFileSync(join(folder, 'import.args'), 'utf8').trim().split('\n');
  const files = options.map((option) => option.replace(/(?<==)([^=]+\.csv)$/, (file) => join(folder, file)));
  const report = [`--report-file=${join(store.folder, 'import.report')}`];
  const command = ['database', 'import', 'full', 'neo4j', ...report, ...files];
  await administer(store.place.dataDir, store.place.home, command, () => {});
}

test(
  'a graph loaded from the files equals the exported one, with all values, empty lists, constraints and indexes',
  async () => {
    await fill(source);
    await source.run(
      `CREATE (:Organisation:Museum {id: 'odd', name: 'Lines\nand "quotes", commas; and \u00e9', sortName: '', printedKinds: [], other: [''], others: ['', '']})`,
    );
    const expected = (await contentsOf(source)).filter((line) => !line.includes('"labels":["WriteLease"]'));
    const { nodes } = await writeAdminExport(source, folder);
    expect(statSync(folder).mode & 0o077).toBe(0);
    await load();
    const loaded = await withNeo4j(
      store.place,
      { home: store.place.home, report: () => {} },
      async (graph) => {
        for (const statement of readFileSync(join(folder, CYPHER_FILE), 'utf8')
          .trim()
          .split(/;\n|;$/))
          if (statement.trim()) await graph.run(statement);
        await graph.run('CALL db.awaitIndexes(120)');
        return { contents: await contentsOf(graph), findings: await findings(graph) };
      },
    );
    expect(loaded.contents).toEqual(expected);
    expect(nodes).toBeGreaterThan(50);
    expect(loaded.findings).toEqual(await findings(source));
  },
  LONG,
);

test('an existing folder is refused, and nothing in it changes', async () => {
  const files = readdirSync(folder);
  await expect(writeAdminExport(source, folder)).rejects.toThrow(
    `${folder} already exists. The export never overwrites anything. Choose a new folder.`,
  );
  expect(readdirSync(folder)).toEqual(files);
});

test('a property with values of two types is refused with what to do, and no folder is left', async () => {
  await source.run("CREATE (:Odd {note: 1}), (:Odd {note: 'one'})");
  const other = join(store.folder, 'mixed');
  await expect(writeAdminExport(source, other)).rejects.toThrow(
    /^The property Odd\.note has values of the types .*Use "partnership-graph backup"/,
  );
  expect(readdirSync(store.folder).filter((name) => name.startsWith('mixed'))).toEqual([]);
});
