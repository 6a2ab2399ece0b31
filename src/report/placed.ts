import { LRUCache } from 'lru-cache';
import { dayNumber, definitely, possibly, type Window } from '../network/network.js';
import type { Fact, Reported, Sort } from './facts.js';

/** Facts that are alike, and those of them that lie in a time. */
export interface Placed {
  readonly sort: Sort;
  /** What surely or maybe lies in it. */
  readonly possible: readonly Fact[];
  /** What surely does. */
  readonly certain: readonly Fact[];
}

/** How many times are kept for a version of the data. */
const KEPT = 8;

const kept = new WeakMap<Reported, LRUCache<string, readonly Placed[]>>();

/** Which facts lie in a window of time, sort by sort. Kept for whoever asks again. Undated ones are in none. */
export function placedIn(data: Reported, window: Window): readonly Placed[] {
  const known = kept.get(data) ?? new LRUCache({ max: KEPT });
  kept.set(data, known);
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
