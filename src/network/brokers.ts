import { compare, counted, groupsOf, listed } from './communities.js';
import type { Measured } from './networkCache.js';

/** Measures for ranking brokers. */
export enum BrokerMeasure {
  BETWEENNESS = 'BETWEENNESS',
  DEGREE = 'DEGREE',
  CLOSENESS = 'CLOSENESS',
  PAGERANK = 'PAGERANK',
  PARTICIPATION = 'PARTICIPATION',
}

/**
 * A measure's raw value, and its value normalised to 0–1 for comparing networks of different sizes; `error`
 * belongs to the latter.
 */
export interface Value {
  readonly value: number;
  readonly normalised: number;
  /** Standard error of `normalised`; null if exact. */
  readonly error: number | null;
}

/** Unit of `value` for each measure. */
export const UNITS: Readonly<Record<BrokerMeasure, string>> = {
  BETWEENNESS: 'pairs of other organisations with a shortest path through it',
  DEGREE: 'partners',
  CLOSENESS: 'the inverse of the mean number of steps to the organisations it can reach',
  PAGERANK: 'share of visits in a random walk from partner to partner',
  PARTICIPATION: '1 minus the sum of the squared shares of its partners in each community',
};

/**
 * Significant digits compared: values equal to this precision tie, because floating-point sums depend on
 * their order.
 */
const DIGITS = 12;
const rounded = (value: number) => Number(value.toPrecision(DIGITS));

/** The value of one organisation that has a partner. */
export function valueBy({ measures }: Measured, measure: BrokerMeasure, at: number): Value {
  const others = measures.size - 1;
  const sampled = measures.sample !== null;
  const exact = (value: number, normalised: number) => ({
    value: rounded(value),
    normalised: rounded(normalised),
    error: null,
  });
  switch (measure) {
    case BrokerMeasure.BETWEENNESS: {
      const pairs = Math.max(1, (others * (others - 1)) / 2);
      const through = measures.through[at]!;
      return {
        ...exact(through, through / pairs),
        error: sampled ? measures.throughError[at]! / pairs : null,
      };
    }
    case BrokerMeasure.DEGREE:
      return exact(measures.degree[at]!, measures.degree[at]! / others);
    case BrokerMeasure.CLOSENESS: {
      const [reached, steps] = [measures.reached[at]!, measures.steps[at]!];
      const normalised = (reached / steps) * (reached / others);
      return {
        ...exact(reached / steps, normalised),
        error: sampled ? (normalised * measures.stepsError[at]!) / steps : null,
      };
    }
    case BrokerMeasure.PAGERANK:
      return exact(measures.pagerank[at]!, measures.pagerank[at]!);
    case BrokerMeasure.PARTICIPATION:
      return exact(measures.participation[at]!, measures.participation[at]!);
  }
}

/**
 * Organisations that have a partner, by normalised value (highest first), then name and id; equal values
 * share a rank.
 */
export interface Ranking {
  readonly order: readonly number[];
  readonly ranks: ReadonlyMap<number, number>;
}

const rankings = new WeakMap<object, Map<BrokerMeasure, Ranking>>();

/** Ranking, cached per network and measure. */
export function rankingOf(measured: Measured, measure: BrokerMeasure): Ranking {
  const known = rankings.get(measured.measures) ?? new Map<BrokerMeasure, Ranking>();
  rankings.set(measured.measures, known);
  const ranking = known.get(measure) ?? ranked(measured, measure);
  known.set(measure, ranking);
  return ranking;
}

function ranked(measured: Measured, measure: BrokerMeasure): Ranking {
  const { network, measures } = measured;
  const values = new Float64Array(network.ids.length);
  const order: number[] = [];
  measures.degree.forEach((partners, at) => {
    if (partners === 0) return;
    order.push(at);
    values[at] = valueBy(measured, measure, at).normalised;
  });
  order.sort(
    (a, b) => values[b]! - values[a]! || compare(network.sortNames[a]!, network.sortNames[b]!) || a - b,
  );
  const ranks = new Map<number, number>();
  order.forEach((at, place) => {
    const before = order[place - 1];
    const same = before !== undefined && values[before] === values[at];
    ranks.set(at, same ? ranks.get(before)! : place + 1);
  });
  return { order, ranks };
}

