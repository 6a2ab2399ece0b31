import type { GraphClient } from '../../../src/database/client.js';
import { type Asker, askerOf } from '../../support/drawnGraph.js';
import { loan, submitRows } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

let graph: GraphClient;
let asker: Asker;
beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  const large = { objects: 2_147_483_647, people: 2_000_000_000, start: '2018', end: '2018' };
  await submitRows(graph, 'large.csv', [
    loan(2, 'Tate', 'University of Leeds', 'Seeds', large),
    loan(3, 'Tate', 'University of Leeds', 'Shells', large),
  ]);
  asker = await askerOf(graph);
});
afterAll(() => graph.close());

const SUM = 2 * 2_147_483_647;

test.each([
  [
    'of a partnership',
    '{ partnerships(filter: { mirrored: false }) { nodes { objects } } }',
    'partnerships',
    { nodes: [{ objects: SUM }] },
  ],
  [
    'of groups of loans',
    '{ loans { groups(by: PURPOSE) { nodes { objects people } } } }',
    'loans',
    { groups: { nodes: [{ objects: SUM, people: 4_000_000_000 }] } },
  ],
  [
    'of a group by time, which no tally answers',
    '{ loans { groups(by: YEAR) { nodes { objects people } } } }',
    'loans',
    { groups: { nodes: [{ objects: SUM, people: 4_000_000_000 }] } },
  ],
  [
    'of groups of partnerships',
    '{ partnerships(filter: { mirrored: false }) { groups(by: ACTIVITY) { nodes { objects } } } }',
    'partnerships',
    { groups: { nodes: [{ objects: SUM }] } },
  ],
  [
    'of a single loan, and in this order',
    '{ loans(orderBy: { by: OBJECTS, direction: DESC }, first: 1) { nodes { objects people } pageInfo { endCursor } } }',
    'loans',
    {
      nodes: [{ objects: 2_147_483_647, people: 2_000_000_000 }],
      pageInfo: { endCursor: expect.any(String) },
    },
  ],
])('sums beyond 32 bits are exact: %s', async (_, query, field, answer) => {
  const { result } = await asker.ask(query);
  expect(result).toEqual({ data: { [field]: answer } });
});

test('sums beyond 32 bits are in the change feed', async () => {
  const { result } = await asker.ask('{ changesSince(first: 500) { changes { partnership { objects } } } }');
  expect(result.errors).toBeUndefined();
  const objects = result.data.changesSince.changes.map(
    (one: { partnership: object | null }) => one.partnership,
  );
  expect(objects).toContainEqual({ objects: SUM });
});
