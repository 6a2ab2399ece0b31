import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Asking, Operation, Values } from './operations/operation.js';

/** Contestants, in the order of the tables. The driver by hand is the baseline. */
export const NAMES = ['service', 'byHand', 'perLevel', 'neo4jGraphql'] as const;
export type Name = (typeof NAMES)[number];

export const TITLES: Readonly<Record<Name, string>> = {
  service: 'this service',
  byHand: 'driver by hand',
  perLevel: 'DataLoader',
  neo4jGraphql: '@neo4j/graphql',
};

const FILES: Readonly<Record<Name, string>> = {
  service: 'service.ts',
  byHand: 'byHand.mjs',
  perLevel: 'perLevel.mjs',
  neo4jGraphql: 'neo4jGraphql.mjs',
};

/** A running contestant. */
export interface Contestant {
  readonly name: Name;
  readonly url: string;
  readonly process: ChildProcess;
}

/** Starts a contestant in a separate process, as in production, and waits until it listens. */
export async function startContestant(
  name: Name,
  boltUri: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Contestant> {
  const child = startProcess(new URL(`contestants/${FILES[name]}`, import.meta.url), {
    NEO4J_URI: boltUri,
    NODE_ENV: 'production',
    ...env,
  });
  const [{ url }] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${TITLES[name]} ended with ${code} before it listened.`);
    }),
  ])) as [{ url: string }];
  return { name, url, process: child };
}

/** A child process with messaging, which ends with this process. */
export function startProcess(file: URL, env: Readonly<Record<string, string>> = {}): ChildProcess {
  const loader = new URL('../../test/support/typescript.mjs', import.meta.url).href;
  return fork(fileURLToPath(file), {
    env: { ...process.env, ...env },
    execArgv: file.pathname.endsWith('.ts') ? ['--import', loader] : [],
  });
}

/** Request of an operation to a contestant; undefined if it cannot express the operation. */
export function askingOf(operation: Operation, name: Name): Asking | undefined {
  if (name === 'byHand') return { query: '', read: operation.read ?? ((data) => data) };
  const asking = operation[name];
  return 'cannot' in asking ? undefined : asking;
}

/** Path and body of a request. */
export function requestOf(operation: Operation, { name, url }: Contestant, values: Values) {
  if (name === 'byHand') return { path: `/${operation.name}`, body: JSON.stringify(values) };
  const asking = askingOf(operation, name)!;
  const variables = asking.variables ? asking.variables(values) : values;
  const path = name === 'service' ? '/graphql' : new URL(url).pathname;
  return { path, body: JSON.stringify({ query: asking.query.replace(/\s+/g, ' '), variables }) };
}

/** Sends one request and returns the normalised response. Throws the contestant's error. */
export async function ask(
  operation: Operation,
  contestant: Contestant,
  values: Values,
  headers: Readonly<Record<string, string>> = {},
) {
  const { path, body } = requestOf(operation, contestant, values);
  const response = await fetch(new URL(path, contestant.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const { data, errors, extensions } = (await response.json()) as {
    data: unknown;
    errors?: { message: string }[];
    extensions?: { statements: { dbHits: number }[] };
  };
  if (errors)
    throw new Error(`${operation.name}, ${TITLES[contestant.name]}: ${errors[0]?.message ?? 'no message'}`);
  return { answer: askingOf(operation, contestant.name)!.read(data), statements: extensions?.statements };
}

/** Database hits and number of statements of one request. */
export async function hitsOf(operation: Operation, contestant: Contestant, values: Values) {
  if (contestant.name === 'service') {
    const { statements = [] } = await ask(operation, contestant, values, { explain: 'profile' });
    return {
      hits: statements.reduce((sum, { dbHits }) => sum + dbHits, 0),
      statements: statements.length,
    };
  }
  contestant.process.send('note');
  await ask(operation, contestant, values);
  contestant.process.send('profile');
  const [reply] = (await once(contestant.process, 'message')) as [{ hits: number; statements: number }];
  return reply;
}

/** CPU time of a process so far, in milliseconds (user and system). */
export function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) * 10; // the kernel counts hundredths of a second
}
