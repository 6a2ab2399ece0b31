import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { onService } from '../../support/onService.js';
import { BEYOND, nested, repeated } from './beyond.js';

const on = onService('small');

describe('what goes beyond a limit is refused with a code, the actual figure and the limit, and the database is not asked', () => {
  test.each(BEYOND)('%s', async (_what, query, code, actual, limit) => {
    const { status, body } = await on.ask(query);
    expect(body).toEqual({ errors: [{ message: expect.any(String), extensions: { code, actual, limit } }] });
    expect(status).toBe(400);
    expect(body.errors[0].message).toMatch(/allowed|maximum|may\.|at most|Remove the cycle/);
    expect(on.statements).toEqual([]);
  });

  test('several operations in one request', async () => {
    const { status, body } = await on.post([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect([status, body.errors[0].extensions]).toEqual([400, { code: 'NO_BATCHES', actual: 2, limit: 1 }]);
  });

  test('a body of more than 100,000 bytes', async () => {
    const { status, body } = await on.ask(`{ __typename } # ${'x'.repeat(100_000)}`);
    expect([status, body.errors[0].extensions]).toEqual([
      413,
      { code: 'BODY_TOO_LARGE', actual: 100_029, limit: 100_000 },
    ]);
  });

  test('variables of 50,000 levels, and 500,000 of them in one', async () => {
    const deep = `{"query":"{ __typename }","variables":{"a":${'['.repeat(39_999)}${']'.repeat(39_999)}}}`;
    const { status, body } = await on.post(deep);
    expect([status, body.errors[0].extensions]).toEqual([
      400,
      { code: 'INPUT_TOO_DEEP', actual: 40_000, limit: 12 },
    ]);
  });
});

test('what is just within the limits is answered', async () => {
  for (const query of [
    `{ ${repeated(30, (at) => `a${at}: __typename`)} }`,
    `{ organisation(id: "x") { ${nested(10, 'name')} } }`,
    '{ organisations(first: 100) { nodes { name } } }',
    `{ __typename ${repeated(8, () => '@include(if: true)')} }`,
  ])
    expect((await on.ask(query)).body.errors?.[0].extensions.code ?? 'ANSWERED').not.toMatch(/^TOO_/);
});

test('the introspection that GraphiQL, Apollo’s tools and graphql-codegen ask passes, with all that they may add to it', async () => {
  const { body } = await on.ask(
    getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  );
  expect(body.errors).toBeUndefined();
  expect(buildClientSchema(body.data).getQueryType()?.name).toBe('Query');
});

test('a filter of more than 100 conditions is refused as too expensive, in variables and in arguments', async () => {
  const query = 'query ($f: OrganisationFilter) { organisations(filter: $f) { totalCount } }';
  const filter = (leaves: number) => ({
    or: Array.from({ length: leaves }, (_, at) => ({ name: { contains: `x${at}` } })),
  });
  for (const leaves of [200, 1_000]) {
    const { status, body } = await on.ask(query, { f: filter(leaves) });
    const actual = 2 * leaves + 1;
    expect([status, body.errors[0].extensions]).toEqual([
      400,
      { code: 'TOO_MANY_CONDITIONS', actual, limit: 100 },
    ]);
    expect(body.errors[0].message).toMatch(/^This query is too expensive/);
  }
  const literal = `{ organisations(filter: { or: [${repeated(60, (at) => `{ name: { contains: "x${at}" } }`)}] }) { totalCount } }`;
  expect((await on.ask(literal)).body.errors[0].extensions.code).toBe('TOO_MANY_CONDITIONS');
  expect(on.statements).toEqual([]);
  expect(
    (await on.ask(query, { f: { ids: Array.from({ length: 500 }, (_, at) => `org:${at}`) } })).status,
  ).toBe(200);
});

test('introspection may be asked for a few times in one operation, not 18 times by aliases', async () => {
  const types =
    '__schema { types { name kind description fields { name description args { name description type { name } } type { name kind } } inputFields { name description type { name kind } } enumValues { name description } } }';
  const asked = async (count: number) =>
    (await on.ask(`{ ${repeated(count, (at) => `a${at}: ${types}`)} }`)).body;
  expect((await asked(2)).errors).toBeUndefined();
  const { code, actual, limit } = (await asked(18)).errors[0].extensions;
  expect([code, actual > limit, limit]).toEqual(['TOO_MUCH_INTROSPECTION', true, 150_000]);
  const light = (count: number) =>
    on.ask(
      `{ ${repeated(count, (at) => `a${at}: __schema { types { name description fields { name } } }`)} }`,
    );
  expect((await light(5)).body.errors).toBeUndefined();
  expect((await light(18)).body.errors[0].extensions).toEqual({
    ...{ code: 'TOO_MUCH_INTROSPECTION', actual: 18, limit: 5 },
  });
  const types18 = `{ ${repeated(18, (at) => `...on Query { a${at}: __type(name: "Loan") { name } }`)} }`;
  expect((await on.ask(types18)).body.errors[0].extensions.code).toBe('TOO_MUCH_INTROSPECTION');
  const inner = `{ __schema { types { ${repeated(18, (at) => `a${at}: fields { ${repeated(20, (of) => `b${of}: description`)} }`)} } } }`;
  expect((await on.ask(inner)).body.errors[0].extensions.code).toMatch(/^TOO_/);
});

test('objects looked up by their ids are counted: one for `node`, as many as there are ids for `nodes`', async () => {
  const part = '{ id ... on Organisation { partners(first: 4) { nodes { id } } } }';
  const asked = async (query: string, variables = {}) =>
    (await on.post({ query, variables }, { 'graphql-cost': 'report' })).body.extensions.cost.nodes.actual;
  expect(await asked(`{ node(id: "national:tate") ${part} }`)).toBe(1 + 4);
  expect(await asked('{ organisationBy(by: { id: "national:tate" }) { id } }')).toBe(1);
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) ${part} }`;
  expect(await asked(query, { ids: ['national:tate', 'org:leeds', 'loan:turner'] })).toBe(3 * (1 + 4));
  const ids = Array.from({ length: 100 }, (_, at) => `org:${at}`);
  const { body } = await on.post({ query: query.replace('first: 4', 'first: 100'), variables: { ids } });
  expect(body.errors[0].extensions).toEqual({ code: 'TOO_MANY_NODES', actual: 10_100, limit: 10_000 });
});

test('the header GraphQL-Cost adds the cost to the extensions', async () => {
  const query =
    'query ($n: Int = 3) { organisations(first: $n) { totalCount nodes { a: name names { name } partners(first: 2) { edges { node { name } } } } } }';
  const { body } = await on.post({ query }, { 'graphql-cost': 'report' });
  // three organisations, for each 5 names and 2 partners
  expect(body.extensions.cost.nodes).toEqual({ actual: 3 * (1 + 5 + 2), limit: 10_000 });
  expect(body.extensions.cost.depth).toEqual({ actual: 6, limit: 12 });
  expect(body.extensions.cost.aliases).toEqual({ actual: 1, limit: 30 });
  const other = await on.post({ query, variables: { n: 10 } }, { 'graphql-cost': 'report' });
  expect(other.body.extensions.cost.nodes.actual).toBe(80);
  expect((await on.post({ query })).body.extensions).toBeUndefined();
  const wrong = await on.post({ query }, { 'graphql-cost': 'everything' });
  expect([wrong.status, wrong.body.errors[0].message]).toEqual([
    400,
    'header GraphQL-Cost: "everything" is not allowed. Use "report".',
  ]);
});
