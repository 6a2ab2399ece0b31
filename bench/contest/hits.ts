// Does a question cost more in a larger graph? The database hits of this service's answers: npm run bench:hits [-- S M L] [--home FOLDER] [--write]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hitsOf, startContestant } from './contestants.js';
import { openDatabase } from './database.js';
import { readFacts } from './facts.js';
import { OPERATIONS } from './operations/index.js';
import { SIZES } from './sizes.js';

const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
/** Goal: maximum growth factor of database hits from the second largest to the largest size. */
const GOAL = 1.5;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { home: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const sizes = positionals.length > 0 ? positionals : ['S', 'M', 'L'];
const unknown = sizes.find((name) => !SIZES[name]);
if (unknown) throw new Error(`"${unknown}" is no size; ${Object.keys(SIZES).join(', ')} are.`);

const columns: Map<string, number>[] = [];
for (const size of sizes) columns.push(await hitsAt(size));
const text = table();
console.log(text);
if (options.write) write(text);

/** Median over the cases of each operation, by name. */
async function hitsAt(name: string): Promise<Map<string, number>> {
  const home = options.home ? join(options.home, name) : mkdtempSync(join(tmpdir(), 'museum-graph-hits-'));
  const began = performance.now();
  const database = await openDatabase(home, SIZES[name]!);
  console.log(
    `${name}: generated, loaded and served in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  const service = await startContestant('service', database.boltUri);
  try {
    const facts = await readFacts(database.boltUri);
    const hits = new Map<string, number>();
    for (const operation of OPERATIONS) {
      const found: number[] = [];
      for (const values of operation.cases(facts))
        found.push((await hitsOf(operation, service, values)).hits);
      found.sort((one, other) => one - other);
      hits.set(operation.name, found[Math.floor(found.length / 2)]!);
    }
    return hits;
  } finally {
    service.process.disconnect();
    await database.stop();
    if (!options.home) rmSync(home, { recursive: true, force: true });
  }
}

function table(): string {
  const ratioOf = (name: string) => {
    const [former = 0, last = 0] = columns.slice(-2).map((column) => column.get(name)!);
    return last === former ? 1 : last / former;
  };
  const rows = OPERATIONS.map(({ name }) => {
    const ratio = ratioOf(name);
    const cells = columns.map((column) => column.get(name));
    return `| ${[name, ...cells, ratio.toFixed(2), ratio <= GOAL ? 'yes' : 'no'].join(' | ')} |`;
  });
  const [former, last] = sizes.slice(-2);
  return [
    `| question | ${sizes.join(' | ')} | ${last} ÷ ${former} | at most ${GOAL} |`,
    `| --- |${' ---: |'.repeat(sizes.length + 1)} --- |`,
    ...rows,
  ].join('\n');
}

function write(text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [begin, end] = ['<!-- hits -->', '<!-- end of hits -->'];
  writeFileSync(
    PAGE,
    `${page.slice(0, page.indexOf(begin) + begin.length)}\n${text}\n\n${page.slice(page.indexOf(end))}`,
  );
}
