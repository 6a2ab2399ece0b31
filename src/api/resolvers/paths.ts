import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { readCypher } from '../../database/cypherFiles.js';
import { Activity } from '../../domain/words.js';
import { activitiesWithin, partnersWithin, strengthsWithin } from '../../network/dateRanges.js';
import type { Described } from '../../network/load.js';
import { bitsOf, markOf } from '../../network/network.js';
import { hopsApart, type Path, type Walk } from '../../network/paths.js';
import { pathsVia } from '../../network/pathsVia.js';
import { certaintyOf, networkMeta, sourceIdsFor } from '../answerMeta.js';
import type { Context } from '../context.js';
import { type DateRange, parseDateRange, TimeArgs } from '../dateRange.js';
import { badInput, between } from '../errors.js';
import { OrganisationFilter } from '../filters.js';
import { resolveMembers } from '../resolveMembers.js';
import { validatePageSize } from '../selection.js';
import { PathsAnswer } from '../types/paths.js';

/** Maximum number of `via` and `avoid` organisations. */
const MOST_VIA = 3;
const MOST_AVOIDED = 100;

@ArgsType()
class PathsArgs extends TimeArgs {
  @Field(() => ID, { description: 'The organisation at the start of the path.' })
  from!: string;

  @Field(() => ID, { description: 'The organisation at the end of the path.' })
  to!: string;

  @Field(() => Int, { defaultValue: 4, description: 'Maximum number of steps, 1 to 6.' })
  maxHops!: number;

  @Field(() => Int, { defaultValue: 3, description: 'Maximum number of paths, 1 to 20.' })
  first!: number;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only paths through all of these organisations, in any order; up to 3.',
  })
  via?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Exclude paths through any of these organisations; up to 100.',
  })
  avoid?: string[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Exclude hubs: no paths through an organisation with more partners than this. Null: no limit.',
  })
  maxPartners?: number;

  @Field(() => [Activity], {
    nullable: true,
    description:
      'Only steps with a loan or project of one of these activities (in the period). The strength of a step still counts all loans and projects of the two (in the period). Null: any.',
  })
  activities?: Activity[];

  @Field(() => OrganisationFilter, {
    nullable: true,
    description:
      'Only paths on which all organisations between `from` and `to` match, except those in `via`. Null: all.',
  })
  through?: OrganisationFilter;
}

@Resolver()
export class Paths {
  @Query(() => PathsAnswer, {
    description:
      'How are two organisations connected? The shortest paths from partner to partner, step by step, each with the loans and ' +
      'projects behind it. Exact, except with `via`: for each order of these, only the first 100 paths to the first of them are tried.',
  })
  async paths(
    @Args(() => PathsArgs) args: PathsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const first = validatePageSize(args.first, 1, 20, 'paths.first');
    const { maxHops } = args;
    between(maxHops, 1, 6, 'paths.maxHops', `${maxHops} steps were requested; the allowed range is 1 to 6.`);
    const [via, avoid] = [args.via ?? [], args.avoid ?? []];
    const named = ({ length }: readonly string[], most: number) =>
      `${length} organisations were given; the maximum is ${most}.`;
    between(via.length, 0, MOST_VIA, 'paths.via', named(via, MOST_VIA));
    between(avoid.length, 0, MOST_AVOIDED, 'paths.avoid', named(avoid, MOST_AVOIDED));
    const window = parseDateRange(args.during as never, args.asOf, 'paths');
    const network = await context.networks.snapshot();
    const members = await resolveMembers(context, info, network, [
      { id: args.from, path: 'paths.from' },
      { id: args.to, path: 'paths.to' },
      ...via.map((id, at) => ({ id, path: `paths.via[${at}]` })),
      ...avoid.map((id, at) => ({ id, path: `paths.avoid[${at}]` })),
    ]);
    const [from, to, ...others] = members.map(({ at }) => at) as [number, number, ...number[]];
    if (from === to)
      throw badInput('it is the same organisation as `from`. Give two different organisations.', 'paths.to');
    const stops = [...new Set(others.slice(0, via.length))].filter((at) => at !== from && at !== to);
    const avoided = others.slice(via.length);
    const wanted = new Map([[from, '`from`'], [to, '`to`'], ...stops.map((at) => [at, '`via`'] as const)]);
    avoided.forEach((at, place) => {
      const where = wanted.get(at);
      if (where)
        throw badInput(
          `${network.about.names[at]} is also in ${where}. Remove it from one of the two.`,
          `paths.avoid[${place}]`,
        );
    });
    const { activities, through, maxPartners } = args;
    const allowed =
      through && markOf(network, await context.filterIds(info, through, network.ids, network.ids.length));
    const walk = walkOf(network, window, { avoided, maxPartners, stops, activities, allowed });
    const paths = pathsVia(walk, from, stops, to, maxHops, first);
    const apart = hopsApart(walk, from, to);
    const answer = {
      stepsApart: apart,
      reason:
        paths.length > 0
          ? null
          : ((apart === null ? await fundingOf(context, info, network, from, to) : null) ??
            reasonOf(network, from, to, { apart, maxHops, stops: stops.length })),
      paths: paths.map((path) => shown(network, walk, path, window)),
      ...networkMeta(
        network,
        window,
        members.map(({ remark }) => remark),
      ),
    };
    const sourceIds = sourceIdsFor(info, network, () => paths.flatMap(({ pairs }) => pairs));
    return context.resolveFromResult(info, network, { ...answer, sourceIds });
  }
}

