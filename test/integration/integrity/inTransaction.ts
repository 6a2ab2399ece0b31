import neo4j, { type Transaction } from 'neo4j-driver';
import type { GraphClient } from '../../../src/database/client.js';

/**
 * Runs `work` on the worker's graph, or on that of another server, in one transaction that is then rolled back, so
 * that the changes are discarded.
 */
export async function inTransaction<T>(
  work: (graph: GraphClient) => Promise<T>,
  uri = process.env.TEST_NEO4J_URI!,
): Promise<T> {
  const driver = neo4j.driver(uri);
  const session = driver.session();
  const transaction = session.beginTransaction();
  try {
    return await work(graphOf(transaction));
  } finally {
    await transaction.rollback();
    await session.close();
    await driver.close();
  }
}

function graphOf(transaction: Transaction): GraphClient {
  const run: GraphClient['run'] = (text, parameters = {}) => transaction.run(text, parameters);
  const graph: GraphClient = {
    run,
    within: () => graph,
    read: async (text, parameters) => (await run(text, parameters)).records,
    answer: () => Promise.reject(new Error('the doctor answers no questions')),
    plan: () => Promise.reject(new Error('the doctor plans nothing')),
    openReadTransaction: () => Promise.reject(new Error('the doctor reads a page at a time')),
    write: (work) => work({ run }),
    isUnresponsive: () => false,
    pool: () => undefined,
    verify: async () => {},
    close: async () => {},
  };
  return graph;
}
