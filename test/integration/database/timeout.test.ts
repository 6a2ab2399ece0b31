import { openGraphClient } from '../../../src/database/client.js';

const uri = () => String(process.env.TEST_NEO4J_URI);

test('a read ends in the database after its time, and is not tried again', async () => {
  const graph = openGraphClient({ uri: uri() }).within(6);
  await expect(
    graph.read('UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b)'),
  ).rejects.toMatchObject({
    code: expect.stringContaining('TransactionTimedOut'),
  });
  expect(graph.isUnresponsive()).toBe(false); // as after a retry that lasts longer than all timeouts
  const [row] = await graph.read(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN count(*) AS n",
  );
  expect(Number(row?.get('n'))).toBe(0);
  await graph.close();
});

test('a read that wants more memory than a transaction may have is not tried again', async () => {
  const graph = openGraphClient({ uri: uri() }).within(30);
  const error = await graph
    .read('UNWIND range(1, 60000000) AS a WITH collect($long + a) AS texts RETURN size(texts)', {
      long: 'x'.repeat(10_000),
    })
    .catch((one) => one);
  expect([error.code, error.retriable]).toEqual([expect.stringContaining('OutOfMemory'), false]);
  await graph.close();
});
