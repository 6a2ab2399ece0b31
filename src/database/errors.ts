import neo4j, { Neo4jError } from 'neo4j-driver';

/** Thrown when no response arrives before the client-side timeout (server frozen or network down). */
export class DatabaseTimeoutError extends Error {
  readonly code = 'DatabaseTimeoutError';

  /** `before`: the error of a first attempt. */
  constructor(seconds: number, before?: unknown) {
    super(
      `The database did not respond for ${Math.round(seconds * 100) / 100} s${before ? `, after: ${String(before)}` : ''}.`,
    );
  }
}

/** Thrown when a statement has no response before its timeout although the server answers other statements: the statement is too expensive. */
export class StatementTimeoutError extends Error {
  readonly code = 'StatementTimeoutError';

  constructor(readonly seconds: number) {
    super(`The database did not finish this statement within ${seconds} s.`);
  }
}

/** Driver codes for an unreachable server, and the server's code for a database that is stopped or stopping. */
const UNREACHABLE_CODES = /^(N\/A|ServiceUnavailable|SessionExpired|ProtocolError)$|DatabaseUnavailable/;

/** Server codes after a failed write to disk (full or broken): the database no longer opens transactions. */
const FAILED_CODES = /^Neo\.DatabaseError\.Transaction\.(TransactionStartFailed|TransactionLogError)$/;

/** True if the database has failed: the process runs, but answers nothing until it is restarted. */
export const isFailed = (error: unknown): boolean =>
  error instanceof Neo4jError && FAILED_CODES.test(error.code);

/** True if the database could not be reached, so the query itself is not at fault. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof DatabaseTimeoutError ||
  (error instanceof Neo4jError && UNREACHABLE_CODES.test(error.code)) ||
  isFailed(error);

/** True if the database cannot answer now; the client may retry. */
export const isUnavailable = (error: unknown): boolean =>
  isUnreachable(error) || (error instanceof Neo4jError && neo4j.isRetryableError(error));

/** True if the database ended a statement because it took too long or too much memory. */
export const isTooExpensive = (error: unknown): boolean =>
  error instanceof StatementTimeoutError ||
  (error instanceof Neo4jError && /TransactionTimedOut|MemoryPoolOutOfMemory/.test(error.code));

/** Error response if the database is unavailable; `retryAfter` in seconds. */
export const UNAVAILABLE = {
  status: 503,
  code: 'DATABASE_UNAVAILABLE',
  message: 'The database does not respond. Try again in a few seconds.',
  retryAfter: 5,
} as const;

/** Error response for a write that was rolled back because of the load (`isRolledBack`); `retryAfter` in seconds. */
export const WRITE_ROLLED_BACK = {
  status: 503,
  code: 'TRY_AGAIN',
  message: 'The change was not finished in time or memory, and was undone. Try again in a few seconds.',
  retryAfter: 5,
} as const;

/** Thrown if the data version changed while a response was computed: compute it again. */
export class DataChangedError extends Error {}

/** Thrown if a read of several statements never saw one data version, after `tries` attempts, because of continuous writes. */
export class DataChangingError extends Error {
  constructor(readonly tries: number) {
    super(`The data changed ${tries} times during the read.`);
  }
}

/** Error response for DataChangingError; `retryAfter` in seconds. */
export const DATA_CHANGING = {
  status: 503,
  code: 'DATA_CHANGING',
  message: 'The data are changing faster than they can be read. Try again in a few seconds.',
  retryAfter: 5,
} as const;

/** Resolves as `work` does; rejects with `timeoutError()` after `seconds`. `work` is not cancelled: its later outcome is ignored. */
export function withTimeout<T>(
  seconds: number,
  work: Promise<T>,
  timeoutError = (): Error => new DatabaseTimeoutError(seconds),
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timeoutError()), seconds * 1_000);
    // also handles a rejection after the timeout, which would otherwise be unhandled
    work.then(
      (result) => {
        clearTimeout(timer);
        resolve(result);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
