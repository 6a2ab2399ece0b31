import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { compare, counted, type Group, groupsOf } from '../../network/communities.js';
import type { Described } from '../../network/load.js';
import type { Context } from '../context.js';
import { TimeArgs, windowOf } from '../during.js';
import { OrganisationFilter } from '../filters.js';
import { asksMeta, rowsAsked, toldOf } from '../measured.js';
import { CommunitiesAnswer } from '../types/communities.js';

/** How many other communities are told of one. */
const BRIDGES = 10;

@ArgsType()
class CommunitiesArgs extends TimeArgs {
  @Field(() => OrganisationFilter, {
    nullable: true,
    description:
      'Communities that have such members, and which members are listed. Communities are of the whole network all the same.',
  })
  filter?: OrganisationFilter;

  @Field(() => Int, { defaultValue: 10, description: 'How many communities, 1 to 100.' })
  first!: number;

  @Field(() => Int, { defaultValue: 10, description: 'How many members of each, 0 to 100.' })
  members!: number;
}

/** Who belongs together. */
@Resolver()
export class Communities {
  @Query(() => CommunitiesAnswer, {
    description:
      'Organisations that do more with each other than with others, named by their strongest members.',
  })
  async communities(
    @Args(() => CommunitiesArgs) { filter, first, members, during, asOf }: CommunitiesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const rows = rowsAsked(first, 1, 100, 'communities.first');
    const listed = rowsAsked(members, 0, 100, 'communities.members');
    const window = windowOf(during as never, asOf, 'communities');
    const measured = await context.networks.measured(window);
    const { network, measures } = measured;
    const groups = groupsOf(measured);
    const there = groups.flatMap((group) => group.members.map((at) => network.ids[at]!));
    const fit = new Set(await context.chosen(info, filter, there, Number.POSITIVE_INFINITY));
    const fitting = groups
      .map((group) => ({ group, fit: group.members.filter((at) => fit.has(network.ids[at]!)) }))
      .filter((one) => one.fit.length > 0)
      .sort((a, b) => b.group.members.length - a.group.members.length || compare(a.group.name, b.group.name));
    const shown = fitting.slice(0, rows);
    const answer = {
      organisations: measures.size,
      total: groups.length,
      fitting: fitting.length,
      modularity: measures.modularity,
      communities: shown.map((one) => rowOf(network, groups, one, listed)),
      ...toldOf(measured, await context.networks.current(), window),
    };
    const named = shown.flatMap((one) => one.fit.slice(0, listed)).map((at) => network.ids[at]!);
    return context.tell(info, network, answer, { counted: asksMeta(info) ? named : [] });
  }
}

function rowOf(
  network: Described,
  groups: readonly Group[],
  { group, fit }: { group: Group; fit: number[] },
  listed: number,
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
    ids: fit.slice(0, listed).map((at) => network.ids[at]),
    membersLeftOut: Math.max(0, fit.length - listed),
  };
}
