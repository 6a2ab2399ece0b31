import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdFolder } from '../../../src/neo4j/owner.js';
import { processMark } from '../../../src/neo4j/processes.js';

const home = mkdtempSync(join(tmpdir(), 'museum-graph-owner-'));
const file = join(home, 'owner.json');
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Records an owner like a service that was killed before it could remove the record. */
function leave(owner: object): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(file, JSON.stringify({ service: 1, serviceMark: 'no such', boltPort: 7687, ...owner }));
}

test('a folder is held by one process, and free when let go', async () => {
  const hold = await holdFolder(home, 7687);
  await expect(holdFolder(home, 17687)).rejects.toThrow(
    `The data folder ${home} is in use by process ${process.pid} (Bolt port 7687). Stop it first, or set DATA_DIR to another folder, or set NEO4J_URI=bolt://127.0.0.1:7687 and NEO4J_PASSWORD (the text of ${home}/data/dbms/password) to use the same database.`,
  );
  hold.release();
  expect(existsSync(file)).toBe(false);
  (await holdFolder(home, 7687)).release();
});

test('the note of a service that was killed, whose number another process has now, holds nothing', async () => {
  leave({ service: process.pid, serviceMark: 'of an earlier process' });
  (await holdFolder(home, 7687)).release();
});

test('a note that was written by half holds nothing', async () => {
  writeFileSync(file, '{"service": 12');
  (await holdFolder(home, 7687)).release();
});

test('a database that still ends, its service gone, is waited for', async () => {
  const database = spawn('sleep', ['1']);
  leave({ neo4j: database.pid, neo4jMark: processMark(database.pid ?? 0) });
  (await holdFolder(home, 7687)).release();
  expect(processMark(database.pid ?? 0)).toBeUndefined(); // it has ended
});

test('a database that goes on without its service is named', async () => {
  const database = spawn('sleep', ['30']);
  leave({ neo4j: database.pid, neo4jMark: processMark(database.pid ?? 0) });
  await expect(holdFolder(home, 7687)).rejects.toThrow(`in use by process ${database.pid} (Bolt port 7687)`);
  database.kill();
});
