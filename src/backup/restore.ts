import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withAudit } from '../auth/audit.js';
import { AuthMethod } from '../auth/principal.js';
import { assertOwnDatabase } from '../database/assertOwnDatabase.js';
import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { assertKnownMigrations } from '../database/migrate.js';
import { administer } from '../neo4j/administer.js';
import type { Report } from '../neo4j/artefacts.js';
import { readTicket } from '../submissions/ticket.js';
import { UserError } from '../userError.js';
import { type DataPaths, hasGraph, withExclusiveAccess, withNeo4j } from './exclusiveAccess.js';
import { type Manifest, readBackup, SUBMISSIONS, type Tally, tallyOf } from './manifest.js';

export interface RestoreOptions {
  /** Whether a graph that is there is given up for that of the backup. */
  readonly replace?: boolean | undefined;
  readonly report: Report;
}

/**
 * Puts a backup in the place of the service's own graph and uploads. Its files are compared with their checksums first; the graph is then loaded
 * beside the one that is there, started, and compared with what the backup says that it holds. Only then do the two change places.
 * Stopped before, all is as it was. Uploads that are here and wait to be imported stay, and are imported at the next start.
 * Throws a UserError where a service runs, where a graph is there and `replace` is not said, or where the backup is not what it says.
 */
export async function restore(
  place: DataPaths,
  folder: string,
  { replace, report }: RestoreOptions,
): Promise<Manifest> {
  const manifest = await readBackup(folder);
  if (hasGraph(place.home) && !replace)
    throw new UserError(
      `${place.home} already contains a graph. Add --replace to discard it and restore the backup of ${manifest.made}, or set DATA_DIR to another folder. To keep the graph, run "partnership-graph backup" first.`,
    );
  return withExclusiveAccess(place, async () => {
    const beside = join(place.home, 'restoring');
    await rm(beside, { recursive: true, force: true });
    try {
      await mkdir(beside, { recursive: true });
      report('Loading the graph …');
      await administer(place.dataDir, beside, ['database', 'load', 'neo4j', `--from-path=${folder}`], report);
      await withNeo4j(place, { home: beside, report }, (graph) => welcome(graph, manifest));
      await changePlaces(place.home, beside);
      await putBackUploads(join(folder, SUBMISSIONS), place.submissions);
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
    return manifest;
  });
}

/** Compares a graph that was loaded with what the backup says of it, and notes in it that it was put back. */
async function welcome(graph: GraphClient, { graph: said, made }: Manifest): Promise<void> {
  const found = await tallyOf(graph);
  for (const name of Object.keys(said) as (keyof Tally)[])
    if (found[name] !== said[name])
      throw new UserError(
        `The backup should contain ${name} ${said[name]}, but the loaded graph contains ${found[name]}. Nothing was changed. Use another backup.`,
      );
  await assertOwnDatabase(graph);
  await assertKnownMigrations(graph);
  const deed = {
    by: 'command line',
    method: AuthMethod.COMMAND_LINE,
    action: 'restore',
    about: `the backup of ${made}`,
  };
  const rename = () =>
    graph.write((transaction) => transaction.run(readCypher('backup/replaceFeedId.cypher').text));
  await withAudit(graph, deed, rename, () => false);
}

/** The loaded graph takes the place of the one that is there, whose files go then. */
async function changePlaces(home: string, beside: string): Promise<void> {
  const [own, former] = [join(home, 'data'), join(home, 'data.former')];
  const wasThere = existsSync(own);
  if (wasThere) {
    await rm(former, { recursive: true, force: true });
    await rename(own, former);
  }
  try {
    await rename(join(beside, 'data'), own);
  } catch (error) {
    if (wasThere) await rename(former, own);
    throw error;
  }
  await rm(former, { recursive: true, force: true });
}

/** The uploads of the backup, and of those that are here the ones that still wait. */
async function putBackUploads(from: string, to: string): Promise<void> {
  for (const name of await readdir(to).catch(() => [])) {
    const ticket = await readTicket(to, `upload:${name}`);
    if (ticket?.state !== 'WAITING') await rm(join(to, name), { recursive: true, force: true });
  }
  if (existsSync(from)) await cp(from, to, { recursive: true, preserveTimestamps: true });
}
