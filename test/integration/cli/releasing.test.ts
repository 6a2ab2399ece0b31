import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { readLibrary } from '../../../src/api/compose/library.js';
import { createSchema } from '../../../src/api/schema.js';
import { FORMATS } from '../../../src/export/formats.js';
import { makeRelease } from '../../../src/release/release.js';
import { draw } from '../../support/drawnGraph.js';
import { loansFile, onDesk } from '../../support/world.js';

const desk = onDesk();
let count = 0;
/** A folder for releases that is not there yet. */
const shelf = () => join(desk.folder, `releases-${++count}`);
const AT = '2026-11-23T12:00:00.000Z';
const NAME = 'museum-partnership-graph-2020-02-01-v2';

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const json = (...path: string[]) => JSON.parse(read(...path));
const csv = (...path: string[]) =>
  parseCsv(read(...path), { columns: true, bom: true }) as Record<string, string>[];
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

test('a release has every format, says what it is, and is the same bytes for the same data and time', async () => {
  await draw(desk.graph, 'small');
  const [one, other] = [shelf(), shelf()];
  const { code, out } = await desk.run('release', '--to', one, '--at', AT);
  const folder = join(one, NAME);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(
      /^Released 2020-02-01-v2: 58 files, 0\.\d MB, in .*\n {2}8 organisations, 3 loans, .*; 4 partnerships\n {2}This is the first release in this folder\.\n/,
    ),
  ]);
  expect(readdirSync(one)).toEqual([NAME]);
  const files = filesIn(folder);
  expect(new Set(files.map((path) => path.split('/')[0]))).toEqual(
    new Set([
      ...Object.keys(FORMATS),
      'CITATION.cff',
      'README.md',
      'SHA256SUMS',
      'SOURCES.md',
      'counts.json',
      'datapackage.json',
    ]),
  );
  const sums = read(folder, 'SHA256SUMS').trim().split('\n');
  expect(sums).toEqual(
    files
      .filter((path) => path !== 'SHA256SUMS')
      .map(
        (path) =>
          `${createHash('sha256')
            .update(readFileSync(join(folder, path)))
            .digest('hex')}  ${path}`,
      ),
  );
  await desk.run('release', '--to', other, '--at', AT);
  expect(read(other, NAME, 'SHA256SUMS')).toBe(read(folder, 'SHA256SUMS'));
  for (const path of ['csv/partnerships.csv', 'gexf/everything.gexf', 'parquet/everything-loans.parquet'])
    expect(files).toContain(path);
  expect(json(folder, 'node-link', 'partnerships.json').graph).toMatchObject({
    exported: AT,
    data_version: 2,
  });
  describes(folder);
});

/** What the descriptors say is what the files are. */
function describes(folder: string): void {
  expect(json(folder, 'counts.json')).toEqual({
    ...{ version: '2020-02-01-v2', data_version: 2, data_changed: '2020-02-01T10:00:00Z' },
    ...{ exported: AT, synthetic: false, national_museums: 2 },
    partnerships: { organisations: 7, partnerships: 4 },
    everything: expect.objectContaining({ organisations: 8, loans: 3, projects: 2, sources: 3 }),
    organisations_by_kind: { FUNDER: 1, HEALTH_BODY: 1, MUSEUM: 4, UNIVERSITY: 2 },
    loans_by_purpose: { DISPLAY: 1, RESEARCH: 1, TOURING_EXHIBITION: 1 },
    projects_by_kind: { HEALTH_AND_WELLBEING: 1, RESEARCH: 1 },
    sources_by_licence: { 'CC-BY-4.0': 1, 'not recorded': 2 },
  });
  const { resources, ...about } = json(folder, 'datapackage.json');
  expect(about).toMatchObject({
    ...{ name: 'museum-partnership-graph', version: '2020-02-01-v2', created: AT, synthetic: false },
    sources: expect.arrayContaining([
      {
        title: 'Colour at Tate',
        path: 'https://example.org/colour',
        publisher: 'Example Press',
        published: '2019-08',
        retrieved: '2020-01-31',
        licence: 'CC-BY-4.0',
      },
    ]),
  });
  expect(resources).toHaveLength(52);
  for (const { name, path, bytes, hash, schema, mediatype } of resources) {
    const content = readFileSync(join(folder, path));
    expect([name, bytes, hash]).toEqual([
      name,
      content.length,
      `sha256:${createHash('sha256').update(content).digest('hex')}`,
    ]);
    if (mediatype !== 'text/csv') continue;
    const header = String(content).replace('\ufeff', '').split('\n')[0]!.split(',');
    expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(header);
    expect(schema.fields.filter((field: { description: string }) => !field.description)).toEqual([]);
  }
  expect(parseYaml(read(folder, 'CITATION.cff'))).toMatchObject({
    ...{ 'cff-version': '1.2.0', type: 'dataset', version: '2020-02-01-v2', 'date-released': '2026-11-23' },
    ...{ title: 'Museum partnership graph', authors: [{ name: expect.any(String) }] },
  });
  expect(read(folder, 'README.md')).toContain('| organisations | 8 |');
  expect(read(folder, 'README.md')).toContain('This is the first release in this folder.');
  expect(read(folder, 'SOURCES.md')).toContain(
    '## Licence: CC-BY-4.0\n\n- Colour at Tate (Example Press, 2019-08): <https://example.org/colour>\n\n## Licence: not recorded\n',
  );
}

