import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphClient, openGraphClient } from '../../src/database/client.js';
import { applySchema } from '../../src/database/migrate.js';
import { defaultDataFolder } from '../../src/dataFolder.js';
import { type LocalServer, startLocalServer } from '../../src/neo4j/localServer.js';
import { freePort } from '../../src/neo4j/ports.js';
import { LOOPBACK } from '../../src/neo4j/settings.js';

/** Maven project file of another version of Neo4j, set by `npm run test:neo4j-next`. */
const NEXT = process.env.TEST_NEO4J_POM;

/**
 * Tests make Neo4j plan thousands of different statements and run each a few times. Java's optimising compiler costs more CPU time than it
 * saves there (three times as much for the first files), and so do collections of a small young generation.
 */
const JAVA_OPTIONS = ['-XX:TieredStopAtLevel=1', '-XX:NewSize=96m', '-XX:MaxNewSize=192m'];

/** A Neo4j for tests. */
export interface TestServer {
  readonly uri: string;
  /** The address of its Neo4j Browser, which connects by itself. */
  readonly browserUrl: string;
  /** The folder of its graph, settings and logs. */
  readonly home: string;
  /** Stops it and removes its folder, after `keep` has copied what it wants of the graph's files. May be called twice. */
  stop(keep?: (data: string) => void): Promise<void>;
}

/**
 * Starts a Neo4j on free ports, in a temporary folder that `stop` removes, with the constraints and indexes of the schema.
 * `store` is the `data` folder of a stopped server, which is copied: the server then starts with its contents.
 */
export async function startTestServer(store?: string): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'museum-graph-test-'));
  if (store) cpSync(store, join(home, 'data'), { recursive: true });
  const server = await startOnFreePorts(home);
  await onGraphOf(server.boltUri, async (graph) => void (await applySchema(graph)));
  // Made once on a machine: every later start takes half the time.
  await server.makeClassArchive();
  return {
    uri: server.boltUri,
    browserUrl: server.browserUrl,
    home,
    async stop(keep) {
      await server.stop();
      keep?.(join(home, 'data'));
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Runs `work` with a connection that is closed afterwards. */
export async function onGraphOf(uri: string, work: (graph: GraphClient) => Promise<void>): Promise<void> {
  const graph = openGraphClient({ uri });
  try {
    await work(graph);
  } finally {
    await graph.close();
  }
}

/** A port that was free may be taken by another process before Neo4j listens on it: then others are tried. */
async function startOnFreePorts(home: string, attempts = 3): Promise<LocalServer> {
  try {
    return await startLocalServer({
      dataDir: process.env.DATA_DIR ?? defaultDataFolder(process.env),
      home,
      boltPort: await freePort(LOOPBACK),
      httpPort: await freePort(LOOPBACK),
      requirePassword: false,
      javaOptions: JAVA_OPTIONS,
      ...(NEXT && { pom: NEXT }),
      // Every test file draws another graph: Neo4j would plan every statement again after ten seconds. Tests of plans clear its caches (plan.ts).
      settings: { 'dbms.cypher.min_replan_interval': '1h' },
    });
  } catch (error) {
    if (attempts > 1 && /^Port \d+/.test(String((error as Error).message)))
      return startOnFreePorts(home, attempts - 1);
    throw error;
  }
}
