import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { type Activity, OrganisationKind } from '../../domain/words.js';
import { strengthsWithin } from '../../network/dateRanges.js';
import type { Described } from '../../network/load.js';
import { ACTIVITIES, markOf } from '../../network/network.js';
import { type Suggestion, suggestionsFor, type Ways } from '../../network/suggest.js';
import { networkMeta, sourceIdsForPairs } from '../answerMeta.js';
import type { Context } from '../context.js';
import { parseDateRange, TimeArgs } from '../dateRange.js';
import { badInput } from '../errors.js';
import { OrganisationFilter } from '../filters.js';
import { resolveMembers } from '../resolveMembers.js';
import { validatePageSize } from '../selection.js';
import { SuggestionsAnswer } from '../types/suggestions.js';

/** Maximum number of reasons listed per type. */
const REASONS = 5;

@ArgsType()
class SuggestionsArgs extends TimeArgs {
  @Field(() => ID, { description: 'The organisation to find partners for.' })
  for!: string;

  @Field(() => OrganisationKind, {
    nullable: true,
    description: 'Only organisations of this kind. Null: any.',
  })
  kind?: OrganisationKind;

  @Field(() => String, {
    nullable: true,
    description: 'Only organisations in this region or nation of the UK, such as Wales. Null: any region.',
  })
  region?: string;

  @Field(() => OrganisationFilter, {
    nullable: true,
    description: 'Only matching organisations: `{national: false}` excludes national museums. Null: any.',
  })
  filter?: OrganisationFilter;

  @Field(() => Int, { defaultValue: 10, description: 'Maximum number of suggestions, 1 to 100.' })
  first!: number;
}

@Resolver()
export class Suggestions {
  @Query(() => SuggestionsAnswer, {
    description:
      'Potential partners of an organisation, in one ranking of two kinds. Likely ones have shared partners, similar organisations that work with them, or many partners of the same kind and region. Peers rank by the same, discounted by their number of partners, and by the same kind, region, activities and a similar number of partners; they count 1.5 times. Based on sources, not on intentions.',
  })
  async suggestions(
    @Args(() => SuggestionsArgs) args: SuggestionsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const first = validatePageSize(args.first, 1, 100, 'suggestions.first');
    const window = parseDateRange(args.during as never, args.asOf, 'suggestions');
    const network = await context.networks.snapshot();
    const { about } = network;
    const [member] = await resolveMembers(context, info, network, [
      { id: args.for, path: 'suggestions.for' },
    ]);
    if (args.region && !about.regions.includes(args.region)) {
      const regions = [...new Set(about.regions.filter((one) => one !== null))].sort();
      throw badInput(
        `"${args.region}" is not a region in the data. Use one of: ${regions.join(', ')}.`,
        'suggestions.region',
      );
    }
    const { at, remark } = member!;
    const isFiltered = args.filter && Object.keys(args.filter).length > 0;
    const marks = isFiltered && markOf(network, await context.matchingIds(info, args.filter!, 'filter'));
    const { total, rows: shown } = suggestionsFor(network, strengthsWithin(network, window), at, {
      first,
      reasons: REASONS,
      fits: (one) =>
        (!args.kind || about.kinds[one] === args.kind) &&
        (!args.region || about.regions[one] === args.region) &&
        (!marks || marks[one] === 1),
    });
    const idsOf = ({ foremost }: Ways) => foremost.map((one) => network.ids[one]!);
    const rows = shown.map((row) => ({
      id: network.ids[row.at]!,
      score: Number(row.score.toPrecision(6)),
      likelyRank: row.likelyRank,
      peerRank: row.peerRank,
      sharedTotal: row.shared.total,
      shared: idsOf(row.shared),
      alikeTotal: row.alike.total,
      alike: idsOf(row.alike),
      ofKind: row.ofKind,
      ofRegion: row.ofRegion,
      sharedActivities: activitiesIn(row.activities),
      because: because(network, at, row),
    }));
    const answer = { total, suggestions: rows, ...networkMeta(network, window, [remark]) };
    const sourceIds = sourceIdsForPairs(info, network, () =>
      shown.flatMap((row) => [
        ...row.shared.foremost.flatMap((one) => [[one, row.at] as const, [one, at] as const]),
        ...row.alike.foremost.map((one) => [one, row.at] as const),
      ]),
    );
    return context.resolveFromResult(info, network, { ...answer, sourceIds });
  }
}

function because({ about }: Described, at: number, row: Suggestion): string {
  const { shared, alike } = row;
  const name = about.names[row.at]!;
  const named = ({ total, foremost }: Ways) => {
    const [some, more] = [foremost.slice(0, 3).map((one) => about.names[one]!), total - 3];
    return more > 0
      ? `${some.join(', ')} and ${more} more`
      : some.join(' and ').replace(/ and (?=.* and )/, ', ');
  };
  const kind = plain(about.kinds[at]!);
  const region = about.regions[at];
  const activities = activitiesIn(row.activities).map(plain);
  const others = activities.length > 3 ? ` and ${activities.length - 3} more` : '';
  const reasons = [
    shared.total > 0 ? `both work with ${named(shared)}` : null,
    alike.total > 0
      ? `${named(alike)} ${alike.total === 1 ? 'works' : 'work'} with it and with some of the same partners`
      : null,
    row.ofKind > 0 ? `it works with ${row.ofKind} of the kind “${kind}”` : null,
    row.ofRegion ? `partners in ${region}: ${row.ofRegion}` : null,
    row.sameKind ? `also of the kind “${kind}”` : null,
    row.sameRegion ? `also in ${region}` : null,
    activities.length > 0 ? `activities of both: ${activities.slice(0, 3).join(', ')}${others}` : null,
  ].filter((one) => one !== null);
  return `${name}: ${reasons.length > 0 ? reasons.join('; ') : 'it has many partners'}.`;
}

const activitiesIn = (bits: number): Activity[] => ACTIVITIES.filter((_, bit) => (bits >> bit) & 1);

const plain = (word: string): string => word.toLowerCase().replaceAll('_', ' ');
