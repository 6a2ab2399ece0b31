import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultDataFolder } from '../../src/dataFolder.js';
import { findArtefacts } from '../../src/neo4j/artefacts.js';
import { archiveOptions, makeClassArchive } from '../../src/neo4j/classArchive.js';
import { findJava } from '../../src/neo4j/java.js';

const folder = mkdtempSync(join(tmpdir(), 'museum-graph-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The jars of this machine in a folder without an archive. */
async function withoutArchive(name: string) {
  const usual = await findArtefacts(process.env.DATA_DIR ?? defaultDataFolder(process.env), () => {});
  const place = join(folder, name);
  mkdirSync(place);
  symlinkSync(join(usual.folder, 'lib'), join(place, 'lib'));
  return { ...usual, folder: place };
}

test('a start does not wait for the archive: it is used once it is there', async () => {
  const [artefacts, java] = [await withoutArchive('made'), await findJava()];
  expect(archiveOptions(artefacts, java)).toEqual([]);
  writeFileSync(join(artefacts.folder, 'classes-java-0.jsa.part-999999999'), 'of a process that was killed');
  await makeClassArchive(artefacts, java, new AbortController().signal, 0);
  const archive = join(artefacts.folder, `classes-java-${java.version}.jsa`);
  expect(readdirSync(artefacts.folder).sort()).toEqual([`classes-java-${java.version}.jsa`, 'lib']);
  expect(archiveOptions(artefacts, java)).toEqual([`-XX:SharedArchiveFile=${archive}`, '-Xshare:auto']);
});

test('aborted, it leaves neither an archive nor a note of failure, nor its Neo4j', async () => {
  const [artefacts, java] = [await withoutArchive('aborted'), await findJava()];
  const stopping = new AbortController();
  const made = makeClassArchive(artefacts, java, stopping.signal);
  await new Promise((done) => setTimeout(done, 1_000));
  stopping.abort();
  await made;
  expect(readdirSync(artefacts.folder)).toEqual(['lib']);
  expect(existsSync(join(artefacts.folder, `classes-java-${java.version}.jsa.failed`))).toBe(false);
});
