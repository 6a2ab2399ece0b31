import { Command, CommanderError } from 'commander';
import { isBroken } from '../graph/unavailable.js';
import { StartError } from '../startError.js';
import { addBackingUp } from './backingUp.js';
import { addCatalogue } from './catalogue.js';
import { addDeciding } from './deciding.js';
import { addDoctor } from './doctor.js';
import { addExporting } from './exporting.js';
import { addGenerating } from './generating.js';
import { addImporting } from './importing.js';
import { addKeys } from './keys.js';
import { addListing } from './listing.js';
import { addReleasing } from './releasing.js';
import { TOLD } from './told.js';
import { ALL_TAKEN, REFUSED, type World } from './world.js';

/**
 * Runs one command and gives the exit code: 0 all done, 1 rows were refused (or the doctor found something), 2 refused whole,
 * or asked wrongly. What was asked for goes to `world.out`, everything else to `world.console`.
 */
export async function runCommand(args: readonly string[], world: World): Promise<number> {
  let code = ALL_TAKEN;
  const program = createProgram(world, (other) => {
    code = other;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ALL_TAKEN : REFUSED;
    world.console.say(told(error));
    return REFUSED;
  }
}

function createProgram(world: World, end: (code: number) => void): Command {
  const program = new Command('partnership-graph')
    .description(
      'Imports files into the museum partnership graph, judges who is who, and takes the graph away.',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.out(text),
      writeErr: (text) => world.console.say(text.trimEnd()),
    })
    .showSuggestionAfterError()
    .addHelpText('after', AFTER);
  addImporting(program, world, end);
  addListing(program, world);
  addDeciding(program, world);
  addDoctor(program, world, end);
  addExporting(program, world);
  addReleasing(program, world);
  addKeys(program, world);
  addBackingUp(program, world);
  addGenerating(program, world);
  addCatalogue(program, world);
  return program;
}

const AFTER = `
Examples:
  partnership-graph template loans > our-loans.csv an example to fill in
  partnership-graph check our-loans.csv            what would change, and what is to be mended
  partnership-graph import our-loans.csv           bring it in
  partnership-graph submissions                    what was brought in
  partnership-graph export --format csv            take it away
  partnership-graph release                        a folder to archive and to cite
  partnership-graph key add registrar --role admin a key to write over HTTP
  partnership-graph backup FOLDER                  a backup; the service has to be stopped meanwhile
  partnership-graph doctor                         whether all is well
  partnership-graph generate --out FOLDER          made-up data, to try with

The graph: that of NEO4J_URI; else that of the service running on DATA_DIR; else the one in DATA_DIR, started for the time.
docs/importing.md tells an import from the start.`;

function told(error: unknown): string {
  const { name, message, stack, code } = error as Error & { code?: string };
  if (TOLD.has(name) || error instanceof StartError) return message;
  if (isBroken(error))
    return 'The database has given up, most likely because there is no room on its disk. Make room, start it anew, and call the same again: what was begun goes on where it stopped.';
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code === 'DatabaseSilent')
    return `The database went away (${message.split('\n')[0]}). Call the same again: what was begun goes on where it stopped.`;
  const trace = process.env.LOG_LEVEL === 'debug' ? `\n${stack}` : '';
  return `It failed: ${message}. This is a fault in the program; LOG_LEVEL=debug shows where.${trace}`;
}
