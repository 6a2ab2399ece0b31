import { random } from '../network/random.js';

/** Numbers that look random and are the same for the same seed. */
export interface Chance {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from 0 to `below` - 1. */
  whole(below: number): number;
  /** True so often: 0.1 is once in ten. */
  happens(share: number): boolean;
  /** One of these; the first ones more often where `skew` is above 1. */
  one<T>(from: readonly T[], skew?: number): T;
}

/** A source of chance of its own for each thing that is made up, so that one more number for one does not change the others. */
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

/** How a total falls on so many: each has at least one, and few have most of it. Adds up to the total where there are not more than that. */
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

/** No weight is more than so many times the least. */
const HEAVIEST = 40;
