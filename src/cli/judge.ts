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

/** `undo`, `judge`, `merge`, `unmerge` and `split`: what a person decides. Each can be taken back. */
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
    .summary('take back what a submission brought')
    .description(
      'Takes back what a submission brought, and lets speak again what it retracted. Only the latest version of a return can be undone.',
    )
    .argument('<submission>', 'its id, as "partnership-graph submissions" lists it')
    .addOption(byOption())
    .action(async (id: string, { by }: { by: string }) => {
      const done = await withGraph(world, (graph) =>
        withCliAudit(graph, { by, action: 'undo', about: id }, () => undo(graph, id, by, world.readTables())),
      );
      const restored = done.restored > 0 ? `, ${counted(done.restored, 'row')} restored` : '';
      world.out(
        `${done.name}, version ${done.version}, is undone: ${counted(done.retracted, 'row')} taken back${restored}.\n`,
      );
    });
}

function addJudge(program: Command, world: CliContext): void {
  decision(program, 'judge', 'decide whether two organisations are one')
    .argument('<judgement>', 'its id, as "partnership-graph judgements" lists it')
    .argument('<decision>', 'same: the two are made one; different: they stay two', decided)
    .action(async (judgement: string, decision: 'SAME' | 'DIFFERENT', options: Decision) => {
      await withGraph(world, (graph) =>
        withCliAudit(graph, { ...options, action: 'judge', about: judgement }, () =>
          judge(graph, { judgement, decision, ...options }, world.readTables()),
        ),
      );
      world.out(`Judged ${decision}. The other decision takes it back.\n`);
    });
}

function decided(text: string): 'SAME' | 'DIFFERENT' {
  const upper = text.toUpperCase();
  if (upper === 'SAME' || upper === 'DIFFERENT') return upper;
  throw new UserError(`The decision is "${text}"; allowed are same and different.`);
}

function addMerge(program: Command, world: CliContext): void {
  decision(program, 'merge', 'make two organisations one')
    .argument('<from>', 'id of the organisation that goes; it keeps answering')
    .argument('<into>', 'id of the organisation that stays')
    .action(async (from: string, into: string, options: Decision) => {
      await withGraph(world, (graph) =>
        withCliAudit(graph, { ...options, action: 'merge', about: from }, () =>
          mergeOrganisations(graph, { from, into, ...options }, world.readTables()),
        ),
      );
      world.out(`${from} is ${into} now. "partnership-graph unmerge ${from}" takes it back.\n`);
    });
}

function addUnmerge(program: Command, world: CliContext): void {
  decision(program, 'unmerge', 'take a merge back')
    .argument('<from>', 'the id that was merged away')
    .action(async (from: string, options: Decision) => {
      await withGraph(world, (graph) =>
        withCliAudit(graph, { ...options, action: 'unmerge', about: from }, () =>
          undoMerge(graph, { from, ...options }, world.readTables()),
        ),
      );
      world.out(`${from} is an organisation of its own again.\n`);
    });
}

function addSplit(program: Command, world: CliContext): void {
  decision(program, 'split', 'make an organisation of some of the rows of another one')
    .argument('<organisation>', 'its id')
    .addOption(new Option('--names <name...>', 'names under which rows mean the other one'))
    .addOption(new Option('--rows <row...>', 'rows that mean the other one, such as loans.csv#5'))
    .action(async (organisation: string, options: Decision & { names?: string[]; rows?: string[] }) => {
      const { id } = await withGraph(world, (graph) =>
        withCliAudit(graph, { ...options, action: 'split', about: organisation }, () =>
          splitOrganisation(graph, { organisation, ...options }, world.readTables()),
        ),
      );
      world.out(`The other one is ${id}. "partnership-graph merge ${id} ${organisation}" takes it back.\n`);
    });
}

const decision = (program: Command, name: string, summary: string): Command =>
  program
    .command(name)
    .summary(summary)
    .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
    .addOption(reasonOption())
    .addOption(byOption());
