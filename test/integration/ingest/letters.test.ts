import { fileURLToPath } from 'node:url';
import type { GraphClient } from '../../../src/database/client.js';
import { importFile } from '../../../src/ingest/importFile.js';
import { readTables } from '../../../src/ingest/tables.js';
import { reconcile } from '../../../src/reconcile/candidates.js';
import { readSingle } from '../../../src/reconcile/queries.js';
import { suggestEntities } from '../../../src/reconcile/suggest.js';
import { type Asker, askerOf } from '../../support/drawnGraph.js';
import { loan, submitRows } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

let graph: GraphClient;
let asker: Asker;

beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  const path = fileURLToPath(new URL('../../fixtures/identity/letters.csv', import.meta.url));
  const tables = readTables();
  await importFile(graph, { path, by: 'test' }, { tables });
  await graph.run('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
  asker = await askerOf(graph);
});
afterAll(async () => {
  await clearGraph(graph);
  await graph.close();
});

const ask = async (query: string, variables: Record<string, unknown>) => {
  const { result } = await asker.ask(query, variables);
  expect(result.errors).toBeUndefined();
  return result.data;
};

/** What is typed, and the name that it should find. */
const CASES = [
  ['lodzki', 'Uniwersytet Łódzki'],
  ['uniwersytet lodzki', 'Uniwersytet Łódzki'],
  ['ost', 'Statens Museum for Øst'],
  ['statens museum for ost', 'Statens Museum for Øst'],
  ['strassenmuseum giessen', 'Straßenmuseum Gießen'],
  ['thjodminjasafn', 'Þjóðminjasafn'],
  ["hawai'i", 'Hawaiʻi House'],
  ['hawai’i house', 'Hawaiʻi House'],
  ['hawaii house', 'Hawaiʻi House'],
] as const;

describe.each(CASES)('%s', (typed, name) => {
  it('is found by search', async () => {
    const { search } = await ask(
      'query ($text: String!) { search(text: $text) { nodes { ... on Organisation { name } } } }',
      { text: typed },
    );
    expect(search.nodes).toEqual([{ name }]);
  });

  it('is found by a filter of names', async () => {
    const { organisations } = await ask(
      'query ($contains: String!) { organisations(filter: {name: {contains: $contains}}) { nodes { name } } }',
      { contains: typed },
    );
    expect(organisations.nodes).toEqual([{ name }]);
  });

  it('is suggested in reconciliation', async () => {
    const found = await suggestEntities(graph, { prefix: typed, skip: 0, limit: 5 });
    expect(found.map((one) => one.name)).toEqual([name]);
  });
});

test.each(
  CASES.filter(([typed, name]) => typed.split(' ').length === name.split(' ').length && typed !== "hawai'i"),
)('reconciliation matches %s', async (typed, name) => {
  const [found] = await reconcile(graph, [readSingle(typed)]);
  expect(found!.filter(({ match }) => match).map((one) => one.name)).toEqual([name]);
});

test('an import takes a name in plain letters for the organisation, and finds its loan by title', async () => {
  await submitRows(graph, 'loans.csv', [loan(2, 'Tate', 'Thjodminjasafn', 'Łódź ʻulu')]);
  const { loans } = await ask(
    'query ($title: String!) { loans(filter: {title: {equals: $title}}) { nodes { borrowers { nodes { country } } } } }',
    { title: "lodz 'ulu" },
  );
  expect(loans.nodes).toEqual([{ borrowers: { nodes: [{ country: 'Iceland' }] } }]);
});
