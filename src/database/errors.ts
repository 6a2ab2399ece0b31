import neo4j, { Neo4jError } from 'neo4j-driver';

/** The database has said nothing for as long as somebody who asks should wait: it is frozen, or the way to it is. */
export class DatabaseTimeoutError extends Error {
  readonly code = 'DatabaseTimeoutError';

  /** `before`: what it had said to a first try. */
  constructor(seconds: number, before?: unknown) {
    super(
      `The database said nothing for ${Math.round(seconds * 100) / 100} s${before ? `, after: ${String(before)}` : ''}.`,
    );
  }
}

/** Codes of the driver's for a database that is not reached, and the database's own for one that is stopped, or stops. */
const UNREACHABLE_CODES = /^(N\/A|ServiceUnavailable|SessionExpired|ProtocolError)$|DatabaseUnavailable/;

/** The database's own codes for what it can do no more, since it could not write: its disk is full or broken. */
const FAILED_CODES = /^Neo\.DatabaseError\.Transaction\.(TransactionStartFailed|TransactionLogError)$/;

/** Whether an error says that the database has given up: it runs on, and answers nobody until it is started anew. */
export const isFailed = (error: unknown): boolean =>
  error instanceof Neo4jError && FAILED_CODES.test(error.code);

/** Whether an error says that nothing was wrong with what was asked: there was nobody to ask. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof DatabaseTimeoutError ||
  (error instanceof Neo4jError && UNREACHABLE_CODES.test(error.code)) ||
  isFailed(error);

/** Whether an error says that the database cannot answer now, so that it is worth coming again. */
export const isUnavailable = (error: unknown): boolean =>
  isUnreachable(error) || (error instanceof Neo4jError && neo4j.isRetryableError(error));

/** Whether the database ended a statement because it took too long or too much memory. */
export const isTooExpensive = (error: unknown): boolean =>
  error instanceof Neo4jError && /TransactionTimedOut|MemoryPoolOutOfMemory/.test(error.code);

/** What a caller is told then, and after how many seconds to come again. */
export const UNAVAILABLE = {
  status: 503,
  code: 'DATABASE_UNAVAILABLE',
  message: 'The database does not answer; try again in some seconds.',
  retryAfter: 5,
} as const;

/** An answer was found in data that had changed before it could be told: it is to be found anew. */
export class DataChangedError extends Error {}

/** What is read in several statements was not of one version of the data, however often it was begun anew: somebody writes all the while. */
export class DataChangingError extends Error {
  constructor(readonly tries: number) {
    super(`The data changed ${tries} times while they were read.`);
  }
}

/** What a caller is told then. */
export const DATA_CHANGING = {
  status: 503,
  code: 'DATA_CHANGING',
  message: 'The data are being written faster than all of this can be read; try again in some seconds.',
  retryAfter: 5,
} as const;

/** What this gives within so many seconds; throws `silence` where it does not come. It goes on then, and nobody hears of it. */
export function withTimeout<T>(
  seconds: number,
  work: Promise<T>,
  silence = (): Error => new DatabaseTimeoutError(seconds),
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(silence()), seconds * 1_000);
    // an error that comes later is of a question that has been answered
    work.then(
      (said) => {
        clearTimeout(timer);
        resolve(said);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
