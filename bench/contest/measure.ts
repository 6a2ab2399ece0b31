import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import {
  ask,
  askingOf,
  type Contestant,
  hitsOf,
  type Name,
  processorTime,
  requestOf,
  TITLES,
} from './contestants.js';
import type { Operation, Values } from './operations/operation.js';

export const CONNECTIONS = [1, 32] as const;

/** Result of one contestant in one turn. */
export interface Sample {
  readonly contestant: Name;
  readonly connections: number;
  readonly round: number;
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds from the first byte sent to the last one received. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** CPU time per request, in milliseconds. */
  readonly serviceTime: number;
  readonly databaseTime: number;
}

export interface Measured {
  readonly operation: string;
  readonly about: string;
  readonly custom: boolean;
  /** Number of different values, all of which were compared. */
  readonly cases: number;
  /** Contestants that cannot express it, with reasons. */
  readonly cannot: Readonly<Partial<Record<Name, string>>>;
  readonly hits: Readonly<Partial<Record<Name, { readonly hits: number; readonly statements: number }>>>;
  readonly samples: readonly Sample[];
}

export interface Effort {
  readonly rounds: number;
  /** Duration of a turn, in seconds. */
  readonly seconds: number;
}

interface Stage {
  readonly contestants: readonly Contestant[];
  readonly load: ChildProcess;
  readonly databasePid: number;
}

/** Compares the responses, then measures an operation: contestants take turns, with another one first in each round. */
export async function measure(
  operation: Operation,
  cases: readonly Values[],
  { contestants, load, databasePid }: Stage,
  { rounds, seconds }: Effort,
): Promise<Measured> {
  const able = contestants.filter(({ name }) => askingOf(operation, name));
  await compare(operation, cases, able);
  const hits: Partial<Record<Name, { hits: number; statements: number }>> = {};
  for (const one of able) hits[one.name] = await hitsOf(operation, one, cases[Math.floor(cases.length / 2)]!);
  const sample = async (one: Contestant, connections: number, length: number) => {
    const requests = cases.map((values) => requestOf(operation, one, values));
    const before = [processorTime(one.process.pid!), processorTime(databasePid)] as const;
    load.send({
      url: one.url,
      path: requests[0]!.path,
      bodies: requests.map(({ body }) => body),
      connections,
      seconds: length,
    });
    const [reply] = await once(load, 'message');
    if (reply.faults > 0 || reply.requests === 0)
      throw new Error(`${operation.name}, ${TITLES[one.name]}: ${reply.faults} faults, ${reply.fault}`);
    const { requests: answered, perSecond, p50, p95, p99 } = reply;
    return {
      contestant: one.name,
      connections,
      requests: answered,
      perSecond,
      ...{ p50, p95, p99 },
      serviceTime: (processorTime(one.process.pid!) - before[0]) / answered,
      databaseTime: (processorTime(databasePid) - before[1]) / answered,
    };
  };
  for (const one of able) await sample(one, 32, 2 * seconds); // warm-up: plans are cached, code is compiled
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const connections of CONNECTIONS)
      for (let place = 0; place < able.length; place += 1) {
        const one = able[(place + round) % able.length]!;
        samples.push({ ...(await sample(one, connections, seconds)), round });
      }
  const cannot = Object.fromEntries(
    contestants.flatMap(({ name }) => {
      const asking = name === 'byHand' ? undefined : operation[name];
      return asking && 'cannot' in asking ? [[name, asking.cannot]] : [];
    }),
  );
  const { name, about, custom = false } = operation;
  return { operation: name, about, custom, cases: cases.length, cannot, hits, samples };
}

/** Throws if two contestants return different responses for a case, or if all responses are empty. */
async function compare(operation: Operation, cases: readonly Values[], able: readonly Contestant[]) {
  let largest = 0;
  for (const values of cases) {
    const [yardstick, ...others] = await Promise.all(
      [...able]
        .sort((one) => (one.name === 'byHand' ? -1 : 1))
        .map(async (one) => ({ name: one.name, ...(await ask(operation, one, values)) })),
    );
    largest = Math.max(largest, JSON.stringify(yardstick!.answer ?? '').length);
    for (const { name, answer } of others)
      if (!isDeepStrictEqual(answer, yardstick!.answer))
        throw new Error(
          `${operation.name} ${JSON.stringify(values)}: ${TITLES[name]} answers\n${show(answer)}\nand the driver by hand\n${show(yardstick!.answer)}`,
        );
  }
  if (largest <= 4) throw new Error(`${operation.name}: nobody answers anything.`);
}

const show = (answer: unknown) => String(JSON.stringify(answer)).slice(0, 1_500);
