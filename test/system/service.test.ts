import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { neo4jOn, newDataFolder, runService, type ServiceProcess, until } from '../support/serviceProcess.js';

const folder = newDataFolder();
const started: ServiceProcess[] = [];
const CLI = ['--no-warnings', '--import', './test/support/typescript.mjs', 'src/cli/main.ts'];

afterAll(async () => {
  for (const { process, ended } of started) {
    if (process.exitCode === null && process.signalCode === null) process.kill('SIGKILL');
    await ended;
  }
  await new Promise((done) => setTimeout(done, 3_000)); // wait for the keeper before deleting the folder
  rmSync(folder, { recursive: true, force: true });
});

const QUESTION =
  '{ organisations { totalCount } loans { totalCount } projects { totalCount } partnerships { totalCount } figures { totalCount } }';

async function start(): Promise<ServiceProcess> {
  const service = await runService({ DATA_DIR: folder });
  started.push(service);
  await until(service, () => service.printed().includes('Press Ctrl-C to stop'), 300);
  return service;
}

async function ask(service: ServiceProcess, query = QUESTION, key?: string) {
  const response = await fetch(`${service.url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

test('starts on real data, says where it is, stops with its database, starts again and loads nothing twice', async () => {
  const first = await start();
  expect(first.printed()).toMatch(/Shipped data: \d+ rows loaded/);
  expect(first.printed()).toContain(`GraphQL        ${first.url}graphql`);
  expect(first.printed()).toMatch(/Neo4j Browser {2}http:\/\/127\.0\.0\.1:\d+\/browser\//);
  const password = join(folder, 'server', 'data', 'dbms', 'password');
  expect(first.printed()).toContain(`user neo4j, password in ${password}`);
  expect(first.printed()).not.toContain(readFileSync(password, 'utf8').trim());
  // A command uses the database of the running service, with the same password.
  const { stdout } = await promisify(execFile)(process.execPath, [...CLI, 'key', 'list'], {
    env: { ...process.env, DATA_DIR: folder, NEO4J_URI: '' },
  });
  expect(stdout).toMatch(/admin/i);
  const counts = await ask(first);
  const key = /^ {2}(mpg_[0-9a-z]{10}_[\w-]{43})$/m.exec(first.printed())?.[1];
  expect(await ask(first, '{ auditLog { totalCount } }', key)).toEqual({
    data: { auditLog: { totalCount: 0 } },
  });
  expect(counts).toHaveProperty('data.organisations.totalCount', 708);
  expect(neo4jOn(folder).length).toBeGreaterThan(0);

  first.process.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(neo4jOn(folder)).toEqual([]);

  // An upload that the end of the service interrupted is removed before Neo4j starts.
  const unfinished = join(folder, 'submissions', '10000000-0000-4000-8000-000000000000', '.incoming-1');
  mkdirSync(dirname(unfinished), { recursive: true });
  writeFileSync(unfinished, 'x');

  const second = await start();
  expect(second.printed()).toMatch(/^Removed 1 unfinished uploads[\s\S]*Starting Neo4j /m);
  expect(existsSync(unfinished)).toBe(false);
  expect(second.printed()).not.toContain('Shipped data');
  expect(second.printed()).not.toContain('mpg_');
  expect(await ask(second)).toEqual(counts);

  const third = await runService({ DATA_DIR: folder });
  started.push(third);
  expect(await third.ended).toBe(1);
  expect(third.printed()).toMatch(
    /^The data folder .* is in use by process \d+ \(Bolt port \d+\)\. Stop it first, or set DATA_DIR to another folder/m,
  );

  second.process.kill('SIGKILL');
  await until(second, () => neo4jOn(folder).length === 0, 5);
}, 400_000);
