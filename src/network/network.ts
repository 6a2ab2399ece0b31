import { Activity } from '../domain/words.js';

/** Activities in the bit order of `Network.activities`. */
export const ACTIVITIES: readonly Activity[] = Object.values(Activity);

/**
 * The network of one data version, as arrays: organisations 0…n-1 in id order, and each pair of partners
 * once. Sites are not separate: their activities count for their parents.
 */
export interface Network {
  readonly version: number;
  /** Ids of the organisations, ascending. */
  readonly ids: readonly string[];
  readonly sortNames: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /**
   * Neighbours of i are `targets[offsets[i]]` to `targets[offsets[i + 1] - 1]`, ascending; `edges` contains
   * the pair's number at the same index.
   */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly edges: Uint32Array;
  /** By pair: the smaller and the larger index. Pairs are sorted by these. */
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  /** By pair: number of loans and projects. */
  readonly strength: Float64Array;
  /** By pair: activities at any time; bit n is `ACTIVITIES[n]`. */
  readonly activities: Uint32Array;
  /**
   * Ids of the sources; those of pair p are `sourceAt[sourceOffsets[p]]` to `sourceAt[sourceOffsets[p + 1] -
   * 1]`, as places in this list.
   */
  readonly sources: readonly string[];
  readonly sourceOffsets: Uint32Array;
  readonly sourceAt: Uint32Array;
  /** Dated facts of pair p are `factOffsets[p]` to `factOffsets[p + 1] - 1`. */
  readonly factOffsets: Uint32Array;
  /** By fact, a day as the number yyyymmdd: 0 if the earliest is unknown, 99999999 if the latest is. */
  readonly earliestStart: Int32Array;
  readonly latestStart: Int32Array;
  readonly earliestEnd: Int32Array;
  readonly latestEnd: Int32Array;
  /** By fact: its activities; bit n is `ACTIVITIES[n]`. */
  readonly factActivities: Uint32Array;
}

/** By fact: the days between which it began and ended. */
export type Days = Pick<Network, 'earliestStart' | 'latestStart' | 'earliestEnd' | 'latestEnd'>;

/** Two organisations with shared activities. Facts have the format of `PARTNERS_WITH.facts`. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly strength: number;
  readonly facts?: readonly string[];
  readonly activities?: readonly string[];
  /** Ids of the sources for this pair. */
  readonly sourceIds?: readonly string[];
}

/**
 * Date range with days YYYY-MM-DD, both included. `certain`: only definite overlaps count, not possible ones.
 */
export interface Window {
  readonly from: string;
  readonly to: string;
  readonly certain: boolean;
}

/**
 * Builds the network of these pairs. Duplicates and reversed pairs are merged; input order does not matter.
 * Throws if a pair has an unknown organisation.
 */
export function networkOf(
  version: number,
  organisations: readonly { readonly id: string; readonly sortName: string }[],
  pairs: readonly Pair[],
): Network {
  const sorted = [...organisations].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const gathering = createNetworkBuilder(sorted);
  for (const pair of pairs) gathering.add(pair);
  return gathering.network(version);
}

/** Adds pairs one at a time, so that a large network is never held in memory as objects. */
export interface NetworkBuilder {
  add(pair: Pair): void;
  network(version: number): Network;
}

/** For organisations in the order of their ids. */
export function createNetworkBuilder(
  organisations: readonly { readonly id: string; readonly sortName: string }[],
): NetworkBuilder {
  const ids = organisations.map(({ id }) => id);
  const index = new Map(ids.map((id, at) => [id, at]));
  const ones: number[] = [];
  const others: number[] = [];
  const strengths: number[] = [];
  const joining: number[] = [];
  const factCounts: number[] = [];
  const days: number[] = [];
  const activitiesOfFacts: number[] = [];
  const sources = new Map<string, number>();
  const sourceCounts: number[] = [];
  const sourcesStated: number[] = [];
  const place = (id: string) => {
    const at = index.get(id);
    if (at === undefined)
      throw new Error(`The network has a pair with "${id}", which is not one of its organisations.`);
    return at;
  };
  return {
    add({ one, other, strength, facts = [], activities = [], sourceIds = [] }) {
      const [a, b] = [place(one), place(other)];
      if (a === b) return;
      ones.push(Math.min(a, b));
      others.push(Math.max(a, b));
      strengths.push(strength);
      joining.push(bitsOf(activities));
      const dated = facts.filter(isDated);
      factCounts.push(dated.length);
      for (const fact of dated) {
        for (const at of [0, 11, 22, 33]) days.push(dayNumber(fact, at));
        activitiesOfFacts.push(bitsOf(activitiesOf(fact)));
      }
      sourceCounts.push(sourceIds.length);
      for (const id of sourceIds) {
        if (!sources.has(id)) sources.set(id, sources.size);
        sourcesStated.push(sources.get(id)!);
      }
    },
    network(version) {
      const starts = offsetsOf(factCounts);
      const taken = inOrder(ones, others, strengths, ids.length);
      const factOffsets = offsetsOf(Array.from(taken, (from) => factCounts[from] as number));
      const fill = <T extends Int32Array | Uint32Array>(values: T, of: (fact: number) => number): T => {
        taken.forEach((from, at) => {
          const [start, size] = [starts[from] as number, factCounts[from] as number];
          for (let fact = 0; fact < size; fact++)
            values[(factOffsets[at] as number) + fact] = of(start + fact);
        });
        return values;
      };
      const facts = factOffsets[taken.length] as number;
      const column = (which: number) =>
        fill(new Int32Array(facts), (fact) => days[fact * 4 + which] as number);
      const one = taken.map((at) => ones[at] as number);
      const other = taken.map((at) => others[at] as number);
      return {
        version,
        ids,
        sortNames: organisations.map(({ sortName }) => sortName),
        index,
        ...rowsOf(ids.length, one, other),
        one,
        other,
        strength: Float64Array.from(taken, (at) => strengths[at] as number),
        activities: Uint32Array.from(taken, (at) => joining[at] as number),
        sources: [...sources.keys()],
        ...sourcesOf(taken, offsetsOf(sourceCounts), sourcesStated),
        factOffsets,
        earliestStart: column(0),
        latestStart: column(1),
        earliestEnd: column(2),
        latestEnd: column(3),
        factActivities: fill(new Uint32Array(facts), (fact) => activitiesOfFacts[fact] as number),
      };
    },
  };
}

