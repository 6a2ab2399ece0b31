import { LRUCache } from 'lru-cache';
import { dayNumber, definitely, possibly, type Window } from '../network/network.js';
import type { Fact, Reported, Sort } from './facts.js';

/** Facts with equal attributes, restricted to a period. */
export interface Placed {
  readonly sort: Sort;
  /** Facts definitely or possibly in the period. */
  readonly possible: readonly Fact[];
  /** Facts definitely in it. */
  readonly certain: readonly Fact[];
}

/** Maximum cached periods per data version. */
const KEPT = 8;

const cache = new WeakMap<Reported, LRUCache<string, readonly Placed[]>>();

/** Facts in a date range, by group of equal attributes. Undated ones are in none. Cached. */
export function placedIn(data: Reported, window: Window): readonly Placed[] {
  const known = cache.get(data) ?? new LRUCache({ max: KEPT });
  cache.set(data, known);
  const key = `${window.from} ${window.to} ${window.certain}`;
  const found = known.get(key) ?? placed(data, window);
  known.set(key, found);
  return found;
}

function placed(data: Reported, window: Window): readonly Placed[] {
  const [from, to] = [dayNumber(window.from, 0), dayNumber(window.to, 0)];
  return data.sorts.map((sort) => {
    const [possible, certain]: [Fact[], Fact[]] = [[], []];
    for (const at of sort.facts) {
      if (!data.dated[at] || !possibly(data, at, from, to)) continue;
      const sure = definitely(data, at, from, to);
      if (sure || !window.certain) possible.push(data.facts[at]!);
      if (sure) certain.push(data.facts[at]!);
    }
    return { sort, possible, certain };
  });
}
