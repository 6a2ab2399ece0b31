// Latency of network queries on a large synthetic network: npm run bench:network [-- ORGANISATIONS PARTNERSHIPS].
import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.js';
import { openGraphClient } from '../../src/database/client.js';
import { applySchema } from '../../src/database/migrate.js';
import { defaultDataFolder } from '../../src/dataFolder.js';
import { startLocalServer } from '../../src/neo4j/localServer.js';
import { freePort } from '../../src/neo4j/ports.js';
import { loadOffline } from './load.js';
import { QUESTIONS } from './questions.js';

const [ORGANISATIONS = 100_000, PARTNERSHIPS = 1_000_000] = process.argv.slice(2).map(Number);
/** Goal for a query, in milliseconds. */
const GOAL = 200;
const ROUNDS = 20;
/** Timeout of a statement in the database, in seconds. */
const PATIENCE = 120;

const existing = process.env.BENCH_HOME;
const home = existing ?? mkdtempSync(join(tmpdir(), 'museum-graph-bench-'));
const dataDir = process.env.DATA_DIR ?? defaultDataFolder(process.env);
const seconds = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return ((performance.now() - began) / 1000).toFixed(1);
};

if (!process.env.BENCH_LOADED) {
  mkdirSync(join(home, 'conf'), { recursive: true });
  const took = await seconds(() =>
    loadOffline(home, dataDir, { organisations: ORGANISATIONS, partnerships: PARTNERSHIPS, seed: 1 }),
  );
  console.log(`${ORGANISATIONS} organisations, ${PARTNERSHIPS} partnerships written in ${took} s`);
}
const server = await startLocalServer({
  dataDir,
  home,
  boltPort: await freePort('127.0.0.1'),
  httpPort: await freePort('127.0.0.1'),
  settings: { 'server.memory.pagecache.size': '2g', 'db.tx_log.rotation.size': '256m' },
  requirePassword: false,
});
const graph = openGraphClient({ uri: server.boltUri });
try {
  console.log(`constraints and indexes: ${await seconds(() => applySchema(graph))} s`);
  // as after an import: the service's caches belong to this version
  await graph.run(
    "MERGE (version:DataVersion {name: 'data'}) SET version.number = 1, version.at = datetime()",
  );
  // on a shared machine, cold reads may be slow: report them and continue
  const app = await createApp({
    graph: graph.within(PATIENCE),
    limits: { requests: 0, queryTimeoutSeconds: PATIENCE },
  });
  const { url } = await app.listen(0, '127.0.0.1');
  const ask = async (query: string): Promise<object> => {
    const response = await fetch(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as {
      data: object;
      errors?: { message: string; extensions?: { code?: string } }[];
    };
    const [error] = errors ?? [];
    if (error?.extensions?.code === 'NOT_READY') return ask(query);
    if (error) throw new Error(error.message);
    return data;
  };
  const only = process.env.ONLY?.split(';');
  const questions = QUESTIONS.filter(({ name }) => only?.includes(name) ?? true);
  const readied = performance.now();
  void app.warmUp();
  for (const { name, query } of questions.filter(({ reads }) => reads)) {
    await ask(query(0));
    console.log(
      `${name.padEnd(34)} ready ${((performance.now() - readied) / 1000).toFixed(0)} s after the start`,
    );
  }
  let slow = 0;
  for (const { name, whole, query, answers } of questions) {
    const first = performance.now();
    const data = await ask(query(0));
    const cold = performance.now() - first;
    if (!answers(data)) throw new Error(`${name} gave nothing: ${JSON.stringify(data).slice(0, 300)}`);
    // first pass, so that the database has its pages in memory
    for (let round = 1; round <= ROUNDS; round += 1) await ask(query(round));
    const times: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const began = performance.now();
      await ask(query(round));
      times.push(performance.now() - began);
    }
    times.sort((one, other) => one - other);
    const [median, high] = [times[ROUNDS / 2]!, times[Math.floor(ROUNDS * 0.95)]!];
    const isSlow = !whole && high > GOAL;
    if (isSlow) slow += 1;
    console.log(
      `${name.padEnd(28)} first ${ms(cold)}  median ${ms(median)}  95 % ${ms(high)}${whole ? '  (of the whole network)' : isSlow ? '  SLOWER THAN THE GOAL' : ''}`,
    );
  }
  console.log(`memory of this process ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  console.log(slow === 0 ? `All within ${GOAL} ms.` : `${slow} slower than ${GOAL} ms.`);
  await app.close();
} finally {
  await graph.close();
  await server.stop();
  if (!existing) rmSync(home, { recursive: true, force: true });
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`.padStart(9);
}
