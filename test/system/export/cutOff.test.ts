import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { disconnectSlowReaders } from '../../../src/export/disconnectSlowReaders.js';
import { onExport } from '../../support/onExport.js';

const on = onExport();

/** Large enough to exceed all buffers, even compressed, so that the service has to wait for the client. */
beforeAll(
  () =>
    on.graph.run(
      `UNWIND range(1, 60000) AS number
     CREATE (:Organisation {id: 'many:' + number, name: 'Museum ' + number, sortName: 'museum', kind: 'MUSEUM', matchedBy: 'TABLE',
       website: 'https://example.org/' + reduce(text = '', one IN range(1, 20) | text + 'a long address ')})`,
    ),
  240_000,
);

/** Number of open export transactions in the database. */
async function held(): Promise<number> {
  const [row] = await on.graph.read(
    `SHOW TRANSACTIONS YIELD currentQuery, transactionId
     WHERE currentQuery CONTAINS 'Organisations in id order' OR currentQuery CONTAINS 'node.openedFrom AS opened_from'
     RETURN count(*) AS held`,
  );
  // it finds itself, as it has these words too
  return Number(row!.get('held')) - 1;
}

async function until(what: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (await what()) return true;
    await wait(100);
  }
  return false;
}

const LARGE = 'export?format=jsonl&table=organisations';
const begin = async (signal?: AbortSignal) => {
  const response = await fetch(`${on.url}${LARGE}`, signal ? { signal } : {});
  const reader = response.body!.getReader();
  expect((await reader.read()).done).toBe(false);
  return reader;
};

test('a client that takes nothing makes the service wait, not gather; cut off, it frees what it held', async () => {
  const cut = new AbortController();
  const reader = await begin(cut.signal);
  const before = process.memoryUsage.rss();
  await wait(1_500);
  expect(process.memoryUsage.rss() - before).toBeLessThan(60e6);
  expect(await held()).toBe(1);
  cut.abort();
  await reader.closed.catch(() => {});
  expect(await until(async () => (await held()) === 0)).toBe(true);
  expect(on.errors).toEqual([]);
});

test('more than two for one address are told to come again, also of many that come at the same moment; then there is room', async () => {
  const cut = new AbortController();
  const results = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const { status, headers, body } = await fetch(`${on.url}${LARGE}`, { signal: cut.signal });
      return status === 200 ? { status, body } : { status, again: headers.get('retry-after') };
    }),
  );
  expect(results.filter(({ status }) => status === 200)).toHaveLength(2);
  expect(results.filter(({ again }) => again === '30')).toHaveLength(10);
  expect(await (await on.get({ format: 'csv' })).json()).toEqual({
    code: 'OVERLOADED',
    message: '2 exports for this address are in progress. Try again in 30 seconds.',
  });
  cut.abort();
  expect(await until(async () => (await on.get({ format: 'csv' })).status === 200)).toBe(true);
});

test('who goes away before an export begins leaves no place taken and no transaction open', async () => {
  for (let round = 0; round < 20; round++) {
    const cut = new AbortController();
    const asked = fetch(`${on.url}${LARGE}`, { signal: cut.signal }).catch(() => {});
    await wait(round % 5);
    cut.abort();
    await asked;
  }
  expect(await until(async () => (await on.get({ format: 'csv' })).status === 200)).toBe(true);
  expect(await until(async () => (await held()) === 0)).toBe(true);
  await (await begin()).cancel();
});

test('who takes a little now and then is cut off; who waits for us is not, nor who takes all', async () => {
  async function* many(pause: number) {
    await wait(pause);
    for (let part = 0; part < 4; part++) yield new Uint8Array(10_000_000);
  }
  let little: ServerResponse | undefined;
  const server = createServer((request, response) => {
    if (request.url === '/little') little = response;
    const chunks = many(request.url === '/waits' ? 5_000 : 0);
    const pieces = disconnectSlowReaders(response, chunks, { bytes: 10_000, milliseconds: 3_000 });
    Readable.from(pieces, { objectMode: false, highWaterMark: 1 })
      .on('error', () => {})
      .pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  for (const path of ['waits', 'all'])
    expect((await (await fetch(`${url}/${path}`)).arrayBuffer()).byteLength).toBe(40_000_000);
  const slow = connect(port, '127.0.0.1').on('error', () => {});
  slow.pause();
  slow.write('GET /little HTTP/1.1\r\nHost: x\r\n\r\n');
  const taking = setInterval(() => slow.read(100), 50);
  slow.on('readable', () => {});
  expect(await until(async () => little !== undefined)).toBe(true);
  const isCut = async () => little?.destroyed === true;
  expect((await until(isCut)) || (await until(isCut))).toBe(true);
  clearInterval(taking);
  slow.destroy();
  server.closeAllConnections();
  server.close();
});

test('what is written while the data change ends broken off, not as if it were whole', async () => {
  const reader = await begin();
  await on.graph.run("MERGE (version:DataVersion {name: 'data'}) SET version.number = version.number + 1");
  const rest = async () => {
    while (!(await reader.read()).done);
  };
  await expect(rest()).rejects.toThrow();
  expect(on.errors.map(String)).toEqual([expect.stringContaining('The data changed during the export')]);
});
