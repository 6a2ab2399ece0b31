import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { z } from 'zod';
import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import type { Written } from '../release/write.js';
import { UserError } from '../userError.js';

/** Contents of a backup: manifest, checksums, graph dump and the folder of uploads. */
export const MANIFEST = 'backup.json';
export const SUMS = 'SHA256SUMS';
export const DUMP = 'neo4j.dump';
export const SUBMISSIONS = 'submissions';

/** Version of the backup format; incremented if older versions cannot read the new format. */
export const FORMAT_VERSION = 1;

const Tally = z.object({
  nodes: z.number().int(),
  relationships: z.number().int(),
  dataVersion: z.number().int(),
});

const Manifest = z.object({
  form: z.literal(FORMAT_VERSION),
  /** When it was made, ISO 8601. */
  made: z.iso.datetime(),
  /** Versions of the service and of Neo4j that made it. */
  service: z.string(),
  neo4j: z.string(),
  /** Counts of the graph, verified on restore. */
  graph: Tally,
  /** Number of acknowledged uploads that are not in the graph yet. */
  waiting: z.number().int(),
});

export type Tally = z.output<typeof Tally>;
export type Manifest = z.output<typeof Manifest>;

/** Counts the contents of a graph. */
export async function tallyOf(graph: GraphClient): Promise<Tally> {
  const [row] = await graph.read(readCypher('backup/graphCounts.cypher').text);
  return Tally.parse({
    nodes: Number(row?.get('nodes')),
    relationships: Number(row?.get('relationships')),
    dataVersion: Number(row?.get('dataVersion')),
  });
}

/** The file's size and SHA-256; with `sync`, it is on the disk when this returns. */
export async function sumOf(folder: string, path: string, sync = false): Promise<Written> {
  const file = await open(join(folder, path), sync ? 'r+' : 'r');
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    if (sync) await file.sync();
    return { path, bytes, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

/**
 * Reads the manifest of a backup and verifies the checksum of each file. Throws a UserError if the folder is not a backup, a file is
 * missing or changed, or its format version differs.
 */
export async function readBackup(folder: string): Promise<Manifest> {
  const [manifestText, sums] = await Promise.all(
    [MANIFEST, SUMS].map((name) => readFile(join(folder, name), 'utf8').catch(() => undefined)),
  );
  if (manifestText === undefined || sums === undefined)
    throw new UserError(
      `${folder} is not a backup: ${MANIFEST} or ${SUMS} is missing. Give a folder created by "partnership-graph backup".`,
    );
  const listed = [...sums.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sha256, path]) => [path!, sha256]);
  for (const name of [MANIFEST, DUMP])
    if (!listed.some(([path]) => path === name)) throw damaged(folder, `${SUMS} does not list ${name}`);
  for (const [path, sha256] of listed) {
    if (normalize(path!).startsWith('..'))
      throw damaged(folder, `${SUMS} lists ${path}, which is outside the folder`);
    const found = await sumOf(folder, path!).catch(() => undefined);
    if (!found) throw damaged(folder, `${path} is missing`);
    if (found.sha256 !== sha256) throw damaged(folder, `${path} has changed (wrong SHA-256)`);
  }
  return manifestOf(folder, manifestText);
}

function manifestOf(folder: string, manifestText: string): Manifest {
  const read: { form?: unknown } = JSON.parse(manifestText);
  if (read.form !== FORMAT_VERSION)
    throw new UserError(
      `The backup in ${folder} has format ${read.form}; this version reads format ${FORMAT_VERSION}. Restore it with the version that created it.`,
    );
  return Manifest.parse(read);
}

const damaged = (folder: string, what: string) =>
  new UserError(`The backup in ${folder} is damaged: ${what}. Nothing was changed. Use another backup.`);
