import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { copySurvey, freezeSurvey, reopenSurvey } from '../../ingest/surveys/surveys.js';
import { RequiresRight, RIGHT_DESCRIPTIONS } from '../authorization.js';
import type { Context } from '../context.js';
import { Survey } from '../types/survey.js';

const YEAR = 'Reporting year of the survey, such as 2025/26.';

/** Queries and mutations on surveys: definitions of the annual returns, and their rounds. */
@Resolver()
export class Surveys {
  @Query(() => [Survey], { description: 'All surveys, latest reporting year first.' })
  surveys(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @Query(() => Survey, {
    nullable: true,
    description: 'The survey of a reporting year. Null: there is none.',
  })
  survey(
    @Arg('year', { description: YEAR }) _year: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @RequiresRight('admin')
  @Mutation(() => Survey, {
    description: `Creates the survey of a new reporting year with the definitions and measures of another one. ${RIGHT_DESCRIPTIONS.admin}`,
  })
  async copySurvey(
    @Arg('from', { description: 'Reporting year of the survey to copy, such as 2017/18.' }) from: string,
    @Arg('year', { description: 'Reporting year of the new survey, which has none yet.' }) year: string,
    @Arg('title', () => String, {
      nullable: true,
      description: 'Title, 1 to 200 characters. Null: made from the year.',
    })
    title: string | null | undefined,
    @Arg('museums', () => [ID], {
      nullable: true,
      description: 'Ids of the museums to ask. Null: all national museums of the graph.',
    })
    museums: string[] | null | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const copied = await context.write(info, year, ({ graph, by }) =>
      copySurvey(graph, { from, year, by, title: title ?? undefined, museums: museums ?? undefined }),
    );
    return context.resolveFromDatabase(info, { year: copied });
  }

  @RequiresRight('admin')
  @Mutation(() => Survey, {
    description: `Freezes a round: submissions for its year are refused, and cannot be withdrawn, until it is reopened. ${RIGHT_DESCRIPTIONS.admin}`,
  })
  async freezeSurvey(
    @Arg('year', { description: YEAR }) year: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const frozen = await context.write(info, year, ({ graph, by }) => freezeSurvey(graph, year, by));
    return context.resolveFromDatabase(info, { year: frozen });
  }

  @RequiresRight('admin')
  @Mutation(() => Survey, {
    description: `Reopens a frozen round. Later changes are listed in \`changedAfterFreeze\`. ${RIGHT_DESCRIPTIONS.admin}`,
  })
  async reopenSurvey(
    @Arg('year', { description: YEAR }) year: string,
    @Arg('reason', { description: 'The reason, for the record: 1 to 200 characters.' }) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const reopened = await context.write(info, year, ({ graph, by }) =>
      reopenSurvey(graph, { year, reason, by }),
    );
    return context.resolveFromDatabase(info, { year: reopened });
  }
}
