import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createApp } from '../../../src/app.js';
import { dataPathsIn } from '../../../src/backup/exclusiveAccess.js';
import { readConfig } from '../../../src/config.js';
import { type Database, openDatabase } from '../../../src/database/openDatabase.js';
import { freePort } from '../../../src/neo4j/ports.js';
import { neo4jOn, newDataFolder } from '../../support/serviceProcess.js';

const folder = newDataFolder();
const stderr: string[] = [];
const open: Database[] = [];
afterAll(async () => {
  for (const database of open) await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<Database> {
  const config = readConfig({
    DATA_DIR: folder,
    NEO4J_BOLT_PORT: String(await freePort('127.0.0.1')),
    NEO4J_HTTP_PORT: String(await freePort('127.0.0.1')),
  });
  const database = await openDatabase(config, { print: (line) => stderr.push(line), progress: () => {} });
  open.push(database);
  return database;
}

/** Simulates a full disk: limits the size of files that the database writes. */
function fillDisk(): void {
  for (const pid of neo4jOn(folder)) execFileSync('prlimit', ['--pid', pid, '--fsize=1000:unlimited']);
}

test('a Neo4j whose disk is full is told of and ended; what was acknowledged is there when there is room again', async () => {
  const { graph, ended } = await start();
  const write = (name: string) => graph.write((tx) => tx.run('CREATE (:Kept {name: $name})', { name }));
  const app = await createApp({ graph, onError: () => {} });
  const { url } = await app.listen(0, '127.0.0.1');
  await write('acknowledged');
  fillDisk();
  await expect(write('lost')).rejects.toThrow();
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ organisations { totalCount } }' }),
  });
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  const { errors } = (await response.json()) as { errors: { extensions: object }[] };
  expect(errors[0]?.extensions).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  await app.close();
  await ended;
  expect(stderr.join('\n')).toContain('Neo4j has failed, probably because its disk is full (see ');
  await open.pop()?.close();

  // an unfinished upload may be what filled the disk
  const unfinished = join(dataPathsIn(folder).submissions, 'of-an-upload', '.incoming-1');
  mkdirSync(dirname(unfinished), { recursive: true });
  writeFileSync(unfinished, 'lender,');
  stderr.length = 0;
  const again = await start();
  expect(existsSync(unfinished)).toBe(false);
  expect(stderr[0]).toBe('Removed 1 unfinished uploads from an earlier run.');
  const names = await again.graph.read('MATCH (kept:Kept) RETURN kept.name AS name');
  expect(names.map((row) => row.get('name'))).toEqual(['acknowledged']);
});
