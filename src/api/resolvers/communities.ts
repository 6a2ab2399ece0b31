import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { compare, counted, type Group, groupsOf } from '../../network/communities.js';
import type { Described } from '../../network/load.js';
import { type AnswerPage, answerPage } from '../answerPage.js';
import type { Context } from '../context.js';
import { parseDateRange, TimeArgs } from '../dateRange.js';
import { OrganisationFilter } from '../filters.js';
import { isMetaSelected, measuresMeta } from '../selection.js';
import { CommunitiesAnswer } from '../types/communities.js';

/** Maximum number of linked communities listed. */
const BRIDGES = 10;

@ArgsType()
class CommunitiesArgs extends TimeArgs {
  @Field(() => OrganisationFilter, {
    nullable: true,
    description:
      'Lists communities with matching members, and which members are listed. Communities are always computed on the whole network.',
  })
  filter?: OrganisationFilter;

  @Field(() => Int, { defaultValue: 10, description: 'Maximum number of communities, 1 to 100.' })
  first!: number;

  @Field(() => Int, { defaultValue: 10, description: 'Maximum number of members of each, 0 to 100.' })
  members!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Return communities after this cursor, the `endCursor` of the previous page. Null: from the beginning.',
  })
  after?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Return the members of each community after this cursor, the `endCursor` of `membersPage`. Null: from the beginning.',
  })
  membersAfter?: string;
}

const PAGE = { size: 'first', after: 'after', least: 1, most: 100 } as const;
const MEMBERS_PAGE = { size: 'members', after: 'membersAfter', least: 0, most: 100 } as const;

@Resolver()
export class Communities {
  @Query(() => CommunitiesAnswer, {
    description:
      'Communities: groups of organisations that work with each other more than with others, named after their strongest members.',
  })
  async communities(
    @Args(() => CommunitiesArgs) args: CommunitiesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { filter, during, asOf } = args;
    const window = parseDateRange(during as never, asOf, 'communities');
    const measured = await context.networks.measured(window);
    const { network, measures } = measured;
    const { version } = network;
    const { members: _, membersAfter: __, ...communityArgs } = args;
    const page = answerPage({ field: 'communities', args: communityArgs, ...PAGE, version });
    const { first: ___, after: ____, ...memberArgs } = args;
    const listed = answerPage({ field: 'communities', args: memberArgs, ...MEMBERS_PAGE, version });
    const groups = groupsOf(measured);
    const there = groups.flatMap((group) => group.members.map((at) => network.ids[at]!));
    const fit = new Set(await context.filterIds(info, filter, there, Number.POSITIVE_INFINITY));
    const fitting = groups
      .map((group) => ({ group, fit: group.members.filter((at) => fit.has(network.ids[at]!)) }))
      .filter((one) => one.fit.length > 0)
      .sort((a, b) => b.group.members.length - a.group.members.length || compare(a.group.name, b.group.name));
    const shown = page.of(fitting);
    const answer = {
      organisations: measures.size,
      total: groups.length,
      fitting: fitting.length,
      modularity: measures.modularity,
      communities: shown.map((one) => rowOf(network, groups, one, listed)),
      pageInfo: page.info(fitting.length),
      ...measuresMeta(measured, await context.networks.snapshot(), window),
    };
    const named = shown.flatMap((one) => listed.of(one.fit)).map((at) => network.ids[at]!);
    return context.resolveFromResult(info, network, answer, { counted: isMetaSelected(info) ? named : [] });
  }
}

function rowOf(
  network: Described,
  groups: readonly Group[],
  { group, fit }: { group: Group; fit: number[] },
  listed: AnswerPage,
) {
  const { names: _, kinds, regions } = network.about;
  return {
    name: group.name,
    size: group.members.length,
    fitting: fit.length,
    inner: group.inner,
    outer: group.outer,
    kinds: counted(group.members.map((at) => kinds[at]!)).map(({ name, count }) => ({ kind: name, count })),
    regions: counted(group.members.map((at) => regions[at]!)).map(({ name, count }) => ({
      region: name,
      count,
    })),
    bridges: group.bridges.slice(0, BRIDGES).map(({ to, pairs, strength, member }) => ({
      to: groups[to]!.name,
      pairs,
      strength,
      id: network.ids[member],
    })),
    ids: listed.of(fit).map((at) => network.ids[at]),
    membersLeftOut: fit.length - listed.of(fit).length,
    membersPage: listed.info(fit.length),
  };
}
