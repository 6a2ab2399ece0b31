import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Contestant, processorTime } from '../contest/contestants.js';

/** Requests: bodies for a path or, without one, addresses to GET. */
export interface Asked {
  readonly path?: string;
  readonly bodies: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly expected?: number;
}

/** Result of a turn. Cores are CPU time divided by elapsed time. */
export interface Sample {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly serviceCores: number;
  readonly databaseCores: number;
  readonly loadCores: number;
}

export const startLoad = (): ChildProcess =>
  fork(fileURLToPath(new URL('../contest/load.mjs', import.meta.url)));

/**
 * Loads these copies of the service concurrently, each from its own load generator, with the connections divided
 * among them. Throws on an error response.
 */
export async function takeSample(
  copies: readonly Contestant[],
  loads: readonly ChildProcess[],
  databasePid: number,
  asked: Asked,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Sample> {
  const pids = {
    service: copies.map(({ process: { pid } }) => pid!),
    database: [databasePid],
    load: loads.slice(0, copies.length).map(({ pid }) => pid!),
  };
  const used = (of: readonly number[]) => of.reduce((sum, pid) => sum + processorTime(pid), 0);
  const before = { service: used(pids.service), database: used(pids.database), load: used(pids.load) };
  const began = performance.now();
  const replies = await Promise.all(
    copies.map(async ({ url }, at) => {
      const load = loads[at]!;
      load.send({ url, ...asked, connections: Math.ceil(connections / copies.length), seconds });
      const [message] = await once(load, 'message');
      if (message.faults > 0 || message.requests === 0)
        throw new Error(`${url}: ${message.faults} faults, ${message.fault}`);
      return message as { perSecond: number; p50: number; p95: number };
    }),
  );
  const took = performance.now() - began;
  return {
    perSecond: replies.reduce((sum, { perSecond }) => sum + perSecond, 0),
    p50: Math.max(...replies.map(({ p50 }) => p50)),
    p95: Math.max(...replies.map(({ p95 }) => p95)),
    serviceCores: (used(pids.service) - before.service) / took,
    databaseCores: (used(pids.database) - before.database) / took,
    loadCores: (used(pids.load) - before.load) / took,
  };
}

/** Resident memory of a process, in MB. */
export function memoryOf(pid: number): number {
  const [, pages = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
  return (pages * 4_096) / 2 ** 20;
}
