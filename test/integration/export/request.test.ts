import { onExport } from '../../support/onExport.js';

const on = onExport();

const refused: readonly [Record<string, string>, string][] = [
  [
    {},
    'format: is missing: csv, xlsx, jsonl, parquet, arrow, graphml, gexf, node-link, cytoscape, gds, turtle, n-quads, json-ld.',
  ],
  [
    { format: 'parquett' },
    'format: "parquett" is not allowed: csv, xlsx, jsonl, parquet, arrow, graphml, gexf, node-link, cytoscape, gds, turtle, n-quads, json-ld; did you mean parquet?',
  ],
  [{ format: 'csv', of: 'all' }, 'of: "all" is not allowed: partnerships, everything.'],
  [
    { format: 'csv', of: 'everything' },
    'table: is missing: organisations, loans, projects, sources, figures, participations, evidence, relations.',
  ],
  [
    { format: 'csv', table: 'partnership' },
    'table: "partnership" is not allowed: organisations, partnerships; did you mean partnerships?',
  ],
  [{ format: 'gds' }, 'table: is missing: nodes, relationships.'],
  [
    { format: 'gexf', table: 'loans' },
    'table: gexf contains nodes and edges together: remove this parameter.',
  ],
  [{ format: 'csv', filtre: '{}' }, 'filtre: unknown parameter; did you mean filter?'],
  [{ format: 'csv', sites: 'yes' }, 'sites: "yes" is not allowed: true, false.'],
  [
    { format: 'graphml', of: 'everything', sites: 'true' },
    'sites: everything always includes sites: remove this parameter.',
  ],
  [{ format: 'csv', filter: '[]' }, 'filter: is not an object. Example: {"museum": {"national": true}}.'],
  [
    { format: 'csv', filter: '{"museum": {"kind": "MUSEM"}}' },
    'filter.museum.kind: "MUSEM" is invalid: Value "MUSEM" does not exist in "OrganisationKind" enum. Did you mean the enum value "MUSEUM"?',
  ],
  [
    { format: 'csv', filter: '{"partner": {"knd": "MUSEUM"}}' },
    'filter.partner: {"knd":"MUSEUM"} is invalid: Field "knd" is not defined by type "OrganisationFilter". Did you mean "and" or "kind"?',
  ],
  [
    { format: 'csv', filter: '{"loanCount": {"min": 3, "max": 1}}' },
    'filter.loanCount: min 3 is larger than max 1. Swap or correct them.',
  ],
  [
    { format: 'csv', filter: '{"during": {"year": 2018, "from": "2017"}}' },
    'filter.during: use one form of period: year, reportingYear, or from and/or to.',
  ],
  [
    { format: 'jsonl', of: 'everything', filter: '{"loan": {}}' },
    'filter.loan: for everything, the filter contains one filter per list, such as {"loans": {…}}; did you mean loans?',
  ],
];

test.each(refused)('%j is refused', async (parameters, message) => {
  const response = await on.get(parameters);
  expect([response.status, await response.json()]).toEqual([400, { code: 'BAD_USER_INPUT', message }]);
  expect(response.headers.get('content-disposition')).toBeNull();
});

test('a filter that is no JSON is refused, with how to write it', async () => {
  const response = await on.get({ format: 'csv', filter: '{museum: 1}' });
  expect(response.status).toBe(400);
  expect(((await response.json()) as { message: string }).message).toMatch(
    /^filter: is not valid JSON \(.*\)\. Example: \{"museum": \{"national": true\}\}, percent-encoded in a URL\.$/,
  );
});

test('a parameter that is given twice is refused', async () => {
  const response = await fetch(`${on.url}export?format=csv&format=gexf`);
  expect([response.status, ((await response.json()) as { message: string }).message]).toEqual([
    400,
    'format: occurs more than once. Use it only once.',
  ]);
});

const ids = async (parameters: Record<string, string | object>) =>
  (await on.text({ format: 'jsonl', ...parameters }))
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).id);

test('each pair of museums stands once; from the other side where the filter takes that side alone', async () => {
  const table = 'partnerships';
  const once = [
    'national:smg~ror:024mrxd33',
    'national:tate~org:hospital',
    'national:tate~org:leeds',
    'national:tate~ror:02jx3x895',
  ];
  expect(await ids({ table })).toEqual(once);
  expect(await ids({ table, filter: { mirrored: false } })).toEqual(once);
  expect(await ids({ table, filter: { museum: { ids: ['org:leeds'] } } })).toEqual([
    'org:leeds~national:tate',
  ]);
  expect(await ids({ table, filter: { museum: { kind: 'MUSEUM' }, partner: { kind: 'MUSEUM' } } })).toEqual([
    'national:tate~org:leeds',
  ]);
});

test('sites are shown apart where that is asked', async () => {
  const shown = await ids({ table: 'partnerships', sites: 'true' });
  expect(shown).toContain('org:nrm~ror:024mrxd33');
  expect(shown).toHaveLength(5);
  const all = await ids({ table: 'organisations' });
  expect(all).not.toContain('org:nrm');
  expect(await ids({ table: 'organisations', sites: 'true' })).toEqual([...all, 'org:nrm'].sort());
});

test('with a filter, the organisations are those at an end of what it takes', async () => {
  const filter = { partner: { kind: 'UNIVERSITY' }, during: { year: 2017 } };
  expect(await ids({ table: 'partnerships', filter })).toEqual([
    'national:smg~ror:024mrxd33',
    'national:tate~ror:02jx3x895',
  ]);
  expect(await ids({ table: 'organisations', filter })).toEqual([
    'national:smg',
    'national:tate',
    'ror:024mrxd33',
    'ror:02jx3x895',
  ]);
});

test('of everything each list has a filter; relations join what is there', async () => {
  const filter = {
    loans: { purpose: 'DISPLAY' },
    projects: { ids: [] },
    figures: { ids: [] },
    sources: { ids: [] },
  };
  const graph = JSON.parse(await on.text({ format: 'node-link', of: 'everything', filter }));
  const nodes = graph.nodes.map((node: { id: string }) => node.id);
  expect(nodes).toHaveLength(9);
  expect(nodes).toContain('loan:rocket');
  expect(
    graph.edges.map((edge: Record<string, string>) => `${edge.source} ${edge.type} ${edge.target}`),
  ).toEqual(['org:nrm LENT loan:rocket', 'loan:rocket TO ror:024mrxd33', 'org:nrm SITE_OF national:smg']);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'a list called %s is unknown like any other: no property of all objects is taken for one',
  async (name) => {
    const filter = `{"${name}": {}}`;
    const response = await on.get({ of: 'everything', format: 'csv', table: 'loans', filter });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining(`filter.${name}: for everything`),
    ]);
  },
);