/** Attribute that groups partners. */
export enum BrokerGrouping {
  COMMUNITY = 'COMMUNITY',
  REGION = 'REGION',
  KIND = 'KIND',
}

export interface BrokerGroup {
  readonly by: BrokerGrouping;
  readonly name: string;
  readonly partners: number;
}

/** The groups in which an organisation has partners, most first: communities, then regions, then kinds. */
export function groupsAround(measured: Measured, at: number): BrokerGroup[] {
  const { network, measures } = measured;
  const partners = [...network.targets.subarray(network.offsets[at], network.offsets[at + 1])];
  const communities = groupsOf(measured);
  const of = (by: BrokerGrouping, nameOf: (partner: number) => string | null) =>
    counted(partners.map(nameOf)).map(({ name, count }) => ({ by, name, partners: count }));
  return [
    ...of(BrokerGrouping.COMMUNITY, (partner) => communities[measures.community[partner]!]!.name),
    ...of(BrokerGrouping.REGION, (partner) => network.about.regions[partner]!),
    ...of(BrokerGrouping.KIND, (partner) => network.about.kinds[partner]!),
  ];
}

/** Why an organisation is a broker, in plain words. */
export function because(
  measured: Measured,
  measure: BrokerMeasure,
  at: number,
  groups: readonly BrokerGroup[],
): string {
  const { network, measures } = measured;
  const of = (by: BrokerGrouping) => groups.filter((group) => group.by === by);
  const start = `${network.about.names[at]} has ${counts(measures.degree[at]!, 'partner', 'partners')}${among(of(BrokerGrouping.REGION))}`;
  const strongest = new Map(
    groupsOf(measured).map(({ name, members }) => [name, network.about.names[members[0]!]!]),
  );
  const around = ({ name, partners }: BrokerGroup) => `that around ${strongest.get(name)} (${partners})`;
  return `${start}; ${clauseOf(measured, measure, at)}. ${joins(of(BrokerGrouping.COMMUNITY), around)}`;
}

function clauseOf(measured: Measured, measure: BrokerMeasure, at: number): string {
  const { measures } = measured;
  const { normalised } = valueBy(measured, measure, at);
  const about = measures.sample === null ? '' : 'about ';
  switch (measure) {
    case BrokerMeasure.BETWEENNESS:
      return normalised === 0
        ? 'it is on no shortest path between two other organisations'
        : `of every 1,000 pairs of other organisations, ${about}${figure(normalised * 1000)} have a shortest path through it`;
    case BrokerMeasure.DEGREE: {
      const fewer = measures.degree.filter((one) => one > 0 && one < measures.degree[at]!).length;
      return `${fewer} of the ${measures.size - 1} other organisations have fewer`;
    }
    case BrokerMeasure.CLOSENESS:
      return `it can reach ${measures.reached[at]} of the ${measures.size - 1} other organisations, in ${about}${figure(measures.steps[at]! / measures.reached[at]!)} steps on average`;
    case BrokerMeasure.PAGERANK:
      return `a random walk from partner to partner visits it ${figure(normalised * measures.size)} times as often as an average organisation`;
    case BrokerMeasure.PARTICIPATION:
      return normalised === 0
        ? 'all of them are in one community'
        : 'they are spread over several communities';
  }
}

/** Describes the partners' regions if known: the two largest, and the rest. */
function among(regions: readonly BrokerGroup[]): string {
  if (regions.length === 0) return '';
  const named = regions.slice(0, 2).map(({ name, partners }) => `${partners} in ${name}`);
  const others = regions.slice(2);
  const rest = others.reduce((sum, { partners }) => sum + partners, 0);
  const more =
    rest > 0 ? [...named, `${rest} in ${counts(others.length, 'other region', 'other regions')}`] : named;
  return `, among them ${listed(more)}`;
}

/** Describes communities by their strongest members and their numbers of partners. */
function joins(communities: readonly BrokerGroup[], around: (group: BrokerGroup) => string): string {
  const named = communities.slice(0, 3).map(around);
  const more = communities.length - named.length;
  const rest = more > 0 ? [...named, `${more} more`] : named;
  return communities.length === 1
    ? `All its partners are in one community, ${named[0]}.`
    : `It connects ${communities.length} communities: ${listed(rest)}.`;
}

const counts = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** Three digits are enough for a sentence. */
const figure = (value: number) => String(value < 0.01 ? 'fewer than 0.01' : Number(value.toPrecision(3)));
