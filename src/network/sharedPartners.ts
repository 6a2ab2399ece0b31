import type { Strengths } from './dateRanges.js';
import { type Network, pairOf } from './network.js';

/** An organisation that is a partner of several of the given ones. */
export interface Shared {
  readonly at: number;
  /** Number of the given organisations that it works with. */
  readonly shared: number;
  /** Loans and projects with all of them. */
  readonly strength: number;
}

/** Two of the given organisations. */
export interface Between {
  readonly one: number;
  readonly other: number;
  /** Number of partners both have, excluding the two themselves. */
  readonly shared: number;
  /** Jaccard overlap of their partners, 0 to 1; null if neither has any apart from the other. */
  readonly overlap: number | null;
  /** The pair that joins the two directly; null if they are not partners. */
  readonly pair: number | null;
}

/** Partners that at least `atLeast` of these have in common, unordered. Excludes the given organisations. */
export function sharedBy(
  network: Network,
  strengths: Strengths,
  of: readonly number[],
  atLeast: number,
): Shared[] {
  const [counts, sums] = [new Uint8Array(network.ids.length), new Float64Array(network.ids.length)];
  const found: number[] = [];
  for (const at of of) {
    for (const [partner, pair] of partnersOf(network, strengths, at)) {
      counts[partner]! += 1;
      sums[partner]! += strengths[pair]!;
      if (counts[partner] === atLeast) found.push(partner);
    }
  }
  const asked = new Set(of);
  return found.filter((at) => !asked.has(at)).map((at) => ({ at, shared: counts[at]!, strength: sums[at]! }));
}

/** Orders by number of sharers, strength and name. */
export const mostShared =
  (network: Network) =>
  (a: Shared, b: Shared): number =>
    b.shared - a.shared || b.strength - a.strength || byName(network, a.at, b.at);

/** Indexes of the organisations in `of` that have a partnership with `partner`, in the order of `of`, each with the index of the pair. */
export function worksWith(
  network: Network,
  strengths: Strengths,
  of: readonly number[],
  partner: number,
): { readonly at: number; readonly pair: number }[] {
  return of.flatMap((at) => {
    const pair = pairOf(network, at, partner);
    return pair !== undefined && strengths[pair]! > 0 ? [{ at, pair }] : [];
  });
}

/** Every two of these, by number of shared partners, overlap and names. */
export function interlocks(network: Network, strengths: Strengths, of: readonly number[]): Between[] {
  const size = of.length;
  const counts = new Uint32Array(size * size);
  const partners = new Uint32Array(size);
  /**
   * Linked list for each partner of the given organisations that work with it: the last entry; each entry
   * points to the previous one.
   */
  const last = new Int32Array(network.ids.length).fill(-1);
  const [organisations, before]: [number[], number[]] = [[], []];
  const places = new Map(of.map((at, place) => [at, place]));
  const pairs = new Map<number, number>();
  of.forEach((at, a) => {
    for (const [partner, pair] of partnersOf(network, strengths, at)) {
      partners[a]! += 1;
      const other = places.get(partner);
      if (other !== undefined) pairs.set(a * size + other, pair);
      for (let entry = last[partner]!; entry >= 0; entry = before[entry]!)
        counts[organisations[entry]! * size + a]! += 1;
      before.push(last[partner]!);
      last[partner] = organisations.push(a) - 1;
    }
  });
  const rows: Between[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const shared = counts[a * size + b]!;
      const pair = pairs.get(a * size + b) ?? null;
      const all = partners[a]! + partners[b]! - shared - (pair === null ? 0 : 2);
      rows.push({ one: of[a]!, other: of[b]!, shared, overlap: all === 0 ? null : shared / all, pair });
    }
  }
  const first = (a: Between, b: Between) =>
    b.shared - a.shared ||
    (b.overlap ?? -1) - (a.overlap ?? -1) ||
    byName(network, a.one, b.one) ||
    byName(network, a.other, b.other);
  return rows.sort(first);
}

function* partnersOf(
  { offsets, targets, edges }: Network,
  strengths: Strengths,
  at: number,
): Generator<[number, number]> {
  for (let arc = offsets[at]!; arc < offsets[at + 1]!; arc++)
    if (strengths[edges[arc]!]! > 0) yield [targets[arc]!, edges[arc]!];
}

const byName = ({ sortNames }: Network, a: number, b: number): number =>
  sortNames[a]! < sortNames[b]! ? -1 : sortNames[a]! > sortNames[b]! ? 1 : a - b;
