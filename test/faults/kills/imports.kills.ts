import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { numbers, synthetic } from '../../../bench/import/generate.js';
import { type GraphClient, openGraphClient } from '../../../src/database/client.js';
import { applySchema } from '../../../src/database/migrate.js';
import { defaultDataFolder } from '../../../src/dataFolder.js';
import { placeOf, readPage } from '../../../src/feed/read.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { type LocalServer, startLocalServer } from '../../../src/neo4j/localServer.js';
import { freePort } from '../../../src/neo4j/ports.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const KILLS = Number(process.env.KILLS ?? 20);
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));
const ROWS = 300;
const BATCH = 60;

const HEADER =
  'lender,borrower,borrower_kind,place,uk_region_or_country,title,purpose,term,objects_count,start,end,source';

/** A return's file: synthetic loans. A later version changes the title of every second one. */
function fileOf(folder: string, name: string, version: number): string {
  const path = join(folder, `${name}-${version}.csv`);
  const rows = [...synthetic(ROWS)].map((loan, at) => {
    const title = `${loan.title} of ${name}${at % 2 ? '' : ` version ${version}`}`;
    return [
      loan.lender,
      loan.borrower,
      'museum',
      loan.place,
      loan.region,
      title,
      'DISPLAY',
      'SHORT',
      loan.objects,
      loan.start,
      loan.end,
      loan.source,
    ].join(',');
  });
  writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
  return path;
}

describe(`${KILLS} kills at random moments (seed ${SEED})`, () => {
  let home: string;
  let server: LocalServer;
  let graph: GraphClient;
  const number = numbers(SEED);
  /** The client's copy of the graph, kept up to date from the change feed. */
  const copy = new Map<string, string>();
  let cursor: string | null = null;
  /** Acknowledged rows of each return. */
  const acknowledged = new Map<string, number>();

  const start = async () => {
    server = await startLocalServer({
      dataDir: process.env.DATA_DIR ?? defaultDataFolder(process.env),
      home: join(home, 'server'),
      boltPort: await freePort('127.0.0.1'),
      httpPort: await freePort('127.0.0.1'),
    });
    graph = openGraphClient(server.address);
    await applySchema(graph);
  };

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'museum-graph-kills-'));
    await start();
  });
  afterAll(async () => {
    await graph.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  function importing(path: string, name: string): { process: ChildProcess; ended: Promise<string> } {
    const child = spawn(
      process.execPath,
      [
        '--import',
        './test/support/typescript.mjs',
        'test/faults/kills/importer.ts',
        path,
        name,
        String(BATCH),
      ],
      { cwd: ROOT, env: { ...process.env, ADDRESS: JSON.stringify(server.address) } },
    );
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
      });
    return { process: child, ended: new Promise((done) => child.once('exit', () => done(printed))) };
  }

  async function killDatabase(): Promise<void> {
    process.kill(server.pid, 'SIGKILL');
    await server.ended;
    await graph.close();
    await server.stop();
    await start();
  }

  /** Applies the changes of the feed to the copy (ids only). */
  async function keepUp(): Promise<void> {
    const read = (text: string, parameters: object) => graph.read(text, { ...parameters });
    for (let more = true; more; ) {
      const page = await readPage(read, await placeOf(read, { cursor }, 'kills'), 200);
      for (const { change, what, id } of page.changes)
        if (change === 'RETRACTED') copy.delete(id);
        else copy.set(id, what);
      ({ cursor, more } = page);
    }
  }

  /** Ids of everything in the feed. */
  const present = async () => {
    const things = await graph.read(
      'MATCH (one:Source|Organisation|Loan|Project|Figure) RETURN one.id AS id UNION MATCH (:Organisation)-[one:PARTNERS_WITH]->() RETURN one.id AS id',
    );
    return things.map((one) => one.get('id') as string).sort();
  };

  const liveRows = async () => {
    const records = await graph.read(
      "MATCH (s:Submission {state: 'APPLIED'})-[:CONTAINS]->(r:Row {state: 'LIVE'}) RETURN s.name AS name, count(r) AS rows",
    );
    return new Map(
      records.map((record) => [record.get('name') as string, record.get('rows').toNumber() as number]),
    );
  };

  const rounds = Array.from({ length: KILLS }, (_, at) => [at + 1]);
  it.each(rounds)(
    'kill %i: nothing acknowledged is lost, the graph is consistent, and a copy made from the change feed equals it',
    async (round) => {
      const name = `return-${number(5)}.csv`;
      const path = fileOf(home, name, round);
      const victim = round % 2 ? 'import' : 'database';
      const run = importing(path, name);
      await new Promise((done) => setTimeout(done, 600 + number(4_000)));
      if (victim === 'import') run.process.kill('SIGKILL');
      else await killDatabase();
      const printed = await run.ended;
      await keepUp();
      if (printed.includes('acknowledged')) acknowledged.set(name, ROWS);
      for (const [known, rows] of acknowledged)
        if (known !== name) expect((await liveRows()).get(known)).toBe(rows);
      const again = await importing(path, name).ended;
      expect(again).toContain('acknowledged');
      acknowledged.set(name, ROWS);
      expect(await liveRows()).toEqual(acknowledged);
      await keepUp();
      expect([...copy.keys()].sort()).toEqual(await present());
      const report = await doctor(graph, readTables());
      expect(report.checks.filter(({ found }) => found > 0)).toEqual([]);
    },
  );
});
