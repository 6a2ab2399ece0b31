import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphClient, openGraphClient } from '../database/client.js';
import type { Report } from '../neo4j/artefacts.js';
import { startLocalServer } from '../neo4j/localServer.js';
import { type Hold, holdFolder, NOBODYS_PORT, portInUse } from '../neo4j/owner.js';
import { freePort } from '../neo4j/ports.js';
import { LOOPBACK } from '../neo4j/settings.js';
import { UserError } from '../userError.js';

/** Paths of the local Neo4j and the uploads. */
export interface DataPaths {
  readonly dataDir: string;
  /** The folder of the graph. */
  readonly home: string;
  /** The folder of pending uploads. */
  readonly submissions: string;
}

export const dataPathsIn = (dataDir: string): DataPaths => ({
  dataDir,
  home: join(dataDir, 'server'),
  submissions: join(dataDir, 'submissions'),
});

/** True if a server's folder contains a graph. */
export const hasGraph = (home: string) => existsSync(join(home, 'data', 'databases', 'neo4j'));

/** Runs `work` with exclusive access to the graph. Throws a UserError if a service runs on it. */
export async function withExclusiveAccess<T>(
  { home }: DataPaths,
  work: (hold: Hold) => Promise<T>,
): Promise<T> {
  if (portInUse(home))
    throw new UserError(
      `A service is using ${home}. Neo4j Community cannot be backed up or restored while it runs. Stop the service, run this command again, then start the service.`,
    );
  const hold = await holdFolder(home, NOBODYS_PORT);
  try {
    return await work(hold);
  } finally {
    hold.release();
  }
}

/** Starts a Neo4j on a folder, on free ports, queries it, and stops it. */
export async function withNeo4j<T>(
  { dataDir }: DataPaths,
  { home, hold, report }: { readonly home: string; readonly hold?: Hold; readonly report: Report },
  ask: (graph: GraphClient) => Promise<T>,
): Promise<T> {
  const [boltPort, httpPort] = [await freePort(LOOPBACK), await freePort(LOOPBACK)];
  const server = await startLocalServer({ dataDir, home, boltPort, httpPort, report, ...(hold && { hold }) });
  const graph = openGraphClient(server.address);
  try {
    return await ask(graph);
  } finally {
    await graph.close();
    await server.stop();
  }
}
