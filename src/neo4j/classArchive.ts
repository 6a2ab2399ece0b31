import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openGraph } from '../graph/graph.js';
import type { Artefacts, Report } from './artefacts.js';
import type { Java } from './java.js';
import { freePort } from './ports.js';
import { runNeo4j } from './runNeo4j.js';
import { LOOPBACK } from './settings.js';

const EXERCISE = fileURLToPath(new URL('../../neo4j/exercise.cypher', import.meta.url));

/** How long Java may take to write the archive when Neo4j ends, in milliseconds. */
const WRITING = 120_000;

/**
 * Java's options for starting Neo4j from an archive of its classes, which halves each start.
 * Makes the archive, once for each Java, from a Neo4j that starts on an empty folder and stops again. Where that
 * fails, gives no options, and does not try again.
 */
export async function classArchive(artefacts: Artefacts, java: Java, report: Report): Promise<string[]> {
  const archive = join(artefacts.folder, `classes-java-${java.version.replace(/[^\w.+-]/g, '_')}.jsa`);
  const failed = `${archive}.failed`;
  if (!existsSync(archive) && !existsSync(failed)) {
    report('An archive of Neo4j’s classes is made (once), so that later starts are fast …');
    try {
      await makeArchive(artefacts, java, archive);
    } catch (error) {
      writeFileSync(failed, String(error));
    }
  }
  return existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`, '-Xshare:auto'] : [];
}

async function makeArchive(artefacts: Artefacts, java: Java, archive: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'neo4j-classes-'));
  const part = `${archive}.part-${process.pid}`;
  try {
    const neo4j = await runNeo4j({
      java: java.command,
      jars: artefacts.jars,
      place: { home, boltPort: await freePort(LOOPBACK), httpPort: await freePort(LOOPBACK) },
      javaOptions: [`-XX:ArchiveClassesAtExit=${part}`],
      patience: WRITING,
    });
    try {
      await exercise(neo4j.boltUri);
    } finally {
      await neo4j.stop();
    }
    renameSync(part, archive);
  } finally {
    rmSync(part, { force: true });
    rmSync(home, { recursive: true, force: true });
  }
}

/** Has Neo4j plan and run what a question needs: its classes are then in the archive, and a first question is fast too. */
async function exercise(uri: string): Promise<void> {
  const graph = openGraph({ uri });
  try {
    await graph.run(readFileSync(EXERCISE, 'utf8'));
  } finally {
    await graph.close();
  }
}
