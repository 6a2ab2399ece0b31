import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphClient, openGraphClient } from '../../../src/database/client.js';
import { applySchema } from '../../../src/database/migrate.js';
import { defaultDataFolder } from '../../../src/dataFolder.js';
import { loadShippedData } from '../../../src/ingest/shipped.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { type LocalServer, startLocalServer } from '../../../src/neo4j/localServer.js';
import { freePort } from '../../../src/neo4j/ports.js';
import { LOOPBACK } from '../../../src/neo4j/settings.js';
import { differences, factsOf } from '../../../src/store/facts.js';
import { buildStore, type StoreManifest, unpackStore } from '../../../src/store/shippedStore.js';
import { openShippedGraph } from '../../support/shippedData.js';

const folder = mkdtempSync(join(tmpdir(), 'museum-graph-stores-'));
const dataDir = process.env.DATA_DIR ?? defaultDataFolder(process.env);
let manifest: StoreManifest;
let server: LocalServer;
let stored: GraphClient;

beforeAll(async () => {
  const store = join(folder, 'store');
  manifest = await buildStore(store, dataDir, () => {});
  const [boltPort, httpPort] = [await freePort(LOOPBACK), await freePort(LOOPBACK)];
  const prepare = async (home: string) => {
    await unpackStore(store, home);
  };
  server = await startLocalServer({ dataDir, home: join(folder, 'home'), boltPort, httpPort, prepare });
  stored = openGraphClient(server.address);
}, 600_000);

afterAll(async () => {
  await stored.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a Neo4j that starts on an unpacked store has nothing left to apply or load', async () => {
  expect((await applySchema(stored)).applied).toEqual([]);
  expect(await loadShippedData(stored)).toMatchObject({ loaded: false, issues: [] });
  expect(manifest.rows).toBeGreaterThan(1_000);
});

test('each unpacked store has a change feed of its own', async () => {
  const [row] = await stored.read("MATCH (version:DataVersion {name: 'data'}) RETURN version.feed AS feed");
  expect(row?.get('feed')).toMatch(/^[0-9a-f-]{36}$/);
});

test('it contains the facts of a fresh load, and the doctor finds nothing', async () => {
  const fresh = await openShippedGraph();
  try {
    const [facts, others] = [await factsOf(stored), await factsOf(fresh)];
    expect(differences(facts, others)).toEqual([]);
    expect(facts.length).toBe(others.length);
    expect((await doctor(stored, readTables())).content).toBe(true);
  } finally {
    await fresh.close();
  }
}, 600_000);
