import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { FigureArgs, LoanArgs, OrganisationArgs, PartnershipArgs, ProjectArgs, SourceArgs } from '../args.js';
import {
  FigureConnection,
  LoanConnection,
  OrganisationConnection,
  PartnershipConnection,
  ProjectConnection,
  SourceConnection,
} from '../connections.js';
import type { Context } from '../context.js';

/** Lists of all objects of a type. */
@Resolver()
export class Lists {
  @Query(() => OrganisationConnection, {
    description: 'All organisations: museums, their partners and their funders.',
  })
  organisations(
    @Args(() => OrganisationArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @Query(() => OrganisationConnection, {
    description: 'All museums. For national museums, use the filter `{ national: true }`.',
  })
  museums(
    @Args(() => OrganisationArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @Query(() => LoanConnection, { description: 'All loans and stops of touring exhibitions.' })
  loans(
    @Args(() => LoanArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @Query(() => ProjectConnection, { description: 'All projects.' })
  projects(
    @Args(() => ProjectArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @Query(() => PartnershipConnection, {
    description:
      'Partnerships: each museum and partner with totals of what they did together, and the evidence. ' +
      'Which universities partner with the national museums: `filter: { museum: { national: true }, partner: { kind: UNIVERSITY } }`.',
  })
  partnerships(
    @Args(() => PartnershipArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @Query(() => SourceConnection, {
    description: 'All sources: the web pages, reports and registers that the graph is based on.',
  })
  sources(
    @Args(() => SourceArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @Query(() => FigureConnection, {
    description: 'All published figures: of surveys, museums and local authorities.',
  })
  figures(
    @Args(() => FigureArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }
}
