import type { Strengths } from './dateRanges.js';
import type { Network } from './network.js';

/** Organisations near the given centres. */
export interface EgoNetwork {
  /** Indexes of the organisations: centres first, the rest in no particular order. */
  readonly places: readonly number[];
  /** By organisation: steps to the nearest centre; 0 for a centre, -1 if out of range. */
  readonly hops: Int8Array;
  /** By organisation: loans and projects with neighbours one step nearer; 0 for a centre. */
  readonly strength: Float64Array;
}

/** Finds organisations within `hops` steps (breadth-first). Pairs weaker than `least` are ignored. */
export function egoNetwork(
  { ids, offsets, targets, edges }: Network,
  strengths: Strengths,
  centres: readonly number[],
  hops: number,
  least: number,
): EgoNetwork {
  const distance = new Int8Array(ids.length).fill(-1);
  const toward = new Float64Array(ids.length);
  const order = [...new Set(centres)];
  for (const at of order) distance[at] = 0;
  for (let next = 0; next < order.length; next++) {
    const node = order[next]!;
    if (distance[node] === hops) break;
    const further = distance[node]! + 1;
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const target = targets[arc]!;
      // skip arcs that lead back or sideways before reading their strength: most do
      if (distance[target] !== -1 && distance[target] !== further) continue;
      const strength = strengths[edges[arc]!]!;
      if (strength < least || strength === 0) continue;
      if (distance[target] === -1) {
        distance[target] = further;
        order.push(target);
      }
      toward[target]! += strength;
    }
  }
  return { places: order, hops: distance, strength: toward };
}

/** Nearest first, then strongest, then by name. */
export const byNearness =
  ({ sortNames }: Network, { hops, strength }: EgoNetwork) =>
  (a: number, b: number): number =>
    hops[a]! - hops[b]! ||
    strength[b]! - strength[a]! ||
    (sortNames[a]! < sortNames[b]! ? -1 : sortNames[a]! > sortNames[b]! ? 1 : a - b);

/**
 * Pairs among these organisations that are strong enough: strongest first, then in the order of the given
 * organisations.
 */
export function pairsAmong(
  { ids, offsets, targets, edges }: Network,
  strengths: Strengths,
  places: readonly number[],
  least: number,
): number[] {
  const rank = new Int32Array(ids.length).fill(-1);
  places.forEach((at, index) => {
    rank[at] = index;
  });
  const found: { pair: number; from: number; to: number }[] = [];
  for (const [from, at] of places.entries()) {
    for (let arc = offsets[at]!; arc < offsets[at + 1]!; arc++) {
      const to = rank[targets[arc]!]!;
      if (to <= from) continue;
      const strength = strengths[edges[arc]!]!;
      if (strength >= least && strength > 0) found.push({ pair: edges[arc]!, from, to });
    }
  }
  return found
    .sort((a, b) => strengths[b.pair]! - strengths[a.pair]! || a.from - b.from || a.to - b.to)
    .map(({ pair }) => pair);
}
