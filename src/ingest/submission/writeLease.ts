import { randomUUID } from 'node:crypto';
import { type GraphClient, int, type Transaction } from '../../database/client.js';
import { readCypher } from '../../database/cypherFiles.js';
import { type Cause, ChangeBuffer } from '../../feed/changeBuffer.js';
import { record } from '../../feed/record.js';

/**
 * The turn to write. One holder at a time over all processes that share the database, so that no two imports decide about one
 * name at once; the others wait. Who is killed loses it after LEASE_MS; who lost it cannot write.
 */
export interface WriteLease {
  /**
   * Said first in each transaction that writes. Throws where the turn was lost: nothing of the transaction is kept. The data are
   * of a new version then, unless the transaction `changes` nothing.
   */
  keep(transaction: Transaction, changes?: boolean): Promise<void>;
  /**
   * One transaction of who has the turn. What `work` notes as changed stands in the change feed with it, or neither does. Tried
   * again by the driver where the database calls the error transient: with new notes.
   */
  write<T>(cause: Cause, work: (transaction: Transaction, notes: ChangeBuffer) => Promise<T>): Promise<T>;
  leave(): Promise<void>;
}

/** Milliseconds for which a turn lasts without a word of its holder. */
const LEASE_MS = 10_000;
const RETRY_INTERVAL_MS = 200;

export interface LeaseOptions {
  /** For whom it is taken, in words, for those who wait. */
  readonly what: string;
  /** Told once what has the turn, where one has to wait. */
  readonly waiting?: ((what: string) => void) | undefined;
  /** How long to wait for it, in milliseconds; for ever where absent. Then a WriteLeaseUnavailable is thrown. */
  readonly patience?: number | undefined;
}

/** Somebody else writes, and goes on for longer than one wants to wait. */
export class WriteLeaseUnavailable extends Error {
  override readonly name = 'WriteLeaseUnavailable';
}

/** Waits for the turn to write and takes it. Leave it in `finally`. */
export async function acquireWriteLease(
  graph: GraphClient,
  { what, waiting, patience }: LeaseOptions,
): Promise<WriteLease> {
  const holder = randomUUID();
  const began = performance.now();
  let told = false;
  for (;;) {
    const { mine, what: other } = await ask(graph, holder, what);
    if (mine) return createLease(graph, holder);
    if (!told) waiting?.(other);
    told = true;
    if (patience !== undefined && performance.now() - began > patience)
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
  let writing = Number.NEGATIVE_INFINITY; // counted by a clock that nobody sets
  const keep = async (transaction: Transaction, changes = true) => {
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
  // A transaction that writes holds the turn's lock: nobody can take it meanwhile, and a word of ours would only wait.
  const heartbeat = setInterval(() => {
    if (performance.now() - writing > LEASE_MS / 2)
      void graph.write((transaction) => keep(transaction, false)).catch(() => {});
  }, LEASE_MS / 3);
  heartbeat.unref();
  return {
    keep,
    write: (cause, work) =>
      graph.write(async (transaction) => {
        const notes = new ChangeBuffer();
        await keep(transaction);
        const done = await work(transaction, notes);
        await record(transaction, notes, cause);
        return done;
      }),
    async leave() {
      clearInterval(heartbeat);
      await graph.write((transaction) =>
        transaction.run(readCypher('load/leaveTurn.cypher').text, { holder }),
      );
    },
  };
}
