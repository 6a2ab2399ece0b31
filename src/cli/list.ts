import { type Command, Option } from 'commander';
import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { UserError } from '../userError.js';
import { type CliContext, withGraph } from './context.js';
import { jsonOption } from './options.js';
import { writeJson } from './output.js';
import { count, counted } from './progress.js';
import { plain } from './reportText.js';

type Row = Readonly<Record<string, string | number | null>>;

interface ListOptions {
  readonly first: number;
  readonly json?: string;
}

/** `submissions` and `judgements`. */
export function addList(program: Command, world: CliContext): void {
  list(program, 'submissions', 'list imports and manual entries, newest first').action(
    (options: ListOptions) => show(world, 'submissions', {}, options, submissionLine),
  );
  list(
    program,
    'judgements',
    'list pairs of organisations that may be the same, likeliest and most active first',
  )
    .addOption(
      new Option('--state <which>', 'which judgements: open (not decided yet), same or different')
        .choices(['open', 'same', 'different'])
        .default('open'),
    )
    .addHelpText(
      'after',
      '\nTo decide:  partnership-graph judge <id> same --reason "one museum, renamed in 2017"',
    )
    .action(({ state, ...options }: ListOptions & { state: string }) => {
      const judgement = state === 'open' ? 'UNSURE' : state.toUpperCase();
      return show(world, 'judgements', { judgement }, options, judgementLine);
    });
}

function list(program: Command, name: string, summary: string): Command {
  return program
    .command(name)
    .summary(summary)
    .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
    .option('--first <number>', 'number of entries to show', wholeNumber, 20)
    .addOption(jsonOption('the list'));
}

async function show(
  world: CliContext,
  name: string,
  parameters: Record<string, unknown>,
  { first, json }: ListOptions,
  line: (row: Row) => string,
): Promise<void> {
  const rows = await withGraph(world, (graph) => rowsOf(graph, name, { ...parameters, first: int(first) }));
  if (json !== undefined) return writeJson(world, json, rows);
  const all = Number(rows[0]?.all ?? 0);
  const more = all > rows.length ? `${count(all - rows.length)} more; --first ${all} shows all.` : '';
  for (const text of [...rows.map(line), all === 0 ? `No ${name}.` : more]) if (text) world.out(`${text}\n`);
}

async function rowsOf(graph: GraphClient, name: string, parameters: Record<string, unknown>): Promise<Row[]> {
  const records = await graph.read(readCypher(`submissions/${name}.cypher`).text, parameters);
  return records.map((record) =>
    Object.fromEntries(
      record.keys.map((key) => {
        const value = record.get(key);
        return [key, value && typeof value === 'object' && 'toNumber' in value ? value.toNumber() : value];
      }),
    ),
  );
}

function submissionLine({ id, name, version, state, file, layout, by, at, rows, errors }: Row): string {
  const what =
    rows === null ? 'interrupted: import the file again, or undo it' : counted(Number(rows), 'row');
  const wrong = errors ? `, ${counted(Number(errors), 'error')}` : '';
  const from = file === name ? '' : ` from ${file}`;
  return plain(
    `${id}  ${state}  ${String(at).slice(0, 16)}  ${name}, version ${version}${from} (${layout}): ${what}${wrong}; by ${by}`,
  );
}

function judgementLine({
  id,
  one,
  oneName,
  other,
  otherName,
  judgement,
  score,
  reason,
  by,
  records,
}: Row): string {
  const scored = score === null ? '' : ` ${Number(score).toFixed(2)}`;
  return plain(
    `${id}  ${judgement}${scored}  ${oneName} (${one}) and ${otherName} (${other}), ${counted(Number(records), 'record')}: ${reason}; by ${by}`,
  );
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UserError(`--first is "${text}"; expected a whole number from 1 to 999999.`);
}
