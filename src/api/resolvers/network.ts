import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { Activity } from '../../domain/words.js';
import { cutsOf } from '../../network/cutPoints.js';
import { diameterOf } from '../../network/diameter.js';
import type { Described } from '../../network/load.js';
import { bitsOf, markOf } from '../../network/network.js';
import { type Selected, selectedNetwork } from '../../network/selectedNetwork.js';
import { partsOf } from '../../network/shortestPaths.js';
import { structureOf } from '../../network/structure.js';
import { networkMeta, sourceIdsFor } from '../answerMeta.js';
import type { Context } from '../context.js';
import { parseDateRange, TimeArgs } from '../dateRange.js';
import { OrganisationFilter } from '../filters.js';
import { validatePageSize } from '../selection.js';
import { NetworkAnswer } from '../types/network.js';

@ArgsType()
class NetworkArgs extends TimeArgs {
  @Field(() => OrganisationFilter, {
    nullable: true,
    description: 'Organisations of the network: a partnership counts if both match. Null: all.',
  })
  filter?: OrganisationFilter;

  @Field(() => [Activity], {
    nullable: true,
    description:
      'Only partnerships with a loan or project of one of these activities (in the period). Null: any.',
  })
  activities?: Activity[];

  @Field(() => Int, {
    defaultValue: 10,
    description: 'Maximum number of articulation points, and of bridges, 0 to 100.',
  })
  first!: number;
}

@Resolver()
export class NetworkMeasures {
  @Query(() => NetworkAnswer, {
    description:
      'Measures of the whole network, or of a part of it: size, density, components, diameter, clustering, assortativity, and what holds it together.',
  })
  async network(
    @Args(() => NetworkArgs) args: NetworkArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { filter, activities, during, asOf } = args;
    const first = validatePageSize(args.first, 0, 100, 'network.first');
    const window = parseDateRange(during as never, asOf, 'network');
    const network = await context.networks.snapshot();
    const members = filter
      ? markOf(network, await context.filterIds(info, filter, network.ids, network.ids.length))
      : undefined;
    const selected = selectedNetwork(network, {
      window,
      activities: activities && bitsOf(activities),
      members,
    });
    const answer = {
      ...measuresOf(network, selected, first),
      sourceIds: sourceIdsFor(info, network, () => selected.pairs),
      ...networkMeta(network, window),
    };
    return context.resolveFromResult(info, network, answer);
  }
}

/** All measures of the selected pairs. */
function measuresOf({ ids }: Described, { pairs, rows }: Selected, first: number) {
  const components = partsOf(rows).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const organisations = components.reduce((sum, { length }) => sum + length, 0);
  const { points, bridges } = cutsOf(rows, components);
  const { clustering, assortativity, degrees } = structureOf(rows);
  const [largest] = components;
  return {
    organisations,
    partnerships: pairs.length,
    density: largest ? (2 * pairs.length) / (organisations * (organisations - 1)) : null,
    components: components.length,
    largestComponent: largest?.length ?? 0,
    diameter: largest ? diameterOf(rows, largest) : null,
    clustering: largest ? clustering : null,
    assortativity,
    partners: largest ? degrees : null,
    articulationPointCount: points.length,
    articulationPoints: points.slice(0, first).map(({ at, cutOff }) => ({ id: ids[at]!, cutOff })),
    bridgeCount: bridges.length,
    bridges: bridges.slice(0, first).map(([one, other]) => ({ one: ids[one]!, other: ids[other]! })),
  };
}
