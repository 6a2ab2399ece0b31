import { onService } from '../../support/onService.js';

const on = onService('circles');

/** Compares the fast path with Apollo Server and graphql-js, which handle several media types. */
async function bothWays(query: string, variables: object = {}) {
  const ask = async (accept: string) => {
    const { status, text } = await on.post({ query, variables }, { accept });
    return { status, text: text.trim() };
  };
  const short = await ask('application/json');
  const asked = on.statements.length;
  return { short, asked, long: await ask('application/json, text/html') };
}
const QUERIES: [string, string, object?][] = [
  [
    'one thing, under other names',
    '{ a: organisation(id: "national:tate") { b: name __typename kind coordinates { latitude } } }',
  ],
  ['nobody', '{ organisation(id: "org:nobody") { name } }'],
  [
    'a page with its edges',
    'query ($n: Int) { organisations(first: $n) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id name partners(first: 2) { nodes { name } } } } } }',
    { n: 3 },
  ],
  [
    'fragments, merged',
    '{ organisation(id: "national:tate") { ...A ...B } } fragment A on Organisation { partners { nodes { id } } } fragment B on Organisation { partners { nodes { name } totalCount } }',
  ],
  [
    'several of a union',
    '{ search(text: "tate") { nodes { __typename ... on Organisation { name } ... on Loan { title } } } }',
  ],
  [
    'of a union, those of which nothing is asked',
    '{ search(text: "tate") { nodes { ... on Loan { title } } } }',
  ],
  [
    'of an interface',
    '{ node(id: "national:tate~org:wakefield") { id __typename } nodes(ids: ["national:tate", "none"]) { id ... on Organisation { name } ... on Loan { title } } }',
  ],
  [
    'sums and figures',
    '{ partnerships(first: 5) { nodes { museum { name } partner { name } loans { totalCount } projects { totalCount } firstYear certainty mirrored } } }',
  ],
  [
    'groups',
    '{ partnerships { totalCount groups(by: [PARTNER_KIND]) { nodes { keys { by key name } count loans objects } } facets(by: [KIND]) { by values { key count } } } }',
  ],
  [
    'a network question',
    '{ paths(from: "national:tate", to: "org:wakefield") { stepsApart reason paths { length because hops { strength certainty one { id name kind region } other { name } } } } }',
  ],
  [
    'a neighbourhood',
    '{ neighbourhood(of: ["national:tate"], hops: 2) { truncated organisations pairs nodes { organisationId name kind region hops partners partnersShown } edges { one other strength activities certainty } } }',
  ],
  [
    'shared partners',
    '{ sharedPartners(of: ["national:tate", "national:bm"]) { total partners { shared strength organisation { id name kind region } } } }',
  ],
  [
    'skipped',
    'query ($no: Boolean!) { organisation(id: "national:tate") { name kind @skip(if: $no) } }',
    { no: true },
  ],
  ['what is wrong', '{ paths(from: "national:tate", to: "org:nobody") { stepsApart } }'],
  [
    'wrong beside right',
    '{ a: organisation(id: "national:tate") { name } b: paths(from: "national:tate", to: "national:tate") { stepsApart } }',
  ],
  ['a wrong variable', 'query ($n: Int) { organisations(first: $n) { totalCount } }', { n: 'three' }],
  ['no field', '{ organisation(id: "national:tate") { nme } }'],
  ['what it is about', '{ __typename }'],
];

test.each(QUERIES.map(([name, query, variables = {}]) => ({ name, query, variables })))(
  '$name: the same both ways, to the letter',
  async ({ name, query, variables }) => {
    const { short, long } = await bothWays(query, variables);
    expect(short).toEqual(long);
    expect(short.text).toMatch(
      name.includes('wrong') || name === 'no field' ? /^\{.*"errors":/ : /^\{"data":(?!.*"errors":)/,
    );
  },
);

test('what failed is told without asking again', async () => {
  const query =
    '{ organisation(id: "national:tate") { name } paths(from: "national:tate", to: "national:tate") { stepsApart } }';
  const { short, asked } = await bothWays(query);
  expect(short.text).toContain('it is the same organisation');
  expect(asked).toBe(1);
});

test('what the network has itself needs no statement, whatever else is asked does', async () => {
  const hops = (more: string) =>
    `{ paths(from: "national:tate", to: "org:wakefield") { paths { hops { one { name ${more} } } } } }`;
  expect((await bothWays(hops(''))).asked).toBe(0);
  on.statements.length = 0;
  expect((await bothWays(hops('place'))).asked).toBe(1);
});

test('who wants to be told of statements is: the short way is none for that', async () => {
  const { body } = await on.post(
    { query: QUERIES.find(([name]) => name === 'a network question')![1] },
    { explain: 'plan' },
  );
  const { statements } = body.extensions as { statements: { field: string }[] };
  expect(statements.map(({ field }) => field)).toEqual(['paths']);
});

describe('what was composed for one answers for others', () => {
  const ONE = `query ($id: ID!, $sites: Boolean, $kind: [OrganisationKind!], $n: Int) {
    organisation(id: $id) { name partners(first: $n, sites: $sites, filter: { node: { kind: $kind } }) { nodes { name } } }
    again: organisation(id: $id) { ...More }
    organisations(first: 2, filter: { partners: { some: { node: { id: [$id] } } } }) { nodes { name } }
  } fragment More on Organisation { id partnership: partners(first: $n) { edges { node { id } } } }`;
  const VARIABLES: [string, object][] = [
    ['a museum', { id: 'national:tate', n: 5 }],
    ['another one', { id: 'national:bm', n: 5 }],
    ['another one, again', { id: 'national:bm', n: 5 }],
    ['another size', { id: 'national:bm', n: 1 }],
    ['a kind', { id: 'national:tate', n: 5, kind: 'MUSEUM' }],
    ['other kinds', { id: 'national:tate', n: 5, kind: ['UNIVERSITY', 'MUSEUM'] }],
    ['with sites', { id: 'national:tate', n: 5, sites: true }],
    ['nobody', { id: 'org:nobody', n: 5 }],
    ['no id at all', { id: 'Who is “this”?', n: 5 }],
    ['nothing', { id: '', n: 5 }],
    ['too many', { id: 'national:tate', n: 101 }],
    ['an address', { id: 'https://ror.org/02jx3x895', n: 5 }],
  ];

  test.each(VARIABLES)('%s', async (_, variables) => {
    const { short, long } = await bothWays(ONE, variables);
    expect(short).toEqual(long);
    // and the same once more, when all of it is known
    expect((await bothWays(ONE, variables)).short).toEqual(long);
  });
});
