import type { GraphQLResolveInfo } from 'graphql';
import { definitelyWithin, undatedOf } from '../network/dateRanges.js';
import type { Described } from '../network/load.js';
import { pairOf, sourcesStating } from '../network/network.js';
import type { DateRange } from './dateRange.js';
import { Certainty } from './enums.js';
import { isMetaSelected } from './selection.js';

/**
 * `meta` of a network query: what is left out, and the date range. `remarks`: differences from the request,
 * such as a site replaced by its parent.
 */
export function networkMeta(
  network: Described,
  window: DateRange | undefined,
  remarks: readonly (string | null)[] = [],
) {
  const leftOut = [
    { what: 'sites (their activity counts for the parent organisation)', count: network.about.sites },
    { what: 'groups of unnamed organisations (such as “30 UK venues”)', count: network.about.collectives },
    ...(window ? [{ what: 'undated loans and projects', count: undatedOf(network) }] : []),
    ...remarks.flatMap((what) => (what ? [{ what, count: 1 }] : [])),
  ];
  return { leftOut, from: window?.from ?? null, to: window?.to ?? null };
}

/** Sources of these pairs for `meta`; empty if not selected. */
export const sourceIdsFor = (
  info: GraphQLResolveInfo,
  network: Described,
  pairs: () => Iterable<number>,
): readonly string[] => (isMetaSelected(info) ? sourcesStating(network, pairs()) : []);

/** Sources for pairs given by their two ends; ends that are not partners are skipped. */
export const sourceIdsForPairs = (
  info: GraphQLResolveInfo,
  network: Described,
  twos: () => Iterable<readonly [number, number]>,
): readonly string[] =>
  sourceIdsFor(info, network, () =>
    Array.from(twos(), ([one, other]) => pairOf(network, one, other)).filter((pair) => pair !== undefined),
  );

/** Certainty of activity in the window; null without a date range. */
export const certaintyOf = (
  network: Described,
  pair: number,
  window: DateRange | undefined,
): Certainty | null =>
  window ? (definitelyWithin(network, pair, window) ? Certainty.CERTAIN : Certainty.POSSIBLE) : null;
