import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { judge, mergeOrganisations, splitOrganisation, undoMerge } from '../../ingest/judgements.js';
import { undo } from '../../ingest/submission/undo.js';
import { RequiresRight, RIGHT_DESCRIPTIONS } from '../authorization.js';
import type { Context } from '../context.js';
import { JudgementWord } from '../enums.js';
import { badInput } from '../errors.js';
import { Judgement } from '../types/judgement.js';
import { Organisation } from '../types/organisation.js';
import { Submission } from '../types/submission.js';

const TOKEN = RIGHT_DESCRIPTIONS.judge;
const REASON = 'The reason, for the record.';

/** Mutations for human decisions: merge, judge and undo. */
@Resolver()
export class Judging {
  @RequiresRight('judge')
  @Mutation(() => Organisation, {
    description: `Merges two organisations. The old id keeps working. \`undoMerge\` reverses it. ${TOKEN}`,
  })
  async mergeOrganisations(
    @Arg('from', () => ID, { description: 'The organisation to merge and remove.' }) from: string,
    @Arg('into', () => ID, { description: 'The organisation to keep.' }) into: string,
    @Arg('reason', { description: REASON }) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    await context.write(info, from, ({ graph, tables, by }) =>
      mergeOrganisations(graph, { from, into, reason, by }, tables),
    );
    return context.resolveFromDatabase(info, { id: into });
  }

  @RequiresRight('judge')
  @Mutation(() => Organisation, {
    description: `Undoes a merge. Returns the restored organisation. ${TOKEN}`,
  })
  async undoMerge(
    @Arg('from', () => ID, { description: 'The id of the organisation that was merged and removed.' })
    from: string,
    @Arg('reason', { description: REASON }) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    await context.write(info, from, ({ graph, tables, by }) =>
      undoMerge(graph, { from, reason, by }, tables),
    );
    return context.resolveFromDatabase(info, { id: from });
  }

  @RequiresRight('judge')
  @Mutation(() => Organisation, {
    description: `Splits an organisation: moves some of its rows to a new organisation and returns it. Merging the two reverses it. ${TOKEN}`,
  })
  async splitOrganisation(
    @Arg('organisation', () => ID, { description: 'The organisation to split.' }) organisation: string,
    @Arg('names', () => [String], {
      nullable: true,
      description: 'Names that mean the new organisation.',
    })
    names: string[] | undefined,
    @Arg('rows', () => [String], {
      nullable: true,
      description: 'Rows that mean the new organisation, such as loans.csv#5.',
    })
    rows: string[] | undefined,
    @Arg('reason', { description: REASON }) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (!names?.length && !rows?.length)
      throw badInput(
        'give names or rows that belong to the new organisation; neither was given.',
        'splitOrganisation',
      );
    const { id } = await context.write(info, organisation, ({ graph, tables, by }) =>
      splitOrganisation(graph, { organisation, names: names ?? [], rows: rows ?? [], reason, by }, tables),
    );
    return context.resolveFromDatabase(info, { id });
  }

  @RequiresRight('judge')
  @Mutation(() => Judgement, {
    description: `Decides whether two records are the same organisation. SAME merges the one with less data into the other. Deciding again reverses it. ${TOKEN}`,
  })
  async judge(
    @Arg('judgement', () => ID, { description: 'The judgement, as `judgements` lists it.' })
    judgement: string,
    @Arg('decision', () => JudgementWord, { description: 'The decision: SAME or DIFFERENT.' })
    decision: JudgementWord,
    @Arg('reason', { description: REASON }) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (decision === JudgementWord.UNSURE)
      throw badInput('UNSURE is not a decision. Use SAME or DIFFERENT.', 'judge.decision');
    await context.write(info, judgement, ({ graph, tables, by }) =>
      judge(graph, { judgement, decision, reason, by }, tables),
    );
    return context.resolveFromDatabase(info);
  }

  @RequiresRight('submit')
  @Mutation(() => Submission, {
    description: `Retracts the rows that a submission added and restores those that it retracted. Only the latest version of a return can be undone. ${RIGHT_DESCRIPTIONS.submit}`,
  })
  async undoSubmission(
    @Arg('id', () => ID, { description: 'The submission.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    await context.write(info, id, ({ graph, tables, by, own }) =>
      undo(graph, id, by, tables, { timeoutMs: 20_000, own }),
    );
    return context.resolveFromDatabase(info);
  }
}
