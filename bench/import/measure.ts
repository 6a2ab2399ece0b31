// Speed of a complete import, compared with plain merges of the same rows: npm run bench:import [-- ROWS].
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openTable } from '../../src/csv/table.js';
import { type GraphClient, openGraphClient } from '../../src/database/client.js';
import { applySchema } from '../../src/database/migrate.js';
import { defaultDataFolder } from '../../src/dataFolder.js';
import { importFile } from '../../src/ingest/importFile.js';
import { Issues } from '../../src/ingest/report.js';
import { startLocalServer } from '../../src/neo4j/localServer.js';
import { freePort } from '../../src/neo4j/ports.js';
import { lines } from './generate.js';

const ROWS = Number(process.argv[2] ?? 50_000);
const WARM = 10_000;
const text = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

const home = mkdtempSync(join(tmpdir(), 'museum-graph-bench-'));
mkdirSync(join(home, 'import'), { recursive: true });
const server = await startLocalServer({
  dataDir: process.env.DATA_DIR ?? defaultDataFolder(process.env),
  home,
  boltPort: await freePort('127.0.0.1'),
  httpPort: await freePort('127.0.0.1'),
  settings: {
    'dbms.security.allow_csv_import_from_file_urls': 'true',
    'server.directories.import': join(home, 'import'),
  },
});
const graph = openGraphClient(server.address);
const file = join(home, 'import', 'synthetic.csv');
const warm = join(home, 'import', 'warm.csv');

interface Way {
  readonly name: string;
  readonly run: (path: string) => Promise<unknown>;
}

const WAYS: readonly Way[] = [
  { name: 'import, everything on', run: (path) => importFile(graph, { path, layout: 'loans', by: 'bench' }) },
  { name: 'bare UNWIND … MERGE', run: (path) => unwind(graph, path) },
  {
    name: 'LOAD CSV … MERGE',
    run: (path) => graph.run(text('loadCsv.cypher'), { file: `file:///${path.split('/').at(-1)}` }),
  },
];

async function unwind(to: GraphClient, path: string): Promise<void> {
  const table = await openTable(path, new Issues());
  for await (const batch of table.batches(5_000))
    await to.write((transaction) =>
      transaction.run(text('unwind.cypher'), { rows: batch.map(({ cells }) => cells) }),
    );
}

async function clear(): Promise<void> {
  await graph.run(
    'MATCH (n) WHERE NOT n:SchemaMigration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS',
  );
}

/** Loans and objects by lender and borrower: equal for both methods. */
async function answer(): Promise<string> {
  const records = await graph.read(
    'MATCH (a:Organisation)-[:LENT]->(l:Loan)-[:TO]->(b:Organisation) RETURN a.name AS lender, b.name AS borrower, count(l) AS loans, sum(l.objects) AS objects ORDER BY lender, borrower',
  );
  return JSON.stringify(records.map((record) => record.toObject()));
}

try {
  await applySchema(graph);
  await pipeline(Readable.from(lines(ROWS)), createWriteStream(file));
  await pipeline(Readable.from(lines(WARM)), createWriteStream(warm));
  const rates = new Map<string, number>();
  const answers = new Set<string>();
  for (const { name, run } of WAYS) {
    await run(warm);
    await clear();
    const began = performance.now();
    await run(file);
    const seconds = (performance.now() - began) / 1000;
    rates.set(name, ROWS / seconds);
    answers.add(await answer());
    console.log(
      `${name}: ${ROWS} rows in ${seconds.toFixed(1)} s, ${Math.round(ROWS / seconds)} rows/s, memory of this process ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    );
    await clear();
  }
  console.log(answers.size === 1 ? 'All answer alike who lent what to whom.' : 'THE ANSWERS DIFFER.');
  const rate = rates.get(WAYS[0]!.name)!;
  for (const { name } of WAYS.slice(1))
    console.log(`${WAYS[0]!.name} / ${name}: ${(rate / rates.get(name)!).toFixed(2)}`);
  if (answers.size > 1) process.exitCode = 1;
} finally {
  await graph.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
