import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { DataChanged, openExport } from '../export/export.js';
import type { Composing } from '../export/statement.js';
import { type Position, positionOf } from '../feed/read.js';
import { systemCode, UserError } from '../userError.js';
import { changesCsv, changesFrom, cursorAt } from './changes.js';
import { citationOf } from './citation.js';
import { type Described, descriptorOf } from './descriptor.js';
import { type Former, formerIn, newestIn } from './former.js';
import { NAME } from './names.js';
import { planOf } from './plan.js';
import { readmeOf } from './readme.js';
import { sourcesText } from './sources.js';
import { Tally } from './tally.js';
import type { Release, Since } from './words.js';
import { sumsText, write } from './write.js';

export interface ReleaseOptions {
  /** Parent folder; each release has its own folder in it. */
  readonly to: string;
  /** Folder of the previous release; by default the newest one in `to`. */
  readonly since?: string | undefined;
  /** Address of the service, for formats whose identifiers are addresses; absent: that on this machine. */
  readonly publicUrl?: string | undefined;
  /** Release time, shared by all files. */
  readonly made: Date;
  /** Called before each file is written. */
  readonly progress: (path: string, number: number, of: number) => void;
}

export interface Made {
  readonly folder: string;
  readonly release: Release;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Creates a release: a folder with every format and descriptions. Written under a temporary name and renamed
 * when complete, so that a folder with a release's name is always complete. Throws a UserError if it exists
 * already or cannot be written, a DataChanged if the data changed.
 */
export async function makeRelease(
  graph: GraphClient,
  composing: Composing,
  options: ReleaseOptions,
): Promise<Made> {
  const former = options.since === undefined ? newestIn(options.to) : formerIn(options.since);
  const position = await positionOf(graph.read);
  if (position.at === null) throw new UserError('The graph is empty. Import data before you make a release.');
  const synthetic = await isSynthetic(graph);
  const version = `${position.at.slice(0, 10)}-v${position.number}`;
  const folder = join(options.to, `${NAME}-${synthetic ? 'synthetic-' : ''}${version}`);
  if (existsSync(folder))
    throw new UserError(
      `${folder} already exists, because this data version has been released. Nothing was changed. To release it again, choose another folder (--to).`,
    );
  const since = await sinceOf(graph, former, options.since !== undefined);
  const known = { version, made: options.made, synthetic, since };
  return inNewFolder(options.to, folder, (unfinished) =>
    fill(unfinished, graph, composing, position, known, options),
  );
}

type Known = Pick<Release, 'version' | 'made' | 'synthetic' | 'since'>;
type Filled = Omit<Made, 'folder'>;

async function fill(
  folder: string,
  graph: GraphClient,
  composing: Composing,
  position: Position,
  known: Known,
  { progress, publicUrl }: ReleaseOptions,
): Promise<Filled> {
  const tally = new Tally();
  const files: Described[] = [];
  const plan = planOf(composing.schema, publicUrl);
  for (const planned of plan) {
    const { request, path } = planned;
    progress(path, files.length + 1, plan.length);
    const { about, chunks, close } = await openExport(graph, composing, request, known.made);
    try {
      sameVersion(position, about.data_version);
      const counted = request.format === 'jsonl';
      const written = await write(folder, path, chunks, (chunk) => counted && tally.see(request.of, chunk));
      files.push({ ...written, planned });
    } finally {
      await close();
    }
  }
  const { changes } = known.since;
  if (changes) files.push(await write(folder, 'changes.csv', changesCsv(changes)));
  sameVersion(position, (await positionOf(graph.read)).number);
  const release: Release = {
    ...known,
    ...{ dataVersion: position.number, dataChanged: position.at!, cursor: cursorAt(position) },
    ...{ counts: tally.counts(), sources: tally.sources },
  };
  return { release, ...(await describe(folder, release, files)) };
}

/** Writes the descriptive files, and finally the checksums of all files. */
async function describe(folder: string, release: Release, files: readonly Described[]) {
  const { version, dataVersion, dataChanged, made, synthetic, counts, sources } = release;
  const about = {
    version,
    ...{ data_version: dataVersion, data_changed: dataChanged, exported: made.toISOString(), synthetic },
  };
  const entries: readonly [string, string][] = [
    ['CITATION.cff', citationOf(release)],
    ['README.md', readmeOf(release)],
    ['SOURCES.md', sourcesText(sources)],
    ['counts.json', json({ ...about, ...counts })],
    ['datapackage.json', json(descriptorOf(release, files))],
  ];
  const all = [...files];
  for (const [path, text] of entries) all.push(await write(folder, path, text));
  all.sort((one, other) => (one.path < other.path ? -1 : 1));
  const sums = await write(folder, 'SHA256SUMS', sumsText(all));
  return { files: all.length + 1, bytes: all.reduce((sum, { bytes }) => sum + bytes, sums.bytes) };
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function sameVersion({ number }: Position, now: number): void {
  if (now !== number) throw new DataChanged(number, now);
}

async function isSynthetic(graph: GraphClient): Promise<boolean> {
  const [row] = await graph.read(readCypher('release/synthetic.cypher').text);
  return row?.get('synthetic') === true;
}

/**
 * Changes since the previous release. Throws if an explicitly named release is from another graph; one found
 * by default may be.
 */
async function sinceOf(graph: GraphClient, former: Former | undefined, named: boolean): Promise<Since> {
  if (!former) return {};
  try {
    return { former, changes: await changesFrom(graph.read, former.feed_cursor) };
  } catch (error) {
    if (named || !(error instanceof GraphQLError)) throw error;
    return { former, why: error.message };
  }
}

/** Fills a temporary folder and renames it on success; removes it on failure. */
async function inNewFolder(
  to: string,
  folder: string,
  work: (folder: string) => Promise<Filled>,
): Promise<Made> {
  const unfinished = join(to, `.unfinished-release-${process.pid}`);
  try {
    await mkdir(unfinished, { recursive: true });
    const made = await work(unfinished);
    await rename(unfinished, folder);
    return { folder, ...made };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {});
    const code = systemCode(error);
    if (code === undefined || !WRITING.has(code)) throw error;
    throw new UserError(`Cannot write ${folder} (${code}). Choose another folder (--to).`);
  }
}

/** Error codes of folders and disks. */
const WRITING = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'EEXIST',
  'ENOTEMPTY',
  'ENAMETOOLONG',
]);
