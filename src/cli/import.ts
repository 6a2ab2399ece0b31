import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { reportingYear } from '../domain/partialDate.js';
import {
  type ImportOptions,
  type ImportReport,
  type ImportRequest,
  importFile,
} from '../ingest/importFile.js';
import { LAYOUTS } from '../ingest/layouts/all.js';
import { errorsBefore } from '../submissions/errorsBefore.js';
import { openIssueFile } from '../submissions/issuesCsv.js';
import { expectOwnName } from '../submissions/returnName.js';
import { UserError } from '../userError.js';
import { ALL_TAKEN, type CliContext, ROWS_REFUSED, withGraph } from './context.js';
import { waitingLine } from './database.js';
import { jsonOption } from './options.js';
import { writeJson } from './output.js';
import { counted, progressLine } from './progress.js';
import { reportText } from './reportText.js';
import { withCliAudit } from './withCliAudit.js';

interface FileOptions {
  readonly layout?: string;
  readonly mapping?: string;
  readonly as?: string;
  readonly museum?: string;
  readonly year?: string;
  readonly ignore?: string[];
  readonly sheet?: string[];
  readonly dayFirst?: boolean;
  readonly monthFirst?: boolean;
  readonly acceptSuggestions?: boolean;
  readonly onlyMuseums?: boolean;
  readonly by: string;
  readonly replace?: boolean;
  readonly wait?: number;
  readonly json?: string;
  readonly report?: string;
  readonly corrected?: string;
}

/** `check FILE` and `import FILE`: the same steps, but `check` changes nothing. */
export function addImport(program: Command, world: CliContext, end: (code: number) => void): void {
  for (const dryRun of [true, false]) {
    const command = program
      .command(dryRun ? 'check' : 'import')
      .summary(dryRun ? 'show what an import would change, and what to fix' : 'import a file')
      .description(dryRun ? CHECKS : IMPORTS)
      .argument(
        '<file>',
        'a CSV file (UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab) or a workbook (.xlsx), with a header line',
      );
    fileOptions(command);
    if (dryRun)
      command.option(
        '--corrected <file.xlsx>',
        'write the file as a workbook with suggested values filled in and doubtful cells marked',
      );
    command.addHelpText('after', examples(dryRun ? 'check' : 'import'));
    command.action(async (file: string, options: FileOptions) =>
      end(await run(world, file, options, dryRun)),
    );
  }
}

const CHECKS =
  'Reads a file as "import" does, without changing the graph. Prints what would change and ' +
  'what to fix, cell by cell.';
const IMPORTS =
  'Imports each row that has no error. Importing the same file again changes nothing. A corrected file with the same return ' +
  'name (--as, by default the file name) replaces the previous version. If interrupted, run the command again to resume.';

function fileOptions(command: Command): void {
  const layouts = Object.values(LAYOUTS).filter(({ internal }) => !internal);
  command
    .addOption(
      new Option('--layout <name>', 'layout of the columns. Default: detected from the header').choices(
        layouts.map(({ name }) => name),
      ),
    )
    .addOption(
      new Option(
        '--mapping <name|file>',
        'mapping for files with other columns: the name of a shipped mapping, or the path of your own (docs/mappings.md)',
      ).conflicts('layout'),
    )
    .option(
      '--as <name>',
      'name of the return. A later file with the same name is a corrected version. Default: the file name',
    )
    .option('--museum <name>', 'museum that the return is from, for the record')
    .option('--year <year>', 'reporting year of the return (2017/18), for the record', year)
    .option('--ignore <column...>', 'columns to ignore')
    .option('--sheet <name...>', 'sheets of a workbook to read. Default: all visible ones that fit a layout')
    .addOption(
      new Option(
        '--day-first',
        'read 01/04/2017 as 1 April. Default: decided by other dates of the column; otherwise such rows are rejected',
      ).conflicts('monthFirst'),
    )
    .option('--month-first', 'read 01/04/2017 as 4 January')
    .option('--accept-suggestions', 'replace a cell by the suggested value, if one value settles its error')
    .option('--only-museums', 'leave out loans and projects in which no museum of the graph takes part')
    .option('--by <who>', 'role or system that imports, not a person’s name', 'command line')
    .option('--replace', 'import even if most rows of the previous version are missing from the file')
    .option(
      '--wait <seconds>',
      'how long to wait for another import. Default: until it has finished',
      seconds,
    )
    .addOption(jsonOption('the full report'))
    .option('--report <file.csv>', 'write all errors and warnings to a CSV file');
}

const examples = (name: string) => `
Examples:
  partnership-graph ${name} loans-2018.csv --as "Tate loans" --year 2017/18 --report issues.csv
  partnership-graph ${name} register.csv --mapping mapping-museums
  partnership-graph ${name} return.csv --layout partnerships --json report.json

Exit code 0: all rows were accepted; 1: some rows were rejected; 2: the whole file was rejected.`;

async function run(world: CliContext, path: string, options: FileOptions, dryRun: boolean): Promise<number> {
  const {
    json,
    report: reportPath,
    replace,
    wait,
    sheet,
    dayFirst,
    monthFirst,
    corrected,
    ...rest
  } = options;
  const dates = dayFirst ? 'DAY_FIRST' : monthFirst ? 'MONTH_FIRST' : undefined;
  const request = { ...rest, dates, sheets: sheet } as const;
  expectOwnName(request.as ?? basename(path), '--as "Tate loans 2018"');
  const issues = reportPath === undefined ? undefined : openIssueFile(reportPath);
  try {
    const { report, before } = await withGraph(world, async (graph) => {
      const run = () =>
        importFile(graph, { path, ...request } satisfies ImportRequest, {
          ...going(world, path),
          tables: world.readTables(),
          dryRun,
          corrected,
          allowLargeRemoval: replace,
          timeoutMs: wait === undefined ? undefined : wait * 1000,
          ...(issues && { onIssue: (issue) => issues.add(issue) }),
        });
      const auditEvent = {
        by: request.by,
        museum: request.museum,
        action: 'import',
        about: request.as ?? basename(path),
      };
      const report = dryRun ? await run() : await withCliAudit(graph, auditEvent, run);
      return { report, before: await errorsBefore(graph, report) };
    });
    printResult(world, report, json, reportPath);
    if (before > 0)
      world.out(
        `That import had ${counted(before, 'error')}. To list them, run "partnership-graph check".\n`,
      );
    return report.errors + before > 0 ? ROWS_REFUSED : ALL_TAKEN;
  } finally {
    issues?.close();
  }
}

function going({ console }: CliContext, file: string): Pick<ImportOptions, 'progress' | 'onWait'> {
  return {
    progress: (progress) => console.progress(progressLine(file, progress)),
    onWait: (what) => console.print(waitingLine(what)),
  };
}

/** Prints the report as JSON if requested, otherwise as text; both if the JSON is written to a file. */
function printResult(
  world: CliContext,
  report: ImportReport,
  json: string | undefined,
  all: string | undefined,
): void {
  if (json !== undefined) writeJson(world, json, report);
  if (json === '-') return;
  world.console.print('');
  world.out(reportText(report, all));
}

function year(text: string): string {
  const read = reportingYear(text);
  if (read) return read;
  throw new UserError(`--year is "${text}"; expected a reporting year such as 2017/18.`);
}

function seconds(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0) return value;
  throw new UserError(`--wait is "${text}"; expected a number of seconds, 0 or more.`);
}
