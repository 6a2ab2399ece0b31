import { setTimeout as wait } from 'node:timers/promises';
import { onExport } from './onExport.js';

const on = onExport();

/** Enough that it lies in no buffer: the service has to wait for whoever takes it. */
beforeAll(() =>
  on.graph.run(
    `UNWIND range(1, 60000) AS number
     CREATE (:Organisation {id: 'many:' + number, name: 'Museum ' + number, sortName: 'museum', kind: 'MUSEUM', matchedBy: 'TABLE',
       website: 'https://example.org/' + reduce(text = '', one IN range(1, 20) | text + 'a long address ')})`,
  ),
);

/** How many transactions of exports the database holds. */
async function held(): Promise<number> {
  const [row] = await on.graph.read(
    `SHOW TRANSACTIONS YIELD currentQuery, transactionId
     WHERE currentQuery CONTAINS 'Organisations, in the order' OR currentQuery CONTAINS 'node.openedFrom AS opened_from'
     RETURN count(*) AS held`,
  );
  // it finds itself, as it has these words too
  return Number(row!.get('held')) - 1;
}

async function until(what: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await what()) return true;
    await wait(100);
  }
  return false;
}

const begin = async (signal?: AbortSignal) => {
  const response = await fetch(`${on.url}export?format=jsonl&table=organisations`, signal ? { signal } : {});
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

test('more than four at once are told to come again; then there is room', async () => {
  const cut = new AbortController();
  await Promise.all([1, 2, 3, 4].map(() => begin(cut.signal)));
  const fifth = await on.get({ format: 'csv' });
  expect([fifth.status, fifth.headers.get('retry-after'), await fifth.json()]).toEqual([
    503,
    '30',
    { code: 'BUSY', message: '4 exports are being written; try again in half a minute.' },
  ]);
  cut.abort();
  expect(await until(async () => (await on.get({ format: 'csv' })).status === 200)).toBe(true);
});

test('what is written while the data change ends broken off, not as if it were whole', async () => {
  const reader = await begin();
  await on.graph.run("MERGE (version:DataVersion {name: 'data'}) SET version.number = version.number + 1");
  const rest = async () => {
    while (!(await reader.read()).done);
  };
  await expect(rest()).rejects.toThrow();
  expect(on.errors.map(String)).toEqual([
    expect.stringContaining('The data changed while they were exported'),
  ]);
});
