import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphClient } from '../../../src/database/client.js';
import { type ImportReport, importFile } from '../../../src/ingest/importFile.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { lines } from '../../../src/integrity/lines.js';
import { makeFaults } from '../../support/faults/makeFaults.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

const tables = readTables();
const files = makeFaults(1825);

describe('files with planted faults, imported', () => {
  let graph: GraphClient;
  let folder: string;
  const reports = new Map<string, ImportReport>();
  beforeAll(async () => {
    graph = openTestGraph();
    await clearGraph(graph);
    folder = mkdtempSync(join(tmpdir(), 'museum-graph-faults-'));
    for (const { name, layout, text } of files) {
      const path = join(folder, name);
      writeFileSync(path, text);
      reports.set(name, await importFile(graph, { path, layout, by: 'test' }, { tables }));
    }
  });
  afterAll(async () => {
    await clearGraph(graph);
    await graph.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are of at least 60 kinds', () => {
    const kinds = new Set(files.flatMap(({ planted }) => planted.map(({ what }) => what)));
    expect(kinds.size).toBeGreaterThanOrEqual(60);
  });

  it.each(files)('$name: every fault is named, on its cell', ({ name, planted }) => {
    const named = reports.get(name)!.issues.map(({ line, column, rule }) => `${line} ${column} ${rule}`);
    for (const { line, column, rule } of planted) expect(named).toContain(`${line} ${column} ${rule}`);
  });

  it.each(files)(
    '$name: every good row is in the graph, and no refused one',
    async ({ name, good, planted }) => {
      const records = await graph.read(
        "MATCH (:Submission {name: $name})-[c:CONTAINS]->(r:Row {state: 'LIVE'})-[:STATES]->(thing) RETURN DISTINCT c.line AS line",
        { name },
      );
      const live = new Set(records.map((record) => record.get('line').toNumber()));
      expect(good.filter((line) => !live.has(line))).toEqual([]);
      const refused = reports
        .get(name)!
        .issues.filter(({ level }) => level === 'ERROR')
        .map(({ line }) => line);
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.filter((line) => live.has(line))).toEqual([]);
      expect(planted.length).toBeGreaterThan(3);
    },
  );

  it('leave a graph with which the doctor is content', async () => {
    const report = await doctor(graph, tables);
    expect(lines(report).at(-1)).toMatch(/^no findings: /);
  });

  it('are the same when they are imported again', async () => {
    for (const { name, layout } of files) {
      const again = await importFile(graph, { path: join(folder, name), layout, by: 'test' }, { tables });
      expect(again.state).toBe('UNCHANGED');
    }
  });
});
