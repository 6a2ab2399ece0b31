import type { Record as Row } from 'neo4j-driver';
import type { Parameters } from './graph.js';

/** Reads the one row that a statement has, and gives its one cell, `answer`; null where it has no row. */
export type Answering = (text: string, parameters: Parameters) => Promise<unknown>;

/** `isNew`: the database has not planned it yet, which may take seconds where it has just started. */
type Read = (text: string, parameters: Parameters, isNew: boolean) => Promise<readonly Row[]>;

export interface Together {
  readonly answer: Answering;
  /** Whether the database may be planning this now: it was not answered yet, alone or for many. */
  isNew(text: string): boolean;
}

/** How many questions go together at most, how many are under way at most, and how many statements are before others wait for company. */
const MOST_TOGETHER = 256;
const MOST_UNDER_WAY = 64;
const LEAST_UNDER_WAY = 2;
/** As many go together as are answered within this time, in milliseconds, so that nobody waits long for others. */
const GOOD_WAIT = 50;
/** How long a statement is thought to take before it was asked, in milliseconds: a few go together at first, however heavy it may be. */
const FIRST_PACE = 10;
/** How long others wait for a plan, in milliseconds. */
const LONGEST_PLAN = 3_000;
/** How many statements are planned at once: a database that has just started takes seconds for each, and all at once would take too long for all. */
const MOST_PLANS = 2;
/** How many statements are remembered, with how long they take. */
const MOST_REMEMBERED = 1_000;

const NEW = { underWay: 0, planning: false, pace: FIRST_PACE };

