import neo4j, {
  type Driver,
  Neo4jError,
  type Record as Neo4jRecord,
  type Plan,
  type ProfiledPlan,
  type QueryResult,
  type Result,
  type SessionConfig,
} from 'neo4j-driver';
import { withTimeout } from './errors.js';
import type { Parameters } from './parameters.js';
import { type Pool, poolOf } from './pool.js';
import { type AnswerQuery, createQueryBatcher } from './queryBatcher.js';
import { createQueryTimeouts, PLANNING_TIMEOUT_SECONDS, serverTimeoutMs } from './queryTimeout.js';

export type { Parameters };

export const int = (value: number) => neo4j.int(value);

export interface DatabaseAddress {
  readonly uri: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
}

/** A write transaction: its statements are committed together or not at all. */
export interface Transaction {
  run(text: string, parameters?: Parameters): Promise<QueryResult>;
}

/** Database client. All access to the Neo4j driver passes through it. */
export interface GraphClient {
  /** The same client with another query timeout, in seconds, for reads and plans. */
  within(seconds: number): GraphClient;
  /** Runs one read statement in its own transaction, in one round trip. */
  read(text: string, parameters?: Parameters): Promise<readonly Neo4jRecord[]>;
  /**
   * Returns the column `answer` of the only row of a read statement; null if there is no row. The parameters are `$p0`, `$p1` …, in that
   * order. Concurrent queries with the same text are batched.
   */
  readonly answer: AnswerQuery;
  /**
   * Returns the statement's plan. With `profile` the statement is run and the plan has each operator's database hits and rows; otherwise
   * it is not run and there are no records.
   */
  plan(text: string, parameters: Parameters, profile: boolean): Promise<PlannedQuery>;
  /** Opens a read transaction for results of any size. The caller must close it. */
  openReadTransaction(): Promise<ReadTransaction>;
  /** Runs `work` in one write transaction. The driver retries transient errors, except those caused by the cost of the statement itself. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Runs a statement that needs an auto-commit transaction: constraints, indexes, `CALL … IN TRANSACTIONS`. */
  run(text: string, parameters?: Parameters): Promise<QueryResult>;
  /** Resolves if the database answers with these credentials; otherwise throws the driver's error. */
  verify(): Promise<void>;
  /** True if the last query timed out. The next query re-checks. */
  isUnresponsive(): boolean;
  /** Statistics of the connection pool; undefined before the first connection. */
  pool(): Pool | undefined;
  close(): Promise<void>;
}

/** A read transaction for large results. */
export interface ReadTransaction {
  /** Streams the records with backpressure: fetches more only when the consumer asks. One result at a time. */
  rows(text: string, parameters?: Parameters): AsyncIterable<Neo4jRecord>;
  /** Ends the transaction; a result that is still being read ends with an error. Idempotent. */
  close(): Promise<void>;
}

/** A statement's records and its plan. */
export interface PlannedQuery {
  readonly records: readonly Neo4jRecord[];
  readonly plan: PlanStep;
}

/** One operator of a plan; the root is the last operator. `dbHits` and `rows` are set if the statement was run. */
export interface PlanStep {
  readonly operator: string;
  readonly details: string;
  readonly dbHits?: number;
  readonly rows?: number;
  readonly from: readonly PlanStep[];
}

/**
 * Default query timeout, in seconds: for imports, the command line and full reads. Includes planning, which takes 3 s for the page's first
 * query right after Neo4j has started, and twice as long on a busy machine.
 */
const DEFAULT_QUERY_TIMEOUT_SECONDS = 15;

/** If planning took longer than this (ms), it caused the timeout of the statement. */
const SLOW_PLAN_MS = 300;
/** A statement that ends later than its timeout by this much (ms) was being planned: the server ends only running statements on time. */
const TIMEOUT_TOLERANCE_MS = 700;

/** Rows fetched at a time when streaming: a larger batch would use memory for rows that are not needed yet. */
const STREAM_FETCH_SIZE = 300;

