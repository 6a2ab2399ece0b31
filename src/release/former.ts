import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { UserError } from '../userError.js';
import { NAME } from './names.js';

/** Properties of a release's `datapackage.json` that the next release needs. */
const ownWords = z.object({
  name: z.string().startsWith(NAME),
  version: z.string(),
  created: z.string(),
  data_version: z.number(),
  feed_cursor: z.string(),
});

/** A previous release. */
export interface Former extends z.infer<typeof ownWords> {
  /** The name of its folder. */
  readonly folder: string;
  /** Its `counts.json`. */
  readonly counts: { readonly everything: Readonly<Record<string, number>> };
}

/** The release in a folder; undefined if there is none. */
function releaseIn(folder: string): Former | undefined {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  if (!existsSync(join(folder, 'datapackage.json'))) return undefined;
  try {
    const { everything } = read('counts.json') as Former['counts'];
    return { ...ownWords.parse(read('datapackage.json')), folder: basename(folder), counts: { everything } };
  } catch {
    return undefined;
  }
}

/** The release in this folder. Throws a UserError if there is none. */
export function formerIn(folder: string): Former {
  const found = releaseIn(resolve(folder));
  if (found) return found;
  throw new UserError(
    `${folder} does not contain a release by "partnership-graph release" (datapackage.json or counts.json is missing or invalid). Give the folder of a release, or omit --since.`,
  );
}

/** The newest release in a folder; undefined if there is none. */
export function newestIn(folder: string): Former | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap((entry) => releaseIn(join(folder, entry.name)) ?? [])
    .sort((one, other) => (one.created < other.created ? -1 : 1))
    .at(-1);
}
