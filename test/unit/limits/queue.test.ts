import { createConcurrencyLimiter } from '../../../src/limits/concurrencyLimiter.js';

test('so many at once, so many more wait in their order, and who comes beyond is told', async () => {
  const queue = createConcurrencyLimiter({ atOnce: 1, waiting: 2, milliseconds: 60_000 });
  const seen: string[] = [];
  const enter = (name: string) =>
    queue.enter(
      () => seen.push(name),
      () => seen.push(`${name} is told`),
    );
  const [a, b, c] = ['a', 'b', 'c', 'd'].map(enter);
  expect(seen).toEqual(['a', 'd is told']);
  expect([queue.running, queue.waiting]).toEqual([1, 2]);
  b!.leave(); // gave up while waiting
  a!.leave();
  a!.leave(); // more than once is once
  expect(seen).toEqual(['a', 'd is told', 'c']);
  c!.leave();
  expect([queue.running, queue.waiting]).toEqual([0, 0]);
});

test('nobody waits longer than that', async () => {
  const queue = createConcurrencyLimiter({ atOnce: 1, waiting: 1, milliseconds: 20 });
  queue.enter(
    () => {},
    () => {},
  );
  const told = await new Promise((full) =>
    queue.enter(
      () => full('in'),
      () => full('told'),
    ),
  );
  expect([told, queue.waiting]).toEqual(['told', 0]);
});
