import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualDataFolder } from '../../src/dataFolder.js';
import { openGraph } from '../../src/graph/graph.js';
import { type LocalServer, startLocalServer } from '../../src/neo4j/localServer.js';
import { freePort } from '../../src/neo4j/ports.js';
import { LOOPBACK } from '../../src/neo4j/settings.js';

let server: LocalServer | undefined;
let home: string | undefined;

/**
 * Starts the one Neo4j of the suite: on free ports, with a folder of its own in the system's temporary folder, so that a
 * running service is not disturbed. The jars are shared with the service. Tests find it by TEST_NEO4J_URI.
 */
export async function startTestServer(): Promise<void> {
  // Reuse a running test server (`npm run test:server`): saves its start on every run.
  if (process.env.TEST_NEO4J_URI) return;
  home = mkdtempSync(join(tmpdir(), 'museum-graph-test-'));
  server = await startLocalServer({
    dataDir: process.env.DATA_DIR ?? usualDataFolder(process.env),
    home,
    boltPort: await freePort(LOOPBACK),
    httpPort: await freePort(LOOPBACK),
    // Each drawn graph has other numbers than the one before, which would have every statement planned anew after ten seconds. Files that look at plans have them made anew (plan.ts).
    settings: { 'dbms.cypher.min_replan_interval': '1h' },
    report: (line) => process.stderr.write(`${line}\n`),
  });
  process.env.TEST_NEO4J_HOME = home;
  process.env.TEST_NEO4J_URI = server.boltUri;
  process.env.TEST_NEO4J_BROWSER_URL = `${server.browserUrl}&dbms=${server.boltUri}`;
  await applyConstraints(server.boltUri);
  // Those that tests start themselves end before Java's thorough compiler has paid for itself.
  process.env.JAVA_TOOL_OPTIONS ??= '-XX:TieredStopAtLevel=1';
}

export async function stopTestServer(): Promise<void> {
  await server?.stop();
  if (home) rmSync(home, { recursive: true, force: true });
}

async function applyConstraints(uri: string): Promise<void> {
  if (!existsSync(new URL('../../src/graph/migrate.ts', import.meta.url))) return;
  const { applySchema } = await import('../../src/graph/migrate.js');
  const graph = openGraph({ uri });
  try {
    await applySchema(graph);
  } finally {
    await graph.close();
  }
}
