import type { Network } from './network.js';
import type { Strengths } from './windows.js';

/** Somebody near some organisations. */
export interface Near {
  readonly at: number;
  /** Steps to the nearest of those, 0 for themselves. */
  readonly hops: number;
  /** Loans and projects with those who are a step nearer; 0 for themselves. */
  readonly strength: number;
}

/** Who lies within some steps, in no order but that those asked about come first. Pairs weaker than `least` are no step. */
export function around(
  { ids, offsets, targets, edges }: Network,
  strengths: Strengths,
  centres: readonly number[],
  hops: number,
  least: number,
): Near[] {
  const distance = new Int8Array(ids.length).fill(-1);
  const toward = new Float64Array(ids.length);
  const order = [...new Set(centres)];
  for (const at of order) distance[at] = 0;
  for (let next = 0; next < order.length; next++) {
    const node = order[next]!;
    if (distance[node] === hops) break;
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const [target, strength] = [targets[arc]!, strengths[edges[arc]!]!];
      if (strength < least || strength === 0) continue;
      if (distance[target] === -1) {
        distance[target] = distance[node]! + 1;
        order.push(target);
      }
      if (distance[target] === distance[node]! + 1) toward[target]! += strength;
    }
  }
  return order.map((at) => ({ at, hops: distance[at]!, strength: toward[at]! }));
}

/** Nearest first, then strongest, then by name. */
export const byNearness =
  ({ sortNames }: Network) =>
  (a: Near, b: Near): number =>
    a.hops - b.hops ||
    b.strength - a.strength ||
    (sortNames[a.at]! < sortNames[b.at]! ? -1 : sortNames[a.at]! > sortNames[b.at]! ? 1 : a.at - b.at);

/** The pairs among these organisations that are strong enough: strongest first, then in the order of the organisations given. */
export function pairsAmong(
  { offsets, targets, edges }: Network,
  strengths: Strengths,
  places: readonly number[],
  least: number,
): number[] {
  const rank = new Map(places.map((at, index) => [at, index]));
  const found: { pair: number; from: number; to: number }[] = [];
  for (const [at, from] of rank) {
    for (let arc = offsets[at]!; arc < offsets[at + 1]!; arc++) {
      const [to, strength] = [rank.get(targets[arc]!), strengths[edges[arc]!]!];
      if (to !== undefined && from < to && strength >= least && strength > 0)
        found.push({ pair: edges[arc]!, from, to });
    }
  }
  return found
    .sort((a, b) => strengths[b.pair]! - strengths[a.pair]! || a.from - b.from || a.to - b.to)
    .map(({ pair }) => pair);
}
