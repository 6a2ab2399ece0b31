import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { readCypher } from '../../database/cypherFiles.js';
import { createEntry, type Entered, retractEntry } from '../../ingest/manualEntry.js';
import { RequiresRight, RIGHT_DESCRIPTIONS } from '../authorization.js';
import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import { type Cells, loanCells, organisationCells, projectCells } from '../inputCells.js';
import { LoanInput, OrganisationInput, ProjectInput } from '../inputs.js';
import { issueOf, type MutationScope } from '../mutations.js';
import { Change } from '../types/change.js';

type Label = 'Loan' | 'Project' | 'Organisation';

const TOKEN = RIGHT_DESCRIPTIONS.submit;
const ANEW =
  'Retracts all rows that state it, including rows of files. It keeps its id. Undoing the submission restores the rows.';

/** Creates, replaces and retracts single records, through the same pipeline as files. */
@Resolver()
export class Entering {
  @RequiresRight('submit')
  @Mutation(() => Change, { description: `Enters a loan. ${TOKEN}` })
  addLoan(
    @Arg('input', () => LoanInput, { description: 'The loan.' }) input: LoanInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return add(context, info, 'Loan', loanCells(input));
  }

  @RequiresRight('submit')
  @Mutation(() => Change, { description: `Enters a project. ${TOKEN}` })
  addProject(
    @Arg('input', () => ProjectInput, { description: 'The project.' }) input: ProjectInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return add(context, info, 'Project', projectCells(input));
  }

  @RequiresRight('submit')
  @Mutation(() => Change, {
    description: `Adds an organisation. If it already exists, adds the new values to it. ${TOKEN}`,
  })
  addOrganisation(
    @Arg('input', () => OrganisationInput, { description: 'The organisation.' }) input: OrganisationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return add(context, info, 'Organisation', organisationCells(input));
  }

  @RequiresRight('submit')
  @Mutation(() => Change, { description: `Replaces a loan. ${ANEW} ${TOKEN}` })
  updateLoan(
    @Arg('id', () => ID, { description: 'The loan.' }) id: string,
    @Arg('input', () => LoanInput, { description: 'Its new values, which replace all earlier ones.' })
    input: LoanInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return update(context, info, 'Loan', id, loanCells(input));
  }

  @RequiresRight('submit')
  @Mutation(() => Change, { description: `Replaces a project. ${ANEW} ${TOKEN}` })
  updateProject(
    @Arg('id', () => ID, { description: 'The project.' }) id: string,
    @Arg('input', () => ProjectInput, { description: 'Its new values, which replace all earlier ones.' })
    input: ProjectInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return update(context, info, 'Project', id, projectCells(input));
  }

  @RequiresRight('submit')
  @Mutation(() => Change, {
    description: `Replaces the manually entered values of an existing organisation: earlier addOrganisation and updateOrganisation entries are retracted. Values from files remain; if they differ, the value in most rows is used. ${TOKEN}`,
  })
  updateOrganisation(
    @Arg('id', () => ID, { description: 'The organisation.' }) id: string,
    @Arg('input', () => OrganisationInput, { description: 'The organisation.' })
    input: OrganisationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return update(context, info, 'Organisation', id, organisationCells(input, id));
  }

  @RequiresRight('submit')
  @Mutation(() => Change, { description: `Retracts a loan, with all rows that state it. ${TOKEN}` })
  retractLoan(
    @Arg('id', () => ID, { description: 'The loan.' }) id: string,
    @Arg('reason', { description: 'The reason, for the record.' }) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return takeBack(context, info, 'Loan', id, reason);
  }

  @RequiresRight('submit')
  @Mutation(() => Change, { description: `Retracts a project, with all rows that state it. ${TOKEN}` })
  retractProject(
    @Arg('id', () => ID, { description: 'The project.' }) id: string,
    @Arg('reason', { description: 'The reason, for the record.' }) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return takeBack(context, info, 'Project', id, reason);
  }
}

const LAYOUT = { Loan: 'loans', Project: 'projects', Organisation: 'organisations' } as const;

async function add(context: Context, info: GraphQLResolveInfo, label: Label, cells: Cells): Promise<unknown> {
  const entered = await context.write(info, undefined, ({ graph, tables, by, own }) =>
    createEntry(graph, { layout: LAYOUT[label], rows: [cells], by, own }, tables),
  );
  return answer(context, info, entered, label);
}

async function update(
  context: Context,
  info: GraphQLResolveInfo,
  label: Label,
  id: string,
  cells: Cells,
): Promise<unknown> {
  const entered = await context.write(info, id, async (writer) => {
    await expect(writer, label, id, info.fieldName);
    const replacing = label === 'Organisation' ? { organisation: id } : { thing: id };
    const entry = { layout: LAYOUT[label], rows: [cells], by: writer.by, own: writer.own, replacing };
    return createEntry(writer.graph, entry, writer.tables);
  });
  return answer(context, info, entered, label);
}

async function takeBack(
  context: Context,
  info: GraphQLResolveInfo,
  label: Label,
  id: string,
  reason: string,
): Promise<unknown> {
  const entered = await context.write(info, id, async (writer) => {
    await expect(writer, label, id, info.fieldName);
    return retractEntry(writer.graph, { thing: id, reason, by: writer.by, own: writer.own }, writer.tables);
  });
  return answer(context, info, entered, label);
}

/** Throws if nothing of this kind has the id. */
async function expect({ graph }: MutationScope, label: Label, id: string, field: string): Promise<void> {
  const [record] = await graph.read(readCypher('submissions/thing.cypher').text, { id });
  if (record?.get('label') !== label)
    throw badInput(`no ${label.toLowerCase()} has the id "${id}".`, `${field}.id`);
}

function answer(
  context: Context,
  info: GraphQLResolveInfo,
  { submission, things, issues }: Entered,
  label: Label,
): Promise<unknown> {
  const thing = things.find((one) => one.label === label)?.id ?? null;
  return context.resolveFromDatabase(info, { submission, thing, warnings: issues.map(issueOf) });
}
