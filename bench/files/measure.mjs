// Speed and memory of reading a file:
//   node --import ./test/support/typescript.mjs bench/files/measure.mjs [MEGABYTES, 1000] [utf8|windows1252|crlf]
// Uses a generated file in the system's temporary folder. Also measures the parser alone.
import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { stageUpload } from '../../src/csv/stageUpload.ts';
import { fingerprint, openTable } from '../../src/csv/table.ts';
import { Issues } from '../../src/ingest/report.ts';

const [megabytes = 1000, form = 'utf8'] = [Number(process.argv[2] ?? 1000), process.argv[3] ?? 'utf8'];
const GENERATE = new URL('generate.mjs', import.meta.url).pathname;
const folder = await mkdtemp(join(tmpdir(), 'bench-files-'));
const path = join(folder, 'generated.csv');

/** Peak memory of the process during `work`, in MB, and its duration in seconds. */
async function measured(work) {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 50);
  const start = performance.now();
  const result = await work();
  clearInterval(timer);
  return { result, seconds: (performance.now() - start) / 1000, rss: Math.round(most / 1e6) };
}

async function readAll(batch = 5000) {
  const issues = new Issues();
  const table = await openTable(path, issues);
  let rows = 0;
  for await (const each of table.batches(batch)) rows += each.length;
  return { rows, encoding: table.encoding, issues: issues.errors + issues.warnings };
}

async function parserAlone() {
  let rows = -1;
  for await (const _ of createReadStream(path).pipe(parse({ info: true }))) rows += 1;
  return { rows };
}

const perSecond = ({ result, seconds }) =>
  `${Math.round(result.rows / seconds).toLocaleString('en')} rows a second`;

try {
  // In a separate process, so that its memory is not counted.
  execFileSync(process.execPath, [GENERATE, path, megabytes, form]);
  const { size } = await stat(path);
  console.log(`file: ${(size / 1e6).toFixed(0)} MB, ${form}; Node ${process.version}`);
  const hash = await measured(() => fingerprint(path));
  console.log(`fingerprint: ${hash.seconds.toFixed(1)} s, RSS ${hash.rss} MB`);
  const spooled = await measured(() => stageUpload(createReadStream(path), join(folder, 'spool')));
  console.log(`spool: ${spooled.seconds.toFixed(1)} s, RSS ${spooled.rss} MB`);
  const all = await measured(() => readAll());
  console.log(
    `openTable and all rows: ${all.seconds.toFixed(1)} s, ${perSecond(all)}, RSS ${all.rss} MB`,
    all.result,
  );
  const bare = await measured(parserAlone);
  console.log(`the parser alone: ${bare.seconds.toFixed(1)} s, ${perSecond(bare)}, RSS ${bare.rss} MB`);
} finally {
  await rm(folder, { recursive: true });
}
