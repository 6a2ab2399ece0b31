import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { between } from '../errors.js';
import { currentId, organisationId, typeOfId } from '../ids.js';
import { identifierIn, OrganisationBy } from '../organisationBy.js';
import { Figure } from '../types/figure.js';
import { Judgement } from '../types/judgement.js';
import { Loan } from '../types/loan.js';
import { Node } from '../types/node.js';
import { Organisation } from '../types/organisation.js';
import { Partnership } from '../types/partnership.js';
import { Project } from '../types/project.js';
import { Source } from '../types/source.js';

/** Maximum ids of one `nodes` field. */
const MAX_IDS = 100;

const ById = (type: () => object, what: string): MethodDecorator =>
  Query(type as () => typeof Organisation, {
    nullable: true,
    description: `${what}. Null: no match.`,
  });
const Id = (description = 'Its id.') => Arg('id', () => ID, { description });

/** Single objects by their id or identifier. */
@Resolver()
export class Lookups {
  @ById(() => Node, 'Any object, by its id')
  node(
    @Id(
      'Id of an organisation, loan, project, partnership, source, figure, submission or judgement. For an organisation, ' +
        'also the id of a merged record or an identifier of a register (ror:02jx3x895).',
    )
    id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info, { id: currentId(id), type: typeOfId(id) });
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Objects of any type, in the order of the ids. Null for an unknown id.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: `Ids as \`node\` accepts them, 0 to ${MAX_IDS}.` }) ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const message = `${ids.length} ids were given; the maximum is ${MAX_IDS}. Send the rest in further requests.`;
    between(ids.length, 0, MAX_IDS, 'nodes.ids', message);
    return context.resolveFromDatabase(info, { ids: ids.map(currentId), type: ids.map(typeOfId) });
  }

  @ById(() => Organisation, 'One organisation')
  organisation(
    @Id(
      'Its id, or an identifier of a register (ror:02jx3x895, mm:…); a ROR address (https://ror.org/02jx3x895) also works. ' +
        'The id of a merged organisation returns the organisation it was merged into.',
    )
    id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info, { id: organisationId(id) });
  }

  @Extensions({ cypher: 'organisation' })
  @Query(() => Organisation, {
    nullable: true,
    description: 'One organisation, by its id or an identifier of a register. Null: no match.',
  })
  organisationBy(
    @Arg('by', () => OrganisationBy, { description: 'Give exactly one id or identifier.' })
    by: OrganisationBy,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info, { id: identifierIn(by) });
  }

  @ById(() => Loan, 'One loan')
  loan(@Id() _id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @ById(() => Project, 'One project')
  project(@Id() _id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @ById(() => Partnership, 'One partnership')
  partnership(
    @Id(
      'Its id: the ids of museum and partner, joined by `~`. Each may be any id that `organisation(id:)` accepts.',
    )
    id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.resolveFromDatabase(info, { id: currentId(id) });
  }

  @ById(() => Source, 'One source')
  source(@Id() _id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @ById(() => Figure, 'One published figure')
  figure(@Id() _id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }

  @ById(() => Judgement, 'One judgement')
  judgement(@Id() _id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.resolveFromDatabase(info);
  }
}
