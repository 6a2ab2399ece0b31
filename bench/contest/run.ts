// Compares implementations on the same database: npm run bench [-- S|M|smoke] [--only point,nested] [--rounds 3]
// [--seconds 1.5] [--home FOLDER] [--results FILE] [--again]. Results of the same commit are kept, so that a run can
// be done in parts.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Contestant, NAMES, startContestant, startProcess, TITLES } from './contestants.js';
import { openDatabase } from './database.js';
import { readFacts } from './facts.js';
import { type Measured, measure } from './measure.js';
import { OPERATIONS } from './operations/index.js';
import { type Results, summary, writeTables } from './report.js';
import { SIZES } from './sizes.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PAGE = join(HERE, '../../docs/performance.md');

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '1.5' },
    home: { type: 'string' },
    results: { type: 'string' },
    again: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const sizeName = positionals[0] ?? 'S';
const size = SIZES[sizeName];
if (!size) throw new Error(`"${sizeName}" is no size; ${Object.keys(SIZES).join(', ')} are.`);
const only = options.only?.split(',');
const unknown = only?.find((name) => !OPERATIONS.some((operation) => operation.name === name));
if (unknown) throw new Error(`"${unknown}" is no operation; ${OPERATIONS.map(({ name }) => name)} are.`);
const resultsFile = options.results ?? join(HERE, `results/${sizeName}.json`);
const smoke = sizeName === 'smoke';
const effort = smoke
  ? { rounds: 1, seconds: 0.2 }
  : { rounds: Number(options.rounds), seconds: Number(options.seconds) };

installContestants();
const results = readResults();
const measuredBefore = new Set(options.again ? [] : results.operations.map(({ operation }) => operation));
const wanted = OPERATIONS.filter(
  ({ name }) => (only ? only.includes(name) : true) && !measuredBefore.has(name),
);
if (wanted.length > 0) await runAll();
if (options.write) writeTables(PAGE, sizeName, results);
console.log(summary(results));

async function runAll(): Promise<void> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'museum-graph-contest-'));
  let began = performance.now();
  const log = (what: string) => {
    console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    began = performance.now();
  };
  const database = await openDatabase(home, size!);
  log(`a graph of size ${sizeName} generated, loaded and served`);
  const contestants: Contestant[] = [];
  const load = startProcess(new URL('load.mjs', import.meta.url));
  try {
    for (const name of NAMES) contestants.push(await startContestant(name, database.boltUri));
    const facts = await readFacts(database.boltUri);
    log(`${NAMES.map((name) => TITLES[name]).join(', ')} started`);
    const stage = { contestants, load, databasePid: database.pid };
    for (const operation of wanted) {
      const measured = await measure(operation, operation.cases(facts), stage, effort);
      keep(measured);
      log(`${operation.name.padEnd(16)} ${lineOf(measured)}`);
    }
  } finally {
    for (const { process: one } of contestants) one.disconnect();
    load.disconnect();
    await database.stop();
    if (!options.home) rmSync(home, { recursive: true, force: true });
  }
}

/** Each contestant's best throughput with most connections, as progress output. */
function lineOf({ samples }: Measured): string {
  return NAMES.map((name) => {
    const rates = samples.filter((one) => one.contestant === name && one.connections === 32);
    return `${TITLES[name]} ${Math.max(...rates.map(({ perSecond }) => perSecond)).toFixed(0)}/s`;
  }).join(', ');
}

/**
 * The contestants' packages are not dependencies of the service: they are installed from their own lock file when
 * first needed.
 */
function installContestants(): void {
  if (existsSync(join(HERE, 'node_modules/@neo4j/graphql'))) return;
  console.log('Installing what the contestants need …');
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The packages of bench/contest could not be installed.');
}

function readResults(): Results {
  const about = {
    commit: git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '-uno') ? ' and more' : ''),
    size: sizeName,
    ...size!,
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`,
    node: process.version,
    java: javaVersion(),
    versions: JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')).dependencies,
    ...effort,
  };
  if (!existsSync(resultsFile)) return { ...about, date: today(), operations: [] };
  const before = JSON.parse(readFileSync(resultsFile, 'utf8')) as Results;
  return before.commit === about.commit && before.rounds === about.rounds && before.seconds === about.seconds
    ? before
    : { ...about, date: today(), operations: [] };
}

function keep(measured: Measured): void {
  const others = results.operations.filter(({ operation }) => operation !== measured.operation);
  const order = OPERATIONS.map(({ name }) => name);
  results.operations = [...others, measured].sort(
    (one, other) => order.indexOf(one.operation) - order.indexOf(other.operation),
  );
  mkdirSync(dirname(resultsFile), { recursive: true });
  writeFileSync(resultsFile, `${JSON.stringify(results, null, 1)}\n`);
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: HERE, encoding: 'utf8' }).trim();
}

function javaVersion(): string {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return /"([^"]+)"/.exec(stderr)?.[1] ?? 'not known';
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
