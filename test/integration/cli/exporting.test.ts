import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { parquetReadObjects } from 'hyparquet';
import { draw } from '../../support/drawnGraph.js';
import { onDesk } from '../../support/world.js';

const desk = onDesk();
beforeEach(() => draw(desk.graph, 'small'));

const idsOf = (csv: string) =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]);

test.each([
  ['csv', /^\ufeffid,museum_id,museum_name,/],
  ['jsonl', /^\{"id":"national:smg~ror:024mrxd33","museum_id":"national:smg"/],
  ['graphml', /^<\?xml version="1\.0"[\s\S]*<\/graphml>\s*$/],
  ['gexf', /^<\?xml version="1\.0"[\s\S]*<\/gexf>\s*$/],
  ['node-link', /^\{[\s\S]*"nodes":\[[\s\S]*"edges":\[[\s\S]*\}\s*$/],
  ['cytoscape', /^\{[\s\S]*"elements":[\s\S]*\}\s*$/],
  ['turtle', /^@prefix [\s\S]*<http:\/\/127\.0\.0\.1:4000\/id\/partnerships\/[\s\S]* \.\n$/],
])('%s comes on standard output, alone', async (format, shape) => {
  const { code, out, stderr } = await desk.run('export', '--format', format);
  expect([code, stderr]).toEqual([0, '']);
  expect(out).toMatch(shape);
  expect(out).toContain('ror:02jx3x895');
});

test('typed formats come as files, whole', async () => {
  const path = (name: string) => join(desk.folder, name);
  for (const format of ['parquet', 'arrow'])
    expect(await desk.run('export', '--format', format, '--out', path(`one.${format}`))).toEqual({
      ...{ code: 0, out: '', stderr: '' },
    });
  const bytes = readFileSync(path('one.parquet'));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const ids = (await parquetReadObjects({ file })).map((row) => row.id);
  expect(ids).toEqual([
    ...['national:smg~ror:024mrxd33', 'national:tate~org:hospital'],
    ...['national:tate~org:leeds', 'national:tate~ror:02jx3x895'],
  ]);
  expect(
    tableFromIPC(readFileSync(path('one.arrow')))
      .toArray()
      .map((row) => row.id),
  ).toEqual(ids);
});

test('the filter is that of GraphQL, and a file that cannot tell of itself has one beside it that does', async () => {
  const out = join(desk.folder, 'universities.csv');
  const filter = '{"partner": {"kind": "UNIVERSITY"}}';
  await desk.run('export', '--format', 'csv', '--filter', filter, '--sites', '--out', out);
  expect(idsOf(readFileSync(out, 'utf8'))).toEqual([
    ...['national:smg~ror:024mrxd33', 'national:tate~ror:02jx3x895', 'org:nrm~ror:024mrxd33'],
  ]);
  expect(JSON.parse(readFileSync(`${out}.about.json`, 'utf8'))).toMatchObject({
    ...{ data_version: 2, filter: JSON.parse(filter), sites: true },
  });
});

test('a table of everything', async () => {
  const asked = ['--of', 'everything', '--table', 'loans', '--filter', '{"loans": {"purpose": "DISPLAY"}}'];
  expect(idsOf((await desk.run('export', '--format', 'csv', ...asked)).out)).toEqual(['loan:rocket']);
});

test.each<[string[], string]>([
  [
    ['--format', 'csw'],
    "error: option '--format <format>' argument 'csw' is invalid. Allowed choices are csv, xlsx, jsonl, parquet, arrow, graphml, gexf, node-link, cytoscape, gds, turtle, n-quads, json-ld, neo4j-admin.",
  ],
  [[], "error: required option '--format <format>' not specified"],
  [
    ['--format', 'csv', '--of', 'all'],
    "argument 'all' is invalid. Allowed choices are partnerships, everything.",
  ],
  [
    ['--format', 'csv', '--of', 'everything'],
    'table: is missing: organisations, loans, projects, sources, figures, participations, evidence, relations.',
  ],
  [['--format', 'csv', '--filter', '{museum: 1}'], 'filter: is not valid JSON ('],
  [
    ['--format', 'csv', '--filter', '{"museum": {"kind": "MUSEM"}}'],
    'filter.museum.kind: "MUSEM" is invalid: Value "MUSEM" does not exist in "OrganisationKind" enum. Did you mean the enum value "MUSEUM"?',
  ],
  [
    ['--format', 'gexf', '--table', 'loans'],
    'table: gexf contains nodes and edges together: remove this parameter.',
  ],
])('%j is refused with what would be right, and nothing is written', async (args, message) => {
  const out = join(desk.folder, 'refused');
  const { code, stderr, out: printed } = await desk.run('export', ...args, '--out', out);
  expect([code, printed]).toEqual([2, '']);
  expect(stderr).toContain(message);
  expect(readdirSync(desk.folder).filter((name) => name.startsWith('refused'))).toEqual([]);
});

test('a file that is there is replaced when the new one is whole, and stays where that fails', async () => {
  const out = desk.file('there.csv', 'the former one');
  const failing = await desk.run('export', '--format', 'csv', '--filter', '{"nothing": 1}', '--out', out);
  expect([failing.code, readFileSync(out, 'utf8')]).toEqual([2, 'the former one']);
  mkdirSync(`${out}.unfinished`);
  const blocked = await desk.run('export', '--format', 'csv', '--out', out);
  expect(blocked).toEqual({
    code: 2,
    out: '',
    stderr: `Cannot write ${out} (EISDIR). Choose another file.\n`,
  });
  expect(readFileSync(out, 'utf8')).toBe('the former one');
  const other = join(desk.folder, 'other.csv');
  writeFileSync(other, 'a longer text than the export has rows\n'.repeat(1_000));
  expect(await desk.run('export', '--format', 'csv', '--out', other)).toMatchObject({ code: 0 });
  expect(idsOf(readFileSync(other, 'utf8'))).toHaveLength(4);
  expect(readdirSync(desk.folder)).not.toContain('other.csv.unfinished');
});

test('a folder that is not there is told', async () => {
  const out = join(desk.folder, 'nowhere', 'one.csv');
  expect(await desk.run('export', '--format', 'csv', '--out', out)).toEqual({
    ...{ code: 2, out: '', stderr: `Cannot write ${out} (ENOENT). Choose another file.\n` },
  });
});

test('neo4j-admin writes a folder with the whole graph, and refuses options that ask for a part', async () => {
  const folder = join(desk.folder, 'graph-files');
  const refused = await desk.run('export', '--format', 'neo4j-admin', '--table', 'loans', '--out', folder);
  expect([refused.code, refused.stderr.trim()]).toEqual([
    2,
    'The format neo4j-admin contains the whole graph. Give only --out with a new folder: partnership-graph export --format neo4j-admin --out graph-files',
  ]);
  const { code, out } = await desk.run('export', '--format', 'neo4j-admin', '--out', folder);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(
      /^Wrote \d+ nodes and \d+ relationships into [\s\S]*database import full neo4j @import\.args/,
    ),
  ]);
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['LENT.csv', 'after-import.cypher', 'import.args']),
  );
});
