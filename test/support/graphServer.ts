import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GraphClient, openGraphClient } from '../../src/database/client.js';
import { applySchema } from '../../src/database/migrate.js';
import { defaultDataFolder } from '../../src/dataFolder.js';
import { type LocalServer, startLocalServer } from '../../src/neo4j/localServer.js';
import { freePort } from '../../src/neo4j/ports.js';
import { LOOPBACK } from '../../src/neo4j/settings.js';
import { fittingStore, unpackStore } from '../../src/store/shippedStore.js';

/** Maven project file of another version of Neo4j, set by `npm run test:neo4j-next`. */
const NEXT = process.env.TEST_NEO4J_POM;

/**
 * Tests make Neo4j plan thousands of different statements and run each a few times. Java's optimising compiler costs more CPU time than it
 * saves there (three times as much for the first files), and so do collections of a small young generation, and compiling again what was
 * removed from a full code cache.
 */
const JAVA_OPTIONS = [
  '-XX:TieredStopAtLevel=1',
  '-XX:NewSize=96m',
  '-XX:MaxNewSize=192m',
  '-XX:ReservedCodeCacheSize=200m',
];

/** A Neo4j for tests. */
export interface TestServer {
  readonly uri: string;
  /** The address of its Neo4j Browser, which connects by itself. */
  readonly browserUrl: string;
  /** The folder of its graph, settings and logs. */
  readonly home: string;
  /** Stops it and removes its folder. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts a Neo4j on free ports, in a temporary folder that `stop` removes, with the constraints and indexes of the schema.
 * `store` is a packed store (src/store): the server then starts with its contents.
 */
export async function startTestServer(store?: string): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'museum-graph-test-'));
  if (store && !(await unpackStore(store, home))) throw new Error(`The store in ${store} does not fit.`);
  const server = await startOnFreePorts(home);
  await onGraphOf(server.boltUri, async (graph) => void (await applySchema(graph)));
  // Created once per machine; later starts take half the time.
  await server.makeClassArchive();
  return {
    uri: server.boltUri,
    browserUrl: server.browserUrl,
    home,
    async stop() {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/**
 * A packed store of the shipped data as they are right after a load: the project's if it fits, else one that is built once for each version
 * of the data and of the code that loads them, which takes a minute.
 */
export const shippedStore = (): Promise<string> =>
  fittingStore(STORES, dataDir(), () => {}, { javaOptions: JAVA_OPTIONS, ...(NEXT && { pom: NEXT }) });

const STORES = fileURLToPath(new URL('../../node_modules/.cache/shipped-data', import.meta.url));

const dataDir = () => process.env.DATA_DIR ?? defaultDataFolder(process.env);

/** Runs `work` with a connection that is closed afterwards. */
async function onGraphOf(uri: string, work: (graph: GraphClient) => Promise<void>): Promise<void> {
  const graph = openGraphClient({ uri });
  try {
    await work(graph);
  } finally {
    await graph.close();
  }
}

/** A free port may be taken by another process before Neo4j listens on it; then others are tried. */
async function startOnFreePorts(home: string, attempts = 3): Promise<LocalServer> {
  try {
    return await startLocalServer({
      dataDir: dataDir(),
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
