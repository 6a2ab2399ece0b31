import type { Record as Row } from 'neo4j-driver';
import type { Parameters } from './parameters.js';

/** Returns the column `answer` of the only row of a statement; null if it returns no row. */
export type AnswerQuery = (text: string, parameters: Parameters) => Promise<unknown>;

/** `isNew`: the database has not planned the statement yet, which may take seconds after a start. */
type Read = (text: string, parameters: Parameters, isNew: boolean) => Promise<readonly Row[]>;

export interface QueryBatcher {
  readonly answer: AnswerQuery;
  /** True if the database may still have to plan this statement, as a single query or as a batch. */
  isNew(text: string): boolean;
}

/** Largest batch; most queries in flight for each statement; and the number in flight above which further queries queue. */
const MAX_BATCH_SIZE = 256;
const MAX_IN_FLIGHT = 64;
const MIN_IN_FLIGHT = 2;
/** Target duration of a batch (ms): it limits the batch size, so that no query waits long for the others of its batch. */
const TARGET_BATCH_LATENCY_MS = 50;
/** Assumed latency of a statement before it was measured (ms): the first batches are small. */
const INITIAL_LATENCY_MS = 10;
/** Maximum time (ms) that queries wait while their statement is planned. */
const MAX_PLANNING_WAIT_MS = 3_000;
/** Statements planned concurrently. After a start each plan takes seconds; planning all at once would delay all of them. */
const MAX_CONCURRENT_PLANS = 2;
/** Capacity of the cache of statements and their latencies. */
const MAX_STATEMENTS = 1_000;

const NEW = { inFlight: 0, planning: false, averageLatencyMs: INITIAL_LATENCY_MS };

