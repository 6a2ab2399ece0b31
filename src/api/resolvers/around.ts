import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { foremost } from '../../network/changes.js';
import { activitiesWithin, partnersWithin, strengthsWithin } from '../../network/dateRanges.js';
import { byNearness, egoNetwork, pairsAmong } from '../../network/egoNetwork.js';
import type { Described } from '../../network/load.js';
import { ACTIVITIES, markOf } from '../../network/network.js';
import { interlocks, mostShared, sharedBy, worksWith } from '../../network/sharedPartners.js';
import { certaintyOf, networkMeta, sourceIdsFor } from '../answerMeta.js';
import type { Context } from '../context.js';
import { parseDateRange, TimeArgs } from '../dateRange.js';
import { badInput, between } from '../errors.js';
import { OrganisationFilter } from '../filters.js';
import { resolveMembers } from '../resolveMembers.js';
import { validatePageSize } from '../selection.js';
import { NeighbourhoodAnswer } from '../types/neighbourhood.js';
import { SharedPartnersAnswer } from '../types/sharedPartners.js';

/** Maximum number of centre organisations. */
const MOST_ASKED = 50;
/** Maximum number of edges returned. */
const MOST_PAIRS = 10_000;

@ArgsType()
class NeighbourhoodArgs extends TimeArgs {
  @Field(() => [ID], { description: 'The organisations to start from: 1 to 50.' })
  of!: string[];

  @Field(() => Int, { defaultValue: 1, description: 'Number of steps from partner to partner, 1 to 3.' })
  hops!: number;

  @Field(() => Int, { defaultValue: 100, description: 'Maximum number of organisations, 1 to 2,000.' })
  first!: number;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Minimum number of loans and projects for a step; 1 or more.',
  })
  minStrength!: number;

  @Field(() => OrganisationFilter, {
    nullable: true,
    description:
      'Organisations to show in addition to the given ones. Paths may lead through others. Null: all.',
  })
  filter?: OrganisationFilter;
}

@ArgsType()
class SharedPartnersArgs extends TimeArgs {
  @Field(() => [ID], { description: 'The organisations whose partners are compared, 2 to 50.' })
  of!: string[];

  @Field(() => Int, {
    defaultValue: 2,
    description: 'Minimum number of these organisations that share a partner, 1 to 50.',
  })
  atLeast!: number;

  @Field(() => Int, {
    defaultValue: 20,
    description: 'Maximum number of shared partners, and of pairs, 1 to 500.',
  })
  first!: number;

  @Field(() => OrganisationFilter, { nullable: true, description: 'Partners to list. Null: all.' })
  filter?: OrganisationFilter;
}

/** Neighbourhoods and shared partners. */
@Resolver()
export class Around {
  @Query(() => NeighbourhoodAnswer, {
    description: 'The network around one or more organisations: nodes and edges, ready to draw.',
  })
  async neighbourhood(
    @Args(() => NeighbourhoodArgs) args: NeighbourhoodArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { hops, minStrength } = args;
    const first = validatePageSize(args.first, 1, 2_000, 'neighbourhood.first');
    between(hops, 1, 3, 'neighbourhood.hops', `${hops} steps were requested; the allowed range is 1 to 3.`);
    const tooWeak = `${minStrength} is less than the minimum of 1.`;
    between(minStrength, 1, Number.POSITIVE_INFINITY, 'neighbourhood.minStrength', tooWeak);
    const window = parseDateRange(args.during as never, args.asOf, 'neighbourhood');
    const network = await context.networks.snapshot();
    const { places, remarks } = await asked(context, info, network, args.of, 'neighbourhood', 1);
    const strengths = strengthsWithin(network, window);
    const near = egoNetwork(network, strengths, places, hops, minStrength);
    const fits = await fittingOf(context, info, network, args.filter, near.places.slice(places.length));
    const fitting = near.places.filter((at) => near.hops[at] === 0 || fits(at));
    const shown = foremost(fitting, Math.max(first, places.length), byNearness(network, near));
    const pairs = pairsAmong(network, strengths, shown, minStrength);
    const degrees = partnersWithin(network, strengths);
    const among = new Uint32Array(network.ids.length);
    for (const pair of pairs) for (const end of [network.one, network.other]) among[end[pair]!]! += 1;
    const answer = {
      truncated: shown.length < fitting.length || pairs.length > MOST_PAIRS,
      organisations: fitting.length,
      pairs: pairs.length,
      nodes: shown.map((at) => ({
        organisationId: network.ids[at]!,
        name: network.about.names[at]!,
        kind: network.about.kinds[at]!,
        region: network.about.regions[at] ?? null,
        hops: near.hops[at]!,
        partners: degrees[at]!,
        partnersShown: among[at]!,
      })),
      edges: pairs.slice(0, MOST_PAIRS).map((pair) => ({
        ...endsOf(network, pair),
        strength: strengths[pair]!,
        activities: ACTIVITIES.filter((_, bit) => (activitiesWithin(network, pair, window) >> bit) & 1),
        certainty: certaintyOf(network, pair, window),
      })),
      ...networkMeta(network, window, remarks),
    };
    const sourceIds = sourceIdsFor(info, network, () => pairs.slice(0, MOST_PAIRS));
    return context.resolveFromResult(info, network, { ...answer, sourceIds });
  }

