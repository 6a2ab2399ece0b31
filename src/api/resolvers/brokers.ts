import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { BrokerMeasure, because, groupsAround, rankingOf, UNITS, valueBy } from '../../network/brokers.js';
import { answerPage } from '../answerPage.js';
import type { Context } from '../context.js';
import { parseDateRange, TimeArgs } from '../dateRange.js';
import { OrganisationFilter } from '../filters.js';
import { isMetaSelected, measuresMeta } from '../selection.js';
import { BrokersAnswer } from '../types/brokers.js';

@ArgsType()
class BrokersArgs extends TimeArgs {
  @Field(() => BrokerMeasure, {
    defaultValue: BrokerMeasure.BETWEENNESS,
    description: 'The measure.',
  })
  measure!: BrokerMeasure;

  @Field(() => OrganisationFilter, {
    nullable: true,
    description:
      'Organisations to list. The measure is always computed on the whole network. Null: every organisation with a partner.',
  })
  filter?: OrganisationFilter;

  @Field(() => Int, { defaultValue: 10, description: 'Maximum number of rows, 1 to 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Return rows after this cursor, the `endCursor` of the previous page. Null: from the beginning.',
  })
  after?: string;
}

const PAGE = { size: 'first', after: 'after', least: 1, most: 100 } as const;

@Resolver()
export class Brokers {
  @Query(() => BrokersAnswer, {
    description:
      'Organisations that connect others: by betweenness, degree, closeness, PageRank or participation across communities. Non-national museums as catalysts: `filter: { kind: MUSEUM, national: false }`. The network contains only what sources describe: the shipped data were compiled around the national museums.',
  })
  async brokers(
    @Args(() => BrokersArgs) args: BrokersArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { measure, filter, during, asOf } = args;
    const window = parseDateRange(during as never, asOf, 'brokers');
    const measured = await context.networks.measured(window);
    const { network, measures } = measured;
    const page = answerPage({ field: 'brokers', args, ...PAGE, version: network.version });
    const { order, ranks } = rankingOf(measured, measure);
    const found = await context.filterIds(
      info,
      filter,
      order.map((at) => network.ids[at]!),
      page.to + 1,
    );
    const chosen = page.of(found);
    const brokers = chosen.map((id) => {
      const at = network.index.get(id)!;
      const groups = groupsAround(measured, at);
      const reasons = because(measured, measure, at, groups);
      return { id, rank: ranks.get(at), ...valueBy(measured, measure, at), groups, because: reasons };
    });
    const answer = {
      measure,
      unit: UNITS[measure],
      organisations: measures.size,
      pairs: network.one.length,
      exact: measures.sample === null,
      sample: measures.sample,
      brokers,
      pageInfo: page.info(found.length),
      ...measuresMeta(measured, await context.networks.snapshot(), window),
    };
    return context.resolveFromResult(info, network, answer, { counted: isMetaSelected(info) ? chosen : [] });
  }
}