/** Start offset of each group in a flat list, from the sizes; the last entry is the end. */
function offsetsOf(counts: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++)
    offsets[at + 1] = (offsets[at] as number) + (counts[at] as number);
  return offsets;
}

/** The sources of these pairs, of lists of all pairs' sources. */
function sourcesOf(pairs: Uint32Array | readonly number[], starts: Uint32Array, seen: ArrayLike<number>) {
  const sourceOffsets = offsetsOf(
    Array.from(pairs, (pair) => (starts[pair + 1] as number) - (starts[pair] as number)),
  );
  const sourceAt = new Uint32Array(sourceOffsets[pairs.length] as number);
  let next = 0;
  for (const pair of pairs)
    for (let at = starts[pair] as number; at < (starts[pair + 1] as number); at++)
      sourceAt[next++] = seen[at] as number;
  return { sourceOffsets, sourceAt };
}

/** Activities as bits. Unknown ones are ignored. */
export const bitsOf = (activities: readonly string[]): number =>
  activities.reduce((bits, activity) => {
    const at = ACTIVITIES.indexOf(activity as Activity);
    return at < 0 ? bits : bits | (1 << at);
  }, 0);

/** Offset of the activities in a fact's text (cypher/load/derivePartnerships.cypher). */
const ACTIVITIES_FROM = 46;

/** Activities in the text form of a fact. */
export const activitiesOf = (fact: string): string[] =>
  fact
    .slice(ACTIVITIES_FROM)
    .split('/', 1)[0]!
    .split('+')
    .filter((activity) => activity !== '');

/** Whether a loan or project has any date; one that has none overlaps no period. */
export const isDated = (fact: string): boolean => !fact.startsWith('9999');

/** `2017-11-01` at this place of the text as 20171101. */
export const dayNumber = (text: string, at: number): number =>
  Number(text.slice(at, at + 4)) * 10_000 +
  Number(text.slice(at + 5, at + 7)) * 100 +
  Number(text.slice(at + 8, at + 10));

/** Indexes of the pairs, sorted by both ends and deduplicated. Of duplicates, the stronger is used. */
function inOrder(
  ones: readonly number[],
  others: readonly number[],
  strengths: readonly number[],
  size: number,
): Uint32Array {
  const given = Uint32Array.from(ones, (_, at) => at);
  const order = counted(counted(given, others, size), ones, size);
  let selected = 0;
  for (const at of order) {
    const before = order[selected - 1] as number;
    const again = selected > 0 && ones[at] === ones[before] && others[at] === others[before];
    if (!again) order[selected++] = at;
    else if ((strengths[at] as number) > (strengths[before] as number)) order[selected - 1] = at;
  }
  return order.slice(0, selected);
}

/** Counting sort of these indexes by key (below `size`); stable. A million take a few milliseconds. */
function counted(places: Uint32Array, keys: readonly number[], size: number): Uint32Array {
  const next = new Uint32Array(size + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] as number) + 1;
  for (let at = 0; at < size; at++) next[at + 1] = (next[at + 1] as number) + (next[at] as number);
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const key = keys[place] as number;
    sorted[next[key] as number] = place;
    next[key] = (next[key] as number) + 1;
  }
  return sorted;
}

