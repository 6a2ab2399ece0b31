import { Command, CommanderError } from 'commander';
import { isFailed } from '../database/errors.js';
import { UserError } from '../userError.js';
import { serviceVersion } from '../version.js';
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
import { addMcp } from './mcp.js';
import { addRelease } from './release.js';
import { addRematch } from './rematch.js';
import { addReport } from './report.js';
import { USER_ERRORS } from './userErrors.js';

/**
 * Runs one command and returns the exit code: 0 success; 1 rows were rejected or `doctor` has findings; 2 the file
 * was rejected or the usage is wrong. Results go to `world.out`, messages to `world.console`.
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
    world.console.print(messageOf(error));
    return REFUSED;
  }
}

function createProgram(world: CliContext, end: (code: number) => void): Command {
  const program = new Command('partnership-graph')
    .description(
      'Imports files into the museum partnership graph, manages decisions about which names mean the same organisation, and exports the graph.',
    )
    .version(serviceVersion(), '--version', 'show the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.out(text),
      writeErr: (text) => world.console.print(text.trimEnd()),
    })
    .showSuggestionAfterError()
    .addHelpText('after', AFTER);
  addImport(program, world, end);
  addList(program, world);
  addJudging(program, world);
  addRematch(program, world);
  addDoctor(program, world, end);
  addExport(program, world);
  addReport(program, world);
  addMcp(program);
  addRelease(program, world);
  addKeys(program, world);
  addBackup(program, world);
  addGenerate(program, world);
  addCatalogue(program, world);
  return program;
}

const AFTER = `
Examples:
  partnership-graph template loans > our-loans.csv an example file to fill in
  partnership-graph check our-loans.csv            show what would change, and what to fix
  partnership-graph import our-loans.csv           import it
  partnership-graph submissions                    list imports
  partnership-graph export --format csv            export partnerships
  partnership-graph report --year 2017/18 --out FOLDER  write the report of a year
  partnership-graph release                        create a citable release
  partnership-graph key add registrar --role admin create a key for writing over HTTP
  partnership-graph backup FOLDER                  make a backup; stop the service first
  partnership-graph doctor                         check the graph for errors
  partnership-graph generate --out FOLDER          generate synthetic data

Commands use the database at NEO4J_URI if it is set. Otherwise they use that of the service running on DATA_DIR, or start the one in DATA_DIR until they finish.
docs/importing.md explains an import step by step.`;

function messageOf(error: unknown): string {
  const { name, message, stack, code } = error as Error & { code?: string };
  if (USER_ERRORS.has(name) || error instanceof UserError) return message;
  if (isFailed(error))
    return 'The database has failed, probably because its disk is full. Free some space, restart the database, and run the same command again to resume.';
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code === 'DatabaseTimeoutError')
    return `The connection to the database was lost (${message.split('\n')[0]}). Run the same command again to resume.`;
  const trace = process.env.LOG_LEVEL === 'debug' ? `\n${stack}` : '';
  return `Internal error: ${message}. Set LOG_LEVEL=debug to see where it occurred, and please report it.${trace}`;
}
