import type { GraphQLResolveInfo } from 'graphql';
import { definitelyWithin, undatedOf } from '../network/dateRanges.js';
import type { Described } from '../network/load.js';
import { pairOf, sourcesSaying } from '../network/network.js';
import type { DateRange } from './dateRange.js';
import { Certainty } from './enums.js';
import { isMetaSelected } from './selection.js';

/** What a question that walks through the network leaves out, and of what time its answer is. `remarks`: what the caller asked for that stands otherwise. */
export function networkMeta(
  network: Described,
  window: DateRange | undefined,
  remarks: readonly (string | null)[] = [],
) {
  const leftOut = [
    { what: 'sites: what they did counts for what they are a site of', count: network.about.sites },
    { what: 'organisations that stand for several which no source names', count: network.about.collectives },
    ...(window
      ? [{ what: 'loans and projects of two partners that have no date', count: undatedOf(network) }]
      : []),
    ...remarks.flatMap((what) => (what ? [{ what, count: 1 }] : [])),
  ];
  return { leftOut, from: window?.from ?? null, to: window?.to ?? null };
}

/** The sources of these pairs, for an answer's `meta`; none where nobody asks for that. */
export const sourceIdsFor = (
  info: GraphQLResolveInfo,
  network: Described,
  pairs: () => Iterable<number>,
): readonly string[] => (isMetaSelected(info) ? sourcesSaying(network, pairs()) : []);

/** The same of two organisations each; who are no partners are passed over. */
export const sourceIdsForPairs = (
  info: GraphQLResolveInfo,
  network: Described,
  twos: () => Iterable<readonly [number, number]>,
): readonly string[] =>
  sourceIdsFor(info, network, () =>
    Array.from(twos(), ([one, other]) => pairOf(network, one, other)).filter((pair) => pair !== undefined),
  );

/** How sure it is that a pair did something together in the window; null where no time was asked for. */
export const certaintyOf = (
  network: Described,
  pair: number,
  window: DateRange | undefined,
): Certainty | null =>
  window ? (definitelyWithin(network, pair, window) ? Certainty.CERTAIN : Certainty.POSSIBLE) : null;
