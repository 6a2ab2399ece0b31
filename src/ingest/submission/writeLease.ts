import { randomUUID } from 'node:crypto';
import { type GraphClient, int, type Transaction } from '../../database/client.js';
import { readCypher } from '../../database/cypherFiles.js';
import { isTooExpensive } from '../../database/errors.js';
import { type Cause, ChangeBuffer, FeedCause } from '../../feed/changeBuffer.js';
import { record } from '../../feed/record.js';
import { type RefreshWriter, recoverRefresh } from '../stagedRefresh.js';

/**
 * Exclusive write lease, shared by all processes on the database, so that two imports never resolve the same name concurrently. Renewed by
 * heartbeat; expires after `LEASE_MS` if its owner dies. A stale owner's transaction fails (fencing).
 */
export interface WriteLease {
  /**
   * Locks the lease for this transaction; call it first in each transaction that writes. Throws if the lease was lost, which rolls the
   * transaction back. Increments the data version unless `changes` is false.
   */
  renew(transaction: Transaction, changes?: boolean): Promise<void>;
  /**
   * Runs `work` in one transaction under the lease. The changes it notes enter the change feed atomically with it. The driver retries
   * transient errors, each time with an empty buffer.
   */
  write<T>(cause: Cause, work: (transaction: Transaction, notes: ChangeBuffer) => Promise<T>): Promise<T>;
  /** Runs `work`, which changes nothing that readers see, in one transaction under the lease. The data version and the feed stay as they are. */
  stage<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  release(): Promise<void>;
}

/** Lease duration without a renewal (ms). */
const LEASE_MS = 10_000;
const RETRY_INTERVAL_MS = 200;

export interface LeaseOptions {
  /** Description of the current write, shown to callers that wait for the lease. */
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

/** Thrown by a transaction whose lease another process has taken over; it is rolled back, and can be tried again. */
export class WriteLeaseLost extends Error {
  override readonly name = 'WriteLeaseLost';
}

/** True if a change failed because of the load of the database or the process, and was rolled back: it can be tried again. */
export const isRolledBack = (error: unknown): boolean =>
  error instanceof WriteLeaseLost || isTooExpensive(error);

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
    if (mine) return recovered(createLease(graph, holder));
    if (!isWaiting) onWait?.(other);
    isWaiting = true;
    if (timeoutMs !== undefined && performance.now() - began > timeoutMs)
      throw new WriteLeaseUnavailable(`Another process is writing ${other}. Try again when it has finished.`);
    await new Promise((done) => setTimeout(done, RETRY_INTERVAL_MS));
  }
}

/** Ends the recomputation of a previous owner that died, so that no owner of the lease finds a half-switched state. */
async function recovered(lease: WriteLease): Promise<WriteLease> {
  try {
    await recoverRefresh(refreshWriter(lease, { cause: FeedCause.RULES }));
    return lease;
  } catch (error) {
    await lease.release().catch(() => {});
    throw error;
  }
}

/**
 * Returns a function that completes the switch of partnerships if the process that began it died: acquires the lease if it is free. Calls while
 * it runs do nothing.
 */
export function recoverSwitch(graph: GraphClient, onError: (id: string, error: unknown) => void): () => void {
  let running = false;
  return () => {
    if (running) return;
    running = true;
    acquireWriteLease(graph, { what: 'the partnerships of an interrupted import', timeoutMs: 0 })
      .then((lease) => lease.release())
      .catch((error) => error instanceof WriteLeaseUnavailable || onError(randomUUID(), error))
      .finally(() => {
        running = false;
      });
  };
}

/** Writes a recomputation under a lease; its changes enter the feed with this cause. */
export const refreshWriter = (lease: WriteLease, cause: Cause): RefreshWriter => ({
  write: (work) => lease.write(cause, work),
  stage: (work) => lease.stage(work),
});

async function ask(
  graph: GraphClient,
  holder: string,
  what: string,
): Promise<{ mine: boolean; what: string }> {
  const { records } = await graph.write((transaction) =>
    transaction.run(text('acquireWriteLease'), { holder, what, lease: int(LEASE_MS) }),
  );
  return { mine: records[0]!.get('mine'), what: records[0]!.get('what') ?? '' };
}

function createLease(graph: GraphClient, holder: string): WriteLease {
  const renew = async (transaction: Transaction, changes = true) => {
    const { records } = await transaction.run(text('lockWriteLease'), { holder, changes });
    if (records.length === 0)
      throw new WriteLeaseLost(
        'The write lease was lost because this process stopped responding for too long. Start the import again.',
      );
  };
  const stop = startHeartbeat(graph, holder);
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
    stage: (work) =>
      graph.write(async (transaction) => {
        await renew(transaction, false);
        return work(transaction);
      }),
    async release() {
      stop();
      await graph.write((transaction) => transaction.run(text('releaseWriteLease'), { holder }));
    },
  };
}

/** Extends the lease at regular intervals, one renewal at a time. Returns a function that stops it. */
function startHeartbeat(graph: GraphClient, holder: string): () => void {
  let isRenewing = false;
  const heartbeat = setInterval(() => {
    if (isRenewing) return;
    isRenewing = true;
    graph
      .write((transaction) => transaction.run(text('renewWriteLease'), { holder, lease: int(LEASE_MS) }))
      .catch(() => {}) // the next renewal tries again; a write fails if the lease was lost
      .finally(() => {
        isRenewing = false;
      });
  }, LEASE_MS / 3);
  heartbeat.unref();
  return () => clearInterval(heartbeat);
}

const text = (name: string) => readCypher(`load/${name}.cypher`).text;
