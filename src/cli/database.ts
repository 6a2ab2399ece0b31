import { join } from 'node:path';
import type { Config } from '../config.js';
import { assertOwnDatabase } from '../database/assertOwnDatabase.js';
import { applySchema } from '../database/migrate.js';
import { type Database, openDatabase } from '../database/openDatabase.js';
import { loadShippedData } from '../ingest/shipped.js';
import { portInUse } from '../neo4j/owner.js';
import { OWN_USER, readPassword } from '../neo4j/password.js';
import { UserError } from '../userError.js';
import type { Console } from './cliOutput.js';
import type { OpenGraph } from './context.js';
import { progressLine } from './progress.js';

/** Maximum time to wait for the database of a starting service, in milliseconds. */
const STARTING = 60_000;

/**
 * Opens the same graph as the service: the one at NEO4J_URI; otherwise that of a service running on DATA_DIR;
 * otherwise the one in DATA_DIR, whose Neo4j runs until the command ends. Prepares it as the service does at startup.
 */
export async function openPrepared(config: Config, console: Console): Promise<OpenGraph> {
  const database = await open(config, console);
  const { graph } = database;
  try {
    await assertOwnDatabase(graph);
    await applySchema(graph);
    await loadShippedData(graph, {
      progress: (file, progress) => console.progress(progressLine(file, progress)),
      waiting: (what) => console.print(waitingLine(what)),
    });
    return { graph, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

export const waitingLine = (what: string) => `Waiting: another process is writing ${what}.`;

async function open(config: Config, console: Console): Promise<Database> {
  if (config.database) return openDatabase(config, console);
  const home = join(config.local.dataDir, 'server');
  const began = Date.now();
  for (;;) {
    const port = portInUse(home);
    if (port === undefined) return openDatabase(config, console);
    const uri = `bolt://127.0.0.1:${port}`;
    const password = readPassword(home);
    try {
      return await openDatabase({ ...config, database: { uri, user: OWN_USER, password } }, console);
    } catch (error) {
      if (Date.now() - began > STARTING) throw notAnswering(config.local.dataDir, uri, error);
      console.progress(`Waiting for the service on ${config.local.dataDir} …`);
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

const notAnswering = (folder: string, uri: string, error: unknown) =>
  new UserError(
    `A service is using ${folder}, but its database at ${uri} does not respond (${error instanceof Error ? error.message : error}). Wait until the service has started, or stop it, then try again.`,
  );
