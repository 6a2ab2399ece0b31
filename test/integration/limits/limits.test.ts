import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { onService } from '../../support/onService.js';
import { BEYOND, nested, repeated } from './beyond.js';

const on = onService('small');

describe('what goes beyond a limit is refused with a code, the figure that came and what is allowed, and the database is not asked', () => {
  test.each(BEYOND)('%s', async (_what, query, code, came, allowed) => {
    const { status, body } = await on.ask(query);
    expect(body).toEqual({ errors: [{ message: expect.any(String), extensions: { code, came, allowed } }] });
    expect(status).toBe(400);
    expect(body.errors[0].message).toMatch(/allowed|may\.|at most/);
    expect(on.statements).toEqual([]);
  });

  test('several operations in one request', async () => {
    const { status, body } = await on.post([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect([status, body.errors[0].extensions]).toEqual([400, { code: 'NO_BATCHES', came: 2, allowed: 1 }]);
  });

  test('a body of more than 100,000 bytes', async () => {
    const { status, body } = await on.ask(`{ __typename } # ${'x'.repeat(100_000)}`);
    expect([status, body.errors[0].extensions]).toEqual([
      413,
      { code: 'BODY_TOO_LARGE', came: 100_029, allowed: 100_000 },
    ]);
  });

  test('variables of 50,000 levels, and 500,000 of them in one', async () => {
    const deep = `{"query":"{ __typename }","variables":{"a":${'['.repeat(39_999)}${']'.repeat(39_999)}}}`;
    const { status, body } = await on.post(deep);
    expect([status, body.errors[0].extensions]).toEqual([
      400,
      { code: 'INPUT_TOO_DEEP', came: 40_000, allowed: 12 },
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
    const came = 2 * leaves + 1;
    expect([status, body.errors[0].extensions]).toEqual([
      400,
      { code: 'TOO_MANY_CONDITIONS', came, allowed: 100 },
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

test('introspection may be asked for twice in one operation, not 18 times by aliases', async () => {
  const types =
    '__schema { types { name kind description fields { name description args { name description type { name } } type { name kind } } inputFields { name description type { name kind } } enumValues { name description } } }';
  const asked = async (count: number) =>
    (await on.ask(`{ ${repeated(count, (at) => `a${at}: ${types}`)} }`)).body;
  expect((await asked(2)).errors).toBeUndefined();
  const { code, came, allowed } = (await asked(18)).errors[0].extensions;
  expect([code, came > allowed, allowed]).toEqual(['TOO_MUCH_INTROSPECTION', true, 150_000]);
  const inner = `{ __schema { types { ${repeated(18, (at) => `a${at}: fields { ${repeated(20, (of) => `b${of}: description`)} }`)} } } }`;
  expect((await on.ask(inner)).body.errors[0].extensions.code).toMatch(/^TOO_/);
});

test('objects looked up by their ids are counted: one for `node`, as many as there are ids for `nodes`', async () => {
  const part = '{ id ... on Organisation { partners(first: 4) { nodes { id } } } }';
  const asked = async (query: string, variables = {}) =>
    (await on.post({ query, variables }, { cost: 'tell' })).body.extensions.cost.nodes.asked;
  expect(await asked(`{ node(id: "national:tate") ${part} }`)).toBe(1 + 4);
  expect(await asked('{ organisationBy(by: { id: "national:tate" }) { id } }')).toBe(1);
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) ${part} }`;
  expect(await asked(query, { ids: ['national:tate', 'org:leeds', 'loan:turner'] })).toBe(3 * (1 + 4));
  const ids = Array.from({ length: 100 }, (_, at) => `org:${at}`);
  const { body } = await on.post({ query: query.replace('first: 4', 'first: 100'), variables: { ids } });
  expect(body.errors[0].extensions).toEqual({ code: 'TOO_MANY_NODES', came: 10_100, allowed: 10_000 });
});

test('the cost is told in the extensions where the header `cost` asks for it, and only there', async () => {
  const query =
    'query ($n: Int = 3) { organisations(first: $n) { totalCount nodes { a: name names { name } partners(first: 2) { edges { node { name } } } } } }';
  const { body } = await on.post({ query }, { cost: 'tell' });
  // three organisations, for each 5 names and 2 partners
  expect(body.extensions.cost.nodes).toEqual({ asked: 3 * (1 + 5 + 2), allowed: 10_000 });
  expect(body.extensions.cost.depth).toEqual({ asked: 6, allowed: 12 });
  expect(body.extensions.cost.aliases).toEqual({ asked: 1, allowed: 30 });
  const other = await on.post({ query, variables: { n: 10 } }, { cost: 'tell' });
  expect(other.body.extensions.cost.nodes.asked).toBe(80);
  expect((await on.post({ query })).body.extensions).toBeUndefined();
  const wrong = await on.post({ query }, { cost: 'everything' });
  expect([wrong.status, wrong.body.errors[0].message]).toEqual([
    400,
    'header cost: "everything" is not allowed; tell is.',
  ]);
});
