import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { BrokerMeasure, because, groupsAround, rankingOf, UNITS, valueBy } from '../../network/brokers.js';
import type { Context } from '../context.js';
import { TimeArgs, windowOf } from '../during.js';
import { OrganisationFilter } from '../filters.js';
import { asksMeta, rowsAsked, toldOf } from '../measured.js';
import { BrokersAnswer } from '../types/brokers.js';

@ArgsType()
class BrokersArgs extends TimeArgs {
  @Field(() => BrokerMeasure, {
    defaultValue: BrokerMeasure.BETWEENNESS,
    description: 'By what they are measured.',
  })
  measure!: BrokerMeasure;

  @Field(() => OrganisationFilter, {
    nullable: true,
    description:
      'Who is listed. The measure is of the whole network all the same. Null: everybody who has a partner.',
  })
  filter?: OrganisationFilter;

  @Field(() => Int, { defaultValue: 10, description: 'How many rows, 1 to 100.' })
  first!: number;
}

/** Who joins whom. */
@Resolver()
export class Brokers {
  @Query(() => BrokersAnswer, {
    description:
      'Who joins organisations that would have little to do with each other: by shortest connections, partners, nearness, PageRank or ' +
      'spread over communities. Museums that are not national as catalysts: `filter: { kind: MUSEUM, national: false }`. ' +
      'What no source tells of is not in the network: the shipped data were gathered around the national museums.',
  })
  async brokers(
    @Args(() => BrokersArgs) { measure, filter, first, during, asOf }: BrokersArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const rows = rowsAsked(first, 1, 100, 'brokers.first');
    const window = windowOf(during as never, asOf, 'brokers');
    const measured = await context.networks.measured(window);
    const { network, measures } = measured;
    const { order, ranks } = rankingOf(measured, measure);
    const chosen = await context.chosen(
      info,
      filter,
      order.map((at) => network.ids[at]!),
      rows,
    );
    const brokers = chosen.map((id) => {
      const at = network.index.get(id)!;
      const groups = groupsAround(measured, at);
      const told = because(measured, measure, at, groups);
      return { id, rank: ranks.get(at), ...valueBy(measured, measure, at), groups, because: told };
    });
    const answer = {
      measure,
      unit: UNITS[measure],
      organisations: measures.size,
      pairs: network.one.length,
      exact: measures.sample === null,
      sample: measures.sample,
      brokers,
      ...toldOf(measured, await context.networks.current(), window),
    };
    return context.tell(info, network, answer, { counted: asksMeta(info) ? chosen : [] });
  }
}
