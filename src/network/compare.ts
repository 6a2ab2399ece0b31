import { activitiesWithin, type Strengths } from './dateRanges.js';
import type { Described } from './load.js';
import { ACTIVITIES, type Window } from './network.js';

/** A name and its count. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** One of the two organisations compared. */
export interface Side {
  readonly partners: number;
  readonly strength: number;
  readonly kinds: readonly Counted[];
  readonly regions: readonly Counted[];
  /** Partners by activity in the window; one counts for each of its activities. */
  readonly activities: readonly Counted[];
  /** Partners that the other does not have, strongest first, then by name; excludes the other itself. */
  readonly own: readonly { readonly at: number; readonly strength: number }[];
}

/** Comparison of two organisations. */
export interface Comparison {
  readonly one: Side;
  readonly other: Side;
  /** Partners of both: strongest with both first, then by name. */
  readonly shared: readonly { readonly at: number; readonly withOne: number; readonly withOther: number }[];
  /** The pair that joins the two; null if they are not partners. */
  readonly pair: number | null;
}

/**
 * Compares two organisations: shared partners, and those of only one. `strengths` are those in the window.
 */
export function compared(
  network: Described,
  strengths: Strengths,
  window: Window | undefined,
  one: number,
  other: number,
): Comparison {
  const [mine, theirs] = [partnersOf(network, strengths, one), partnersOf(network, strengths, other)];
  const strengthOf = (pair: number | undefined) => strengths[pair!]!;
  const shared = [...mine.keys()]
    .filter((at) => theirs.has(at))
    .map((at) => ({ at, withOne: strengthOf(mine.get(at)), withOther: strengthOf(theirs.get(at)) }))
    .sort(
      (a, b) => b.withOne + b.withOther - a.withOne - a.withOther || byName(network.sortNames, a.at, b.at),
    );
  const side = (own: Map<number, number>, others: Map<number, number>, partner: number): Side => ({
    partners: own.size,
    strength: [...own.values()].reduce((sum, pair) => sum + strengths[pair]!, 0),
    kinds: countedBy([...own.keys()].map((at) => network.about.kinds[at]!)),
    regions: countedBy(
      [...own.keys()].flatMap((at) => (network.about.regions[at] ? [network.about.regions[at]!] : [])),
    ),
    activities: countedBy(
      [...own.values()].flatMap((pair) => {
        const bits = activitiesWithin(network, pair, window);
        return ACTIVITIES.filter((_, bit) => (bits >> bit) & 1);
      }),
    ),
    own: [...own.keys()]
      .filter((at) => at !== partner && !others.has(at))
      .map((at) => ({ at, strength: strengthOf(own.get(at)) }))
      .sort((a, b) => b.strength - a.strength || byName(network.sortNames, a.at, b.at)),
  });
  return {
    one: side(mine, theirs, other),
    other: side(theirs, mine, one),
    shared,
    pair: mine.get(other) ?? null,
  };
}

function partnersOf(
  { offsets, targets, edges }: Described,
  strengths: Strengths,
  at: number,
): Map<number, number> {
  const found = new Map<number, number>();
  for (let arc = offsets[at]!; arc < offsets[at + 1]!; arc++)
    if (strengths[edges[arc]!]! > 0) found.set(targets[arc]!, edges[arc]!);
  return found;
}

/** Counts each name, highest first, then by name. */
function countedBy(names: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

const byName = (names: readonly string[], a: number, b: number): number =>
  names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b;