test('nothing that is there is overwritten, and what was made up is marked wherever it is named', async () => {
  await draw(desk.graph, 'small');
  const to = shelf();
  mkdirSync(join(to, NAME), { recursive: true });
  expect(await desk.run('release', '--to', to)).toEqual({
    ...{ code: 2, out: '' },
    stderr: `${join(to, NAME)} already exists, because this data version has been released. Nothing was changed. To release it again, choose another folder (--to).\n`,
  });
  expect(filesIn(to)).toEqual([]);
  await desk.graph.run("MATCH (loan:Loan {id: 'loan:rocket'}) SET loan.synthetic = true");
  const { out } = await desk.run('release', '--to', to);
  expect(out).toContain('Released 2020-02-01-v2, which is SYNTHETIC DATA: ');
  const folder = join(to, 'museum-partnership-graph-synthetic-2020-02-01-v2');
  const mark = /SYNTHETIC DATA: generated/;
  for (const path of ['README.md', 'CITATION.cff', 'datapackage.json'])
    expect(read(folder, path)).toMatch(mark);
  expect([json(folder, 'datapackage.json').name, json(folder, 'counts.json').synthetic]).toEqual([
    'museum-partnership-graph-synthetic',
    true,
  ]);
});

test('where the data change meanwhile, nothing stays', async () => {
  await draw(desk.graph, 'small');
  const to = shelf();
  let changed: Promise<unknown> | undefined;
  const making = makeRelease(
    desk.graph,
    { schema: await createSchema(), library: readLibrary() },
    {
      ...{ to, made: new Date(AT) },
      progress: (_path, number) => {
        if (number === 5)
          changed = desk.graph.run("MATCH (version:DataVersion {name: 'data'}) SET version.number = 3");
      },
    },
  );
  await expect(making).rejects.toThrow('The data changed during the export (from version 2 to 3)');
  await changed;
  expect(readdirSync(to)).toEqual([]);
});

test.each([
  [
    ['--at', 'yesterday'],
    '--at is "yesterday"; expected a time in ISO 8601, such as 2026-11-23T12:00:00Z.\n',
  ],
  [['--since', 'nowhere'], 'nowhere does not contain a release by "partnership-graph release"'],
  [[], 'The graph is empty. Import data before you make a release.\n'],
])('%j is refused', async (args, message) => {
  const to = shelf();
  const { code, stderr } = await desk.run('release', '--to', to, ...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  expect(existsSync(to)).toBe(false);
});

const [PAINTING, TOUR] = [
  ['Tate', 'Abbot Hall', 'A Painting', '2018', '1'],
  ['Tate', 'Burton Art Gallery', 'A Tour', '2019', '3'],
] as const;

test('the next release tells what changed since; one of another graph cannot', async () => {
  const [to, elsewhere] = [shelf(), shelf()];
  const release = async (folder: string, ...args: string[]) => {
    const { code, out, stderr } = await desk.run('release', '--to', folder, ...args);
    return { code, out, stderr, newest: readdirSync(folder).sort().at(-1)! };
  };
  await desk.run('import', desk.file('one.csv', loansFile(PAINTING, TOUR)), '--as', 'Tate');
  const first = await release(to);
  const corrected = loansFile(['Tate', 'Abbot Hall', 'A Painting', '2018', '2']);
  await desk.run('import', desk.file('two.csv', corrected), '--as', 'Tate');
  const second = await release(to);
  expect([first.code, second.code]).toEqual([0, 0]);
  const folder = join(to, second.newest);
  const changes = csv(folder, 'changes.csv');
  const titled = (release: string) =>
    new Map(csv(to, release, 'csv', 'everything-loans.csv').map(({ id, title }) => [id, title]));
  const titles = new Map([...titled(first.newest), ...titled(second.newest)]);
  const reported = changes
    .filter(({ what }) => what === 'LOAN')
    .map(({ change, id, cause }) => `${titles.get(id!)}: ${change} by ${cause}`);
  expect(reported.sort()).toEqual(['A Painting: ALTERED by SUBMISSION', 'A Tour: RETRACTED by SUBMISSION']);
  expect(changes.every(({ submission }) => /^submission:/.test(submission!))).toBe(true);
  expect(second.out).toContain(
    `${changes.length} records changed since release ${json(to, first.newest, 'datapackage.json').version}: changes.csv`,
  );
  const readme = read(folder, 'README.md');
  expect(readme).toContain('| loans | 1 | 2 |');
  expect(readme).toContain('| loans | 0 | 1 | 1 |');
  expect(json(folder, 'datapackage.json').resources.at(-1)).toMatchObject({
    name: 'changes',
    path: 'changes.csv',
  });

  await draw(desk.graph, 'small');
  const named = await desk.run('release', '--to', elsewhere, '--since', folder);
  expect(named.code).toBe(2);
  expect(named.stderr).toMatch(/^since\.cursor: this cursor belongs to another graph's feed/);
  const found = await release(to);
  expect(found.out).toContain(
    `does not cover all changes since release ${json(folder, 'datapackage.json').version}: since.cursor: this cursor belongs to another graph`,
  );
  expect(existsSync(join(to, NAME, 'changes.csv'))).toBe(false);
});
