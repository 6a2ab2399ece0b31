import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../../src/app.js';
import { readTokens } from '../../../src/auth/tokens.js';
import { type GraphClient, openGraphClient } from '../../../src/database/client.js';
import { acquireWriteLease } from '../../../src/ingest/submission/writeLease.js';
import { Uploads } from '../../../src/submissions/uploads.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';
import { loansFile } from '../../support/world.js';
import { openWay, type Way } from './way.js';

const FILE = loansFile(['Tate', 'Abbot Hall', 'A Painting', '2018', '1']);
let straight: GraphClient;
let way: Way;
let graph: GraphClient;
let folder: string;

beforeAll(async () => {
  straight = openTestGraph();
  way = await openWay(process.env.TEST_NEO4J_URI!);
  graph = openGraphClient({ uri: way.uri });
});
beforeEach(async () => {
  await clearGraph(straight);
  folder = mkdtempSync(join(tmpdir(), 'partnership-graph-outage-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(async () => {
  await graph.close();
  await way.close();
  await straight.close();
});

const loans = async () =>
  (await straight.read('MATCH (loan:Loan) RETURN loan.title AS title')).map((row) => row.get('title'));

async function* bytes(text: string) {
  yield Buffer.from(text);
}

test('an upload that was acknowledged is imported when the database is back, however often it was tried before', async () => {
  const errors: unknown[] = [];
  const uploads = new Uploads({ graph, folder, again: 200, onError: (error) => errors.push(error) });
  const ticket = await uploads.receive(bytes(FILE), {
    ...{ file: 'Tate 2018', as: 'Tate 2018', layout: 'loans', by: 'tate' },
    ...{ check: false, replace: false },
  });
  way.set('gone');
  const tried = await uploads.carryOut({ ...ticket, attempts: 2 });
  expect([tried.state, tried.attempts, errors]).toEqual(['WAITING', 2, [expect.any(Error)]]);
  expect(await uploads.ticket(ticket.id)).toMatchObject({ state: 'WAITING' });
  way.set('open');
  while ((await uploads.ticket(ticket.id))?.state !== 'DONE')
    await new Promise((done) => setTimeout(done, 100));
  expect(await loans()).toEqual(['A Painting']);
});

/** Mounting a small disk needs root: without it, this test does not exist. */
if (mayMount())
  test('an upload that reaches the reserve of the disk is refused and removed; readers are unaffected, and a smaller one is imported', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512m', 'tmpfs', folder]);
    const app = await createApp({
      graph: straight,
      writing: { tokens: readTokens('tate:a-token-of-the-tate')!, folder },
      onError: () => {},
    });
    try {
      const { url } = await app.listen(0, '127.0.0.1');
      const send = async (body: string) => {
        const answer = await fetch(`${url}submissions?as=Tate%202018&layout=loans`, {
          method: 'POST',
          headers: { authorization: 'Bearer a-token-of-the-tate', 'content-type': 'text/csv' },
          body,
        });
        return [answer.status, await answer.json()];
      };
      const large = `${FILE}${'#'.repeat(64_000_000)}`;
      expect(await send(large)).toMatchObject([507, { code: 'DISK_FULL' }]);
      expect(readdirSync(folder)).toEqual([]);
      expect([(await fetch(`${url}ready`)).status, await loans()]).toEqual([200, []]);
      expect(await send(FILE)).toMatchObject([201, { state: 'APPLIED', read: 1 }]);
    } finally {
      await app.close();
      execFileSync('umount', ['-l', folder]);
    }
  });

test('deadlocks: two who take the same locks in the other order both end, and nothing is written twice', async () => {
  await straight.run("CREATE (:Probe {id: 'a', n: 0}), (:Probe {id: 'b', n: 0})");
  const add = (ids: readonly string[]) =>
    straight.write(async (transaction) => {
      for (const id of ids) {
        await transaction.run('MATCH (p:Probe {id: $id}) SET p.n = p.n + 1', { id });
        await new Promise((done) => setTimeout(done, 50));
      }
    });
  await Promise.all(Array.from({ length: 6 }, (_, at) => add(at % 2 ? ['a', 'b'] : ['b', 'a'])));
  const rows = await straight.read('MATCH (p:Probe) RETURN p.n AS n');
  expect(rows.map((row) => row.get('n').toNumber())).toEqual([6, 6]);
});

test('the clock is set back by an hour: the holder keeps the write lease, and a second writer is refused instead of waiting an hour', async () => {
  const clock = Date.now;
  const lease = await acquireWriteLease(straight, { what: 'one' });
  try {
    Date.now = () => clock() - 3_600_000;
    await expect(acquireWriteLease(straight, { what: 'two', timeoutMs: 500 })).rejects.toThrow(
      'Another process is writing one.',
    );
    await straight.write((transaction) => lease.renew(transaction, false));
  } finally {
    Date.now = clock;
    await lease.release();
  }
});

function mayMount(): boolean {
  const there = mkdtempSync(join(tmpdir(), 'partnership-graph-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512m', 'tmpfs', there], { stdio: 'pipe' });
    execFileSync('umount', [there], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(there, { recursive: true, force: true });
  }
}
