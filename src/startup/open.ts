import type { Config } from '../config.js';
import { StartProgress } from './progress.js';
import { startingResponses } from './responses.js';
import { openStartupServer, type StartupServer } from './server.js';

/** The server and progress record used while the service starts. */
export interface Startup {
  readonly server: StartupServer;
  readonly progress: StartProgress;
}

/**
 * Listens at the service's address and answers with the progress of the start until the service takes over. Imports few modules, so it can
 * answer as soon as the process runs. Throws a UserError if the address cannot be used.
 */
export async function openStartup({ port, host }: Pick<Config, 'port' | 'host'>): Promise<Startup> {
  const progress = new StartProgress();
  const server = await openStartupServer(
    port,
    host,
    startingResponses(() => progress.status),
  );
  return { server, progress };
}
