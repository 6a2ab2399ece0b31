import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GraphClient } from '../../../src/database/client.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';
import { loansFile } from '../../support/world.js';

const TOKEN = 'a-token-of-the-tate';
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const ROWS = 400;
const FILE = Buffer.from(
  loansFile(
    ...Array.from(
      { length: ROWS },
      (_, at) => ['Tate', `Gallery of Street ${at % 7}`, `Painting ${at}`, '2018', '1'] as const,
    ),
  ),
);

let graph: GraphClient;
let folder: string;
const started: ChildProcess[] = [];

beforeAll(() => {
  graph = openTestGraph();
});
beforeEach(async () => {
  await clearGraph(graph);
  folder = mkdtempSync(join(tmpdir(), 'partnership-graph-killed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(async () => {
  for (const process of started) if (process.signalCode === null) process.kill('SIGKILL');
  await graph.close();
});

interface Service {
  readonly process: ChildProcess;
  readonly url: string;
  readonly ended: Promise<unknown>;
}

async function start(): Promise<Service> {
  const child = spawn(
    process.execPath,
    [
      ...['--import', './test/support/typescript.mjs', 'test/system/submissions/uploadService.ts'],
      ...[process.env.TEST_NEO4J_URI!, folder, `tate:${TOKEN}`],
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  started.push(child);
  const ended = new Promise((done) => child.once('exit', done));
  let printed = '';
  const url = await new Promise<string>((done, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /listens at (\S+)\n/.exec(printed);
      if (found) done(found[1]!);
    });
    void ended.then(() => failed(new Error('the service ended before it listened')));
  });
  return { process: child, url, ended };
}

/** Starts an upload; returns the status, or undefined if the connection broke. */
function upload(url: string): {
  readonly sending: ClientRequest;
  readonly status: Promise<number | undefined>;
} {
  const headers = {
    ...{ authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv' },
    ...{ 'content-length': FILE.length, prefer: 'respond-async' },
  };
  const sending = request(`${url}submissions?as=Tate`, { method: 'POST', headers });
  const status = new Promise<number | undefined>((done) => {
    sending.once('response', (response: IncomingMessage) => {
      response.resume();
      done(response.statusCode);
    });
    sending.once('error', () => done(undefined));
  });
  return { sending, status };
}

const bytesOnDisk = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 20));
}

const loans = async () =>
  (await graph.read('MATCH (loan:Loan) RETURN count(loan) AS loans'))[0]!.get('loans').toNumber() as number;

/** Completely imported versions of the return. */
const versions = async () => {
  const records = await graph.read(
    "MATCH (s:Submission {name: 'Tate', state: 'APPLIED'}) RETURN s.version AS version",
  );
  return records.map((record) => record.get('version').toNumber() as number);
};

/** Writes of a transaction become visible gradually: a label index may be updated after a count. */
const isWhole = async () => (await versions()).length > 0 && (await loans()) > 0;

async function kill({ process, ended }: Service): Promise<void> {
  process.kill('SIGKILL');
  await ended;
}

test('killed while an upload comes in: nothing of it goes in, also not later; sent again, it goes in', async () => {
  const first = await start();
  const { sending, status } = upload(first.url);
  sending.write(FILE.subarray(0, FILE.length / 2));
  await until(() => bytesOnDisk() >= FILE.length / 2);
  await kill(first);
  expect(await status).toBeUndefined();

  const second = await start();
  const again = upload(second.url);
  again.sending.end(FILE);
  expect(await again.status).toBe(202);
  // uploads are imported in order, so earlier ones would have been imported first
  await until(isWhole);
  expect([await loans(), await versions()]).toEqual([ROWS, [1]]);
  expect(await doctor(graph, readTables())).toMatchObject({ content: true });
  await kill(second);
}, 180_000);

test.each([0, 40, 200])(
  'killed %i ms after its last byte: what was acknowledged is there after the next start, and it is wholly there or not at all',
  async (later) => {
    const first = await start();
    const { sending, status } = upload(first.url);
    sending.end(FILE);
    await new Promise((done) => setTimeout(done, later));
    await kill(first);
    const acknowledged = (await status) === 202;

    const second = await start();
    if (acknowledged) await until(isWhole);
    expect([0, ROWS]).toContain(await loans());
    const again = upload(second.url);
    again.sending.end(FILE);
    expect(await again.status).toBe(202);
    await until(isWhole);
    expect(await loans()).toBe(ROWS);
    expect(await doctor(graph, readTables())).toMatchObject({ content: true });
    await kill(second);
  },
  180_000,
);
