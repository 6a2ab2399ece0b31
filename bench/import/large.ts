// A large import and what it costs others: npm run bench:import:large [-- ROWS]. Prints rows per second, the share of the sums, peak memory,
// the longest transaction, the least time left on the write lease, and whether a reader of the service saw a mixture of old and new sums.
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type GraphClient, openGraphClient } from '../../src/database/client.js';
import { ReadGate } from '../../src/database/consistentReads.js';
import { applySchema } from '../../src/database/migrate.js';
import { defaultDataFolder } from '../../src/dataFolder.js';
import { importFile } from '../../src/ingest/importFile.js';
import { startLocalServer } from '../../src/neo4j/localServer.js';
import { freePort } from '../../src/neo4j/ports.js';
import { stateOf } from '../../src/network/load.js';
import { lines } from './generate.js';

const ROWS = Number(process.argv[2] ?? 100_000);
const BASE = 2_000;
const INTERVAL_MS = 250;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Peak resident memory of a process since its start (MB). */
const peakOf = (pid: number | 'self'): number =>
  Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1_000);

const asNumber = (value: unknown): number => Number(value ?? Number.NaN);

/** Observes the database while an import runs. */
class Observer {
  longest = { ms: 0, query: '' };
  largest = { mb: 0, query: '' };
  leastLease = Number.POSITIVE_INFINITY;
  readonly states = new Map<string, number>();
  readonly sums = new Set<number>();
  refused = 0;
  /** The last query of each transaction. */
  readonly #queries = new Map<string, string>();
  #running = true;
  readonly #loops: Promise<void>[];

  constructor(private readonly graph: GraphClient) {
    const gate = new ReadGate({ state: () => stateOf(graph) });
    const reader = gate.client(graph);
    this.#loops = [
      this.#repeat(() => this.#transactions()),
      this.#repeat(() => this.#lease()),
      this.#repeat(() => this.#read(reader)),
    ];
  }

  async stop(): Promise<void> {
    this.#running = false;
    await Promise.all(this.#loops);
  }

  async #repeat(look: () => Promise<void>): Promise<void> {
    while (this.#running) {
      await look();
      await pause(INTERVAL_MS);
    }
  }

  async #read(reader: GraphClient): Promise<void> {
    try {
      this.sums.add(await sumOf(reader));
    } catch {
      this.refused += 1;
    }
  }

  async #transactions(): Promise<void> {
    const records = await this.graph.read(
      `SHOW TRANSACTIONS YIELD transactionId, currentQuery, elapsedTime, estimatedUsedHeapMemory
       RETURN transactionId AS id, currentQuery AS query, elapsedTime.milliseconds AS ms, estimatedUsedHeapMemory / 1000000 AS mb`,
    );
    for (const record of records) {
      const id = record.get('id') as string;
      const query = (record.get('query') || this.#queries.get(id) || '') as string;
      this.#queries.set(id, query.split('\n')[0]!);
      const [ms, mb] = [asNumber(record.get('ms')), asNumber(record.get('mb'))];
      if (ms > this.longest.ms) this.longest = { ms, query: this.#queries.get(id)! };
      if (mb > this.largest.mb) this.largest = { mb, query: this.#queries.get(id)! };
    }
  }

  async #lease(): Promise<void> {
    const [record] = await this.graph.read(
      `OPTIONAL MATCH (renewal:WriteLease {name: 'import renewal'}) OPTIONAL MATCH (version:DataVersion)
       RETURN renewal.holder AS holder, renewal.until - timestamp() AS left, version.refresh AS refresh`,
    );
    const state = record!.get('refresh') as string | null;
    if (state && !this.states.has(state)) this.states.set(state, performance.now());
    if (record!.get('holder')) this.leastLease = Math.min(this.leastLease, asNumber(record!.get('left')));
  }
}

async function sumOf(graph: GraphClient): Promise<number> {
  const [record] = await graph.read(
    'MATCH ()-[p:PARTNERS_WITH]->() RETURN toFloat(sum(p.loans)) + count(p) / 1000000.0 AS sum',
  );
  return record!.get('sum');
}

const home = mkdtempSync(join(tmpdir(), 'museum-graph-bench-'));
const server = await startLocalServer({
  dataDir: process.env.DATA_DIR ?? defaultDataFolder(process.env),
  home,
  boltPort: await freePort('127.0.0.1'),
  httpPort: await freePort('127.0.0.1'),
});
const graph = openGraphClient(server.address).within(300);

async function load(rows: number, name: string): Promise<void> {
  const path = join(home, name);
  await pipeline(Readable.from(lines(rows)), createWriteStream(path));
  const { counts } = await importFile(graph, { path, layout: 'loans', by: 'bench' });
  if (counts.added !== rows) throw new Error(`${counts.added} of ${rows} rows were added.`);
}

try {
  await applySchema(graph);
  await load(BASE, 'base.csv');
  const before = await sumOf(graph);
  const observer = new Observer(graph);
  const loop = monitorEventLoopDelay();
  loop.enable();
  const began = performance.now();
  await load(ROWS, 'large.csv');
  const ended = performance.now();
  await observer.stop();
  const after = await sumOf(graph);
  const seconds = (ended - began) / 1000;
  const since = (state: string) => (ended - (observer.states.get(state) ?? ended)) / 1000;
  const mixtures = [...observer.sums].filter((sum) => sum !== before && sum !== after);
  console.log(`${ROWS} loans in ${seconds.toFixed(0)} s: ${Math.round(ROWS / seconds)} loans/s`);
  console.log(
    `sums: ${since('STAGED').toFixed(0)} s (${Math.round((100 * since('STAGED')) / seconds)} %), of which switching ${since('SWITCHING').toFixed(1)} s`,
  );
  console.log(`peak memory: this process ${peakOf('self')} MB, Neo4j ${peakOf(server.pid)} MB`);
  console.log(`longest transaction: ${(observer.longest.ms / 1000).toFixed(1)} s: ${observer.longest.query}`);
  console.log(`largest transaction: ${observer.largest.mb.toFixed(0)} MB: ${observer.largest.query}`);
  console.log(
    `write lease: at least ${(observer.leastLease / 1000).toFixed(1)} s left; longest delay of this process ${(loop.max / 1e9).toFixed(1)} s; load of the machine ${loadavg()[1]!.toFixed(1)}`,
  );
  console.log(
    `reader: ${observer.sums.size} different sums, ${mixtures.length} mixtures, ${observer.refused} reads refused`,
  );
  if (mixtures.length > 0) process.exitCode = 1;
} finally {
  await graph.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
