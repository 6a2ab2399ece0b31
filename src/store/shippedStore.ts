/**
 * The shipped data as a finished Neo4j store, so that a new database need not load them row by row.
 *
 * A store is a folder with `store.json` (what it was made from, what it contains) and `store.br` (the packed `data` folder of a stopped
 * Neo4j). The project's store is in `neo4j/store`; `npm run build:store` makes it. A store is used only if its recorded inputs equal
 * `storeInputs()`; otherwise the data are loaded from their files.
 *
 * For tests that need the shipped data:
 *
 *     const store = await fittingStore(cache, dataDir, report); // the project's store, or one built once (a minute) in `cache`
 *     await startLocalServer({ …, home, prepare: (home) => unpackStore(store, home) });
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Tally, tallyOf } from '../backup/manifest.js';
import { openGraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { applySchema } from '../database/migrate.js';
import { loadShippedData } from '../ingest/shipped.js';
import type { Report } from '../neo4j/artefacts.js';
import { type LocalServerOptions, startLocalServer } from '../neo4j/localServer.js';
import { freePort } from '../neo4j/ports.js';
import { LOOPBACK } from '../neo4j/settings.js';
import { packFolder, unpackFolder } from './folderArchive.js';
import { storeInputs } from './inputs.js';

/** The project's store. */
export const STORE_FOLDER = fileURLToPath(new URL('../../neo4j/store', import.meta.url));

const MANIFEST = 'store.json';
const PACKED = 'store.br';

export interface StoreManifest {
  /** Result of `storeInputs()` when the store was made. */
  readonly inputs: string;
  /** SHA-256 of the packed folder. */
  readonly sha256: string;
  /** Number of rows in the shipped files. */
  readonly rows: number;
  readonly graph: Tally;
}

/** The manifest of a store; undefined if it was made from other data or code. */
export function fits(folder = STORE_FOLDER): StoreManifest | undefined {
  const file = join(folder, MANIFEST);
  if (!existsSync(file) || !existsSync(join(folder, PACKED))) return undefined;
  const manifest: StoreManifest = JSON.parse(readFileSync(file, 'utf8'));
  return manifest.inputs === storeInputs() ? manifest : undefined;
}

/**
 * Unpacks a store into the home of a Neo4j that has no data and is not running. Returns the store's manifest; undefined, without changing
 * anything, if there are data already, or if the store does not fit or is damaged.
 */
export async function unpackStore(folder: string, home: string): Promise<StoreManifest | undefined> {
  const data = join(home, 'data');
  if (existsSync(data)) return undefined;
  const manifest = fits(folder);
  if (!manifest) return undefined;
  const packed = readFileSync(join(folder, PACKED));
  if (sha256(packed) !== manifest.sha256) return undefined;
  const part = `${data}.part`;
  rmSync(part, { recursive: true, force: true });
  await unpackFolder(packed, part);
  renameSync(part, data);
  return manifest;
}

/** Options of the Neo4j that loads the data. */
export type StoreServer = Pick<LocalServerOptions, 'pom' | 'javaOptions'>;

/**
 * Folder of a store that fits: the project's, or one that is built in `cache` and reused until the inputs change. With a `pom` of its own
 * (another version of Neo4j) always one in `cache`.
 */
export async function fittingStore(
  cache: string,
  dataDir: string,
  report: Report,
  server: StoreServer = {},
): Promise<string> {
  if (!server.pom && fits()) return STORE_FOLDER;
  const version = server.pom ? sha256(readFileSync(server.pom)).slice(0, 8) : 'own';
  const folder = join(cache, `${storeInputs().slice(0, 16)}-${version}`);
  if (fits(folder)) return folder;
  rmSync(cache, { recursive: true, force: true });
  await buildStore(folder, dataDir, report, server);
  return folder;
}

/**
 * Makes a store: loads the shipped data into a new Neo4j, stops it and packs its data. The facts are the same each time; the load times
 * differ.
 */
export async function buildStore(
  folder: string,
  dataDir: string,
  report: Report,
  server: StoreServer = {},
): Promise<StoreManifest> {
  const inputs = storeInputs();
  const home = mkdtempSync(join(tmpdir(), 'museum-graph-store-'));
  try {
    const loaded = await loadInto(home, dataDir, report, server);
    const packed = await packFolder(join(home, 'data'), UNPACKED);
    const manifest: StoreManifest = { inputs, sha256: sha256(packed), ...loaded };
    replaceFolder(folder, { [PACKED]: packed, [MANIFEST]: `${JSON.stringify(manifest, null, 2)}\n` });
    report(`Store: ${loaded.rows} rows in ${(packed.length / 1e6).toFixed(1)} MB.`);
    return manifest;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Files that Neo4j creates again. */
const UNPACKED = /(^|\/)(store_lock|database_lock)$/;

/** Shortens the transaction log, which is not needed: 0.3 MB instead of 8. */
const SHORT_TX_LOG = {
  'db.tx_log.rotation.size': '256k',
  'db.tx_log.rotation.retention_policy': 'keep_none',
};

async function loadInto(home: string, dataDir: string, report: Report, more: StoreServer) {
  const [boltPort, httpPort] = [await freePort(LOOPBACK), await freePort(LOOPBACK)];
  // Without a password, so that each copy gets its own at its first start.
  const options = {
    ...more,
    dataDir,
    home,
    boltPort,
    httpPort,
    report,
    settings: SHORT_TX_LOG,
    requirePassword: false,
  };
  const server = await startLocalServer(options);
  const graph = openGraphClient({ uri: server.boltUri });
  try {
    await applySchema(graph);
    const { files } = await loadShippedData(graph);
    // Each database gives its change feed its own name.
    await graph.write((transaction) => transaction.run(readCypher('load/removeFeedId.cypher').text));
    return { rows: files.reduce((sum, { read }) => sum + read, 0), graph: await tallyOf(graph) };
  } finally {
    await graph.close();
    await server.stop();
  }
}

function replaceFolder(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  const part = `${folder}.part-${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(part);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(part, name), content);
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