  @Query(() => SharedPartnersAnswer, {
    description:
      'Partners that two or more organisations share, with activities, and the pairs that share most.',
  })
  async sharedPartners(
    @Args(() => SharedPartnersArgs) args: SharedPartnersArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { atLeast } = args;
    const first = validatePageSize(args.first, 1, 500, 'sharedPartners.first');
    const window = parseDateRange(args.during as never, args.asOf, 'sharedPartners');
    const network = await context.networks.snapshot();
    const { places, remarks } = await asked(context, info, network, args.of, 'sharedPartners', 2);
    const notAmong = `${atLeast} is not between 1 and ${places.length}, the number of organisations given.`;
    between(atLeast, 1, places.length, 'sharedPartners.atLeast', notAmong);
    const strengths = strengthsWithin(network, window);
    const shared = sharedBy(network, strengths, places, atLeast);
    const found = shared.map(({ at }) => at);
    const fits = await fittingOf(context, info, network, args.filter, found);
    const fitting = shared.filter(({ at }) => fits(at));
    const shown = foremost(fitting, first, mostShared(network)).map((row) => ({
      ...row,
      with: worksWith(network, strengths, places, row.at),
    }));
    const answer = {
      total: fitting.length,
      partners: shown.map((row) => ({
        id: network.ids[row.at]!,
        shared: row.shared,
        strength: row.strength,
        with: row.with.map(({ at, pair }) => ({
          one: network.ids[at]!,
          other: network.ids[row.at]!,
          strength: strengths[pair]!,
          certainty: certaintyOf(network, pair, window),
        })),
      })),
      interlocks: interlocks(network, strengths, places)
        .slice(0, first)
        .map((row) => ({
          one: network.ids[row.one]!,
          other: network.ids[row.other]!,
          shared: row.shared,
          overlap: row.overlap,
          strength: row.pair === null ? 0 : strengths[row.pair]!,
        })),
      ...networkMeta(network, window, remarks),
    };
    const sourceIds = sourceIdsFor(info, network, () =>
      shown.flatMap((row) => row.with.map(({ pair }) => pair)),
    );
    return context.resolveFromResult(info, network, { ...answer, sourceIds });
  }
}

/** Above this number of candidates, filtering all organisations is faster than filtering by id. */
const MANY = 2_000;

/** Whether a filter lets one of these organisations through. */
async function fittingOf(
  context: Context,
  info: GraphQLResolveInfo,
  network: Described,
  filter: OrganisationFilter | undefined,
  places: readonly number[],
): Promise<(at: number) => boolean> {
  if (!filter || Object.keys(filter).length === 0) return () => true;
  const chosen =
    places.length <= MANY
      ? await context.filterIds(
          info,
          filter,
          places.map((at) => network.ids[at]!),
          places.length,
        )
      : await context.matchingIds(info, filter, 'filter');
  const marks = markOf(network, chosen);
  return (at) => marks[at] === 1;
}

const endsOf = ({ ids, one, other }: Described, pair: number) => ({
  one: ids[one[pair]!]!,
  other: ids[other[pair]!]!,
});

/** The requested organisations, deduplicated, and remarks on them. */
async function asked(
  context: Context,
  info: GraphQLResolveInfo,
  network: Described,
  of: readonly string[],
  field: string,
  least: number,
): Promise<{ places: number[]; remarks: (string | null)[] }> {
  const tooMany = `${of.length} organisations were given; the maximum is ${MOST_ASKED}.`;
  between(of.length, 0, MOST_ASKED, `${field}.of`, tooMany);
  const members = await resolveMembers(
    context,
    info,
    network,
    of.map((id, at) => ({ id, path: `${field}.of[${at}]` })),
  );
  const places = [...new Set(members.map(({ at }) => at))];
  if (places.length < least)
    throw badInput(
      `give at least ${least === 1 ? 'one organisation' : `${least} different organisations`}.`,
      `${field}.of`,
      { actual: places.length, limit: least },
    );
  return { places, remarks: members.map(({ remark }) => remark) };
}
