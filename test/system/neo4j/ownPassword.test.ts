import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseAddress, openGraphClient } from '../../../src/database/client.js';
import { defaultDataFolder } from '../../../src/dataFolder.js';
import {
  type LocalServer,
  type LocalServerOptions,
  startLocalServer,
} from '../../../src/neo4j/localServer.js';
import { passwordFile, readPassword } from '../../../src/neo4j/password.js';
import { freePort } from '../../../src/neo4j/ports.js';
import { LOOPBACK } from '../../../src/neo4j/settings.js';

const folder = mkdtempSync(join(tmpdir(), 'museum-graph-own-password-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `work` while Neo4j runs on a folder. */
async function running<T>(
  name: string,
  work: (server: LocalServer) => Promise<T>,
  more: Partial<LocalServerOptions> = {},
): Promise<T> {
  const dataDir = process.env.DATA_DIR ?? defaultDataFolder(process.env);
  const [boltPort, httpPort] = [await freePort(LOOPBACK), await freePort(LOOPBACK)];
  const server = await startLocalServer({ dataDir, home: join(folder, name), boltPort, httpPort, ...more });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** The number of nodes, or the error code of the refusal. */
async function nodes(address: DatabaseAddress): Promise<number | string> {
  const graph = openGraphClient(address);
  try {
    const [row] = await graph.read('MATCH (node) RETURN count(node) AS count');
    return Number(row?.get('count'));
  } catch (error) {
    return String((error as { code?: string }).code);
  } finally {
    await graph.close();
  }
}

const REFUSED = 'Neo.ClientError.Security.Unauthorized';

test('data written without a password get a random one, which moves with the data', async () => {
  await running(
    'old',
    async ({ address }) => {
      const graph = openGraphClient(address);
      await graph.run('CREATE (:Kept)');
      await graph.close();
    },
    { requirePassword: false },
  );
  expect(readPassword(join(folder, 'old'))).toBeUndefined();

  const first = await running('old', async ({ boltUri, address }) => {
    expect(await nodes({ uri: boltUri })).toBe(REFUSED);
    expect(await nodes({ uri: boltUri, user: 'neo4j', password: 'neo4j' })).toBe(REFUSED);
    // Further attempts must not lock the service out.
    for (const password of ['a', 'b', 'c', 'd'])
      expect(await nodes({ uri: boltUri, user: 'neo4j', password })).toBe(REFUSED);
    expect(await nodes(address)).toBe(1);
    return address.password;
  });
  expect(first).toMatch(/^[\w-]{32}$/);
  expect(statSync(passwordFile(join(folder, 'old'))).mode & 0o777).toBe(0o600);

  mkdirSync(join(folder, 'new'));
  renameSync(join(folder, 'old', 'data'), join(folder, 'new', 'data'));
  await running('new', async ({ address }) => {
    expect(address.password).toBe(first);
    expect(await nodes(address)).toBe(1);
  });
}, 600_000); // Neo4j starts several times

test('if the password file was changed, the error says which file it is and what to delete', async () => {
  const home = join(folder, 'new');
  const start = () => running('new', async ({ address }) => nodes(address));
  rmSync(passwordFile(home));
  writeFileSync(passwordFile(home), 'another\n');
  const error = await start().then(
    () => '',
    ({ message }: Error) => message,
  );
  expect(error).toContain(`does not accept the password in ${passwordFile(home)}.`);
  rmSync(passwordFile(home));
  for (const part of ['databases', 'transactions']) {
    const system = join(home, 'data', part, 'system');
    expect(error).toContain(system);
    rmSync(system, { recursive: true });
  }
  expect(await start()).toBe(1);
}, 600_000); // Neo4j starts several times
