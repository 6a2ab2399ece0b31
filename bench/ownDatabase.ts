import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphClient, openGraphClient } from '../src/database/client.js';
import { applySchema } from '../src/database/migrate.js';
import { defaultDataFolder } from '../src/dataFolder.js';
import { startLocalServer } from '../src/neo4j/localServer.js';
import { freePort } from '../src/neo4j/ports.js';

/** Runs a function with an empty graph with this project's schema, in a temporary Neo4j. */
export async function onOwnDatabase(
  work: (graph: GraphClient, boltUri: string) => Promise<void>,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'museum-graph-bench-'));
  const server = await startLocalServer({
    dataDir: process.env.DATA_DIR ?? defaultDataFolder(process.env),
    home,
    boltPort: await freePort('127.0.0.1'),
    httpPort: await freePort('127.0.0.1'),
    requirePassword: false,
  });
  const graph = openGraphClient({ uri: server.boltUri });
  try {
    await applySchema(graph);
    await work(graph, server.boltUri);
  } finally {
    await graph.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
