import type { Command } from 'commander';
import { readLibrary } from '../api/compose/library.js';
import { createSchema } from '../api/schema.js';
import { sinceText } from '../release/readme.js';
import { type Made, makeRelease } from '../release/release.js';
import { UserError } from '../userError.js';
import { type CliContext, withGraph } from './context.js';
import { count } from './progress.js';

interface ReleaseOptions {
  readonly to: string;
  readonly since?: string;
  readonly at?: Date;
}

/** `release`: creates a folder to archive and cite. */
export function addRelease(program: Command, world: CliContext): void {
  program
    .command('release')
    .summary('create a versioned, citable folder with all formats')
    .description(
      'Writes every format, of partnerships and of everything, with a Data Package descriptor, CITATION.cff, counts, sources with licences, checksums, and the changes since the last release. docs/releases.md has the details.',
    )
    .option('--to <folder>', 'folder for releases; each release gets its own subfolder', 'releases')
    .option('--since <folder>', 'folder of the previous release. Default: the latest in --to')
    .option('--at <time>', 'time to record as the release time, in ISO 8601. Default: now', time)
    .addHelpText('after', EXAMPLES)
    .action((options: ReleaseOptions) => release(world, options));
}

const EXAMPLES = `
Examples:
  partnership-graph release
  partnership-graph release --to /archive --since /archive/museum-partnership-graph-2026-11-01-v9`;

async function release(world: CliContext, { to, since, at }: ReleaseOptions): Promise<void> {
  const schema = await createSchema();
  await withGraph(world, async (graph) => {
    const made = await makeRelease(
      graph,
      { schema, library: readLibrary() },
      {
        ...{ to, since, publicUrl: world.readConfig().publicUrl, made: at ?? new Date() },
        progress: (path, number, of) => world.console.progress(`Writing ${path} (${number} of ${of}) …`),
      },
    );
    world.out(summary(made));
  });
}

function summary({ folder, release, files, bytes }: Made): string {
  const { version, synthetic, counts, since } = release;
  const what = Object.entries(counts.everything).map(([name, number]) => `${count(number)} ${name}`);
  return `${[
    `Released ${version}${synthetic ? ', which is SYNTHETIC DATA' : ''}: ${count(files)} files, ${(bytes / 1e6).toFixed(1)} MB, in ${folder}`,
    `  ${what.join(', ')}; ${count(counts.partnerships.partnerships ?? 0)} partnerships`,
    `  ${since.changes ? `${count(since.changes.rows.length)} records changed since release ${since.former.version}: changes.csv` : sinceText(since)}`,
    '  To check the files, run sha256sum -c SHA256SUMS in the folder. To cite the release, see CITATION.cff.',
  ].join('\n')}\n`;
}

function time(text: string): Date {
  const at = new Date(text);
  if (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(at.getTime())) return at;
  throw new UserError(`--at is "${text}"; expected a time in ISO 8601, such as 2026-11-23T12:00:00Z.`);
}