interface QueuedQuery {
  readonly parameters: Parameters;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The queries of one statement. */
interface StatementQueue {
  readonly text: string;
  /** The batch form of the statement; undefined if the database rejected it. */
  batchText: string | undefined;
  /** Parameters whose values must be equal within a batch. */
  readonly shared: readonly string[];
  readonly queued: QueuedQuery[];
  inFlight: number;
  /** Whether the database has planned it, as a single query (`one`) and as a batch (`many`). */
  readonly planned: { one: boolean; many: boolean };
  /** Whether a response has arrived, for a single query and for a batch. */
  readonly answered: { one: boolean; many: boolean };
  /** True while the first query is planned; others queue, so that the statement is planned once. */
  planning: boolean;
  /** Moving average of the time for each query. */
  averageLatencyMs: number;
}

/**
 * Batches concurrent queries that have the same text into one `UNWIND` statement: one round trip, one transaction and one plan. A single query
 * is sent immediately; while two are in flight, further ones queue and are sent as a batch, so the cost of each falls with the load. Slow
 * statements are not queued. Results are not cached. `now` returns milliseconds.
 */
export function createQueryBatcher(read: Read, now = () => performance.now()): QueryBatcher {
  const queues = new Map<string, StatementQueue>();
  const scheduled = new Set<StatementQueue>();
  const unplanned = new Set<StatementQueue>();
  let plans = 0;

  const queueFor = (text: string): StatementQueue => {
    const known = queues.get(text);
    if (known) return known;
    if (queues.size >= MAX_STATEMENTS) for (const old of queues.keys()) if (evict(old)) break;
    const queue: StatementQueue = {
      text,
      ...toBatchStatement(text),
      queued: [],
      ...NEW,
      planned: { one: false, many: false },
      answered: { one: false, many: false },
    };
    queues.set(text, queue);
    return queue;
  };
  const evict = (text: string) => {
    const { queued, inFlight, planning } = queues.get(text)!;
    return queued.length === 0 && inFlight === 0 && !planning && queues.delete(text);
  };
  const flush = (queue: StatementQueue) => {
    while (queue.queued.length > 0) {
      const size = Math.max(
        1,
        Math.min(MAX_BATCH_SIZE, Math.floor(TARGET_BATCH_LATENCY_MS / queue.averageLatencyMs)),
      );
      // while some are in flight, send only full batches in addition
      const most = queue.queued.length < size ? MIN_IN_FLIGHT : Math.ceil(MAX_IN_FLIGHT / size);
      if (
        queue.planning ||
        (queue.batchText !== undefined && queue.inFlight >= Math.max(MIN_IN_FLIGHT, most))
      )
        return;
      const kind = queue.batchText !== undefined && size > 1 && queue.queued.length > 1 ? 'many' : 'one';
      if (!queue.planned[kind] && plans >= MAX_CONCURRENT_PLANS) {
        unplanned.add(queue);
        return;
      }
      const batch = takeBatch(queue, size);
      void (queue.planned[batch.length === 1 ? 'one' : 'many'] ? send(queue, batch) : plan(queue, batch));
    }
  };
  const plan = async (queue: StatementQueue, batch: readonly QueuedQuery[]) => {
    plans += 1;
    queue.planning = true;
    let timer: NodeJS.Timeout | undefined;
    const kind = batch.length === 1 ? 'one' : 'many';
    const answered = kind === 'one' ? alone(queue, batch[0]!, true) : many(queue, batch, true);
    await Promise.race([
      answered.then(() => {
        queue.answered[kind] = true;
      }),
      new Promise((resolve) => {
        timer = setTimeout(resolve, MAX_PLANNING_WAIT_MS).unref();
      }),
    ]);
    clearTimeout(timer);
    plans -= 1;
    queue.planned[kind] = true;
    queue.planning = false;
    flush(queue);
    for (const other of unplanned) {
      if (plans >= MAX_CONCURRENT_PLANS) break;
      unplanned.delete(other);
      flush(other);
    }
  };
  const send = async (queue: StatementQueue, batch: readonly QueuedQuery[]) => {
    const began = now();
    queue.inFlight += 1;
    try {
      await (batch.length === 1 ? alone(queue, batch[0]!) : many(queue, batch));
    } finally {
      // correct for concurrency: queries in flight slow each other down
      const crowd = Math.max(1, queue.inFlight / MIN_IN_FLIGHT);
      queue.averageLatencyMs = 0.8 * queue.averageLatencyMs + (0.2 * (now() - began)) / batch.length / crowd;
      queue.inFlight -= 1;
      flush(queue);
    }
  };
  const alone = async (
    { text }: StatementQueue,
    { parameters, resolve, reject }: QueuedQuery,
    isNew = false,
  ) => {
    try {
      const [row] = await read(text, parameters, isNew);
      resolve(row?.get('answer') ?? null);
    } catch (error) {
      reject(error);
    }
  };
  const many = async (queue: StatementQueue, batch: readonly QueuedQuery[], isNew = false) => {
    try {
      const rows = await read(queue.batchText!, batchParameters(queue, batch), isNew);
      const answers = new Map(rows.map((row) => [row.get('at') as number, row.get('answer')]));
      batch.forEach(({ resolve }, at) => {
        resolve(answers.get(at) ?? null);
      });
    } catch (error) {
      // If a batch fails, run each query separately, so that each caller gets its own error.
      if (isStatementError(error)) queue.batchText = undefined;
      await Promise.all(batch.map((one) => alone(queue, one)));
    }
  };
  return {
    answer: (text, parameters) =>
      new Promise((resolve, reject) => {
        const queue = queueFor(text);
        queue.queued.push({ parameters, resolve, reject });
        if (scheduled.size === 0)
          setImmediate(() => {
            const now = [...scheduled];
            scheduled.clear();
            for (const one of now) flush(one);
          });
        scheduled.add(queue);
      }),
    isNew(text) {
      const { one, many } = queues.get(text)?.answered ?? { one: false, many: false };
      return !(one && many);
    },
  };
}

/** Removes the next batch from the queue: the first query, and others that have the same values of the shared parameters. */
function takeBatch(queue: StatementQueue, size: number): QueuedQuery[] {
  const { queued, shared } = queue;
  const first = queued.shift()!;
  if (queue.batchText === undefined) return [first];
  if (shared.length === 0) return [first, ...queued.splice(0, size - 1)];
  const batch = [first];
  const key = sharedKey(first, shared);
  for (let at = 0; at < queued.length && batch.length < size; ) {
    if (sharedKey(queued[at]!, shared) === key) batch.push(...queued.splice(at, 1));
    else at += 1;
  }
  return batch;
}

const sharedKey = ({ parameters }: QueuedQuery, shared: readonly string[]): string =>
  shared.map((name) => String(parameters[name])).join(' ');

/**
 * The batch form of a statement. Each row of `$asked.rows` has the index of a query and its values, in the order of the parameters' numbers. The
 * list is inside a map because the database plans again for a list that is ten times as long, but not for a map. LIMIT and SKIP cannot read
 * from a row, so they stay parameters, shared by the batch. The text must come from the composer.
 */
export function toBatchStatement(text: string): {
  readonly batchText: string;
  readonly shared: readonly string[];
} {
  const shared = [...new Set([...text.matchAll(/\b(?:LIMIT|SKIP) \$(p\d+)/g)].map(([, name]) => name!))];
  const body = text
    .replace(/\bCALL \(([^)]*)\) \{/g, (_, names: string) => `CALL (asked${names ? `, ${names}` : ''}) {`)
    .replace(/\$p(\d+)/g, (parameter, at) =>
      shared.includes(parameter.slice(1)) ? parameter : `asked[${Number(at) + 1}]`,
    );
  return {
    batchText: `UNWIND $asked.rows AS asked CALL (asked) { ${body} } RETURN asked[0] AS at, answer`,
    shared,
  };
}

function batchParameters({ shared }: StatementQueue, batch: readonly QueuedQuery[]): Parameters {
  const common = shared.map((name) => [name, batch[0]!.parameters[name]]);
  const rows = batch.map(({ parameters }, at) => [at, ...Object.values(parameters)]);
  return { ...Object.fromEntries(common), asked: { rows } };
}

/** True if the database rejects the statement itself, whatever its values. */
const isStatementError = (error: unknown): boolean =>
  /Neo\.ClientError\.Statement\.(SyntaxError|SemanticError)/.test(String((error as { code?: string }).code));
