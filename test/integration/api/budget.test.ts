import { USUAL } from '../../../src/limits/limits.js';
import { onGraph } from '../../support/onGraph.js';
import { repeated } from '../limits/beyond.js';

/** Operations run here without the check before execution: the compiler also counts. */
const on = onGraph('small', USUAL);

const DOUBLING = `{ organisation(id: "national:tate") { ...F0 } } ${repeated(24, (at) => `fragment F${at} on Organisation { a: parent { ...F${at + 1} } b: parent { ...F${at + 1} } }`)} fragment F24 on Organisation { id }`;

test.each([
  [
    'pages in pages',
    '{ organisations(first: 100) { nodes { id partners(first: 100) { nodes { id loansLent(first: 10) { nodes { id } } } } } } }',
    { code: 'TOO_MANY_NODES', actual: 10_100, limit: 10_000 },
  ],
  ['2^24 fields through fragments', DOUBLING, { code: 'TOO_MANY_FIELDS', actual: 1_002, limit: 1_000 }],
  [
    'groups whose things are shown',
    '{ loans { groups(by: [YEAR], first: 100) { nodes { top(first: 20) { lenders(first: 100) { nodes { id } } } } } } }',
    { code: 'TOO_MANY_NODES', actual: 202_100, limit: 10_000 },
  ],
])('%s is not composed and no statement is sent', async (_what, query, extensions) => {
  const { result, statements } = await on.ask(query);
  expect([result.errors?.[0]?.extensions, statements]).toEqual([extensions, []]);
});

test('root fields count together', async () => {
  const root = (at: number) =>
    `a${at}: organisations(first: 90) { nodes { id partners(first: 10) { nodes { id } } } }`;
  const { result, statements } = await on.ask(`{ ${repeated(11, root)} }`);
  expect(result.errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'TOO_MANY_NODES', actual: 10_890, limit: 10_000 },
  ]);
  expect(statements.length).toBe(10);
});

test('the 31st root field is refused, whether the database or the network in memory answers it', async () => {
  for (const field of ['organisation(id: "national:tate") { id }', 'brokers { brokers { rank } }']) {
    const { result } = await on.ask(`{ ${repeated(31, (at) => `a${at}: ${field}`)} }`);
    expect(result.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'TOO_MANY_ROOT_FIELDS', actual: 31, limit: 30 },
    ]);
  }
});
