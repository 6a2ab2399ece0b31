import { clearGraph, openTestGraph } from '../../support/testGraph.js';

const graph = openTestGraph();
afterAll(() => graph.close());

test('the suite has a real Neo4j, and clearing leaves no node but the notes on constraints', async () => {
  await graph.write((transaction) =>
    transaction.run("CREATE (:Organisation {id: 'test:a', name: 'A'})-[:LENT]->(:Loan {id: 'test:l'})"),
  );
  await clearGraph(graph);
  const [record] = await graph.read(
    'MATCH (node) WHERE NOT node:SchemaMigration RETURN count(node) AS nodes',
  );
  expect(record?.get('nodes').toNumber()).toBe(0);
});
