import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { numbers } from '../../../bench/import/generate.js';
import { openGraphClient } from '../../../src/database/client.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { readPassword } from '../../../src/neo4j/password.js';
import { questions } from '../../support/questions.js';
import {
  neo4jOn,
  newDataFolder,
  runService,
  type ServiceProcess,
  until,
} from '../../support/serviceProcess.js';
import { loansOf } from './returns.js';
import { type Known, Traffic } from './traffic.js';

const KILLS = Number(process.env.KILLS ?? 20);
const MINUTES = Number(process.env.MINUTES ?? 10);
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));
const READERS = 8;
const TOKEN = 'a-token-of-the-storm';

describe(`readers, importers and attackers together (seed ${SEED})`, () => {
  const folder = newDataFolder();
  const number = numbers(SEED);
  const returns = ['North', 'South', 'West'].map((name) => ({ name, acknowledged: 0, sent: 0 }));
  const acknowledged: string[] = [];
  let service: ServiceProcess;
  let known: Known[];

  const start = async () => {
    service = await runService({
      DATA_DIR: folder,
      WRITE_TOKENS: `storm:${TOKEN}`,
      RATE_LIMIT: '0',
      RATE_LIMIT_WITH_KEY: '0',
      LOG_LEVEL: 'error',
    });
    await until(service, () => service.printed().includes('Press Ctrl-C to stop'), 300);
  };
  /** Ends all processes of the round, including the keeper. */
  const gone = () => until(service, () => neo4jOn(folder).length === 0, 60);
  const traffic = (allowsOutage: boolean) =>
    new Traffic(() => service.url, TOKEN, known, returns, allowsOutage);

  /** Responses of all repeatable queries; undefined for others. */
  async function answers(): Promise<Known[]> {
    const all: Known[] = [];
    for (const { name, text } of questions) {
      let data: unknown;
      for (let tries = 0; tries < 40 && (data === undefined || data === null); tries += 1) {
        const response = await fetch(`${service.url}graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: text }),
        });
        ({ data } = (await response.json()) as { data?: unknown });
        if (data === undefined || data === null) await pause(500);
      }
      all.push({ name, text, answer: data });
    }
    return all;
  }

  beforeAll(async () => {
    await start();
    const importing = new Traffic(() => service.url, TOKEN, [], returns, false);
    const versions: Known[][] = [];
    for (let version = 1; version <= 3; version += 1) {
      for (const one of returns) await importing.importReturn(one);
      await importing.addOne();
      versions.push(await answers());
    }
    const [first = [], ...later] = versions;
    // queries that the returns affect are excluded
    known = first.filter(({ answer }, at) =>
      later.every((then) => JSON.stringify(then[at]?.answer) === JSON.stringify(answer)),
    );
  });
  afterAll(async () => {
    if (service.process.exitCode === null && service.process.signalCode === null)
      service.process.kill('SIGTERM');
    await service.ended;
    await gone();
    rmSync(folder, { recursive: true, force: true });
  });

  /** True if the graph contains everything acknowledged, and nothing is partly written. */
  async function expectWhole(): Promise<void> {
    const password = readPassword(join(folder, 'server'));
    const graph = openGraphClient({ uri: `bolt://127.0.0.1:${service.boltPort}`, password });
    try {
      const rows = await graph.read(
        "MATCH (s:Submission {state: 'APPLIED'})-[:CONTAINS]->(r:Row {state: 'LIVE'}) WHERE s.name IN $names RETURN s.name AS name, count(r) AS rows",
        { names: returns.map(({ name }) => name) },
      );
      const live = new Map(rows.map((row) => [row.get('name') as string, Number(row.get('rows'))]));
      for (const { name, acknowledged, sent } of returns)
        expect([name, [loansOf(acknowledged), loansOf(sent)]]).toEqual([
          name,
          expect.arrayContaining([live.get(name)]),
        ]);
      const found = await graph.read('UNWIND $ids AS id MATCH (loan:Loan {id: id}) RETURN count(loan) AS n', {
        ids: acknowledged,
      });
      expect(Number(found[0]?.get('n'))).toBe(acknowledged.length);
      const report = await doctor(graph, readTables());
      expect(report.checks.filter(({ found: faults }) => faults > 0)).toEqual([]);
    } finally {
      await graph.close();
    }
  }

  test('there is something to ask whose answer imports do not change', () => {
    expect(known.length).toBeGreaterThanOrEqual(10);
    expect(known.filter(({ answer }) => answer === undefined)).toEqual([]);
  });

  test(`${MINUTES} minutes: no wrong answer, nothing lost, and memory stays where it was`, async () => {
    const now = traffic(false);
    const memory: number[] = [];
    const ends = Date.now() + MINUTES * 60_000;
    now.begin(READERS);
    while (Date.now() < ends) {
      await pause(1_000);
      memory.push(megabytesOf(service.process.pid!));
    }
    await now.end();
    acknowledged.push(...now.loans);
    const { tally } = now;
    const times = [...tally.times].sort((a, b) => a - b);
    const quantile = (part: number) => Math.round(times[Math.floor(part * (times.length - 1))] ?? 0);
    const thirds = [0, 1, 2].map((third) =>
      median(memory.slice((third * memory.length) / 3, ((third + 1) * memory.length) / 3)),
    );
    process.stdout.write(
      `${MINUTES} minutes: ${JSON.stringify(tally.right)} right, ${tally.wrong.length} wrong, ${tally.busy} told to come again, ${tally.late} that it took too long; readers' median ${quantile(0.5)} ms, 99 of 100 within ${quantile(0.99)} ms, longest ${quantile(1)} ms; memory by thirds ${thirds.join(', ')} MB\n`,
    );
    expect([tally.wrong, faultsIn(service)]).toEqual([[], []]);
    for (const role of ['reader', 'importer', 'attacker'] as const)
      expect(tally.right[role]).toBeGreaterThan(10);
    expect(Math.max(...memory)).toBeLessThan(1_200);
    // The heap grows for the first few minutes before it is stable.
    if (MINUTES >= 5) expect(thirds[2]!).toBeLessThan(thirds[1]! * 1.2);
    // In the first half minute each question is planned for the first time.
    if (MINUTES >= 5) expect(tally.late).toBeLessThan(tally.right.reader / 100);
    await expectWhole();
  });

  test.each(
    Array.from({ length: KILLS }, (_, at) => ({ round: at + 1, victim: at % 2 ? 'database' : 'service' })),
  )(
    'kill $round, of the $victim under load: what was acknowledged is there, nothing is torn, no process is left',
    async ({ victim }) => {
      const now = traffic(true);
      now.begin(READERS);
      await pause(1_000 + number(4_000));
      if (victim === 'service') service.process.kill('SIGKILL');
      else for (const pid of neo4jOn(folder)) tryToKill(Number(pid));
      await service.ended;
      await gone();
      await start();
      await pause(1_500);
      await now.end();
      acknowledged.push(...now.loans);
      expect(now.tally.wrong).toEqual([]);
      await expectWhole();
    },
  );

  test('SIGTERM under load: who has been heard is answered, and the service ends', async () => {
    const now = traffic(true);
    now.begin(READERS);
    await pause(3_000);
    service.process.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    await now.end();
    acknowledged.push(...now.loans);
    expect(now.tally.wrong).toEqual([]);
    await gone();
    await start();
    await expectWhole();
  });
});

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** Internal errors in the log of the service. */
const faultsIn = (service: ServiceProcess) =>
  service
    .printed()
    .split('\n')
    .filter((line) => /"level":"error"/.test(line))
    .map((line) => line.slice(0, 1_000));

/** Resident memory of a process, in MB. */
function megabytesOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1_024);
}

/** The keeper, or the process itself, may have ended a moment before. */
function tryToKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {}
}
