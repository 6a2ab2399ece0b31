import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphClient, openGraphClient } from '../../src/database/client.js';
import { QUERY_TIMEOUT_SECONDS } from './testGraph.js';

/** A server with freshly loaded shipped data. */
export interface ShippedServer {
  readonly uri: string;
  readonly home: string;
  readonly browserUrl: string;
}

let asked = 0;

/** The one server with the shipped data that all test files share: none may change it. */
export const sharedServer = (): Promise<ShippedServer> => ask('shipped');

/** A server with the shipped data that no other test file uses. It takes a few seconds to start. */
export const ownServer = (): Promise<ShippedServer> => ask('shippedCopy');

/**
 * Opens the shared server of the shipped data; close it in `afterAll`. Writes would be visible to other files, so the
 * file fails at its end if Neo4j's transaction log has grown.
 */
export async function openShippedGraph(): Promise<GraphClient> {
  const { uri, home } = await sharedServer();
  const before = writtenIn(home);
  const graph = openGraphClient({ uri }).within(QUERY_TIMEOUT_SECONDS);
  return {
    ...graph,
    async close() {
      await graph.close();
      if (writtenIn(home) !== before)
        throw new Error(
          'A test wrote to the shared shipped data. Use ownServer() of test/support/shippedData.ts for that.',
        );
    },
  };
}

/** The size of Neo4j's transaction log: each transaction that writes makes it longer before it is acknowledged (src/neo4j/settings.ts: no preallocation). */
function writtenIn(home: string): string {
  const folder = join(home, 'data', 'transactions', 'neo4j');
  const logs = readdirSync(folder).filter((name) => name.startsWith('neostore.transaction.db.'));
  return logs
    .sort()
    .map((name) => `${name}: ${statSync(join(folder, name)).size}`)
    .join('\n');
}

/** Sends a request to the parent process (runner/workerProcess.mjs). */
function ask(wants: 'shipped' | 'shippedCopy'): Promise<ShippedServer> {
  const number = `${wants} ${++asked} ${performance.now()}`;
  return new Promise((resolve, reject) => {
    if (!process.send) throw new Error('The shipped data are there for tests that "npm test" runs.');
    const onMessage = (message: { answers?: string; server?: ShippedServer; failed?: string }) => {
      if (message.answers !== number) return;
      process.off('message', onMessage);
      if (message.server) resolve(message.server);
      else reject(new Error(message.failed));
    };
    process.on('message', onMessage);
    process.send({ wants, number });
  });
}
