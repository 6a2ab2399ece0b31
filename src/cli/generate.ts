import type { Command } from 'commander';
import { type DataPaths, dataPathsIn, hasGraph } from '../backup/exclusiveAccess.js';
import { FILES, generate } from '../synthetic/generate.js';
import { FEWEST, LARGEST_SEED, MOST, ORGANISATIONS } from '../synthetic/model.js';
import { loadOffline } from '../synthetic/offline/load.js';
import { UserError } from '../userError.js';
import type { CliContext } from './context.js';
import { counted } from './progress.js';

/** `generate`: synthetic data with realistic structure, for trials and benchmarks. */
export function addGenerate(program: Command, world: CliContext): void {
  program
    .command('generate')
    .summary('generate synthetic organisations, loans and projects')
    .description(
      'Generates synthetic organisations, loans and projects, for tests and measurements, as files that "import" can read. The same options give the same files. ' +
        'All names and sources are labelled as synthetic, in the files and in the graph. docs/synthetic.md describes how realistic they are.',
    )
    .requiredOption('--out <folder>', 'an empty or new folder')
    .option(
      '--organisations <number>',
      'number of organisations; the other numbers follow from it',
      number,
      ORGANISATIONS,
    )
    .option('--seed <number>', 'random seed', number, 1)
    .option('--load', 'also load the data into a new graph in DATA_DIR, with Neo4j’s import tool')
    .addHelpText('after', EXAMPLES)
    .action(async ({ out, organisations, seed, load }: Options) => {
      const place = load && emptyPlace(world);
      const counts = await generate({ organisations, seed }, out);
      world.out(
        `Generated in ${out}: ${counted(counts.organisations, 'organisation')}, ${counted(counts.loans, 'loan')}, ${counted(counts.projects, 'project row')}.\n`,
      );
      if (!place) {
        const files = Object.values(FILES).join(', ');
        world.out(`All data are SYNTHETIC. Import ${files} in this order.\n`);
        return;
      }
      await loadOffline(place, out, world.readTables(), (line) => world.console.progress(line));
      world.console.print('');
      world.out(`Loaded into ${place.home}. The service adds the shipped data when it starts.\n`);
    });
}

interface Options {
  readonly out: string;
  readonly organisations: number;
  readonly seed: number;
  readonly load?: true;
}

const EXAMPLES = `
Examples:
  partnership-graph generate --organisations 1000 --seed 1 --out made-up
  DATA_DIR=made-up-graph partnership-graph generate --out made-up --load`;

/** Folder for the new graph. Throws a UserError, before anything is written, if it cannot be created. */
function emptyPlace(world: CliContext): DataPaths {
  const { database, local } = world.readConfig();
  if (database)
    throw new UserError(
      '--load creates a graph in DATA_DIR, but NEO4J_URI is set. Unset NEO4J_URI, or leave out --load and import the files.',
    );
  const place = dataPathsIn(local.dataDir);
  if (hasGraph(place.home))
    throw new UserError(
      `${place.home} already contains a graph; nothing was written. Set DATA_DIR to a new folder, or leave out --load and import the files.`,
    );
  return place;
}

function number(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UserError(
    `"${text}" is not a whole number; expected ${FEWEST} to ${MOST} organisations, and a seed from 0 to ${LARGEST_SEED}.`,
  );
}
