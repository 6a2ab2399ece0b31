import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { Activity } from '../../domain/words.js';
import { undatedOf } from '../../network/dateRanges.js';
import { type Gap, GapGrouping, gapsBy } from '../../network/gaps.js';
import type { Participation } from '../../network/participation.js';
import { answerPage } from '../answerPage.js';
import type { Context } from '../context.js';
import { type DateRange, parseDateRange, TimeArgs } from '../dateRange.js';
import { badInput } from '../errors.js';
import { isMetaSelected, validatePageSize } from '../selection.js';
import { GapsAnswer } from '../types/gaps.js';

@ArgsType()
class GapsArgs extends TimeArgs {
  @Field(() => GapGrouping, { description: 'The grouping.' })
  by!: GapGrouping;

  @Field(() => Activity, {
    nullable: true,
    description: 'Only this activity. Null: any.',
  })
  activity?: Activity;

  @Field(() => String, {
    nullable: true,
    description: 'Only within this region or nation of the UK, such as Wales. Null: any region.',
  })
  region?: string;

  @Field(() => Int, { defaultValue: 20, description: 'Maximum number of groups, 1 to 500.' })
  first!: number;

  @Field(() => Int, {
    defaultValue: 5,
    description: 'Maximum number of museums to contact for each group, 0 to 50.',
  })
  ask!: number;

  @Field(() => Int, {
    defaultValue: 5,
    description: 'Maximum number of active organisations for each group, 0 to 50.',
  })
  active!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Return groups after this cursor, the `endCursor` of the previous page. Null: from the beginning.',
  })
  after?: string;
}

const PAGE = { size: 'first', after: 'after', least: 1, most: 500 } as const;

@Resolver()
export class GapQuestion {
  @Query(() => GapsAnswer, {
    description:
      'Gaps in coverage by region, local authority, country or kind: how many organisations take part compared with the number of museums, and which museums to contact.',
  })
  async gaps(
    @Args(() => GapsArgs) args: GapsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { by, activity, region } = args;
    const ask = validatePageSize(args.ask, 0, 50, 'gaps.ask');
    const activeRows = validatePageSize(args.active, 0, 50, 'gaps.active');
    const window = parseDateRange(args.during as never, args.asOf, 'gaps');
    const data = await context.networks.takingPart();
    const page = answerPage({ field: 'gaps', args, ...PAGE, version: data.version });
    if (region) checkRegion(region, data);
    const { groups, unplaced } = gapsBy(data, { by, activity, window, region });
    const shown = page.of(groups);
    const what = by.toLowerCase().replaceAll('_', ' ');
    const answer = {
      total: groups.length,
      empty: groups.filter(({ active }) => active === 0).length,
      pageInfo: page.info(groups.length),
      groups: shown.map(({ takingPart, quiet, quietTotal, sourceIds: _, ...group }) => ({
        ...group,
        takingPart: takingPart(activeRows).map(({ id }) => id),
        couldAskTotal: quietTotal,
        couldAsk: quiet(ask).map(({ id }) => id),
        because: because({ ...group, quietTotal }, by, activity, window),
      })),
      sourceIds: isMetaSelected(info)
        ? [...new Set(shown.flatMap(({ sourceIds, countedFrom }) => [...sourceIds, ...countedFrom]))]
        : [],
      leftOut: [
        { what: `organisations whose ${what} is unknown`, count: unplaced },
        { what: 'groups of unnamed organisations (such as “30 UK venues”)', count: data.collectives },
        ...(window
          ? [
              {
                what: 'undated loans and projects',
                count: undatedOf(await context.networks.snapshot()),
              },
            ]
          : []),
      ],
      from: window?.from ?? null,
      to: window?.to ?? null,
    };
    return context.resolveFromResult(info, data, answer);
  }
}

function checkRegion(region: string, data: Participation): void {
  const regions = new Set([...data.organisations, ...data.areas].map((one) => one.region));
  if (regions.has(region)) return;
  const known = [...regions].filter((one) => one !== null).sort();
  throw badInput(`"${region}" is not a region in the data. Use one of: ${known.join(', ')}.`, 'gaps.region');
}

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Describes the participants; zero counts are omitted, except that a place without a museum is mentioned. */
function takers({ active, activeMuseums }: Pick<Gap, 'active' | 'activeMuseums'>, isKind: boolean): string {
  const others = active - activeMuseums;
  const named = [
    ...(activeMuseums > 0 ? [counted(activeMuseums, 'museum')] : []),
    ...(others > 0 ? [counted(others, activeMuseums > 0 ? 'other organisation' : 'organisation')] : []),
  ].join(' and ');
  const one = active === 1;
  const noMuseum = activeMuseums > 0 || isKind ? '' : one ? ', no museum,' : ', none of them a museum,';
  return `${named}${noMuseum} ${one ? 'is' : 'are'}`;
}

function because(
  gap: Omit<Gap, 'sourceIds' | 'quiet' | 'takingPart'>,
  by: GapGrouping,
  activity: Activity | undefined,
  window: DateRange | undefined,
): string {
  const doing = activity ? `in “${activity.toLowerCase().replaceAll('_', ' ')}”` : 'in anything';
  const time = window ? ' in that period' : '';
  const isKind = by === GapGrouping.KIND;
  const name = isKind ? gap.name.toLowerCase().replaceAll('_', ' ') : gap.name;
  const [open, from] =
    gap.museums === null ? [gap.registered, 'a loaded register'] : [gap.museums, gap.countedYear];
  const museums =
    open === null ? '' : `${counted(open, 'museum')} ${open === 1 ? 'is' : 'are'} open there (${from}); `;
  const taken =
    gap.active === 0
      ? `no organisation is known to take part ${doing}${time}`
      : `${takers(gap, isKind)} known to take part ${doing}${time}`;
  const others =
    gap.quietTotal === 0
      ? 'no other organisation is known'
      : `${counted(gap.quietTotal, 'more', 'more')} could be contacted`;
  const unsure = gap.regionUnplaced
    ? `; the local authority of ${counted(gap.regionUnplaced, 'organisation')} ${gap.region === null ? 'of no stated region' : `in ${gap.region}`} is unknown`
    : '';
  return `${isKind ? `Kind “${name}”` : name}: ${isKind ? museums.replace(' there', '') : museums}${taken}; ${others}${isKind ? '' : ' there'}${unsure}.`;
}
