import { onGraph } from '../../support/onGraph.js';

const on = onGraph('small');

const statementsOf = async (source: string, variables?: Record<string, unknown>) => {
  const { result, statements } = await on.ask(source, variables);
  expect(result.errors).toBeUndefined();
  return statements;
};

const DEEP = `query ($region: [String!], $first: Int) {
  organisations(first: $first, filter: { region: $region }) {
    nodes { name loansLent(first: $first) { nodes { title borrowers { nodes { name projects { edges { role node { title
      participants { nodes { name evidence { nodes { url loans { totalCount } } } } } } } } } } } } }
  }
}`;

test('one statement answers a root field, whatever its depth and however many rows', async () => {
  expect(await statementsOf(DEEP, { region: ['London'], first: 5 })).toHaveLength(1);
});

test('each root field has one statement, aliases included', async () => {
  expect(
    await statementsOf('{ a: loans { totalCount } b: loans { totalCount } museums { totalCount } }'),
  ).toHaveLength(3);
});

test('what is skipped is not asked of the database', async () => {
  const [text] = await statementsOf('{ loans { totalCount nodes @skip(if: true) { title } } }');
  expect(text).not.toContain('title');
});

test('equal operations give equal text, whatever their values', async () => {
  const [one] = await statementsOf(DEEP, { region: ['London'], first: 5 });
  const [other] = await statementsOf(DEEP, { region: ['Yorkshire and the Humber'], first: 2 });
  expect(other).toBe(one);
  // one id uses `=`, several use `IN`
  const [two] = await statementsOf(DEEP, { region: ['Yorkshire and the Humber', 'London'], first: 2 });
  const [three] = await statementsOf(DEEP, {
    region: ['Yorkshire and the Humber', 'Wales', 'London'],
    first: 2,
  });
  expect(three).toBe(two);
  expect(one).toContain('node0.region = $p0');
  expect(two).toContain('node0.region IN $p0');
  const [reordered] = await statementsOf(
    '{ loans(filter: { purpose: DISPLAY, objects: { min: 1 } }) { totalCount } }',
  );
  const [swapped] = await statementsOf(
    '{ loans(filter: { objects: { min: 7 }, purpose: RESEARCH }) { totalCount } }',
  );
  expect(swapped).toBe(reordered);
});

const ATTACKS = [
  `") DETACH DELETE n //`,
  `x' OR 1=1 WITH 1 AS one MATCH (n) DETACH DELETE n RETURN '`,
  '`}) MATCH (n) DETACH DELETE n //',
  '\\u0027 RETURN 1 //',
  '$p0 RETURN 1',
  '*) OR id:[* TO *] "~',
];

test.each(ATTACKS)('no value becomes text: %s', async (attack) => {
  const count = async () => (await on.graph.read('MATCH (n) RETURN count(n) AS n'))[0]?.get('n').toNumber();
  const before = await count();
  const source = `query ($text: String!, $list: [String!], $ids: [ID!], $id: ID!) {
    organisation(id: $id) { name }
    organisations(filter: { place: $list, ids: $ids, name: { contains: $text } }) { totalCount }
    loans(filter: { programme: $list, title: { startsWith: $text } }) { totalCount }
    sources(filter: { url: $list }) { totalCount }
    figures(filter: { measure: $list, scope: $list }) { totalCount }
    search(text: $text) { totalCount }
  }`;
  const statements = await statementsOf(source, { text: attack, list: [attack], ids: [attack], id: attack });
  // one for each root field, and one that looks up the requested ids of the filter
  expect(statements).toHaveLength(7);
  for (const text of statements) expect(text).not.toContain(attack);
  expect(await count()).toBe(before);
});

test('the order of the selection is kept, aliases and fragments included', async () => {
  const { result } = await on.ask(`
    query { loans(first: 1, orderBy: { by: TITLE }) { totalCount z: nodes { title ...Rest id } a: nodes { id } } }
    fragment Rest on Loan { purpose period { end start } t: title __typename }
  `);
  expect(JSON.stringify(result.data.loans)).toBe(
    '{"totalCount":3,"z":[{"title":"Rocket","purpose":"DISPLAY","period":{"end":"2018-02-10","start":"2017-10"},' +
      '"t":"Rocket","__typename":"Loan","id":"loan:rocket"}],"a":[{"id":"loan:rocket"}]}',
  );
});
