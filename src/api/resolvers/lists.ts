import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
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
import { organisationId } from '../ids.js';
import { Organisation } from '../types/organisation.js';

/** The things of the graph and their lists. */
@Resolver()
export class Lists {
  @Query(() => Organisation, {
    nullable: true,
    description: 'One organisation. Null: none has this id.',
  })
  organisation(
    @Arg('id', () => ID, {
      description:
        'Its id, or an identifier of a register (ror:02jx3x895, mm:…); a ROR address (https://ror.org/02jx3x895) is taken as well. ' +
        'The id of an organisation that was merged into another one gives that other one.',
    })
    id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info, { id: organisationId(id) });
  }

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
    description: 'All museums; with the filter `{ national: true }` the national ones.',
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
    description: 'All sources: the pages, reports and registers the graph is based on.',
  })
  sources(
    @Args(() => SourceArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @Query(() => FigureConnection, {
    description: 'All published figures: of the surveys, of museums, of local authorities.',
  })
  figures(
    @Args(() => FigureArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }
}