interface Waiting {
  readonly parameters: Parameters;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The questions of one statement. */
interface Lane {
  readonly text: string;
  /** The same statement for many at once; undefined where it cannot be asked so. */
  together: string | undefined;
  /** The parameters whose values all that go together must share. */
  readonly shared: readonly string[];
  readonly waiting: Waiting[];
  underWay: number;
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
export function answeringTogether(read: Read, now = () => performance.now()): Together {
  const lanes = new Map<string, Lane>();
  const due = new Set<Lane>();
  const unplanned = new Set<Lane>();
  let plans = 0;

  const laneOf = (text: string): Lane => {
    const known = lanes.get(text);
    if (known) return known;
    if (lanes.size >= MOST_REMEMBERED) for (const old of lanes.keys()) if (dropped(old)) break;
    const lane: Lane = {
      text,
      ...manyAtOnce(text),
      waiting: [],
      ...NEW,
      planned: { one: false, many: false },
      answered: { one: false, many: false },
    };
    lanes.set(text, lane);
    return lane;
  };
  const dropped = (text: string) => {
    const { waiting, underWay, planning } = lanes.get(text)!;
    return waiting.length === 0 && underWay === 0 && !planning && lanes.delete(text);
  };
  const goOn = (lane: Lane) => {
    while (lane.waiting.length > 0) {
      const size = Math.max(1, Math.min(MOST_TOGETHER, Math.floor(GOOD_WAIT / lane.pace)));
      // while some are under way only as many as fill a statement go beside them
      const most = lane.waiting.length < size ? LEAST_UNDER_WAY : Math.ceil(MOST_UNDER_WAY / size);
      if (lane.planning || (lane.together !== undefined && lane.underWay >= Math.max(LEAST_UNDER_WAY, most)))
        return;
      const kind = lane.together !== undefined && size > 1 && lane.waiting.length > 1 ? 'many' : 'one';
      if (!lane.planned[kind] && plans >= MOST_PLANS) {
        unplanned.add(lane);
        return;
      }
      const some = next(lane, size);
      void (lane.planned[some.length === 1 ? 'one' : 'many'] ? send(lane, some) : plan(lane, some));
    }
  };
  const plan = async (lane: Lane, some: readonly Waiting[]) => {
    plans += 1;
    lane.planning = true;
    let patience: NodeJS.Timeout | undefined;
    const kind = some.length === 1 ? 'one' : 'many';
    const answered = kind === 'one' ? alone(lane, some[0]!, true) : many(lane, some, true);
    await Promise.race([
      answered.then(() => {
        lane.answered[kind] = true;
      }),
      new Promise((resolve) => {
        patience = setTimeout(resolve, LONGEST_PLAN).unref();
      }),
    ]);
    clearTimeout(patience);
    plans -= 1;
    lane.planned[kind] = true;
    lane.planning = false;
    goOn(lane);
    for (const other of unplanned) {
      if (plans >= MOST_PLANS) break;
      unplanned.delete(other);
      goOn(other);
    }
  };
  const send = async (lane: Lane, some: readonly Waiting[]) => {
    const began = now();
    lane.underWay += 1;
    try {
      await (some.length === 1 ? alone(lane, some[0]!) : many(lane, some));
    } finally {
      // of many that are under way at once each takes longer, and not for what it asks
      const crowd = Math.max(1, lane.underWay / LEAST_UNDER_WAY);
      lane.pace = 0.8 * lane.pace + (0.2 * (now() - began)) / some.length / crowd;
      lane.underWay -= 1;
      goOn(lane);
    }
  };
  const alone = async ({ text }: Lane, { parameters, resolve, reject }: Waiting, isNew = false) => {
    try {
      const [row] = await read(text, parameters, isNew);
      resolve(row?.get('answer') ?? null);
    } catch (error) {
      reject(error);
    }
  };
  const many = async (lane: Lane, some: readonly Waiting[], isNew = false) => {
    try {
      const rows = await read(lane.together!, togetherParameters(lane, some), isNew);
      const answers = new Map(rows.map((row) => [row.get('at') as number, row.get('answer')]));
      some.forEach(({ resolve }, at) => {
        resolve(answers.get(at) ?? null);
      });
    } catch (error) {
      // Whatever is wrong with one of them, or with asking them together, each is told on its own.
      if (isRefused(error)) lane.together = undefined;
      await Promise.all(some.map((one) => alone(lane, one)));
    }
  };
  return {
    answer: (text, parameters) =>
      new Promise((resolve, reject) => {
        const lane = laneOf(text);
        lane.waiting.push({ parameters, resolve, reject });
        if (due.size === 0)
          setImmediate(() => {
            const now = [...due];
            due.clear();
            for (const one of now) goOn(one);
          });
        due.add(lane);
      }),
    isNew(text) {
      const { one, many } = lanes.get(text)?.answered ?? { one: false, many: false };
      return !(one && many);
    },
  };
}

/** The next who go together: the first in the queue, and others that share its values where they must. */
function next(lane: Lane, size: number): Waiting[] {
  const { waiting, shared } = lane;
  const first = waiting.shift()!;
  if (lane.together === undefined) return [first];
  if (shared.length === 0) return [first, ...waiting.splice(0, size - 1)];
  const some = [first];
  const key = sharedKey(first, shared);
  for (let at = 0; at < waiting.length && some.length < size; ) {
    if (sharedKey(waiting[at]!, shared) === key) some.push(...waiting.splice(at, 1));
    else at += 1;
  }
  return some;
}

const sharedKey = ({ parameters }: Waiting, shared: readonly string[]): string =>
  shared.map((name) => String(parameters[name])).join(' ');

/**
 * The statement for many: each row of `$asked.rows` has the place of a question and its values, in the order of the parameters' numbers. They are
 * within a map, since the database plans a statement anew for a list that is ten times as long, not for a map.
 * What LIMIT or SKIP says may not come from a row; it stays a parameter, which they share. Text comes from the composer alone.
 */
export function manyAtOnce(text: string): { readonly together: string; readonly shared: readonly string[] } {
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

function togetherParameters({ shared }: Lane, some: readonly Waiting[]): Parameters {
  const common = shared.map((name) => [name, some[0]!.parameters[name]]);
  const rows = some.map(({ parameters }, at) => [at, ...Object.values(parameters)]);
  return { ...Object.fromEntries(common), asked: { rows } };
}

/** Whether the database refuses the statement itself, whatever its values. */
const isRefused = (error: unknown): boolean =>
  /Neo\.ClientError\.Statement\.(SyntaxError|SemanticError)/.test(String((error as { code?: string }).code));
