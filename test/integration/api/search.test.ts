import { onGraph } from '../../support/onGraph.js';

const on = onGraph('small');

const find = async (args: string) => {
  const { result } = await on.ask(`{ search(${args}) { edges { matched node {
    __typename ... on Organisation { name } ... on Loan { title } ... on Project { title purpose: activity } } } } }`);
  expect(result.errors).toBeUndefined();
  return result.data.search.edges.map(
    (edge: { node: { name?: string; title?: string }; matched: string }) => edge.node.name ?? edge.node.title,
  );
};

test.each([
  ['text: "tate"', ['Tate']],
  ['text: "Tate Gallery"', ['Tate']],
  ['text: "ucl"', ['University College London']],
  ['text: "universities of leeds"', ['University of Leeds']],
  ['text: "universities of lee"', ['University of Leeds']],
  ['text: "leeds city museums"', ['Leeds City Museum']],
  ['text: "museums city leeds"', ['Leeds City Museum']],
  ['text: "uni leed"', ['University of Leeds']],
  ['text: "the leeds city mus."', ['Leeds City Museum']],
  ['text: "leeds"', ['University of Leeds', 'Leeds City Museum', 'Turner in Leeds']],
  ['text: "leeds", kinds: [MUSEUM]', ['Leeds City Museum']],
  ['text: "london", region: ["London"]', ['University College London', 'Tate', 'Science Museum Group']],
  ['text: "ROCKET"', ['Rocket']],
  ['text: "wârds"', ['Wards']],
  ['text: "  "', []],
  ['text: "?!; ((("', []],
  ['text: "nobody called this"', []],
])('search(%s)', async (args, expected) => {
  expect((await find(args)).sort()).toEqual([...expected].sort());
});

test('types select results', async () => {
  const found = async (args: string) => {
    const { result } = await on.ask(`{ search(${args}) { totalCount nodes { __typename } } }`);
    expect(result.errors).toBeUndefined();
    return result.data.search.nodes.map((node: { __typename: string }) => node.__typename).sort();
  };
  expect(await found('text: "colour"')).toEqual(['Project']);
  expect(await found('text: "leeds", types: [ORGANISATION]')).toEqual(['Organisation', 'Organisation']);
  expect(await found('text: "leeds", types: [LOAN]')).toEqual(['Loan']);
});

test('what is called just so comes first, and says under which name it was found', async () => {
  const { result } = await on.ask(
    '{ search(text: "tate gallery") { totalCount edges { matched node { __typename } } } }',
  );
  expect(result.data.search).toEqual({
    totalCount: 1,
    edges: [{ matched: 'Tate Gallery', node: { __typename: 'Organisation' } }],
  });
});

test('pages of a search go on where the last one ended', async () => {
  const page = async (after: string | null) => {
    const { result } = await on.ask(
      'query ($after: String) { search(text: "leeds", first: 1, after: $after) { nodes { ... on Organisation { id } ... on Loan { id } } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    return result.data.search;
  };
  const found = [];
  let after: string | null = null;
  for (let next = true; next; ) {
    const { nodes, pageInfo } = await page(after);
    found.push(nodes[0].id);
    after = pageInfo.endCursor;
    next = pageInfo.hasNextPage;
  }
  expect(found.sort()).toEqual(['loan:turner', 'org:leeds', 'ror:024mrxd33']);
});

test('a text that is too long is refused before the database is asked', async () => {
  const { result, statements } = await on.ask(
    'query ($text: String!) { search(text: $text) { totalCount } }',
    {
      text: 'x'.repeat(201),
    },
  );
  expect(result.errors?.[0]?.message).toBe('search.text: the text has 201 characters; the maximum is 200.');
  expect(statements).toEqual([]);
});
