import type { Record as Row } from 'neo4j-driver';
import type { Parameters } from './client.js';

/** Reads the one row that a statement has, and gives its one cell, `answer`; null where it has no row. */
export type AnswerQuery = (text: string, parameters: Parameters) => Promise<unknown>;

/** `isNew`: the database has not planned it yet, which may take seconds where it has just started. */
type Read = (text: string, parameters: Parameters, isNew: boolean) => Promise<readonly Row[]>;

export interface QueryBatcher {
  readonly answer: AnswerQuery;
  /** Whether the database may be planning this now: it was not answered yet, alone or for many. */
  isNew(text: string): boolean;
}

/** How many questions go together at most, how many are under way at most, and how many statements are before others wait for company. */
const MAX_BATCH_SIZE = 256;
const MAX_IN_FLIGHT = 64;
const MIN_IN_FLIGHT = 2;
/** As many go together as are answered within this time, in milliseconds, so that nobody waits long for others. */
const TARGET_BATCH_LATENCY_MS = 50;
/** How long a statement is thought to take before it was asked, in milliseconds: a few go together at first, however heavy it may be. */
const INITIAL_LATENCY_MS = 10;
/** How long others wait for a plan, in milliseconds. */
const MAX_PLANNING_WAIT_MS = 3_000;
/** How many statements are planned at once: a database that has just started takes seconds for each, and all at once would take too long for all. */
const MAX_CONCURRENT_PLANS = 2;
/** How many statements are remembered, with how long they take. */
const MAX_STATEMENTS = 1_000;

const NEW = { inFlight: 0, planning: false, pace: INITIAL_LATENCY_MS };

