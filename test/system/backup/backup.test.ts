import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphClient } from '../../../src/database/client.js';
import { CYPHER_FOLDER, readCypher } from '../../../src/database/cypherFiles.js';
import { holdFolder } from '../../../src/neo4j/owner.js';
import { findings } from '../../support/patient.js';
import { openTestGraph } from '../../support/testGraph.js';
import { answersOf, auditOf, contentsOf, copy, feedOf, fill, newStore } from './onStore.js';

// Neo4j is started several times here, and its administration is a Java of its own.
const LONG = 600_000;

const store = newStore();
afterAll(() => store.remove());

const [WAITS, DONE, LATER] = ['1', '2', '3'].map(
  (digit) => `${digit}0000000-0000-4000-8000-000000000000`,
) as [string, string, string];
const backup = join(store.folder, 'backups', 'monday');
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** Everything that can be asked of the graph. */
const look = async (graph: GraphClient) => ({
  contents: await contentsOf(graph),
  answers: await answersOf(graph),
  findings: await findings(graph),
  audit: await auditOf(graph),
  feed: await feedOf(graph),
});

/** A copy of the backup in which one file is another. */
function forged(name: string, change: (text: Buffer) => Buffer, withSums = false): string {
  const copy = join(store.folder, 'backups', `forged-${readdirSync(join(backup, '..')).length}`);
  cpSync(backup, copy, { recursive: true });
  const changed = change(readFileSync(join(copy, name)));
  writeFileSync(join(copy, name), changed);
  if (withSums) {
    const sum = createHash('sha256').update(changed).digest('hex');
    const sums = read(copy, 'SHA256SUMS').replace(new RegExp(`^.{64}(?=  ${name}$)`, 'm'), sum);
    writeFileSync(join(copy, 'SHA256SUMS'), sums);
  }
  return copy;
}

let before: Awaited<ReturnType<typeof look>>;

test('before there is a graph, nothing is backed up', async () => {
  expect(await store.run('backup', backup)).toEqual({
    code: 2,
    out: '',
    stderr: `${store.place.home} does not contain a graph; nothing was backed up. Set DATA_DIR to the data folder of the service.`,
  });
});

test(
  'a backup holds the graph and the uploads, and its checksums are those that sha256sum counts',
  async () => {
    const warm = openTestGraph();
    await fill(warm);
    const contents = () => store.with((graph) => copy(warm, graph).then(() => contentsOf(graph)));
    before = { ...(await look(warm)), contents: await contents() };
    await warm.close();
    expect(before.findings).toEqual([]);
    expect(before.contents.length).toBeGreaterThan(100);
    store.upload(WAITS, 'WAITING');
    store.upload(DONE, 'DONE');

    const { code, out } = await store.run('backup', backup);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^Backed up into .*: \d+ nodes and \d+ relationships, data version \d+, 1 upload waiting\.\n$/,
      ),
    ]);
    expect(readdirSync(backup).sort()).toEqual(['SHA256SUMS', 'backup.json', 'neo4j.dump', 'submissions']);
    expect(statSync(backup).mode & 0o077).toBe(0);
    expect(
      execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: backup, encoding: 'utf8' }),
    ).toBe('');
    expect(read(backup, 'SHA256SUMS').trim().split('\n')).toHaveLength(6);
    expect((await store.run('backup', backup)).stderr).toBe(
      `${backup} already exists. A backup never overwrites anything. Choose a new folder.`,
    );
  },
  LONG,
);

test('while a service runs on it, neither is done, and a service that starts meanwhile is told', async () => {
  const running = await holdFolder(store.place.home, 17687);
  for (const command of [
    ['backup', `${backup}-2`],
    ['restore', backup, '--replace'],
  ])
    expect(await store.run(...command)).toEqual({
      code: 2,
      out: '',
      stderr: `A service is using ${store.place.home}. Neo4j Community cannot be backed up or restored while it runs. Stop the service, run this command again, then start the service.`,
    });
  running.release();
  const still = await holdFolder(store.place.home, 0);
  await expect(holdFolder(store.place.home, 17687)).rejects.toThrow(
    /is being backed up or restored by process \d+\. Wait until it has finished/,
  );
  still.release();
});

