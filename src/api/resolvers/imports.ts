import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { JudgementArgs, SubmissionArgs } from '../args.js';
import { JudgementConnection, SubmissionConnection } from '../connections.js';
import type { Context } from '../context.js';
import { Submission } from '../types/submission.js';

/** Queries on submissions and judgements. */
@Resolver()
export class Imports {
  @Query(() => Submission, { nullable: true, description: 'One submission. Null: no match.' })
  submission(
    @Arg('id', () => ID, { description: 'Its id.' }) _id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @Query(() => SubmissionConnection, {
    description: 'Imported files and manual entries.',
  })
  submissions(
    @Args(() => SubmissionArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @Query(() => JudgementConnection, {
    description:
      'Judgements whether two records are the same organisation. Undecided ones: `filter: { judgement: UNSURE }`.',
  })
  judgements(
    @Args(() => JudgementArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }
}
