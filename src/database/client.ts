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
import { type Pool, poolOf } from './pool.js';
import { type AnswerQuery, createQueryBatcher } from './queryBatcher.js';
import { createQueryTimeouts, PLANNING_TIMEOUT_SECONDS, serverTimeoutMs } from './queryTimeout.js';

/** What a statement may be given. Whole numbers must come as `int(n)`: a JavaScript number reaches Neo4j as FLOAT. */
export type Parameters = Readonly<Record<string, unknown>>;

export const int = (value: number) => neo4j.int(value);

export interface DatabaseAddress {
  readonly uri: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
}

/** Several statements that are written together or not at all. */
export interface Transaction {
  run(text: string, parameters?: Parameters): Promise<QueryResult>;
}

/** The one door to the driver. Everything that the service asks of the database passes here. */
export interface GraphClient {
  /** The same graph, whose reads and plans may take so many seconds in the database. */
  within(seconds: number): GraphClient;
  /** Runs one reading statement in a transaction of its own, in one round trip, and gives its records. */
  read(text: string, parameters?: Parameters): Promise<readonly Neo4jRecord[]>;
  /**
   * The cell `answer` of the one row of a reading statement; null where it has none. The statement's parameters are `$p0`, `$p1` …, in
   * that order. What is asked at the same time, and differs in values alone, is asked together.
   */
  readonly answer: AnswerQuery;
  /**
   * The statement's plan, without running it; with `profile` it is run, and the plan has the database hits and rows of each
   * operator. Gives the records too: none where it was not run.
   */
  plan(text: string, parameters: Parameters, profile: boolean): Promise<PlannedQuery>;
  /** Opens one reading transaction for results of any size. Close it. */
  openReadTransaction(): Promise<ReadTransaction>;
  /** Runs `work` in one writing transaction; tried again by the driver where Neo4j calls the error transient, and its own size was not at fault. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Runs a statement that Neo4j wants outside of managed transactions: constraints, indexes, `CALL … IN TRANSACTIONS`. */
  run(text: string, parameters?: Parameters): Promise<QueryResult>;
  /** Resolves when the database answers with these credentials; throws the driver's error otherwise. */
  verify(): Promise<void>;
  /** Whether the last who asked heard nothing. Whoever asks finds out whether it still is so. */
  isUnresponsive(): boolean;
  /** The driver's connections; undefined where it has none yet. */
  pool(): Pool | undefined;
  close(): Promise<void>;
}

/** One transaction that reads what may be large. */
export interface ReadTransaction {
  /** The records one after the other, as they are taken: the database is asked for more only then. One result at a time. */
  rows(text: string, parameters?: Parameters): AsyncIterable<Neo4jRecord>;
  /** Ends the transaction, wherever it is; a result that is being taken ends with an error. More than once is once. */
  close(): Promise<void>;
}

/** What a statement costs, beside its records. */
export interface PlannedQuery {
  readonly records: readonly Neo4jRecord[];
  readonly plan: PlanStep;
}

/** One operator of a plan, the last one first. `dbHits` and `rows` are there where it was run. */
export interface PlanStep {
  readonly operator: string;
  readonly details: string;
  readonly dbHits?: number;
  readonly rows?: number;
  readonly from: readonly PlanStep[];
}

/**
 * How long one read may take in the database where nobody says it, in seconds: for imports, the command line and what is read whole. It is planned
 * within that time, too: 3 s for the page's first question where Neo4j has just started, and twice as long on a busy machine.
 */
const DEFAULT_QUERY_TIMEOUT_SECONDS = 15;

/** A plan that took so long, in milliseconds, is what took the time of the statement. */
const SLOW_PLAN_MS = 300;
/** So much later than it is to be ended, in milliseconds, a statement ends that was being planned: only one that runs is ended in time. */
const TIMEOUT_TOLERANCE_MS = 700;

/** How many rows of a large reading the database sends at once: with more, more of them stand in memory that nobody needs yet. */
const STREAM_FETCH_SIZE = 300;

/** How long a large reading may take to begin, in seconds. */
const BEGIN_TIMEOUT_SECONDS = 4.8;

/** How long a large reading may take, in milliseconds: whoever takes it may be far away. */
const STREAM_TIMEOUT_MS = 3_600_000;

/**
 * Opens the door. Nothing is sent before the first statement or `verify()`. What a read may take, the driver sends with its transaction, and
 * the server ends it then.
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
  const where = {
    ...(address.database && { database: address.database }),
    // In a cluster nobody reads what is older than what this service has read or written before; one server needs nothing for that.
    ...(/^neo4j/.test(address.uri) && { bookmarkManager: neo4j.bookmarkManager() }),
  };
  return createClient(driver, where, DEFAULT_QUERY_TIMEOUT_SECONDS, { silent: false });
}

/** What every session begins with. */
type SessionDefaults = Pick<SessionConfig, 'database' | 'bookmarkManager'>;

