import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../src/graph/graph.js';
import { loadShippedData } from '../../src/ingest/shipped.js';
import { clearGraph } from './testGraph.js';

/**
 * Sees to it that the suite's Neo4j holds the shipped data as they are right after a load, and nothing else. Where nothing at all
 * was written since the last load, by whomever, they are there still; else everything is cleared and loaded anew.
 */
export async function haveShippedData(graph: Graph): Promise<void> {
  const home = process.env.TEST_NEO4J_HOME;
  if (!home) throw new Error('TEST_NEO4J_HOME is not set: run the tests with "npm test".');
  const note = join(home, 'shipped-data.txt');
  if (existsSync(note) && readFileSync(note, 'utf8') === written(home)) return;
  const before = written(home);
  await clearGraph(graph);
  await loadShippedData(graph);
  const after = written(home);
  if (after === before) throw new Error(`A load was not seen in Neo4j's transaction log: ${before}.`);
  writeFileSync(note, after);
}

/**
 * How far Neo4j's transaction log reaches: each transaction that writes makes it longer before it is acknowledged, as the log's room is not
 * taken beforehand (src/neo4j/settings.ts).
 */
function written(home: string): string {
  const folder = join(home, 'data', 'transactions', 'neo4j');
  const logs = readdirSync(folder).filter((name) => name.startsWith('neostore.transaction.db.'));
  return logs
    .sort()
    .map((name) => `${name}: ${statSync(join(folder, name)).size}`)
    .join('\n');
}
