import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultDataFolder } from '../../src/dataFolder.js';
import { isOpen } from '../../src/neo4j/answer.js';
import { findArtefacts } from '../../src/neo4j/artefacts.js';
import { archiveOptions } from '../../src/neo4j/classArchive.js';
import { findJava } from '../../src/neo4j/java.js';
import { freePort } from '../../src/neo4j/ports.js';
import { javaArguments, LOOPBACK, settingsText } from '../../src/neo4j/settings.js';

const KEEPER = fileURLToPath(new URL('../../neo4j/keeper.mjs', import.meta.url));

export interface PasswordServer {
  readonly uri: string;
  /** Address of its Neo4j Browser, without a selected database. */
  readonly browserUrl: string;
  stop(): Promise<void>;
}

/** A Neo4j with a password, like one that users provide; a new one has the password `neo4j`, which must be changed. */
export async function startPasswordServer(guide?: string): Promise<PasswordServer> {
  const home = mkdtempSync(join(tmpdir(), 'museum-graph-password-'));
  const place = { home, guide, boltPort: await freePort(LOOPBACK), httpPort: await freePort(LOOPBACK) };
  const [artefacts, java] = [await findArtefacts(defaultDataFolder(process.env), () => {}), await findJava()];
  const settings = settingsText(place).replace('auth_enabled=false', 'auth_enabled=true');
  const javaArgs = javaArguments(place, artefacts, archiveOptions(artefacts, java));
  mkdirSync(join(home, 'conf'));
  writeFileSync(join(home, 'conf', 'neo4j.conf'), settings);
  writeFileSync(join(home, 'java.args'), javaArgs);
  const command = [KEEPER, join(home, 'neo4j.log'), '2000', '0', java.command, `@${join(home, 'java.args')}`];
  const supervisor: ChildProcess = spawn(process.execPath, command, { stdio: ['pipe', 'ignore', 'ignore'] });
  for (const port of [place.boltPort, place.httpPort])
    while (!(await isOpen(port))) await new Promise((done) => setTimeout(done, 100));
  return {
    uri: `bolt://${LOOPBACK}:${place.boltPort}`,
    browserUrl: `http://${LOOPBACK}:${place.httpPort}/browser/`,
    async stop() {
      const ended = new Promise((done) => supervisor.once('exit', done));
      supervisor.stdin?.end();
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
