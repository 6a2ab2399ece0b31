import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findArtefacts } from '../../../src/neo4j/artefacts.js';

const folder = mkdtempSync(join(tmpdir(), 'museum-graph-artefacts-'));
const env = { PATH: `${folder}${delimiter}${process.env.PATH}` };
const output: string[] = [];
const find = () => findArtefacts(join(folder, 'data'), (line) => output.push(line), env);

/** Puts a fake Maven first on the path: it records each run, and runs `script` with the folder $out. */
function maven(script: string): void {
  const file = join(folder, 'mvn');
  const out = 'for a in "$@"; do case "$a" in -DoutputDirectory=*) out="${a#*=}";; esac; done';
  writeFileSync(file, `#!/bin/sh\n${out}\necho run >> ${join(folder, 'runs')}\n${script}\n`);
  chmodSync(file, 0o755);
}

const TWO_JARS =
  'touch "$out/b.jar" "$out/a.jar"; echo "Downloaded from central: x/a.jar (9.0 MB at 3.0 MB/s)"';
const folders = () => readdirSync(join(folder, 'data'));

beforeEach(() => rmSync(join(folder, 'data'), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a fetch that breaks off leaves nothing that could be taken for whole', async () => {
  maven('touch "$out/a.jar"; exit 1');
  await expect(find()).rejects.toThrow(/^Cannot download Neo4j: Maven failed: /);
  expect(folders()).toEqual([]);
});

test('a fetch is shown, is done once, and what killed ones left goes', async () => {
  const forsaken = join(folder, 'data', 'neo4j-5.26.30.part-999999999');
  mkdirSync(forsaken, { recursive: true });
  maven(TWO_JARS);
  const { version, jars } = await find();
  expect(jars.map((jar) => jar.slice(-5))).toEqual(['a.jar', 'b.jar']);
  expect(output.at(-1)).toMatch(/^Neo4j: 1 files, 9 of about 143 MB, [\d.]+ MB\/s, \d+ s left$/);
  expect(existsSync(forsaken)).toBe(false);
  expect(folders()).toEqual([`neo4j-${version}`]);
  maven('exit 1');
  expect((await find()).jars).toEqual(jars);
});

test('servers that start at the same time share one download', async () => {
  maven(TWO_JARS);
  rmSync(join(folder, 'runs'), { force: true });
  const [one, other] = await Promise.all([find(), find()]);
  expect(one.jars).toEqual(other.jars);
  expect(readFileSync(join(folder, 'runs'), 'utf8')).toBe('run\n');
});

test('a jar that has gone makes it be fetched again', async () => {
  maven(TWO_JARS);
  const { jars } = await find();
  rmSync(jars[0] ?? '');
  expect((await find()).jars).toEqual(jars);
});
