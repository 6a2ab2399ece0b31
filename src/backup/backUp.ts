import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { GraphClient } from '../database/client.js';
import { administer } from '../neo4j/administer.js';
import type { Report } from '../neo4j/artefacts.js';
import { sumsText } from '../release/write.js';
import { waitingTickets } from '../submissions/ticket.js';
import { UserError } from '../userError.js';
import { serviceVersion } from '../version.js';
import { type DataPaths, hasGraph, withExclusiveAccess, withNeo4j } from './exclusiveAccess.js';
import {
  DUMP,
  FORMAT_VERSION,
  MANIFEST,
  type Manifest,
  SUBMISSIONS,
  SUMS,
  sumOf,
  tallyOf,
} from './manifest.js';

/**
 * Backs up the graph of the local Neo4j and the uploads into a new folder, with checksums and synced to disk, atomically. Neo4j is started first
 * to recover from an unclean shutdown and to count the contents. Throws a UserError if a service is running, there is no graph, or the
 * folder exists.
 */
export async function backUp(place: DataPaths, folder: string, report: Report): Promise<Manifest> {
  const target = resolve(folder);
  if (existsSync(target))
    throw new UserError(`${folder} already exists. A backup never overwrites anything. Choose a new folder.`);
  if (!hasGraph(place.home))
    throw new UserError(
      `${place.home} does not contain a graph; nothing was backed up. Set DATA_DIR to the data folder of the service.`,
    );
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  return withExclusiveAccess(place, async (hold) => {
    const { graph, neo4j } = await withNeo4j(place, { home: place.home, hold, report }, asked);
    try {
      await mkdir(unfinished, { recursive: true, mode: 0o700 });
      report('Writing the graph …');
      await administer(
        place.dataDir,
        place.home,
        ['database', 'dump', 'neo4j', `--to-path=${unfinished}`],
        report,
      );
      const waiting = await uploads(place.submissions, join(unfinished, SUBMISSIONS));
      const made = new Date().toISOString();
      const manifest: Manifest = {
        form: FORMAT_VERSION,
        made,
        service: serviceVersion(),
        neo4j,
        graph,
        waiting,
      };
      await writeFile(join(unfinished, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
      await sealed(unfinished);
      await rename(unfinished, target);
      return manifest;
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      throw error;
    }
  });
}

async function asked(graph: GraphClient) {
  const [row] = await graph.read('CALL dbms.components() YIELD versions RETURN versions[0] AS version');
  return { graph: await tallyOf(graph), neo4j: String(row?.get('version')) };
}

/** Copies the uploads. Returns the number that are not in the graph yet. */
async function uploads(from: string, to: string): Promise<number> {
  if (!existsSync(from)) return 0;
  await cp(from, to, { recursive: true, preserveTimestamps: true });
  return (await waitingTickets(to)).length;
}

/** Syncs all files to disk and writes their checksums. */
async function sealed(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const sums = await Promise.all(paths.sort().map((path) => sumOf(folder, path, true)));
  if (!paths.includes(DUMP)) throw new UserError(`Neo4j wrote no ${DUMP} into ${dirname(folder)}.`);
  await writeFile(join(folder, SUMS), sumsText(sums));
  await sumOf(folder, SUMS, true);
}
