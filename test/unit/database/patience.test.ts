import { setTimeout } from 'node:timers/promises';
import { DatabaseTimeoutError, StatementTimeoutError } from '../../../src/database/errors.js';
import { createQueryTimeouts } from '../../../src/database/queryTimeout.js';

/** Query timeout: short enough for a test, long enough for a busy machine. */
const SECONDS = 2;
const never = new Promise<never>(() => {});
const soon = async () => setTimeout(10);

test('what is being planned gets the time for that, as long as the database answers others', async () => {
  const lastQuery = { silent: true };
  let looks = 0;
  const { withPlanningTimeout } = createQueryTimeouts(SECONDS, lastQuery, async () => {
    looks += 1;
    return soon();
  });
  const late = () => setTimeout(1.5 * SECONDS * 1_000, 'planned');
  expect(await Promise.all([withPlanningTimeout(late()), withPlanningTimeout(late())])).toEqual([
    'planned',
    'planned',
  ]);
  expect(looks).toBe(1); // several waiting callers share one check
  expect(lastQuery.silent).toBe(false);
});

test('a statement that is still being planned after that time is too expensive; the database is not unresponsive', async () => {
  const state = { silent: true };
  const { withPlanningTimeout } = createQueryTimeouts(SECONDS, state, soon, 1.5 * SECONDS);
  await expect(withPlanningTimeout(never)).rejects.toEqual(new StatementTimeoutError(1.5 * SECONDS));
  expect(state.silent).toBe(false);
});

test('a database that is silent to others, too, is given no more time', async () => {
  const lastQuery = { silent: false };
  const { withPlanningTimeout } = createQueryTimeouts(SECONDS, lastQuery, () => never);
  await expect(withPlanningTimeout(never, () => 'connection refused')).rejects.toThrow(
    'The database did not respond for 1.92 s, after: connection refused.',
  );
  expect(lastQuery.silent).toBe(true);
});

test('what has been planned before is waited for no longer than a read may take, and nobody looks', async () => {
  let looks = 0;
  const { withBatchTimeout } = createQueryTimeouts(SECONDS, { silent: false }, async () => {
    looks += 1;
  });
  await expect(withBatchTimeout(never, () => false)).rejects.toThrow(DatabaseTimeoutError);
  expect(looks).toBe(0);
});

test('what the database says is told as it is, an error too', async () => {
  const lastQuery = { silent: true };
  const { withPlanningTimeout } = createQueryTimeouts(SECONDS, lastQuery, soon);
  await expect(withPlanningTimeout(Promise.reject(new Error('no such procedure')))).rejects.toThrow(
    'no such procedure',
  );
  expect(await withPlanningTimeout(Promise.resolve(7))).toBe(7);
  expect(lastQuery.silent).toBe(false);
});
