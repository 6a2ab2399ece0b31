import { openTestGraph } from '../../support/testGraph.js';

const graph = openTestGraph();
afterAll(() => graph.close());

const MANY = 'UNWIND range(1, 50000) AS number RETURN number';

test('what is not taken to its end disturbs nobody who reads after', async () => {
  for (let round = 0; round < 20; round++) {
    const reading = await graph.openReadTransaction();
    const rows = reading.rows(MANY)[Symbol.asyncIterator]();
    await rows.next();
    // closed first, as when a client disconnects; then the consumer of the rows gets the error
    const closed = reading.close();
    const others = [1, 2, 3].map(() => graph.read('RETURN 7 AS seven'));
    await rows.return!();
    await closed;
    for (const [row] of await Promise.all(others)) expect(row!.get('seven').toNumber()).toBe(7);
  }
});

test('a closed reading gives an error, not an end', async () => {
  const reading = await graph.openReadTransaction();
  const rows = reading.rows(MANY)[Symbol.asyncIterator]();
  await rows.next();
  await reading.close();
  await expect(rows.next()).rejects.toThrow('The stream was closed before it was read completely.');
});

test('left early, it can be used again', async () => {
  const reading = await graph.openReadTransaction();
  for await (const _ of reading.rows(MANY)) break;
  const numbers: number[] = [];
  for await (const row of reading.rows('RETURN 3 AS three')) numbers.push(row.get('three').toNumber());
  await reading.close();
  expect(numbers).toEqual([3]);
});
