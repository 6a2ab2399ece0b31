import type { Command } from 'commander';
import { type DataPaths, dataPathsIn, hasGraph } from '../backup/exclusiveAccess.js';
import { FILES, generate } from '../synthetic/generate.js';
import { FEWEST, LARGEST_SEED, MOST, ORGANISATIONS } from '../synthetic/model.js';
import { loadOffline } from '../synthetic/offline/load.js';
import { UserError } from '../userError.js';
import type { CliContext } from './context.js';
import { counted } from './progress.js';

/** `generate`: made-up data of the shape of the real ones, to try and to measure with. */
export function addGenerate(program: Command, world: CliContext): void {
  program
    .command('generate')
    .summary('write made-up organisations, loans and projects, to try and to measure with')
    .description(
      'Writes organisations, loans and projects that are made up, in the layouts that "import" reads: the same for the same numbers. ' +
        'All names and sources say that they are synthetic, and so does the graph that has them. docs/synthetic.md tells what is like the real ones.',
    )
    .requiredOption('--out <folder>', 'an empty folder, or one that is not there yet')
    .option(
      '--organisations <number>',
      'how many organisations; all else follows from it',
      number,
      ORGANISATIONS,
    )
    .option('--seed <number>', 'another seed makes other names, sides and dates', number, 1)
    .option(
      '--load',
      'put it into the graph of DATA_DIR as well, which may not be there yet, by Neo4j’s import tool',
    )
    .addHelpText('after', EXAMPLES)
    .action(async ({ out, organisations, seed, load }: Options) => {
      const place = load && emptyPlace(world);
      const counts = await generate({ organisations, seed }, out);
      world.out(
        `Made up in ${out}: ${counted(counts.organisations, 'organisation')}, ${counted(counts.loans, 'loan')}, ${counted(counts.projects, 'row')} of projects.\n`,
      );
      if (!place) {
        const files = Object.values(FILES).join(', ');
        world.out(`All of it is SYNTHETIC. Import ${files} in this order.\n`);
        return;
      }
      await loadOffline(place, out, world.readTables(), (line) => world.console.progress(line));
      world.console.say('');
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

/** Where a graph may be made. Throws a UserError, before anything is written, where it may not. */
function emptyPlace(world: CliContext): DataPaths {
  const { database, local } = world.readConfig();
  if (database)
    throw new UserError(
      '--load makes a graph in DATA_DIR, and NEO4J_URI names another one. Leave NEO4J_URI out, or leave --load out and import the files.',
    );
  const place = dataPathsIn(local.dataDir);
  if (hasGraph(place.home))
    throw new UserError(
      `There is a graph in ${place.home} already; nothing was written. Set DATA_DIR to a new folder, or leave --load out and import the files.`,
    );
  return place;
}

function number(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UserError(
    `"${text}" is no whole number; allowed are ${FEWEST} to ${MOST} organisations, and a seed from 0 to ${LARGEST_SEED}.`,
  );
}
