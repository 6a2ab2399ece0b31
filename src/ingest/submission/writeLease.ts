import { randomUUID } from 'node:crypto';
import { type GraphClient, int, type Transaction } from '../../database/client.js';
import { readCypher } from '../../database/cypherFiles.js';
import { type Cause, ChangeBuffer } from '../../feed/changeBuffer.js';
import { record } from '../../feed/record.js';

/**
 * Exclusive write lease, shared by all processes on the database, so that two imports never resolve the same name concurrently. Renewed by
 * heartbeat; expires after `LEASE_MS` if its owner dies. A stale owner's transaction fails (fencing).
 */
export interface WriteLease {
  /**
   * Renews the lease; call it first in each transaction that writes. Throws if the lease was lost, which rolls the transaction back.
   * Increments the data version unless `changes` is false.
   */
  renew(transaction: Transaction, changes?: boolean): Promise<void>;
  /**
   * Runs `work` in one transaction under the lease. The changes it notes enter the change feed atomically with it. The driver retries
   * transient errors, each time with an empty buffer.
   */
  write<T>(cause: Cause, work: (transaction: Transaction, notes: ChangeBuffer) => Promise<T>): Promise<T>;
  release(): Promise<void>;
}

/** Lease duration without a renewal (ms). */
const LEASE_MS = 10_000;
const RETRY_INTERVAL_MS = 200;

export interface LeaseOptions {
  /** What is being written, in words: shown to callers that wait for the lease. */
  readonly what: string;
  /** Called once, with what holds the lease, if the caller has to wait. */
  readonly onWait?: ((what: string) => void) | undefined;
  /** Maximum wait (ms), then WriteLeaseUnavailable is thrown. Absent: wait indefinitely. */
  readonly timeoutMs?: number | undefined;
}

/** Thrown if the lease is still held when `timeoutMs` ends. */
export class WriteLeaseUnavailable extends Error {
  override readonly name = 'WriteLeaseUnavailable';
}

/** Waits for the write lease and acquires it. Release it in `finally`. */
export async function acquireWriteLease(
  graph: GraphClient,
  { what, onWait, timeoutMs }: LeaseOptions,
): Promise<WriteLease> {
  const holder = randomUUID();
  const began = performance.now();
  let isWaiting = false;
  for (;;) {
    const { mine, what: other } = await ask(graph, holder, what);
    if (mine) return createLease(graph, holder);
    if (!isWaiting) onWait?.(other);
    isWaiting = true;
    if (timeoutMs !== undefined && performance.now() - began > timeoutMs)
      throw new WriteLeaseUnavailable(`${other} is being written; try again when it has ended`);
    await new Promise((done) => setTimeout(done, RETRY_INTERVAL_MS));
  }
}

async function ask(
  graph: GraphClient,
  holder: string,
  what: string,
): Promise<{ mine: boolean; what: string }> {
  const { records } = await graph.write((transaction) =>
    transaction.run(readCypher('load/takeTurn.cypher').text, { holder, what, lease: int(LEASE_MS) }),
  );
  return { mine: records[0]!.get('mine'), what: records[0]!.get('what') ?? '' };
}

function createLease(graph: GraphClient, holder: string): WriteLease {
  let writing = Number.NEGATIVE_INFINITY; // monotonic clock
  const renew = async (transaction: Transaction, changes = true) => {
    writing = performance.now();
    const { records } = await transaction.run(readCypher('load/keepTurn.cypher').text, {
      holder,
      lease: int(LEASE_MS),
      changes,
    });
    if (records.length === 0)
      throw new Error(
        'The turn to write was lost: this process stood still for too long. Start the import again.',
      );
  };
  // A transaction that writes locks the lease's node, so no other process can take it, and a heartbeat would only wait for the lock.
  const heartbeat = setInterval(() => {
    if (performance.now() - writing > LEASE_MS / 2)
      void graph.write((transaction) => renew(transaction, false)).catch(() => {});
  }, LEASE_MS / 3);
  heartbeat.unref();
  return {
    renew,
    write: (cause, work) =>
      graph.write(async (transaction) => {
        const notes = new ChangeBuffer();
        await renew(transaction);
        const done = await work(transaction, notes);
        await record(transaction, notes, cause);
        return done;
      }),
    async release() {
      clearInterval(heartbeat);
      await graph.write((transaction) =>
        transaction.run(readCypher('load/leaveTurn.cypher').text, { holder }),
      );
    },
  };
}