/** Compressed sparse rows of sorted pairs; each row is ascending because of the fill order. */
export function rowsOf(size: number, one: Uint32Array, other: Uint32Array) {
  const offsets = new Uint32Array(size + 1);
  for (const ends of [one, other])
    for (const end of ends) offsets[end + 1] = (offsets[end + 1] as number) + 1;
  for (let at = 0; at < size; at++) offsets[at + 1] = (offsets[at + 1] as number) + (offsets[at] as number);
  const next = offsets.slice(0, size);
  const targets = new Uint32Array(one.length * 2);
  const edges = new Uint32Array(one.length * 2);
  const put = (row: number, target: number, pair: number) => {
    const at = next[row] as number;
    next[row] = at + 1;
    targets[at] = target;
    edges[at] = pair;
  };
  // Smaller neighbours of a row first: pairs are sorted, so these are ascending; then the larger ones.
  for (let pair = 0; pair < one.length; pair++) put(other[pair] as number, one[pair] as number, pair);
  for (let pair = 0; pair < one.length; pair++) put(one[pair] as number, other[pair] as number, pair);
  return { offsets, targets, edges };
}

/**
 * The same organisations with only those pairs that have a fact in the window, and their strength in it.
 * Undated facts are in no window.
 */
export function within<N extends Network>(network: N, window: Window | undefined): N {
  if (!window) return network;
  const from = dayNumber(window.from, 0);
  const to = dayNumber(window.to, 0);
  const selected: number[] = [];
  const strengths: number[] = [];
  const facts: number[] = [];
  const factCounts: number[] = [];
  for (let pair = 0; pair < network.one.length; pair++) {
    const before = facts.length;
    const end = network.factOffsets[pair + 1] as number;
    for (let fact = network.factOffsets[pair] as number; fact < end; fact++) {
      if (window.certain ? definitely(network, fact, from, to) : possibly(network, fact, from, to))
        facts.push(fact);
    }
    if (facts.length === before) continue;
    selected.push(pair);
    strengths.push(facts.length - before);
    factCounts.push(facts.length - before);
  }
  const one = Uint32Array.from(selected, (pair) => network.one[pair] as number);
  const other = Uint32Array.from(selected, (pair) => network.other[pair] as number);
  const column = (values: Int32Array) => Int32Array.from(facts, (fact) => values[fact] as number);
  const factActivities = Uint32Array.from(facts, (fact) => network.factActivities[fact] as number);
  const offsets = offsetsOf(factCounts);
  const activitiesWithin = (_: number, at: number) =>
    factActivities.subarray(offsets[at], offsets[at + 1]).reduce((bits, of) => bits | of, 0);
  return {
    ...network,
    ...rowsOf(network.ids.length, one, other),
    one,
    other,
    strength: Float64Array.from(strengths),
    activities: Uint32Array.from(selected, activitiesWithin),
    ...sourcesOf(selected, network.sourceOffsets, network.sourceAt),
    factOffsets: offsets,
    factActivities,
    earliestStart: column(network.earliestStart),
    latestStart: column(network.latestStart),
    earliestEnd: column(network.earliestEnd),
    latestEnd: column(network.latestEnd),
  };
}

/** By organisation, 1 if selected. Unknown ids are ignored. */
export function markOf({ ids, index }: Network, chosen: Iterable<string>): Uint8Array {
  const marks = new Uint8Array(ids.length);
  for (const id of chosen) {
    const at = index.get(id);
    if (at !== undefined) marks[at] = 1;
  }
  return marks;
}

/** Number of the pair of these two (binary search); undefined if they are not partners. */
export function pairOf({ offsets, targets, edges }: Network, a: number, b: number): number | undefined {
  const size = (at: number) => offsets[at + 1]! - offsets[at]!;
  const [from, to] = size(a) <= size(b) ? [a, b] : [b, a];
  let [low, high] = [offsets[from]!, offsets[from + 1]! - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (targets[middle] === to) return edges[middle];
    if (targets[middle]! < to) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Distinct ids of the sources for these pairs. */
export function sourcesStating(network: Network, pairs: Iterable<number>): string[] {
  const seen = new Set<number>();
  for (const pair of pairs)
    for (let at = network.sourceOffsets[pair]!; at < network.sourceOffsets[pair + 1]!; at++)
      seen.add(network.sourceAt[at]!);
  return Array.from(seen, (source) => network.sources[source]!);
}

/** May overlap: it may have begun by the window's last day and may have lasted to its first. */
export const possibly = (network: Days, fact: number, from: number, to: number): boolean =>
  (network.earliestStart[fact] as number) <= to && (network.latestEnd[fact] as number) >= from;

/** True for a definite overlap: the fact spans the window, or its start or end is definitely in it. */
export function definitely(network: Days, fact: number, from: number, to: number): boolean {
  const [earliestStart, latestStart] = [
    network.earliestStart[fact] as number,
    network.latestStart[fact] as number,
  ];
  const [earliestEnd, latestEnd] = [network.earliestEnd[fact] as number, network.latestEnd[fact] as number];
  return (
    (latestStart <= to && earliestEnd >= from) ||
    (earliestStart >= from && latestStart <= to) ||
    (earliestEnd >= from && latestEnd <= to)
  );
}
