import { realpathSync } from 'node:fs';
import { connect } from 'node:net';
import { openGraphClient } from '../database/client.js';
import { UserError } from '../userError.js';
import { portFault } from './ports.js';
import { LOOPBACK, type ServerPlace } from './settings.js';

/** How long Neo4j may take to answer, in milliseconds: on a slow machine, recovering from a crash, it took 37 s. */
const LONGEST_START = 180_000;

/** How long between two looks, in milliseconds. */
const PAUSE = 100;

/**
 * Waits until the server answers a query and says that its home is ours.
 * Throws when `isRunning()` is false, when somebody else answers on the port, or after three minutes.
 */
export async function waitForAnswer(
  place: ServerPlace,
  uri: string,
  isRunning: () => boolean,
): Promise<void> {
  const end = Date.now() + LONGEST_START;
  for (;;) {
    if (!isRunning()) throw new UserError('Neo4j ended before it answered.');
    if (Date.now() > end) throw new UserError(`Neo4j did not answer within ${LONGEST_START / 1000} s.`);
    const home = (await isOpen(place.boltPort)) ? await askHome(uri) : undefined;
    if (home !== undefined) {
      if (home === realpathSync(place.home) || home === place.home) return;
      throw portFault('EADDRINUSE', place.boltPort, LOOPBACK, 'NEO4J_BOLT_PORT');
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Tells whether anything listens on the port. */
export function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, LOOPBACK);
    const answer = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
  });
}

/** The folder that the answering server calls its home; undefined while it does not answer. */
async function askHome(uri: string): Promise<string | undefined> {
  const graph = openGraphClient({ uri });
  try {
    const result = await graph.run("SHOW SETTINGS 'server.directories.neo4j_home' YIELD value RETURN value");
    return result.records[0]?.get('value') as string | undefined;
  } catch {
    return undefined;
  } finally {
    await graph.close();
  }
}
