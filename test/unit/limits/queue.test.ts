import { createConcurrencyLimiter } from '../../../src/limits/concurrencyLimiter.js';

test('so many at once, so many more wait in their order, and who comes beyond is told', async () => {
  const queue = createConcurrencyLimiter({ maxConcurrent: 1, maxQueued: 2, queueTimeoutMs: 60_000 });
  const seen: string[] = [];
  const enter = (name: string) =>
    queue.acquire(
      () => seen.push(name),
      () => seen.push(`${name} is told`),
    );
  const [a, b, c] = ['a', 'b', 'c', 'd'].map(enter);
  expect(seen).toEqual(['a', 'd is told']);
  expect([queue.running, queue.queued]).toEqual([1, 2]);
  b!.release(); // gave up while waiting
  a!.release();
  a!.release(); // releasing is idempotent
  expect(seen).toEqual(['a', 'd is told', 'c']);
  c!.release();
  expect([queue.running, queue.queued]).toEqual([0, 0]);
});

test('nobody waits longer than that', async () => {
  const queue = createConcurrencyLimiter({ maxConcurrent: 1, maxQueued: 1, queueTimeoutMs: 20 });
  queue.acquire(
    () => {},
    () => {},
  );
  const reported = await new Promise((full) =>
    queue.acquire(
      () => full('in'),
      () => full('told'),
    ),
  );
  expect([reported, queue.queued]).toEqual(['told', 0]);
});