const FUNDED = readCypher('network/funding.cypher').text;

/**
 * Describes funding between two organisations without a path: one funded an activity in which the other took
 * part; null if there is none.
 */
async function fundingOf(
  context: Context,
  info: GraphQLResolveInfo,
  { ids, about: { names } }: Described,
  from: number,
  to: number,
): Promise<string | null> {
  const rows = await context.runQuery(info, FUNDED, { one: ids[from]!, other: ids[to]! });
  if (rows.length === 0) return null;
  const sentences = rows.map((row) => {
    const more = Number(row.get('count')) - 1;
    const others = more > 0 ? ` and ${more} other${more > 1 ? 's' : ''}` : '';
    return `${row.get('funder')} paid for “${row.get('title')}”${others}, in which ${row.get('participant')} took part.`;
  });
  return `No partnerships connect ${names[from]} and ${names[to]} under these conditions. But ${sentences.join(' ')}`;
}

/** Conditions on the organisations and steps of a path. */
interface Conditions {
  /** Organisations, by network index. */
  readonly avoided: readonly number[];
  readonly stops: readonly number[];
  readonly maxPartners: number | null | undefined;
  readonly activities: readonly Activity[] | null | undefined;
  /** By organisation, 1 if a path may lead through it. Undefined: all. */
  readonly allowed: Uint8Array | undefined;
}

function walkOf(network: Described, window: DateRange | undefined, conditions: Conditions): Walk {
  const { avoided, stops, maxPartners, activities, allowed } = conditions;
  const strength = strengthsWithin(network, window);
  const closed = allowed ? allowed.map((is) => (is ? 0 : 1)) : new Uint8Array(network.ids.length);
  for (const at of avoided) closed[at] = 1;
  if (typeof maxPartners === 'number') {
    partnersWithin(network, strength).forEach((partners, at) => {
      if (partners > maxPartners && !stops.includes(at)) closed[at] = 1;
    });
  }
  if (!activities) return { network, strength, closed };
  const bits = bitsOf(activities);
  const isOf = (pair: number) => (activitiesWithin(network, pair, window) & bits) !== 0;
  return { network, strength: strength.map((count, pair) => (isOf(pair) ? count : 0)), closed };
}

function shown(network: Described, { strength }: Walk, path: Path, window: DateRange | undefined) {
  const { names } = network.about;
  const hops = path.pairs.map((pair, at) => ({
    one: network.ids[path.nodes[at]!]!,
    other: network.ids[path.nodes[at + 1]!]!,
    strength: strength[pair]!,
    certainty: certaintyOf(network, pair, window),
  }));
  const steps = path.pairs.map(
    (pair, at) =>
      `${names[path.nodes[at]!]} and ${names[path.nodes[at + 1]!]} (${strength[pair] === 1 ? '1 loan or project' : `${strength[pair]} loans and projects`})`,
  );
  return {
    length: hops.length,
    weakest: path.weakest,
    strength: path.sum,
    hops,
    because: `${steps.join(', then ')}.`,
  };
}

function reasonOf(
  { about: { names } }: Described,
  from: number,
  to: number,
  { apart, maxHops, stops }: { apart: number | null; maxHops: number; stops: number },
): string {
  const two = `${names[from]} and ${names[to]}`;
  if (apart === null) return `No activity in the sources connects ${two} under these conditions.`;
  if (apart > maxHops) return `${two} are ${apart} steps apart; the request allows up to ${maxHops}.`;
  return stops > 0
    ? `No path between ${two} with up to ${maxHops} steps leads through all organisations in \`via\`.`
    : `No path between ${two} was found.`;
}
