// Time and memory of exporting a large synthetic network in each format: npm run bench:export [-- ORGANISATIONS
// PARTNERSHIPS].
// BENCH_HOME stores the network; BENCH_LOADED reuses it. BENCH_URI uses a running Neo4j. ONLY=csv,gexf measures only
// these.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openGraphClient } from '../../src/database/client.js';
import { applySchema } from '../../src/database/migrate.js';
import { defaultDataFolder } from '../../src/dataFolder.js';
import { startLocalServer } from '../../src/neo4j/localServer.js';
import { freePort } from '../../src/neo4j/ports.js';
import { loadOffline } from '../network/load.js';

const [organisations = 100_000, partnerships = 1_000_000] = process.argv.slice(2).map(Number);
const EXPORTS: readonly string[] = [
  'format=csv',
  'format=jsonl&table=partnerships',
  'format=parquet',
  'format=arrow',
  'format=graphml',
  'format=gexf',
  'format=node-link',
  'format=cytoscape',
  'format=gds&table=relationships',
  `format=csv&filter=${encodeURIComponent('{"museum":{"national":true}}')}`,
  'format=parquet&of=everything&table=loans',
];

const existing = process.env.BENCH_HOME;
const home = existing ?? mkdtempSync(join(tmpdir(), 'museum-graph-bench-'));
const dataDir = process.env.DATA_DIR ?? defaultDataFolder(process.env);
const running = process.env.BENCH_URI;
if (!process.env.BENCH_LOADED && !running) {
  mkdirSync(join(home, 'conf'), { recursive: true });
  await loadOffline(home, dataDir, { organisations, partnerships, seed: 1 });
}
const server = running
  ? { boltUri: running, stop: async () => {} }
  : await startLocalServer({
      ...{ dataDir, home, boltPort: await freePort('127.0.0.1'), httpPort: await freePort('127.0.0.1') },
      settings: { 'server.memory.pagecache.size': '2g', 'db.tx_log.rotation.size': '256m' },
      requirePassword: false,
    });
try {
  const graph = openGraphClient({ uri: server.boltUri });
  await applySchema(graph);
  await graph.close();
  const only = process.env.ONLY?.split(',');
  console.log('export'.padEnd(60), '   MB  first byte     all  memory before, most (in use: before, most)');
  for (const query of EXPORTS.filter((one) => !only || only.some((name) => one.includes(`=${name}`))))
    await measure(query);
} finally {
  await server.stop();
  if (!existing) rmSync(home, { recursive: true, force: true });
}

/** Each in a separate service, so that memory of one export does not affect the next. */
async function measure(query: string): Promise<void> {
  const service = fork(fileURLToPath(new URL('service.ts', import.meta.url)), [server.boltUri], {
    execArgv: [...process.execArgv, '--expose-gc'],
  });
  const { url } = await nextMessage<{ url: string }>(service);
  service.send('watch');
  const { before } = await nextMessage<{ before: Memory }>(service);
  const began = performance.now();
  const [response] = (await once(get(`${url}export?${query}`), 'response')) as [IncomingMessage];
  let bytes = 0;
  let first = 0;
  for await (const chunk of response) {
    first ||= performance.now() - began;
    bytes += chunk.length;
  }
  const all = performance.now() - began;
  service.send('tell');
  const { most } = await nextMessage<{ most: Memory }>(service);
  service.send('end');
  await once(service, 'exit');
  if (response.statusCode !== 200) throw new Error(`${query}: ${response.statusCode}`);
  console.log(
    decodeURIComponent(query).padEnd(60),
    `${mb(bytes)}  ${first.toFixed(0).padStart(7)} ms ${(all / 1000).toFixed(1).padStart(6)} s  ${mb(before.rss)} ${mb(most.rss)} MB (${mb(before.used)} ${mb(most.used)} MB)`,
  );
}

interface Memory {
  readonly rss: number;
  readonly used: number;
}

async function nextMessage<T>(service: ChildProcess): Promise<T> {
  const [message] = await once(service, 'message');
  return message as T;
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(0).padStart(5);
}
