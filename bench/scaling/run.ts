// Capacity of one machine, its bottleneck, and the effect of copies and of the response cache: npm run bench:scaling
// [-- --home FOLDER] [--write]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Contestant, requestOf, startContestant } from '../contest/contestants.js';
import { openDatabase } from '../contest/database.js';
import { readFacts } from '../contest/facts.js';
import { OPERATIONS } from '../contest/operations/index.js';
import type { Facts } from '../contest/operations/operation.js';
import { SIZES } from '../contest/sizes.js';
import { type Asked, memoryOf, type Sample, startLoad, takeSample } from './turns.js';

const PAGE = fileURLToPath(new URL('../../docs/scaling.md', import.meta.url));
const CONNECTIONS = [1, 2, 4, 8, 16, 32, 64];
const MANY = 32;

const { values: options } = parseArgs({
  options: {
    home: { type: 'string' },
    seconds: { type: 'string', default: '1.5' },
    write: { type: 'boolean', default: false },
  },
});
const seconds = Number(options.seconds);
const home = options.home ?? mkdtempSync(join(tmpdir(), 'museum-graph-scaling-'));
const database = await openDatabase(home, SIZES.S!);
const loads = [startLoad(), startLoad()];
const running: Contestant[] = [];
const start = async (name: Contestant['name'], env = {}) => {
  const one = await startContestant(name, database.boltUri, env);
  running.push(one);
  return one;
};
try {
  const facts = await readFacts(database.boltUri);
  const plain = await start('service');
  const second = await start('service');
  const keeping = await start('service', { RESPONSE_CACHE_MB: '64' });
  const other = await start('neo4jGraphql');
  const parts = [
    about(),
    await underLoad(plain, facts),
    await copies([plain, second], facts),
    await cachedResponses({ plain, keeping, other }, facts),
    memory({ plain, keeping }),
  ];
  const text = parts.join('\n\n');
  console.log(text);
  if (options.write) write(text);
} finally {
  for (const { process: one } of running) one.disconnect();
  for (const load of loads) load.disconnect();
  await database.stop();
  if (!options.home) rmSync(home, { recursive: true, force: true });
}

/** All operations of the contest with all values, in sequence. */
function mixed(contestant: Contestant, facts: Facts): Asked {
  const lists = OPERATIONS.map((operation) =>
    operation.cases(facts).map((values) => requestOf(operation, contestant, values).body),
  );
  const longest = Math.max(...lists.map(({ length }) => length));
  const bodies = Array.from({ length: longest }, (_, at) =>
    lists.map((list) => list[at % list.length]!),
  ).flat();
  return { path: '/graphql', bodies };
}

async function underLoad(service: Contestant, facts: Facts): Promise<string> {
  const asked = mixed(service, facts);
  const ask = (connections: number, length = seconds) =>
    takeSample([service], loads, database.pid, asked, { connections, seconds: length });
  await ask(MANY, 10); // warm-up: until plans are cached and code is compiled
  const rows: string[] = [];
  for (const connections of CONNECTIONS)
    rows.push(rowOf(String(connections), await ask(connections, 2 * seconds)));
  return `**One copy, all twenty questions of [performance.md](performance.md) mixed, without a response cache**:\n\n${head('connections')}\n${rows.join('\n')}`;
}

async function copies(two: readonly Contestant[], facts: Facts): Promise<string> {
  const asked = mixed(two[0]!, facts);
  const ask = (some: readonly Contestant[], length = 2 * seconds) =>
    takeSample(some, loads, database.pid, asked, { connections: MANY, seconds: length });
  await ask(two, 5);
  const [one, both] = [await ask(two.slice(0, 1)), await ask(two)];
  return `**Copies of the service before one database, ${MANY} connections**:\n\n${head('copies')}\n${rowOf('1', one)}\n${rowOf('2', both)}`;
}