/** Timeout for opening a read transaction, in seconds. */
const BEGIN_TIMEOUT_SECONDS = 4.8;

/** Timeout of a read transaction (ms): long, because the client that downloads the result may be slow. */
const STREAM_TIMEOUT_MS = 3_600_000;

/**
 * Creates a client. It does not connect before the first statement or `verify()`. The driver sends the query timeout with each transaction,
 * and the server enforces it.
 */
export function openGraphClient(address: DatabaseAddress): GraphClient {
  const token = address.password ? neo4j.auth.basic(address.user ?? 'neo4j', address.password) : undefined;
  const driver: Driver = neo4j.driver(address.uri, token, {
    userAgent: 'museum-partnership-graph',
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 3_000,
    maxTransactionRetryTime: 5_000,
    telemetryDisabled: true,
  });
  const defaults = {
    ...(address.database && { database: address.database }),
    // In a cluster, bookmarks make each read see all earlier reads and writes of this service; a single server does not need them.
    ...(/^neo4j/.test(address.uri) && { bookmarkManager: neo4j.bookmarkManager() }),
  };
  return createClient(driver, defaults, DEFAULT_QUERY_TIMEOUT_SECONDS, { silent: false });
}

/** Session options shared by all sessions. */
type SessionDefaults = Pick<SessionConfig, 'database' | 'bookmarkManager'>;

function createClient(
  driver: Driver,
  defaults: SessionDefaults,
  readSeconds: number,
  state: { silent: boolean },
): GraphClient {
  const timeout = serverTimeoutMs(readSeconds);
  const readWithRetry = async (
    text: string,
    parameters: Parameters = {},
    onFirstError: (error: unknown) => void = () => {},
    ended = timeout,
  ): Promise<readonly Neo4jRecord[]> => {
    const session = driver.session({ ...defaults, defaultAccessMode: neo4j.session.READ });
    try {
      return (await withoutRetryOfCostlyQueries(session.run(text, parameters, { timeout: ended }))).records;
    } catch (error) {
      if (!neo4j.isRetryableError(error as Error)) throw error;
      onFirstError(error);
      // the driver's own retry, which costs two more round trips
      return (
        await session.executeRead((tx) => withoutRetryOfCostlyQueries(tx.run(text, parameters)), {
          timeout: ended,
        })
      ).records;
    } finally {
      await session.close();
    }
  };
  const timeouts = createQueryTimeouts(readSeconds, state, () => readWithRetry('RETURN 1'));
  /** Reads with a timeout; a timeout error includes the error of the first attempt. */
  const reading = (limit: typeof timeouts.withTimeout, text: string, parameters?: Parameters) => {
    let before: unknown;
    const onFirstError = (error: unknown) => {
      before = error;
    };
    return limit(readWithRetry(text, parameters, onFirstError), () => before);
  };
  const read = (text: string, parameters?: Parameters) => reading(timeouts.withTimeout, text, parameters);
  /** Reads with a statement that may need planning first. If planning used up the query timeout, the query runs again. */
  const readNew = async (text: string, parameters: Parameters) => {
    const began = performance.now();
    try {
      return await reading(timeouts.withPlanningTimeout, text, parameters);
    } catch (error) {
      if (!(error instanceof Neo4jError && error.code.includes('TransactionTimedOut'))) throw error;
      const ended = performance.now();
      await timeouts.withPlanningTimeout(
        readWithRetry(`EXPLAIN ${text}`, parameters, undefined, serverTimeoutMs(PLANNING_TIMEOUT_SECONDS)),
      );
      const isPlansFault =
        ended - began > timeout + TIMEOUT_TOLERANCE_MS || performance.now() - ended > SLOW_PLAN_MS;
      if (!isPlansFault) throw error;
      return read(text, parameters);
    }
  };
  const batcher = createQueryBatcher((text, parameters, isNew) =>
    isNew ? readNew(text, parameters) : read(text, parameters),
  );
  return {
    within: (seconds) => createClient(driver, defaults, seconds, state),
    read,
    answer: (text, parameters) =>
      timeouts.withBatchTimeout(batcher.answer(text, parameters), () => batcher.isNew(text)),
    async plan(text, parameters, profile) {
      const session = driver.session({ ...defaults, defaultAccessMode: neo4j.session.READ });
      const statement = `${profile ? 'PROFILE' : 'EXPLAIN'} ${text}`;
      try {
        const planned = session.executeRead(
          (tx) => withoutRetryOfCostlyQueries(tx.run(statement, parameters)),
          { timeout },
        );
        const { records, summary } = await timeouts.withTimeout(planned);
        return { records, plan: stepOf((summary.profile || summary.plan) as Plan | ProfiledPlan) };
      } finally {
        void session.close().catch(() => {}); // `close()` can hang if the server is frozen; do not await it
      }
    },
    async openReadTransaction() {
      const session = driver.session({
        ...defaults,
        defaultAccessMode: neo4j.session.READ,
        fetchSize: STREAM_FETCH_SIZE,
      });
      try {
        const begun = session.beginTransaction({ timeout: STREAM_TIMEOUT_MS });
        const transaction = await withTimeout(BEGIN_TIMEOUT_SECONDS, Promise.resolve(begun));
        let closed: Promise<void> | undefined;
        return {
          rows: (text, parameters = {}) =>
            streamRecords(transaction.run(text, parameters), () => closed !== undefined),
          close: () => (closed ??= session.close()),
        };
      } catch (error) {
        void session.close().catch(() => {}); // `close()` can hang if the server is frozen; do not await it
        throw error;
      }
    },
    async write(work) {
      const session = driver.session({ ...defaults, defaultAccessMode: neo4j.session.WRITE });
      try {
        return await session.executeWrite((tx) =>
          work({ run: (text, parameters = {}) => withoutRetryOfCostlyQueries(tx.run(text, parameters)) }),
        );
      } finally {
        await session.close();
      }
    },
    async run(text, parameters = {}) {
      const session = driver.session(defaults);
      try {
        return await session.run(text, parameters);
      } finally {
        await session.close();
      }
    },
    async verify() {
      await driver.verifyConnectivity(defaults);
      await this.read('RETURN 1 AS one');
    },
    isUnresponsive: () => state.silent,
    pool: () => poolOf(driver),
    close: () => driver.close(),
  };
}

