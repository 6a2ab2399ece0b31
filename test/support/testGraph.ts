import { type GraphClient, openGraphClient } from '../../src/database/client.js';

/** Query timeout of tests, in seconds: a busy machine may need longer to plan a statement than the service allows. */
export const QUERY_TIMEOUT_SECONDS = 120;

/** Opens the suite's Neo4j, which holds constraints and indexes. Close it in `afterAll`; clear it before drawing a graph. */
export function openTestGraph(): GraphClient {
  const uri = process.env.TEST_NEO4J_URI;
  if (!uri)
    throw new Error(
      'TEST_NEO4J_URI is not set: run the tests with "npm test", which starts a Neo4j for them.',
    );
  return openGraphClient({ uri }).within(QUERY_TIMEOUT_SECONDS);
}

/** Deletes all nodes and relationships except the records of applied migrations; constraints and indexes stay. */
export async function clearGraph(graph: GraphClient): Promise<void> {
  await graph.write((transaction) =>
    transaction.run('MATCH (node) WHERE NOT node:SchemaMigration DETACH DELETE node'),
  );
}