interface QueuedQuery {
  readonly parameters: Parameters;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The questions of one statement. */
interface StatementQueue {
  readonly text: string;
  /** The same statement for many at once; undefined where it cannot be asked so. */
  together: string | undefined;
  /** The parameters whose values all that go together must share. */
  readonly shared: readonly string[];
  readonly waiting: QueuedQuery[];
  inFlight: number;
  /** Whether the database has planned it: for one, and for many. */
  readonly planned: { one: boolean; many: boolean };
  /** Whether it was answered: for one, and for many. */
  readonly answered: { one: boolean; many: boolean };
  /** Whether it is being planned now: others wait, so that it is planned once and not by each of them. */
  planning: boolean;
  /** Milliseconds for each question, as of late. */
  pace: number;
}

/**
 * Puts questions that come at the same time, and are the same but for their values, to the database as one statement:
 * a round trip, a transaction and a plan for all of them. Nothing is kept and nobody's answer is another's; who comes alone goes
 * alone and at once. While two are under way others wait, and go together then: the busier it is, the less each costs. Statements that take
 * long do not wait. `now` tells milliseconds.
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
    const lane: StatementQueue = {
      text,
      ...toBatchStatement(text),
      waiting: [],
      ...NEW,
      planned: { one: false, many: false },
      answered: { one: false, many: false },
    };
    queues.set(text, lane);
    return lane;
  };
  const evict = (text: string) => {
    const { waiting, inFlight, planning } = queues.get(text)!;
    return waiting.length === 0 && inFlight === 0 && !planning && queues.delete(text);
  };
  const flush = (lane: StatementQueue) => {
    while (lane.waiting.length > 0) {
      const size = Math.max(1, Math.min(MAX_BATCH_SIZE, Math.floor(TARGET_BATCH_LATENCY_MS / lane.pace)));
      // while some are under way only as many as fill a statement go beside them
      const most = lane.waiting.length < size ? MIN_IN_FLIGHT : Math.ceil(MAX_IN_FLIGHT / size);
      if (lane.planning || (lane.together !== undefined && lane.inFlight >= Math.max(MIN_IN_FLIGHT, most)))
        return;
      const kind = lane.together !== undefined && size > 1 && lane.waiting.length > 1 ? 'many' : 'one';
      if (!lane.planned[kind] && plans >= MAX_CONCURRENT_PLANS) {
        unplanned.add(lane);
        return;
      }
      const batch = takeBatch(lane, size);
      void (lane.planned[batch.length === 1 ? 'one' : 'many'] ? send(lane, batch) : plan(lane, batch));
    }
  };
  const plan = async (lane: StatementQueue, batch: readonly QueuedQuery[]) => {
    plans += 1;
    lane.planning = true;
    let patience: NodeJS.Timeout | undefined;
    const kind = batch.length === 1 ? 'one' : 'many';
    const answered = kind === 'one' ? alone(lane, batch[0]!, true) : many(lane, batch, true);
    await Promise.race([
      answered.then(() => {
        lane.answered[kind] = true;
      }),
      new Promise((resolve) => {
        patience = setTimeout(resolve, MAX_PLANNING_WAIT_MS).unref();
      }),
    ]);
    clearTimeout(patience);
    plans -= 1;
    lane.planned[kind] = true;
    lane.planning = false;
    flush(lane);
    for (const other of unplanned) {
      if (plans >= MAX_CONCURRENT_PLANS) break;
      unplanned.delete(other);
      flush(other);
    }
  };
  const send = async (lane: StatementQueue, batch: readonly QueuedQuery[]) => {
    const began = now();
    lane.inFlight += 1;
    try {
      await (batch.length === 1 ? alone(lane, batch[0]!) : many(lane, batch));
    } finally {
      // of many that are under way at once each takes longer, and not for what it asks
      const crowd = Math.max(1, lane.inFlight / MIN_IN_FLIGHT);
      lane.pace = 0.8 * lane.pace + (0.2 * (now() - began)) / batch.length / crowd;
      lane.inFlight -= 1;
      flush(lane);
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
  const many = async (lane: StatementQueue, batch: readonly QueuedQuery[], isNew = false) => {
    try {
      const rows = await read(lane.together!, batchParameters(lane, batch), isNew);
      const answers = new Map(rows.map((row) => [row.get('at') as number, row.get('answer')]));
      batch.forEach(({ resolve }, at) => {
        resolve(answers.get(at) ?? null);
      });
    } catch (error) {
      // Whatever is wrong with one of them, or with asking them together, each is told on its own.
      if (isStatementError(error)) lane.together = undefined;
      await Promise.all(batch.map((one) => alone(lane, one)));
    }
  };
  return {
    answer: (text, parameters) =>
      new Promise((resolve, reject) => {
        const lane = queueFor(text);
        lane.waiting.push({ parameters, resolve, reject });
        if (scheduled.size === 0)
          setImmediate(() => {
            const now = [...scheduled];
            scheduled.clear();
            for (const one of now) flush(one);
          });
        scheduled.add(lane);
      }),
    isNew(text) {
      const { one, many } = queues.get(text)?.answered ?? { one: false, many: false };
      return !(one && many);
    },
  };
}

/** The next who go together: the first in the queue, and others that share its values where they must. */
function takeBatch(lane: StatementQueue, size: number): QueuedQuery[] {
  const { waiting, shared } = lane;
  const first = waiting.shift()!;
  if (lane.together === undefined) return [first];
  if (shared.length === 0) return [first, ...waiting.splice(0, size - 1)];
  const batch = [first];
  const key = sharedKey(first, shared);
  for (let at = 0; at < waiting.length && batch.length < size; ) {
    if (sharedKey(waiting[at]!, shared) === key) batch.push(...waiting.splice(at, 1));
    else at += 1;
  }
  return batch;
}

const sharedKey = ({ parameters }: QueuedQuery, shared: readonly string[]): string =>
  shared.map((name) => String(parameters[name])).join(' ');

/**
 * The statement for many: each row of `$asked.rows` has the place of a question and its values, in the order of the parameters' numbers. They are
 * within a map, since the database plans a statement anew for a list that is ten times as long, not for a map.
 * What LIMIT or SKIP says may not come from a row; it stays a parameter, which they share. Text comes from the composer alone.
 */
export function toBatchStatement(text: string): {
  readonly together: string;
  readonly shared: readonly string[];
} {
  const shared = [...new Set([...text.matchAll(/\b(?:LIMIT|SKIP) \$(p\d+)/g)].map(([, name]) => name!))];
  const body = text
    .replace(/\bCALL \(([^)]*)\) \{/g, (_, names: string) => `CALL (asked${names ? `, ${names}` : ''}) {`)
    .replace(/\$p(\d+)/g, (parameter, at) =>
      shared.includes(parameter.slice(1)) ? parameter : `asked[${Number(at) + 1}]`,
    );
  return {
    together: `UNWIND $asked.rows AS asked CALL (asked) { ${body} } RETURN asked[0] AS at, answer`,
    shared,
  };
}

function batchParameters({ shared }: StatementQueue, batch: readonly QueuedQuery[]): Parameters {
  const common = shared.map((name) => [name, batch[0]!.parameters[name]]);
  const rows = batch.map(({ parameters }, at) => [at, ...Object.values(parameters)]);
  return { ...Object.fromEntries(common), asked: { rows } };
}

/** Whether the database refuses the statement itself, whatever its values. */
const isStatementError = (error: unknown): boolean =>
  /Neo\.ClientError\.Statement\.(SyntaxError|SemanticError)/.test(String((error as { code?: string }).code));
