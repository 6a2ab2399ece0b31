import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualDataFolder } from '../../src/dataFolder.js';
import { isOpen } from '../../src/neo4j/answer.js';
import { findArtefacts } from '../../src/neo4j/artefacts.js';
import { classArchive } from '../../src/neo4j/classArchive.js';
import { findJava } from '../../src/neo4j/java.js';
import { freePort } from '../../src/neo4j/ports.js';
import { javaArguments, LOOPBACK, settingsText } from '../../src/neo4j/settings.js';
import { runService } from '../support/serviceProcess.js';

const home = mkdtempSync(join(tmpdir(), 'museum-graph-password-'));
let uri = '';
let keeper: ChildProcess;

/** A Neo4j that asks for a password; a new one has `neo4j` and wants it changed. */
beforeAll(async () => {
  const place = { home, boltPort: await freePort(LOOPBACK), httpPort: await freePort(LOOPBACK) };
  const [artefacts, java] = [await findArtefacts(usualDataFolder(process.env), () => {}), await findJava()];
  const settings = settingsText(place).replace('auth_enabled=false', 'auth_enabled=true');
  const javaArgs = javaArguments(place, artefacts.jars, await classArchive(artefacts, java, () => {}));
  mkdirSync(join(home, 'conf'));
  writeFileSync(join(home, 'conf', 'neo4j.conf'), settings);
  writeFileSync(join(home, 'java.args'), javaArgs);
  const command = [
    'neo4j/keeper.mjs',
    join(home, 'neo4j.log'),
    '2000',
    java.command,
    `@${join(home, 'java.args')}`,
  ];
  keeper = spawn(process.execPath, command, { stdio: ['pipe', 'ignore', 'ignore'] });
  uri = `bolt://${LOOPBACK}:${place.boltPort}`;
  while (!(await isOpen(place.boltPort))) await new Promise((done) => setTimeout(done, 100));
});

afterAll(async () => {
  const ended = new Promise((done) => keeper.once('exit', done));
  keeper.stdin?.end();
  await ended;
  rmSync(home, { recursive: true, force: true });
});

async function failure(env: NodeJS.ProcessEnv): Promise<string> {
  const service = await runService({ NEO4J_URI: uri, ...env });
  expect(await service.ended).toBe(1);
  return service.printed().trim();
}

test('a wrong password is told in one line, with the variables to correct', async () => {
  expect(await failure({ NEO4J_PASSWORD: 'not this one' })).toMatch(
    /^Neo4j at bolt:.* does not let "neo4j" in: .*authentication failure\..* Correct NEO4J_USER and NEO4J_PASSWORD\.$/,
  );
});

test('no password where one is needed is told the same way', async () => {
  expect(await failure({})).toMatch(
    /^Neo4j at bolt:.* does not let "neo4j" in: .* Correct NEO4J_USER and NEO4J_PASSWORD\.$/,
  );
});

test('a first password that was never changed is told as what it is', async () => {
  expect(await failure({ NEO4J_PASSWORD: 'neo4j' })).toBe(
    `Neo4j at ${uri} wants the first password of "neo4j" changed. Connect with Neo4j Browser and change it, then set NEO4J_PASSWORD to the new one.`,
  );
});
