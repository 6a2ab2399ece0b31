import type { Strengths } from './dateRanges.js';
import { type Network, pairOf } from './network.js';

/** Somebody who works with several of those asked about. */
export interface Shared {
  readonly at: number;
  /** With how many of those. */
  readonly shared: number;
  /** Loans and projects with all of them. */
  readonly strength: number;
}

/** Two of those asked about. */
export interface Between {
  readonly one: number;
  readonly other: number;
  /** How many partners both have, the two themselves not counted. */
  readonly shared: number;
  /** Of all partners of either, the part that both have (Jaccard), 0 to 1; null where neither has any but the other. */
  readonly overlap: number | null;
  /** What joins the two directly; null where nothing does. */
  readonly pair: number | null;
}

/** Whom at least so many of these have in common, in no order. Those asked about are not among them. */
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

/** By how many they are shared, strength, name. */
export const mostShared =
  (network: Network) =>
  (a: Shared, b: Shared): number =>
    b.shared - a.shared || b.strength - a.strength || byName(network, a.at, b.at);

/** With which of these somebody works, in the order asked, and by what pair. */
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

/** Every two of these: by how many partners they share, overlap, names. */
export function interlocks(network: Network, strengths: Strengths, of: readonly number[]): Between[] {
  const size = of.length;
  const counts = new Uint32Array(size * size);
  const partners = new Uint32Array(size);
  /** By partner, the last entry of the list of those asked about whom it works with; each entry names the one before. */
  const last = new Int32Array(network.ids.length).fill(-1);
  const [who, before]: [number[], number[]] = [[], []];
  const places = new Map(of.map((at, place) => [at, place]));
  const pairs = new Map<number, number>();
  of.forEach((at, a) => {
    for (const [partner, pair] of partnersOf(network, strengths, at)) {
      partners[a]! += 1;
      const other = places.get(partner);
      if (other !== undefined) pairs.set(a * size + other, pair);
      for (let entry = last[partner]!; entry >= 0; entry = before[entry]!)
        counts[who[entry]! * size + a]! += 1;
      before.push(last[partner]!);
      last[partner] = who.push(a) - 1;
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
