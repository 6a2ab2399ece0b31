import { getNamedType, isInterfaceType } from 'graphql';
import { typeOfId } from '../../../src/api/ids.js';
import { onGraph, onShippedData } from '../../support/onGraph.js';
import { planOf } from '../../support/plan.js';

const on = onGraph('small');
const shipped = onShippedData();

/** One object of each type with an id, its name or title, and the root field that looks it up. */
const OBJECTS = [
  ['organisation', 'Organisation', 'national:tate', '... on Organisation { name }', { name: 'Tate' }],
  ['loan', 'Loan', 'loan:turner', '... on Loan { title }', { title: 'Turner in Leeds' }],
  ['project', 'Project', 'project:colour', '... on Project { title }', { title: 'Colour' }],
  [
    'partnership',
    'Partnership',
    'national:tate~org:leeds',
    '... on Partnership { museum { name } }',
    { museum: { name: 'Tate' } },
  ],
  ['source', 'Source', 'source:report', '... on Source { title }', { title: 'Colour at Tate' }],
  ['figure', 'Figure', 'figure:visits', '... on Figure { title }', { title: 'Tate: visits in 2017/18' }],
  ['submission', 'Submission', 'submission:2', '... on Submission { name }', { name: 'loans.csv' }],
  ['judgement', 'Judgement', 'judgement:1', '... on Judgement { judgement }', { judgement: 'UNSURE' }],
] as const;

test.each(OBJECTS)(
  '%s(id:) and node(id:) find a %s by its id, and nothing by another',
  async (field, type, id, part, facts) => {
    const query = `query ($id: ID!) { one: ${field}(id: $id) { id __typename ${part} } node(id: $id) { id __typename ${part} } }`;
    const found = { id, __typename: type, ...facts };
    expect(await on.data(query, { id })).toEqual({ one: found, node: found });
    expect(await on.data(query, { id: `${id}x` })).toEqual({ one: null, node: null });
  },
);

test('every type with an id can be found by it, except the audit log', () => {
  const types = Object.values(on.schema.getTypeMap());
  const node = types.find(({ name }) => name === 'Node');
  const found = isInterfaceType(node) ? on.schema.getPossibleTypes(node).map(({ name }) => name) : [];
  expect([...found].sort()).toEqual(OBJECTS.map(([, type]) => type).sort());
  const fields = on.schema.getQueryType()!.getFields();
  for (const [field, type] of OBJECTS) expect(getNamedType(fields[field]?.type)?.toString()).toBe(type);
});

test('nodes(ids:) gives objects of several types in the order of the ids, in one statement', async () => {
  const ids = [
    'figure:visits',
    'nothing',
    'national:tate',
    'org:tate-gallery',
    'loan:turner',
    'national:tate',
  ];
  const { result, statements } = await on.ask(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Organisation { name } ... on Loan { lenders { nodes { name } } } } }',
    { ids },
  );
  const tate = { id: 'national:tate', name: 'Tate' };
  expect(result).toEqual({
    data: {
      nodes: [
        { id: 'figure:visits' },
        null,
        tate,
        tate,
        { id: 'loan:turner', lenders: { nodes: [{ name: 'Tate' }] } },
        tate,
      ],
    },
  });
  expect(statements).toHaveLength(1);
  expect(await on.data('{ nodes(ids: []) { id } }')).toEqual({ nodes: [] });
});

test('more than 100 ids are refused with what came and what is allowed', async () => {
  const { result, statements } = await on.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array.from({ length: 101 }, (_, at) => `loan:${at}`),
  });
  expect(result.errors?.[0]).toMatchObject({
    message: 'nodes.ids: 101 ids were given; the maximum is 100. Send the rest in further requests.',
    extensions: { code: 'BAD_USER_INPUT', argument: 'nodes.ids', actual: 101, limit: 100 },
  });
  expect(statements).toEqual([]);
});