function createClient(
  driver: Driver,
  where: SessionDefaults,
  readSeconds: number,
  heard: { silent: boolean },
): GraphClient {
  const timeout = serverTimeoutMs(readSeconds);
  const patient = async (
    text: string,
    parameters: Parameters = {},
    noted: (error: unknown) => void = () => {},
    ended = timeout,
  ): Promise<readonly Neo4jRecord[]> => {
    const session = driver.session({ ...where, defaultAccessMode: neo4j.session.READ });
    try {
      return (await withoutRetryOfCostlyQueries(session.run(text, parameters, { timeout: ended }))).records;
    } catch (error) {
      if (!neo4j.isRetryableError(error as Error)) throw error;
      noted(error);
      // the driver's own patience, which costs two more round trips
      return (
        await session.executeRead((tx) => withoutRetryOfCostlyQueries(tx.run(text, parameters)), {
          timeout: ended,
        })
      ).records;
    } finally {
      await session.close();
    }
  };
  const { hear, withPlanningTimeout, withBatchTimeout } = createQueryTimeouts(readSeconds, heard, () =>
    patient('RETURN 1'),
  );
  /** Reads, and notes what the database had said to a first try, for who hears nothing after that. */
  const reading = (hearIt: typeof hear, text: string, parameters?: Parameters) => {
    let before: unknown;
    const noted = (error: unknown) => {
      before = error;
    };
    return hearIt(patient(text, parameters, noted), () => before);
  };
  const read = (text: string, parameters?: Parameters) => reading(hear, text, parameters);
  /** Reads what may have to be planned first. If planning used up the query time, the query runs again. */
  const readNew = async (text: string, parameters: Parameters) => {
    const began = performance.now();
    try {
      return await reading(withPlanningTimeout, text, parameters);
    } catch (error) {
      if (!(error instanceof Neo4jError && error.code.includes('TransactionTimedOut'))) throw error;
      const ended = performance.now();
      await withPlanningTimeout(
        patient(`EXPLAIN ${text}`, parameters, undefined, serverTimeoutMs(PLANNING_TIMEOUT_SECONDS)),
      );
      const isPlansFault =
        ended - began > timeout + TIMEOUT_TOLERANCE_MS || performance.now() - ended > SLOW_PLAN_MS;
      if (!isPlansFault) throw error;
      return read(text, parameters);
    }
  };
  const together = createQueryBatcher((text, parameters, isNew) =>
    isNew ? readNew(text, parameters) : read(text, parameters),
  );
  return {
    within: (seconds) => createClient(driver, where, seconds, heard),
    read,
    answer: (text, parameters) =>
      withBatchTimeout(together.answer(text, parameters), () => together.isNew(text)),
    async plan(text, parameters, profile) {
      const session = driver.session({ ...where, defaultAccessMode: neo4j.session.READ });
      const statement = `${profile ? 'PROFILE' : 'EXPLAIN'} ${text}`;
      try {
        const planned = session.executeRead(
          (tx) => withoutRetryOfCostlyQueries(tx.run(statement, parameters)),
          { timeout },
        );
        const { records, summary } = await hear(planned);
        return { records, plan: stepOf((summary.profile || summary.plan) as Plan | ProfiledPlan) };
      } finally {
        void session.close().catch(() => {}); // a frozen database lets nobody go
      }
    },
    async openReadTransaction() {
      const session = driver.session({
        ...where,
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
        void session.close().catch(() => {}); // a frozen database lets nobody go
        throw error;
      }
    },
    async write(work) {
      const session = driver.session({ ...where, defaultAccessMode: neo4j.session.WRITE });
      try {
        return await session.executeWrite((tx) =>
          work({ run: (text, parameters = {}) => withoutRetryOfCostlyQueries(tx.run(text, parameters)) }),
        );
      } finally {
        await session.close();
      }
    },
    async run(text, parameters = {}) {
      const session = driver.session(where);
      try {
        return await session.run(text, parameters);
      } finally {
        await session.close();
      }
    },
    async verify() {
      await driver.verifyConnectivity(where);
      await this.read('RETURN 1 AS one');
    },
    isUnresponsive: () => heard.silent,
    pool: () => poolOf(driver),
    close: () => driver.close(),
  };
}

/** Errors that are the statement's own fault: it would end in the same way again, after the same time. */
const NON_RETRYABLE_CODES = /TransactionTimedOut|MemoryPoolOutOfMemory|OutOfMemory/;

/**
 * What a statement gives, without a second try where its own size was at fault. Neo4j calls running out of memory transient, and the driver would
 * try again for as long as it may.
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
 * The records of a result while its transaction is open. Once it is closed nothing more is sent: its connection may be another's by then,
 * and asking for more, or for no more, would break what that one reads.
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
  throw new Error('The reading was closed before all was taken.');
}

function stepOf(step: Plan | ProfiledPlan): PlanStep {
  const ran = 'dbHits' in step ? { dbHits: Number(step.dbHits), rows: Number(step.rows) } : {};
  const { Details: details = '' } = step.arguments as { readonly Details?: string };
  return { operator: step.operatorType, details, ...ran, from: step.children.map(stepOf) };
}
