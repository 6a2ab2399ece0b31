import type { Command } from 'commander';
import { groupBy } from '../domain/groupBy.js';
import { type Move, rematch } from '../ingest/rematch.js';
import { type CliContext, withGraph } from './context.js';
import { byOption } from './options.js';
import { counted } from './progress.js';
import { plain } from './reportText.js';
import { withCliAudit } from './withCliAudit.js';

interface Options {
  readonly apply?: boolean;
  readonly by: string;
}

/** `rematch`: applies registers, judgements and other names that came later to the rows in the graph. */
export function addRematch(program: Command, world: CliContext): void {
  program
    .command('rematch')
    .summary('match the names in the graph again')
    .description(
      'Matches all names without an identifier again, with the registers, judgements and other names that came later. Shows what would change; --apply writes it. Decisions by a person and rows with an identifier stay.',
    )
    .option('--apply', 'write the changes')
    .addOption(byOption())
    .action(async ({ apply = false, by }: Options) => {
      const moves = await withGraph(world, (graph) => {
        const run = () => rematch(graph, world.readTables(), { apply, by });
        return apply ? withCliAudit(graph, { by, action: 'rematch', about: 'all' }, run) : run();
      });
      for (const line of linesOf(moves)) world.out(`${line}\n`);
      world.out(`${summaryOf(moves, apply)}\n`);
    });
}

function linesOf(moves: readonly Move[]): string[] {
  const groups = groupBy(moves, ({ name, from, to }) => JSON.stringify([name, from, to]));
  return [...groups.values()].map((all) => {
    const { name, from, to } = all[0]!;
    const rows = all.slice(0, 3).map(({ row }) => row);
    return plain(
      `${name}: from ${from} to ${to} (${counted(all.length, 'row')}: ${rows.join(', ')}${all.length > 3 ? ' …' : ''})`,
    );
  });
}

function summaryOf(moves: readonly Move[], apply: boolean): string {
  if (moves.length === 0) return 'Nothing to change: all names mean the organisations that they mean now.';
  const changed = counted(moves.length, 'name');
  return apply ? `Changed ${changed}.` : `${changed} would change. Nothing was written; --apply writes it.`;
}