/** Throughput with the response cache, compared with no cache and with @neo4j/graphql; responses are compared first. */
async function cachedResponses(
  { plain, keeping, other }: Readonly<Record<'plain' | 'keeping' | 'other', Contestant>>,
  facts: Facts,
): Promise<string> {
  const rows: string[] = [];
  const ratios: number[] = [];
  for (const operation of OPERATIONS) {
    const cases = operation.cases(facts);
    const askedOf = (one: Contestant): Asked => ({
      path: requestOf(operation, one, cases[0]!).path,
      bodies: cases.map((values) => requestOf(operation, one, values).body),
    });
    const [fromPlain, fromKeeping] = [askedOf(plain), askedOf(keeping)];
    await expectEqual(plain, keeping, fromPlain.bodies);
    const gets = addressesOf(fromKeeping.bodies);
    const tag = await tagOf(keeping, gets[0]!);
    const speed = async (one: Contestant, asked: Asked) => {
      await takeSample([one], loads, database.pid, asked, { connections: MANY, seconds: seconds / 2 });
      return (await takeSample([one], loads, database.pid, asked, { connections: MANY, seconds })).perSecond;
    };
    const theirs = await speed(other, askedOf(other));
    const fresh = await speed(plain, fromPlain);
    const cached = await speed(keeping, fromKeeping);
    const unchanged = await speed(keeping, {
      bodies: gets.slice(0, 1),
      headers: { 'if-none-match': tag, accept: 'application/json' },
      expected: 304,
    });
    ratios.push(cached / theirs);
    const cells = [theirs, fresh, cached, unchanged].map((value) => value.toFixed(0));
    rows.push(
      `| ${operation.name} | ${cells.join(' | ')} | ${(cached / theirs).toFixed(1)} | ${(cached / fresh).toFixed(1)} |`,
    );
  }
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  return [
    `**Requests a second with a response cache, ${MANY} connections** (goal: 20 times @neo4j/graphql; geometric mean reached: ${mean.toFixed(1)}):`,
    [
      '| question | @neo4j/graphql | not cached | cached | 304 | cached × @neo4j/graphql | cached × not cached |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      ...rows,
    ].join('\n'),
  ].join('\n\n');
}

/** Sends the request three times, so that the last response is cached. Throws if it differs. */
async function expectEqual(plain: Contestant, keeping: Contestant, bodies: readonly string[]): Promise<void> {
  const fetchText = async ({ url }: Contestant, body: string) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(new URL('/graphql', url), { method: 'POST', headers, body })).text();
  };
  for (const body of bodies) {
    for (let time = 0; time < 2; time += 1) await fetchText(keeping, body);
    const [fresh, cached] = [await fetchText(plain, body), await fetchText(keeping, body)];
    if (fresh !== cached)
      throw new Error(`cached: ${cached.slice(0, 300)}\ncomputed: ${fresh.slice(0, 300)}`);
  }
}

function addressesOf(bodies: readonly string[]): string[] {
  return bodies.map((body) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: object };
    return `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
  });
}

async function tagOf({ url }: Contestant, address: string): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return (await fetch(new URL(address, url), { headers })).headers.get('etag') ?? '';
}

function memory(services: Readonly<Record<string, Contestant>>): string {
  const rows = Object.entries(services).map(
    ([name, { process: one }]) =>
      `| ${name === 'plain' ? 'the service' : 'the service, with a response cache'} | ${memoryOf(one.pid!).toFixed(0)} |`,
  );
  rows.push(`| Neo4j | ${memoryOf(database.pid).toFixed(0)} |`);
  return `**Memory after all of this, in MB**:\n\n| process | MB |\n| --- | ---: |\n${rows.join('\n')}`;
}

function head(what: string): string {
  return `| ${what} | requests a second | p50, ms | p95, ms | cores: service | cores: Neo4j | cores: load |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |`;
}

function rowOf(name: string, fetchText: Sample): string {
  return `| ${name} | ${fetchText.perSecond.toFixed(0)} | ${fetchText.p50.toFixed(1)} | ${fetchText.p95.toFixed(1)} | ${fetchText.serviceCores.toFixed(2)} | ${fetchText.databaseCores.toFixed(2)} | ${fetchText.loadCores.toFixed(2)} |`;
}

function about(): string {
  const processors = `${cpus().length} × ${cpus()[0]?.model.trim()}`;
  const size = SIZES.S!;
  return `Measured on ${new Date().toISOString().slice(0, 10)}: ${processors}, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.version}; ${size.organisations} organisations, ${size.partnerships} loans; turns of ${seconds} and ${2 * seconds} s.`;
}

function write(text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [begin, end] = ['<!-- measured -->', '<!-- end of measured -->'];
  writeFileSync(
    PAGE,
    `${page.slice(0, page.indexOf(begin) + begin.length)}\n${text}\n\n${page.slice(page.indexOf(end))}`,
  );
}