test(
  'a graph that is there is not overwritten without being told, nor by what is no whole backup',
  async () => {
    const refused = async (folder: string, ...more: string[]) =>
      (await store.run('restore', folder, ...more)).stderr;
    expect(await refused(backup)).toMatch(/already contains a graph\. Add --replace to discard it/);
    expect(await refused(store.folder)).toMatch(
      /is not a backup: backup\.json or SHA256SUMS is missing\. Give/,
    );
    const flipped = forged('neo4j.dump', (dump) => {
      dump[dump.length >> 1]! ^= 1;
      return dump;
    });
    expect(await refused(flipped, '--replace')).toBe(
      `The backup in ${flipped} is damaged: neo4j.dump has changed (wrong SHA-256). Nothing was changed. Use another backup.`,
    );
    const newer = forged(
      'backup.json',
      (text) => Buffer.from(String(text).replace('"form": 1', '"form": 9')),
      true,
    );
    expect(await refused(newer, '--replace')).toMatch(/has format 9; this version reads format 1\./);
    const escaping = forged('SHA256SUMS', (text) =>
      Buffer.from(`${text}${'0'.repeat(64)}  ../../server/owner.json\n`),
    );
    expect(await refused(escaping, '--replace')).toMatch(
      /SHA256SUMS lists \.\.\/\.\.\/server\/owner\.json, which is outside the folder/,
    );
    const untrue = forged(
      'backup.json',
      (text) => Buffer.from(String(text).replace(/"nodes": \d+/, '"nodes": 7')),
      true,
    );
    expect(await refused(untrue, '--replace')).toMatch(
      /^The backup should contain nodes 7, but the loaded graph contains \d+\. Nothing was changed/,
    );
    expect(existsSync(join(store.place.home, 'restoring'))).toBe(false);
  },
  LONG,
);

test(
  'what was destroyed comes back whole: each node and relationship, the schema, the doctor content, ids answered',
  async () => {
    rmSync(store.place.home, { recursive: true });
    store.upload(LATER, 'WAITING');
    rmSync(join(store.place.submissions, DONE), { recursive: true });
    rmSync(join(store.place.submissions, WAITS), { recursive: true });

    const { code, out } = await store.run('restore', backup);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^Restored the backup of 2.*1 upload waiting\.\nKeys are as they were when the backup was made/,
      ),
    ]);
    const after = await store.with(async (graph) => {
      const found = await look(graph);
      await graph.run("CREATE (:Source {id: 'since', title: 'Since'})");
      return found;
    });
    expect(after.contents).toEqual(before.contents);
    expect(after.answers).toEqual(before.answers);
    expect(after.answers).toMatchObject({
      data: { gone: { name: 'Quillfeather House' }, tate: { name: 'Tate' } },
    });
    expect(after.findings).toEqual([]);
    expect(after.audit).toEqual([
      ...before.audit,
      { action: 'restore', outcome: 'DONE', way: 'COMMAND_LINE' },
    ]);
    expect([typeof after.feed, after.feed === before.feed]).toEqual(['string', false]);
    expect(readdirSync(store.place.submissions).sort()).toEqual([WAITS, DONE, LATER]);
    expect(read(store.place.submissions, WAITS, 'rows.csv')).toBe(`what ${WAITS} said\n`);
  },
  LONG,
);

test(
  'told to, it replaces what is there: what came since is gone, but for uploads that wait',
  async () => {
    store.upload('40000000-0000-4000-8000-000000000000', 'DONE');
    // it counts what it loaded, and says so: what was made since is not among it
    const { nodes, relationships } = JSON.parse(read(backup, 'backup.json')).graph;
    const { code, out } = await store.run('restore', backup, '--replace');
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(`: ${nodes} nodes and ${relationships} relationships,`),
    ]);
    expect(readdirSync(store.place.submissions).sort()).toEqual([WAITS, DONE, LATER]);
    expect(readdirSync(store.place.home)).not.toContain('data.former');
  },
  LONG,
);

test('a Neo4j of the caller’s is backed up by its own means', async () => {
  const given = newStore({ NEO4J_URI: 'bolt://127.0.0.1:9' });
  for (const command of ['backup', 'restore'])
    expect((await given.run(command, backup)).stderr).toMatch(
      /^NEO4J_URI is set\. Back up and restore your own Neo4j/,
    );
  given.remove();
});

test.each(readdirSync(join(CYPHER_FOLDER, 'backup')))('%s plans without a remark', async (file) => {
  const graph = openTestGraph();
  try {
    await graph.run(
      "MERGE (version:DataVersion {name: 'data'}) SET version.number = 0, version.feed = 'one'",
    );
    const { text, header } = readCypher(`backup/${file}`);
    expect(header).not.toBe('');
    const { summary } = await graph.run(`EXPLAIN ${text}`);
    expect(summary.gqlStatusObjects.filter(({ severity }) => severity === 'WARNING')).toEqual([]);
    expect(JSON.stringify(summary.plan)).not.toMatch(/AllNodesScan|DirectedAllRelationshipsScan/);
  } finally {
    await graph.close();
  }
});
