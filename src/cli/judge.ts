import { type Command, Option } from 'commander';
import { judge, mergeOrganisations, splitOrganisation, undoMerge } from '../ingest/judgements.js';
import { undo } from '../ingest/submission/undo.js';
import { UserError } from '../userError.js';
import { type CliContext, withGraph } from './context.js';
import { byOption, reasonOption } from './options.js';
import { counted } from './progress.js';
import { withCliAudit } from './withCliAudit.js';

interface Decision {
  readonly reason: string;
  readonly by: string;
}

/** `undo`, `judge`, `merge`, `unmerge` and `split`: manual decisions, which can all be reversed. */
export function addJudging(program: Command, world: CliContext): void {
  addUndo(program, world);
  addJudge(program, world);
  addMerge(program, world);
  addUnmerge(program, world);
  addSplit(program, world);
}

function addUndo(program: Command, world: CliContext): void {
  program
    .command('undo')
    .summary('undo a submission')
    .description(
      'Retracts the rows that a submission added and restores those that it retracted. Only the latest version of a return can be undone.',
    )
    .argument('<submission>', 'id of the submission, as listed by "partnership-graph submissions"')
    .addOption(byOption())
    .action(async (id: string, { by }: { by: string }) => {
      const done = await withGraph(world, (graph) =>
        withCliAudit(graph, { by, action: 'undo', about: id }, () => undo(graph, id, by, world.readTables())),
      );
      const restored = done.restored > 0 ? `, ${counted(done.restored, 'row')} restored` : '';
      world.out(
        `Undid ${done.name}, version ${done.version}: ${counted(done.retracted, 'row')} retracted${restored}.\n`,
      );
    });
}

function addJudge(program: Command, world: CliContext): void {
  decision(program, 'judge', 'decide whether two organisations are the same')
    .argument('<judgement>', 'id of the judgement, as listed by "partnership-graph judgements"')
    .argument('<decision>', 'same: merge the two; different: keep them separate', decided)
    .action(async (judgement: string, decision: 'SAME' | 'DIFFERENT', options: Decision) => {
      await withGraph(world, (graph) =>
        withCliAudit(graph, { ...options, action: 'judge', about: judgement }, () =>
          judge(graph, { judgement, decision, ...options }, world.readTables()),
        ),
      );
      world.out(`Judged ${decision}. To undo this, judge again with the other decision.\n`);
    });
}

function decided(text: string): 'SAME' | 'DIFFERENT' {
  const upper = text.toUpperCase();
  if (upper === 'SAME' || upper === 'DIFFERENT') return upper;
  throw new UserError(`The decision is "${text}"; expected same or different.`);
}

function addMerge(program: Command, world: CliContext): void {
  decision(program, 'merge', 'merge two organisations')
    .argument('<from>', 'id of the organisation to merge; the id stays valid')
    .argument('<into>', 'id of the organisation to keep')
    .action(async (from: string, into: string, options: Decision) => {
      await withGraph(world, (graph) =>
        withCliAudit(graph, { ...options, action: 'merge', about: from }, () =>
          mergeOrganisations(graph, { from, into, ...options }, world.readTables()),
        ),
      );
      world.out(`Merged ${from} into ${into}. To undo this, run "partnership-graph unmerge ${from}".\n`);
    });
}

function addUnmerge(program: Command, world: CliContext): void {
  decision(program, 'unmerge', 'undo a merge')
    .argument('<from>', 'the id that was merged')
    .action(async (from: string, options: Decision) => {
      await withGraph(world, (graph) =>
        withCliAudit(graph, { ...options, action: 'unmerge', about: from }, () =>
          undoMerge(graph, { from, ...options }, world.readTables()),
        ),
      );
      world.out(`${from} is a separate organisation again.\n`);
    });
}

function addSplit(program: Command, world: CliContext): void {
  decision(program, 'split', 'split an organisation in two')
    .argument('<organisation>', 'its id')
    .addOption(new Option('--names <name...>', 'names that belong to the new organisation'))
    .addOption(new Option('--rows <row...>', 'rows that belong to the new organisation, such as loans.csv#5'))
    .action(async (organisation: string, options: Decision & { names?: string[]; rows?: string[] }) => {
      const { id } = await withGraph(world, (graph) =>
        withCliAudit(graph, { ...options, action: 'split', about: organisation }, () =>
          splitOrganisation(graph, { organisation, ...options }, world.readTables()),
        ),
      );
      world.out(`Created ${id}. To undo this, run "partnership-graph merge ${id} ${organisation}".\n`);
    });
}

const decision = (program: Command, name: string, summary: string): Command =>
  program
    .command(name)
    .summary(summary)
    .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
    .addOption(reasonOption())
    .addOption(byOption());
