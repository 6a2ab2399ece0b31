import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openGraphClient } from '../database/client.js';
import type { Artefacts } from './artefacts.js';
import type { Java } from './java.js';
import { ensurePassword } from './password.js';
import { freePort } from './ports.js';
import { processMark } from './processes.js';
import { runNeo4j } from './runNeo4j.js';
import { LOOPBACK } from './settings.js';

const EXERCISE = fileURLToPath(new URL('../../neo4j/exercise.cypher', import.meta.url));

/** Timeout for Java to write the archive when Neo4j ends, in milliseconds. */
const WRITE_TIMEOUT_MS = 600_000;

/** File with the archive of Neo4j's classes (Java's class data sharing) for one version of Java. */
const archiveFile = ({ folder }: Artefacts, { version }: Java) =>
  join(folder, `classes-java-${version.replace(/[^\w.+-]/g, '_')}.jsa`);

/** Java options to start from the class archive, which halves the start time; empty if there is no archive yet. */
export function archiveOptions(artefacts: Artefacts, java: Java): string[] {
  const archive = archiveFile(artefacts, java);
  return existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`, '-Xshare:auto'] : [];
}

/**
 * Makes the class archive if it is missing, at the lowest priority by default: a second Neo4j starts on an empty folder, runs one statement
 * and stops, which takes about half a minute of CPU time. Never rejects: a failure is recorded next to the archive and not retried. If
 * `signal` aborts, kills that Neo4j and removes its files; the next call starts again.
 */
export async function makeClassArchive(
  artefacts: Artefacts,
  java: Java,
  signal: AbortSignal,
  priority: number = constants.priority.PRIORITY_LOW,
): Promise<void> {
  const archive = archiveFile(artefacts, java);
  const failure = `${archive}.failed`;
  if (signal.aborted || existsSync(archive) || existsSync(failure)) return;
  removeAbandoned(artefacts.folder);
  try {
    await writeArchive({ artefacts, java, archive, signal, priority });
  } catch (error) {
    if (!signal.aborted) writeFileSync(failure, String(error));
  }
}

interface Making {
  readonly artefacts: Artefacts;
  readonly java: Java;
  readonly archive: string;
  readonly signal: AbortSignal;
  readonly priority: number;
}

async function writeArchive({ artefacts, java, archive, signal, priority }: Making): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'neo4j-classes-'));
  const part = `${archive}.part-${process.pid}`;
  let kill = () => {};
  signal.addEventListener('abort', () => kill(), { once: true });
  try {
    const password = await ensurePassword({ java: java.command, folder: artefacts.folder }, home);
    const neo4j = await runNeo4j({
      java: java.command,
      artefacts,
      place: { home, password, boltPort: await freePort(LOOPBACK), httpPort: await freePort(LOOPBACK) },
      javaOptions: [`-XX:ArchiveClassesAtExit=${part}`],
      timeoutMs: WRITE_TIMEOUT_MS,
      priority,
      onPid(pid) {
        kill = () => killIfAlive(pid);
        if (signal.aborted) kill();
      },
    });
    try {
      await exercise(neo4j.boltUri, password);
    } finally {
      await neo4j.stop();
    }
    signal.throwIfAborted();
    renameSync(part, archive);
  } finally {
    rmSync(part, { force: true });
    rmSync(home, { recursive: true, force: true });
  }
}

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // The process has already ended.
  }
}

/** Removes unfinished archives of processes that were killed. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /\.jsa\.part-(\d+)$/.exec(name)?.[1];
    if (pid && processMark(Number(pid)) === undefined) rmSync(join(folder, name), { force: true });
  }
}

/** Makes Neo4j plan and run a typical query, so that the archive contains the classes this needs. */
async function exercise(uri: string, password: string): Promise<void> {
  const graph = openGraphClient({ uri, password });
  try {
    await graph.run(readFileSync(EXERCISE, 'utf8'));
  } finally {
    await graph.close();
  }
}
