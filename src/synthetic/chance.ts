import { random } from '../network/random.js';

/** Seeded pseudo-random generator: the same seed gives the same numbers. */
export interface Chance {
  /** A number from 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** An integer from 0 to `below` - 1. */
  whole(below: number): number;
  /** True with this probability: 0.1 is once in ten. */
  happens(share: number): boolean;
  /** A random element; earlier elements are more frequent if `skew` is above 1. */
  one<T>(from: readonly T[], skew?: number): T;
}

/** Creates a separate generator for each purpose, so an additional number for one does not change the others. */
export function chanceOf(seed: number, ...about: readonly number[]): Chance {
  const next = random(
    [seed, ...about].reduce(
      (mixed, part) => Math.imul(mixed ^ part, 0x9e3779b1) ^ (mixed >>> 15),
      0x2545f491,
    ),
  );
  next();
  const whole = (below: number) => Math.floor(next() * below);
  return {
    next,
    whole,
    happens: (share) => next() < share,
    one: (from, skew = 1) => from[Math.floor(from.length * next() ** skew)]!,
  };
}

/**
 * Distributes a total over `count` parts: each is at least one, and few have most of it. The parts add up to the total unless `count` is
 * greater.
 */
export function shares(total: number, count: number, chance: Chance): number[] {
  const weights = Array.from({ length: count }, () => Math.min(HEAVIEST, chance.next() ** -0.8));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const left = Math.max(0, total - count);
  let [before, given] = [0, 0];
  return weights.map((weight, at) => {
    before += weight;
    const upTo = at === count - 1 ? left : Math.floor((left * before) / sum);
    const share = 1 + upTo - given;
    given = upTo;
    return share;
  });
}

/** Maximum ratio of a weight to the smallest possible one. */
const HEAVIEST = 40;