test.each([
  ['org:tate-gallery', 'national:tate'],
  ['org:national-gallery-of-british-art', 'national:tate'],
  ['https://ror.org/02jx3x895', 'ror:02jx3x895'],
  ['mm:example.1', 'org:leeds'],
  ['org:tate-gallery~mm:example.1', 'national:tate~org:leeds'],
  ['national:tate~https://ror.org/02JX3X895', 'national:tate~ror:02jx3x895'],
])('%s leads to %s', async (id, current) => {
  const field = id.includes('~') ? 'partnership' : 'organisation';
  const query = `query ($id: ID!) { one: ${field}(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } }`;
  expect(await on.data(query, { id })).toEqual({
    one: { id: current },
    node: { id: current },
    nodes: [{ id: current }],
  });
});

describe('organisationBy', () => {
  beforeAll(() =>
    on.graph.run(`MATCH (one:Organisation {id: 'org:leeds'})
      UNWIND ['wikidata:Q42', 'gb-chc:1089464', 'gb-coh:01234567'] AS id CREATE (:Identifier {id: id})-[:IDENTIFIES]->(one)`),
  );
  const ask = (by: Record<string, unknown>) =>
    on.ask('query ($by: OrganisationBy!) { organisationBy(by: $by) { id } }', { by });

  test.each([
    [{ id: 'org:tate-gallery' }, 'national:tate'],
    [{ rorId: '024mrxd33' }, 'ror:024mrxd33'],
    [{ rorId: 'https://ror.org/024MRXD33' }, 'ror:024mrxd33'],
    [{ mappingMuseums: 'example.1' }, 'org:leeds'],
    [{ wikidata: 'Q42' }, 'org:leeds'],
    [{ wikidata: 'https://www.wikidata.org/wiki/Q42' }, 'org:leeds'],
    [{ charity: 'GB-CHC-1089464' }, 'org:leeds'],
    [{ company: 'GB-COH-01234567' }, 'org:leeds'],
    [{ identifier: 'own:1' }, 'org:leeds'],
  ])('%j finds %s', async (by, id) => {
    expect((await ask(by)).result).toEqual({ data: { organisationBy: { id } } });
  });

  test('an identifier that nobody has finds nothing', async () => {
    expect((await ask({ wikidata: 'Q43' })).result).toEqual({ data: { organisationBy: null } });
  });

  test('another form is refused with the allowed one', async () => {
    const { result, statements } = await ask({ charity: '1089464' });
    expect(result.errors?.[0]).toMatchObject({
      message:
        'organisationBy.by.charity: "1089464" does not have the form GB-CHC-…, GB-SC-… or GB-NIC-…. Correct it, or use another field.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'organisationBy.by.charity' },
    });
    expect(statements).toEqual([]);
  });

  test.each([[{}], [{ id: 'national:tate', rorId: '024mrxd33' }], [{ id: null }]])(
    '%j is not exactly one',
    async (by) => {
      const { result } = await ask(by);
      expect(result.errors?.[0]?.message).toMatch(/^Variable "\$by" got invalid value/);
    },
  );
});

test('the form of an id gives its type, for all shipped data', async () => {
  const rows = await shipped.graph.read(
    `MATCH (node:Organisation|Loan|Project|Source|Figure|Submission|Judgement) RETURN labels(node)[0] AS type, node.id AS id
     UNION ALL MATCH ()-[node:PARTNERS_WITH]->() RETURN 'Partnership' AS type, node.id AS id`,
    {},
  );
  expect(new Set(rows.map((row) => row.get('type'))).size).toBe(OBJECTS.length);
  expect(
    rows.filter((row) => typeOfId(row.get('id')) !== row.get('type')).map((row) => row.get('id')),
  ).toEqual([]);
});

test('ids of all types are looked up in indexes, each type in its own', async () => {
  for (const [, type, id] of OBJECTS) {
    const { sent } = await on.ask('query ($id: ID!) { node(id: $id) { id __typename } }', { id });
    const { operators } = await planOf(on.graph, sent[0]!.text, { ...sent[0]!.parameters });
    expect([type, operators.filter((one) => /UniqueIndexSeek/.test(one)).length > 0]).toEqual([type, true]);
    expect(
      operators.filter((one) => /AllNodesScan|LabelScan|RelationshipTypeScan|CartesianProduct/.test(one)),
    ).toEqual([]);
  }
});
