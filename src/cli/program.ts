import { Command, CommanderError } from 'commander';
import { isFailed } from '../database/errors.js';
import { UserError } from '../userError.js';
import { addBackup } from './backup.js';
import { addCatalogue } from './catalogue.js';
import { ALL_TAKEN, type CliContext, REFUSED } from './context.js';
import { addDoctor } from './doctor.js';
import { addExport } from './export.js';
import { addGenerate } from './generate.js';
import { addImport } from './import.js';
import { addJudging } from './judge.js';
import { addKeys } from './keys.js';
import { addList } from './list.js';
import { addRelease } from './release.js';
import { USER_ERRORS } from './userErrors.js';

/**
 * Runs one command and gives the exit code: 0 all done, 1 rows were refused (or the doctor found something), 2 refused whole,
 * or asked wrongly. What was asked for goes to `world.out`, everything else to `world.console`.
 */
export async function runCommand(args: readonly string[], world: CliContext): Promise<number> {
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

function createProgram(world: CliContext, end: (code: number) => void): Command {
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
  addImport(program, world, end);
  addList(program, world);
  addJudging(program, world);
  addDoctor(program, world, end);
  addExport(program, world);
  addRelease(program, world);
  addKeys(program, world);
  addBackup(program, world);
  addGenerate(program, world);
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
  if (USER_ERRORS.has(name) || error instanceof UserError) return message;
  if (isFailed(error))
    return 'The database has given up, most likely because there is no room on its disk. Make room, start it anew, and call the same again: what was begun goes on where it stopped.';
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code === 'DatabaseTimeoutError')
    return `The database went away (${message.split('\n')[0]}). Call the same again: what was begun goes on where it stopped.`;
  const trace = process.env.LOG_LEVEL === 'debug' ? `\n${stack}` : '';
  return `It failed: ${message}. This is a fault in the program; LOG_LEVEL=debug shows where.${trace}`;
}
