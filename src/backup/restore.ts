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
  /** True to discard the existing graph. */
  readonly replace?: boolean | undefined;
  readonly report: Report;
}

/**
 * Restores a backup of the service's own graph and uploads. Verifies the checksums, loads the graph next to the
 * existing one, starts it and compares its counts with the manifest; only then swaps the two. If interrupted earlier,
 * nothing changes. Existing uploads that wait to be imported are kept and imported at the next start. Throws a
 * UserError if a service is running, if there is a graph and `replace` is not set, or if the backup is invalid.
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

/** Compares a loaded graph with the manifest, and records the restore in the graph. */
async function welcome(graph: GraphClient, { graph: expected, made }: Manifest): Promise<void> {
  const found = await tallyOf(graph);
  for (const name of Object.keys(expected) as (keyof Tally)[])
    if (found[name] !== expected[name])
      throw new UserError(
        `The backup should contain ${name} ${expected[name]}, but the loaded graph contains ${found[name]}. Nothing was changed. Use another backup.`,
      );
  await assertOwnDatabase(graph);
  await assertKnownMigrations(graph);
  const auditEvent = {
    by: 'command line',
    method: AuthMethod.COMMAND_LINE,
    action: 'restore',
    about: `the backup of ${made}`,
  };
  const rename = () =>
    graph.write((transaction) => transaction.run(readCypher('backup/replaceFeedId.cypher').text));
  await withAudit(graph, auditEvent, rename, () => false);
}

/** Replaces the existing graph with the loaded one, and deletes the old files. */
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

/** Restores the uploads of the backup, and keeps existing ones that are still waiting. */
async function putBackUploads(from: string, to: string): Promise<void> {
  for (const name of await readdir(to).catch(() => [])) {
    const ticket = await readTicket(to, `upload:${name}`);
    if (ticket?.state !== 'WAITING') await rm(join(to, name), { recursive: true, force: true });
  }
  if (existsSync(from)) await cp(from, to, { recursive: true, preserveTimestamps: true });
}
