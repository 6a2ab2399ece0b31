import { definitely, type Network, possibly, type Window } from './network.js';

/** By pair, number of its loans and projects in a window; 0 if none. */
export type Strengths = Float64Array | Uint32Array;

/** Maximum cached windows per network: 4 MB each for a million pairs. */
const KEPT = 8;

const cache = new WeakMap<Network, Map<string, Strengths>>();

/**
 * Strength of each pair in this window, or in total without one. Undated loans and projects are in no window.
 * Cached.
 */
export function strengthsWithin(network: Network, window: Window | undefined): Strengths {
  if (!window) return network.strength;
  const known = cache.get(network) ?? new Map<string, Strengths>();
  cache.set(network, known);
  const key = `${window.from} ${window.to} ${window.certain}`;
  const found = known.get(key) ?? counted(network, window);
  known.delete(key);
  known.set(key, found);
  for (const [oldest] of known) if (known.size > KEPT) known.delete(oldest);
  return found;
}

function counted(network: Network, window: Window): Strengths {
  const [from, to] = daysOf(window);
  const taken = window.certain ? definitely : possibly;
  const strengths = new Uint32Array(network.one.length);
  for (let pair = 0; pair < strengths.length; pair++) {
    let count = 0;
    for (let fact = network.factOffsets[pair]!; fact < network.factOffsets[pair + 1]!; fact++)
      if (taken(network, fact, from, to)) count += 1;
    strengths[pair] = count;
  }
  return strengths;
}

/** True if the pair was definitely active in the window, not only possibly. */
export function definitelyWithin(network: Network, pair: number, window: Window): boolean {
  const [from, to] = daysOf(window);
  for (let fact = network.factOffsets[pair]!; fact < network.factOffsets[pair + 1]!; fact++)
    if (definitely(network, fact, from, to)) return true;
  return false;
}

/** Activities of the pair in the window, as bits; at any time without a window. */
export function activitiesWithin(network: Network, pair: number, window: Window | undefined): number {
  if (!window) return network.activities[pair]!;
  const [from, to] = daysOf(window);
  const isTaken = window.certain ? definitely : possibly;
  let bits = 0;
  for (let fact = network.factOffsets[pair]!; fact < network.factOffsets[pair + 1]!; fact++)
    if (isTaken(network, fact, from, to)) bits |= network.factActivities[fact]!;
  return bits;
}

/** Number of undated loans and projects. */
export function undatedOf({ strength, earliestStart }: Network): number {
  return Math.max(0, strength.reduce((sum, one) => sum + one, 0) - earliestStart.length);
}

const degrees = new WeakMap<Strengths, Uint32Array>();

/** By organisation, its number of partners over pairs of these strengths. Cached with the strengths. */
export function partnersWithin({ ids, one, other }: Network, strengths: Strengths): Uint32Array {
  const known = degrees.get(strengths);
  if (known) return known;
  const partners = new Uint32Array(ids.length);
  for (let pair = 0; pair < one.length; pair++) {
    if (strengths[pair] === 0) continue;
    partners[one[pair]!]! += 1;
    partners[other[pair]!]! += 1;
  }
  degrees.set(strengths, partners);
  return partners;
}

const daysOf = ({ from, to }: Window): readonly [number, number] => [
  Number(from.replaceAll('-', '')),
  Number(to.replaceAll('-', '')),
];
