import type { Command } from 'commander';
import { StartError } from '../startError.js';
import { FILES, generate } from '../synthetic/generate.js';
import { FEWEST, LARGEST_SEED, MOST, ORGANISATIONS } from '../synthetic/model.js';
import { counted } from './progress.js';
import type { World } from './world.js';

/** `generate`: made-up data of the shape of the real ones, to try and to measure with. */
export function addGenerating(program: Command, world: World): void {
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
    .addHelpText('after', EXAMPLES)
    .action(async ({ out, organisations, seed }: Options) => {
      const counts = await generate({ organisations, seed }, out);
      world.out(
        `Made up in ${out}: ${counted(counts.organisations, 'organisation')}, ${counted(counts.loans, 'loan')}, ${counted(counts.projects, 'row')} of projects.\n`,
      );
      world.out(`All of it is SYNTHETIC. Import ${Object.values(FILES).join(', ')} in this order.\n`);
    });
}

interface Options {
  readonly out: string;
  readonly organisations: number;
  readonly seed: number;
}

const EXAMPLES = `
Example:
  partnership-graph generate --organisations 1000 --seed 1 --out made-up`;

function number(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new StartError(
    `"${text}" is no whole number; allowed are ${FEWEST} to ${MOST} organisations, and a seed from 0 to ${LARGEST_SEED}.`,
  );
}
