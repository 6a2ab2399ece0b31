import type { Strengths } from './dateRanges.js';
import type { Network } from './network.js';

/** Who is near some organisations. */
export interface EgoNetwork {
  /** Their places, in no order but that those asked about come first. */
  readonly places: readonly number[];
  /** By organisation: steps to the nearest of those, 0 for themselves; -1 for who is not near. */
  readonly hops: Int8Array;
  /** By organisation: loans and projects with those who are a step nearer; 0 for themselves. */
  readonly strength: Float64Array;
}

/** Who lies within some steps. Pairs weaker than `least` are no step. */
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
      // most lead back or aside; only of the others it is looked how strong they are
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

/** The pairs among these organisations that are strong enough: strongest first, then in the order of the organisations given. */
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
