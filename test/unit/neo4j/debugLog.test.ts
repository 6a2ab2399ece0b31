import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyItEnded } from '../../../src/neo4j/debugLog.js';

const home = mkdtempSync(join(tmpdir(), 'museum-graph-log-'));
const log = join(home, 'debug.log');
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Log lines of Neo4j 5.26 when it exits immediately. */
const PORT_TAKEN =
  'Caused by: org.neo4j.configuration.helpers.PortBindException: An error occurred while trying to bind to the socket /127.0.0.1:7474\n';
const FOLDER_LOCKED =
  'Caused by: org.neo4j.kernel.internal.locker.FileLockException: Lock file has been locked by another process: /graph/data/databases/store_lock\n';
const OTHER =
  '2026-01-01 00:00:00.000+0000 ERROR [o.n.x] Failed to start\nCaused by: java.io.IOException: No space left on device\n';

function reason(text: string, from = 0): string {
  writeFileSync(log, text);
  return whyItEnded(log, from, { home, boltPort: 7687, httpPort: 7474 }).message;
}

test.each([
  [
    'a port',
    PORT_TAKEN,
    'Port 7474 on 127.0.0.1 is in use by another process. Stop that process, or set NEO4J_HTTP_PORT to a free port.',
  ],
  [
    'the other port',
    PORT_TAKEN.replace('7474', '7687'),
    'Port 7687 on 127.0.0.1 is in use by another process. Stop that process, or set NEO4J_BOLT_PORT to a free port.',
  ],
  [
    'the folder',
    FOLDER_LOCKED,
    `The data folder ${home} is in use by another Neo4j. Stop it first, or set DATA_DIR to another folder, or set NEO4J_URI=bolt://127.0.0.1:7687 and NEO4J_PASSWORD (the text of ${home}/data/dbms/password) to use the same database.`,
  ],
  [
    'anything else',
    OTHER,
    `Neo4j exited before it responded: java.io.IOException: No space left on device. See its logs ${log} and neo4j.log in the same folder.`,
  ],
  ['nothing', '', `Neo4j exited before it responded. See its logs ${log} and neo4j.log in the same folder.`],
])('what Neo4j writes of %s is told plainly', (_what, text, message) => {
  expect(reason(text)).toBe(message);
});

test('what an earlier start wrote does not count, unless the log was begun anew', () => {
  expect(reason(PORT_TAKEN, PORT_TAKEN.length)).toMatch(/^Neo4j exited before it responded\. /);
  expect(reason(FOLDER_LOCKED, 1_000_000)).toMatch(/in use by another Neo4j/);
});

test('without a log, the message names where the logs are', () => {
  rmSync(log, { force: true });
  expect(whyItEnded(log, 0, { home, boltPort: 7687, httpPort: 7474 }).message).toMatch(
    /^Neo4j exited before it responded\. /,
  );
});
