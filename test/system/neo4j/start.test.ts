import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from '../../../src/neo4j/ports.js';
import { printedBy, runService } from '../../support/serviceProcess.js';
import { openTestGraph } from '../../support/testGraph.js';

const folder = mkdtempSync(join(tmpdir(), 'museum-graph-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Folder of programs that replace the machine's own. */
function programs(name: string, scripts: Record<string, string>): string {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  for (const [program, script] of Object.entries(scripts)) {
    writeFileSync(join(place, program), `#!/bin/sh\n${script}\n`);
    chmodSync(join(place, program), 0o755);
  }
  return place;
}

const SAYS_17 = 'echo \'openjdk version "17.0.9"\' >&2';
const SAYS_11 = 'echo \'openjdk version "11.0.2"\' >&2';
const only = (place: string) => ({ PATH: place, JAVA_HOME: '' });

/** Output of a service that cannot start. */
async function failure(env: NodeJS.ProcessEnv): Promise<{ text: string; code: number | null }> {
  const service = await runService({ DATA_DIR: join(folder, 'data'), ...env });
  const code = await service.ended;
  return { text: printedBy(service), code };
}

test.each([
  [
    'no Java',
    () => only(programs('empty', {})),
    /^Cannot start Neo4j: no Java was found\. Install Java 17 or later .*, or run "docker compose up", or set NEO4J_URI to your own Neo4j 5\.$/,
  ],
  [
    'an old Java',
    () => only(programs('old', { java: SAYS_11 })),
    /^Cannot start Neo4j: "java" is Java 11\.0\.2, but Neo4j needs 17 or later\. Install Java 17/,
  ],
  [
    'no Maven',
    () => only(programs('java', { java: SAYS_17 })),
    /Cannot download Neo4j: Maven \("mvn"\) was not found\. Install Maven .*, or run "docker compose up", or set NEO4J_URI/,
  ],
  [
    'a Maven that cannot fetch',
    () =>
      only(
        [
          programs('failing', { java: SAYS_17, mvn: 'echo "[ERROR] no route"; exit 1' }),
          '/bin',
          '/usr/bin',
        ].join(delimiter),
      ),
    /Cannot download Neo4j: Maven failed: no route/,
  ],
  [
    'a folder that cannot be written',
    () => {
      writeFileSync(join(folder, 'file'), '');
      return { DATA_DIR: join(folder, 'file') };
    },
    /^Cannot write to the folder .* \(\w+\)\. Set DATA_DIR to a writable folder/m,
  ],
  [
    'a database that does not answer',
    () => ({ NEO4J_URI: 'bolt://127.0.0.1:9' }),
    /^Neo4j at bolt:\/\/127\.0\.0\.1:9 does not respond: .* Start it or correct NEO4J_URI/s,
  ],
  ['a wrong variable', () => ({ PORT: 'none' }), /^PORT is "none"; expected a whole number from 0 to 65535/],
])('%s: one plain message that says what to do', async (_what, env, message) => {
  const { text, code } = await failure(env());
  expect(text).toMatch(message);
  expect(text).not.toMatch(/\n\s+at /);
  expect(code).toBe(1);
});

test('a port that is taken is named with the variable that changes it', async () => {
  const port = await freePort('127.0.0.1');
  const other = createServer().listen(port, '127.0.0.1');
  try {
    for (const variable of ['PORT', 'NEO4J_BOLT_PORT', 'NEO4J_HTTP_PORT']) {
      const { text, code } = await failure({ [variable]: String(port) });
      expect(text).toBe(
        `Port ${port} on 127.0.0.1 is in use by another process. Stop that process, or set ${variable} to a free port.`,
      );
      expect(code).toBe(1);
    }
  } finally {
    other.close();
  }
});

test('a database with other things in it is left alone', async () => {
  const graph = openTestGraph();
  try {
    await graph.write((transaction) => transaction.run("CREATE (:Film {title: 'Metropolis'})"));
    const { text, code } = await failure({ NEO4J_URI: process.env.TEST_NEO4J_URI });
    expect(text).toMatch(
      /^The database contains other data \(Film\), but the service needs its own database\./,
    );
    expect(code).toBe(1);
  } finally {
    await graph.write((transaction) => transaction.run('MATCH (film:Film) DETACH DELETE film'));
    await graph.close();
  }
});
