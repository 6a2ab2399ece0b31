import { realpathSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { openGraphClient } from '../database/client.js';
import { UserError } from '../userError.js';
import { passwordFile } from './password.js';
import { portFault } from './ports.js';
import { LOOPBACK, type ServerPlace } from './settings.js';

/** Timeout for the first answer of Neo4j, in milliseconds. Recovering from a crash took 37 s on a slow machine. */
const START_TIMEOUT_MS = 180_000;

/** Polling interval, in milliseconds. */
const POLL_INTERVAL_MS = 100;

/**
 * Waits until the server answers a query and reports the expected home folder. Throws if `isRunning()` is false, if another server answers
 * on the port, or after three minutes.
 */
export async function waitForAnswer(
  place: ServerPlace,
  uri: string,
  isRunning: () => boolean,
): Promise<void> {
  const end = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    if (!isRunning()) throw new UserError('Neo4j exited before it responded.');
    if (Date.now() > end) throw new UserError(`Neo4j did not respond within ${START_TIMEOUT_MS / 1000} s.`);
    const home = (await isOpen(place.boltPort)) ? await askHome(uri, place) : undefined;
    if (home !== undefined) {
      if (home === realpathSync(place.home) || home === place.home) return;
      throw portFault('EADDRINUSE', place.boltPort, LOOPBACK, 'NEO4J_BOLT_PORT');
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
  }
}

/** True if any process listens on the port. */
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

const wrongPassword = (uri: string, home: string) =>
  new UserError(
    `Neo4j at ${uri} does not accept the password in ${passwordFile(home)}. If another Neo4j uses that port, stop it or set NEO4J_BOLT_PORT to a free port. If the file was changed or deleted, restore it, or delete ${join(home, 'data', 'databases', 'system')} and ${join(home, 'data', 'transactions', 'system')}: they contain only the user, and Neo4j creates them again with the password in the file.`,
  );

/** Home folder that the server reports; undefined if it does not answer. Throws a UserError if it refuses the password. */
async function askHome(uri: string, { home, password }: ServerPlace): Promise<string | undefined> {
  const graph = openGraphClient({ uri, password });
  try {
    const result = await graph.run("SHOW SETTINGS 'server.directories.neo4j_home' YIELD value RETURN value");
    return result.records[0]?.get('value') as string | undefined;
  } catch (error) {
    if (/Unauthorized/.test(String((error as { code?: string }).code))) throw wrongPassword(uri, home);
    return undefined;
  } finally {
    await graph.close();
  }
}
