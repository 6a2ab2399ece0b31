import { readFileSync } from 'node:fs';
import { tableFromIPC } from 'apache-arrow';
import { readXlsx } from 'hucre/xlsx';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { textOf } from '../../../src/export/cells.js';
import { type Of, TABLES } from '../../../src/export/tables.js';
import { onExport } from '../../support/onExport.js';

const on = onExport();

/** A file of `expected`, but for when it was written and the database's own numbers. */
const expected = (name: string) => readFileSync(new URL(`expected/${name}`, import.meta.url), 'utf8');
const masked = (text: string) =>
  text
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'NOW')
    .replace(/lastmodifieddate="\d{4}-\d\d-\d\d"/, 'lastmodifieddate="TODAY"');

const whole: readonly [string, Record<string, string>][] = [
  ['partnerships.csv', { format: 'csv' }],
  ['partnerships.jsonl', { format: 'jsonl', table: 'all' }],
  ['partnerships.graphml', { format: 'graphml' }],
  ['partnerships.gexf', { format: 'gexf' }],
  ['partnerships.node-link.json', { format: 'node-link' }],
  ['partnerships.cyjs', { format: 'cytoscape' }],
  ['everything.jsonl', { format: 'jsonl', of: 'everything' }],
  ['everything.graphml', { format: 'graphml', of: 'everything' }],
  ['everything.gexf', { format: 'gexf', of: 'everything' }],
  ['everything-loans.csv', { format: 'csv', of: 'everything', table: 'loans' }],
  ['everything-relations.csv', { format: 'csv', of: 'everything', table: 'relations' }],
];

test.each(whole)('%s is as expected', async (name, parameters) => {
  expect(masked(await on.text(parameters))).toBe(expected(name));
});

test('Cytoscape JSON has what networkx reads: `value`, `directed`, `multigraph`, and keys of edges between the same two', async () => {
  for (const whole of ['partnerships', 'everything']) {
    const { elements, directed, multigraph } = JSON.parse(await on.text({ format: 'cytoscape', of: whole }));
    expect([directed, multigraph]).toEqual([whole === 'everything', whole === 'everything']);
    for (const { data } of elements.nodes) expect(data.value).toBe(data.id);
    const values = new Set(elements.nodes.map(({ data }: { data: { value: string } }) => data.value));
    for (const { data } of elements.edges) {
      expect([values.has(data.source), values.has(data.target)]).toEqual([true, true]);
      expect(data.key).toBe(whole === 'everything' ? data.id : undefined);
    }
    expect(values.size).toBe(elements.nodes.length);
  }
});

test('the parameter `edges` calls the edges of node-link JSON as older readers do', async () => {
  const { edges, ...others } = JSON.parse(await on.text({ format: 'node-link' }));
  const { links, ...same } = JSON.parse(await on.text({ format: 'node-link', edges: 'links' }));
  expect(links).toEqual(edges);
  expect(same.nodes).toEqual(others.nodes);
});

const lines = (csv: string) =>
  csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));

test('frames for Graph Data Science fit together', async () => {
  const [head, ...nodes] = lines(await on.text({ format: 'gds', table: 'nodes' }));
  const [title, ...edges] = lines(await on.text({ format: 'gds', table: 'relationships' }));
  expect(head).toEqual([
    'nodeId',
    'labels',
    'national',
    'node_loans',
    'node_projects',
    'partners',
    'id',
    'name',
  ]);
  expect(title).toEqual([
    ...['sourceNodeId', 'targetNodeId', 'relationshipType'],
    ...['weight', 'loans', 'projects', 'consortium_only'],
  ]);
  const name = new Map(nodes.map((node) => [node[0], node.slice(1).join(' ')]));
  expect(
    edges.map(([from, to, ...others]) => `${name.get(from)} -> ${name.get(to)}: ${others.join(' ')}`),
  ).toEqual([
    'Organisation 1 1 0 1 national:smg Science Museum Group -> Organisation 0 1 0 1 ror:024mrxd33 University of Leeds: PARTNERS_WITH 1 1 0 0',
    'Organisation 1 2 2 3 national:tate Tate -> Organisation 0 0 1 1 org:hospital The Royal Hospital: PARTNERS_WITH 1 0 1 1',
    'Organisation 1 2 2 3 national:tate Tate -> Organisation 0 1 0 1 org:leeds Leeds City Museum: PARTNERS_WITH 1 1 0 0',
    'Organisation 1 2 2 3 national:tate Tate -> Organisation 0 1 2 1 ror:02jx3x895 University College London: PARTNERS_WITH 3 1 2 0',
  ]);
});

const tables = (Object.keys(TABLES) as Of[]).flatMap((of) =>
  TABLES[of].map(({ name }): [Of, string] => [of, name]),
);

test.each(tables)('of %s, the table %s is the same in Parquet, Arrow and JSON Lines', async (of, table) => {
  const bytes = async (format: string) => (await on.get({ format, of, table })).arrayBuffer();
  const rows = (await on.text({ format: 'jsonl', of, table }))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.length).toBeGreaterThan(0);
  const parquet = await bytes('parquet');
  expect((await parquetReadObjects({ file: parquet })).map(plain)).toEqual(rows);
  const reported = Object.fromEntries(
    parquetMetadata(parquet).key_value_metadata!.map(({ key, value }) => [key, value]),
  );
  const arrow = tableFromIPC(await bytes('arrow'));
  expect(arrow.toArray().map((row) => plain(row.toJSON()))).toEqual(rows);
  for (const about of [reported, Object.fromEntries(arrow.schema.metadata)])
    expect(about).toMatchObject({
      title: `Museum partnership graph: ${table}`,
      synthetic: 'false',
      licence: expect.stringContaining('Facts compiled from the cited sources'),
      data_version: '2',
      data_changed: '2020-02-01T10:00:00Z',
      exported: expect.stringMatching(/^20.*Z$/),
      filter: '{}',
    });
});

