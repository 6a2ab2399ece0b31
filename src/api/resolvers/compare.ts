import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { type Comparison, compared, type Side } from '../../network/compare.js';
import { strengthsWithin } from '../../network/dateRanges.js';
import type { Described } from '../../network/load.js';
import { networkMeta, sourceIdsForPairs } from '../answerMeta.js';
import type { Context } from '../context.js';
import { parseDateRange, TimeArgs } from '../dateRange.js';
import { badInput } from '../errors.js';
import { resolveMembers } from '../resolveMembers.js';
import { validatePageSize } from '../selection.js';
import { CompareAnswer } from '../types/compare.js';

@ArgsType()
class CompareArgs extends TimeArgs {
  @Field(() => ID, { description: 'An organisation.' })
  a!: string;

  @Field(() => ID, { description: 'Another one.' })
  b!: string;

  @Field(() => Int, {
    defaultValue: 10,
    description: 'Maximum number of partners in each list, 0 to 500.',
  })
  first!: number;
}

@Resolver()
export class Compare {
  @Query(() => CompareAnswer, {
    description:
      'Compares two organisations: partners by kind, region and activity, shared partners, and partners of only one.',
  })
  async compare(
    @Args(() => CompareArgs) { a, b, first, during, asOf }: CompareArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const rows = validatePageSize(first, 0, 500, 'compare.first');
    const window = parseDateRange(during as never, asOf, 'compare');
    const network = await context.networks.snapshot();
    const members = await resolveMembers(context, info, network, [
      { id: a, path: 'compare.a' },
      { id: b, path: 'compare.b' },
    ]);
    const [one, other] = members.map(({ at }) => at) as [number, number];
    if (one === other)
      throw badInput('it is the same organisation as `a`. Give two different organisations.', 'compare.b');
    const found = compared(network, strengthsWithin(network, window), window, one, other);
    const ids = { one: network.ids[one]!, other: network.ids[other]! };
    const shown = found.shared.slice(0, rows);
    const all = found.one.own.length + found.other.own.length + found.shared.length;
    const answer = {
      one: sideOf(network, one, found.one, rows),
      other: sideOf(network, other, found.other, rows),
      sharedTotal: found.shared.length,
      shared: shown.map(({ at, ...row }) => ({ id: network.ids[at]!, ...row })),
      overlap: all === 0 ? null : found.shared.length / all,
      together: found.pair === null ? null : ids,
      because: because(network, one, other, found),
      ...networkMeta(
        network,
        window,
        members.map(({ remark }) => remark),
      ),
    };
    const sourceIds = sourceIdsForPairs(info, network, () => [
      ...shown.flatMap(({ at }) => [one, other].map((side) => [side, at] as const)),
      ...found.one.own.slice(0, rows).map(({ at }) => [one, at] as const),
      ...found.other.own.slice(0, rows).map(({ at }) => [other, at] as const),
      [one, other],
    ]);
    return context.resolveFromResult(info, network, { ...answer, sourceIds });
  }
}

const sideOf = (network: Described, at: number, { own, ...side }: Side, rows: number) => ({
  id: network.ids[at]!,
  ...side,
  ownTotal: own.length,
  own: own.slice(0, rows).map((row) => ({ id: network.ids[row.at]!, strength: row.strength })),
});

function because({ about: { names } }: Described, one: number, other: number, found: Comparison): string {
  const partners = (side: Side) => `${side.partners} ${side.partners === 1 ? 'partner' : 'partners'}`;
  const shared = found.shared.length === 0 ? 'share none' : `share ${found.shared.length}`;
  return (
    `${names[one]} has ${partners(found.one)}, ${names[other]} has ${partners(found.other)}; they ${shared}, ` +
    `and ${found.pair === null ? 'no source describes any activity between them' : 'are also partners of each other'}.`
  );
}
