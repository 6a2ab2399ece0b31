import { activitiesWithin, strengthsWithin } from './dateRanges.js';
import { type Network, rowsOf, type Window } from './network.js';
import type { Rows } from './shortestPaths.js';

/** Which pairs of a network are selected. */
export interface Selection {
  readonly window?: Window | undefined;
  /** Activities as bits: one of them must be in the window. Undefined: any. */
  readonly activities?: number | undefined;
  /** By organisation, 1 if it is selected: both ends must be. Undefined: all. */
  readonly members?: Uint8Array | undefined;
}

/** Pairs of a network and the rows of neighbours made of them. */
export interface Selected {
  /** Numbers of the pairs, ascending. */
  readonly pairs: readonly number[];
  readonly rows: Rows;
}

/** The pairs with a loan or project of these activities in the window, between selected organisations. */
export function selectedNetwork(network: Network, { window, activities, members }: Selection): Selected {
  const strengths = strengthsWithin(network, window);
  const pairs: number[] = [];
  for (let pair = 0; pair < network.one.length; pair++) {
    if (strengths[pair] === 0) continue;
    if (activities !== undefined && (activitiesWithin(network, pair, window) & activities) === 0) continue;
    if (members && !(members[network.one[pair]!] && members[network.other[pair]!])) continue;
    pairs.push(pair);
  }
  const ends = (of: Uint32Array) => Uint32Array.from(pairs, (pair) => of[pair]!);
  return { pairs, rows: rowsOf(network.ids.length, ends(network.one), ends(network.other)) };
}