const workbook = async (parameters: Record<string, string>) => {
  const { sheets } = await readXlsx(new Uint8Array(await (await on.get(parameters)).arrayBuffer()));
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
};

test.each(Object.keys(TABLES) as Of[])(
  'of %s, a workbook has all tables, typed, and their meaning',
  async (of) => {
    const sheets = await workbook({ format: 'xlsx', of, table: 'all' });
    expect([...sheets.keys()]).toEqual([...TABLES[of].map(({ name }) => name), 'Columns', 'About']);
    for (const { name, columns } of TABLES[of]) {
      const [heading, ...rows] = sheets.get(name)!;
      expect(heading).toEqual(columns.map((column) => column.name));
      const wanted = (await on.text({ format: 'jsonl', of, table: name })).trim().split('\n');
      expect(rows.map((row) => columns.map((_, at) => dayOf(row[at] ?? null)))).toEqual(
        wanted
          .map((line) => JSON.parse(line))
          .map((row) =>
            columns.map((column) =>
              column.type === 'TEXTS' ? textOf(column, row[column.name]) : row[column.name],
            ),
          ),
      );
    }
    expect(sheets.get('Columns')).toHaveLength(1 + TABLES[of].flatMap(({ columns }) => columns).length);
    expect(sheets.get('About')).toContainEqual(['licence', expect.stringContaining('Facts compiled from')]);
  },
);

const dayOf = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

test('a workbook of partnerships has one table unless all are asked for', async () => {
  expect([...(await workbook({ format: 'xlsx' })).keys()]).toEqual(['partnerships', 'Columns', 'About']);
});

/** A row of a typed format as JSON writes it: days as texts, whole numbers as numbers. */
function plain(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value === 'bigint') return [name, Number(value)];
      if (/_(earliest|latest)$/.test(name) && value !== null)
        return [name, new Date(value).toISOString().slice(0, 10)];
      return [name, value?.toJSON && !(value instanceof Date) ? [...value] : value];
    }),
  );
}

test('what cannot tell of itself is told beside it', async () => {
  const response = await on.get({ format: 'csv', filter: { partner: { kind: 'UNIVERSITY' } } });
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="partnerships.csv"');
  expect(response.headers.get('data-version')).toBe('2');
  const [, path] = /^<([^>]*)>; rel="describedby"/.exec(response.headers.get('link')!)!;
  const about = await (await fetch(new URL(path!, on.url))).json();
  expect(about).toMatchObject({
    title: 'Museum partnership graph: partnerships',
    data_version: 2,
    filter: { partner: { kind: 'UNIVERSITY' } },
    sites: false,
  });
});

test('HEAD tells the same without a body', async () => {
  const response = await fetch(`${on.url}export?format=gexf`, { method: 'HEAD' });
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
    200,
    'application/gexf+xml',
    '',
  ]);
});

describe('data that were made up', () => {
  beforeAll(() => on.graph.run("MATCH (node:Loan {id: 'loan:rocket'}) SET node.synthetic = true"));
  afterAll(() => on.graph.run("MATCH (node:Loan {id: 'loan:rocket'}) REMOVE node.synthetic"));
  const title = 'Museum partnership graph (synthetic data): partnerships';

  test.each([
    ['graphml', ['<data key="graph-synthetic">true</data>', `<data key="graph-title">${title}</data>`]],
    ['gexf', [`<creator>${title}</creator>`, 'synthetic: true&#10;']],
    ['node-link', [`"graph":{"title":"${title}","synthetic":true,`]],
    ['cytoscape', [`"name":"${title}","synthetic":true,`]],
  ])('%s says so where it says its licence', async (format, licence) => {
    const text = await on.text({ format });
    for (const each of licence) expect(text).toContain(each);
  });

  test('all tables of JSON Lines say so in the first line', async () => {
    const [first] = (await on.text({ format: 'jsonl', of: 'everything' })).split('\n');
    expect(JSON.parse(first!)).toMatchObject({ table: 'about', synthetic: true });
  });

  test('Parquet and Arrow say so in their metadata', async () => {
    const bytes = async (format: string) => (await on.get({ format })).arrayBuffer();
    expect(parquetMetadata(await bytes('parquet')).key_value_metadata).toContainEqual({
      key: 'synthetic',
      value: 'true',
    });
    expect(tableFromIPC(await bytes('arrow')).schema.metadata.get('synthetic')).toBe('true');
  });

  test.each([
    ['csv', {}, 'synthetic-partnerships.csv'],
    ['gds', { table: 'nodes' }, 'synthetic-partnerships-nodes.csv'],
    ['jsonl', { table: 'organisations' }, 'synthetic-partnerships-organisations.jsonl'],
  ])('%s says so in its name, and in what stands beside it', async (format, table, name) => {
    const response = await on.get({ format, ...table });
    await response.text();
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    const about = await on.get({ format, ...table }, 'export/about');
    expect(await about.json()).toMatchObject({ synthetic: true });
  });
});

test('JSON Lines of partnerships have one table unless all are asked for', async () => {
  const tablesIn = async (parameters: object) =>
    (await on.text({ format: 'jsonl', ...parameters }))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ table, museum_id }) => table ?? (museum_id ? 'a partnership' : 'another row'));
  expect(new Set(await tablesIn({}))).toEqual(new Set(['a partnership']));
  expect(new Set(await tablesIn({ table: 'all' }))).toEqual(
    new Set(['about', 'organisations', 'partnerships']),
  );
});