/** Errors caused by the cost of the statement: a retry would fail in the same way after the same time. */
const NON_RETRYABLE_CODES = /TransactionTimedOut|MemoryPoolOutOfMemory|OutOfMemory/;

/**
 * Marks errors caused by the cost of a statement as not retryable. Neo4j calls running out of memory transient, so the driver would retry
 * until its limit.
 */
async function withoutRetryOfCostlyQueries(result: Result): Promise<QueryResult> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof Neo4jError && NON_RETRYABLE_CODES.test(error.code))
      throw Object.assign(error, { retriable: false, retryable: false });
    throw error;
  }
}

/**
 * Streams the records of a result while its transaction is open. After `close()` nothing more is sent: the connection may be in use by
 * another session by then, and a PULL or DISCARD would corrupt that session's result.
 */
async function* streamRecords(result: Result, isClosed: () => boolean): AsyncGenerator<Neo4jRecord> {
  const records = result[Symbol.asyncIterator]();
  try {
    while (!isClosed()) {
      const { done, value } = await records.next();
      if (done) return;
      yield value;
    }
  } finally {
    if (!isClosed()) await records.return?.();
  }
  throw new Error('The stream was closed before it was read completely.');
}

function stepOf(step: Plan | ProfiledPlan): PlanStep {
  const ran = 'dbHits' in step ? { dbHits: Number(step.dbHits), rows: Number(step.rows) } : {};
  const { Details: details = '' } = step.arguments as { readonly Details?: string };
  return { operator: step.operatorType, details, ...ran, from: step.children.map(stepOf) };
}
