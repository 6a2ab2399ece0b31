import type { Strengths } from './dateRanges.js';
import type { Described } from './load.js';
import type { Network } from './network.js';
import { fuseRanks } from './rankFusion.js';
import { type Evidence, evidenceFor, likelihood, peerScore } from './suggestionEvidence.js';

/** A potential partner and the evidence for it. */
export interface Suggestion {
  readonly at: number;
  /** Ranking score: its two ranks, fused; only its order is meaningful. */
  readonly score: number;
  /** Its rank among likely partners, and among peers; equal ones share a rank. */
  readonly likelyRank: number;
  readonly peerRank: number;
  /** Partners that both have; those with fewest partners are most informative and come first. */
  readonly shared: Ways;
  /**
   * Existing partners of the candidate that share partners with the given organisation but do not work with
   * it: most similar first.
   */
  readonly alike: Ways;
  /**
   * Number of its partners of the same kind as the given organisation, and in the same region; null if the
   * region is unknown.
   */
  readonly ofKind: number;
  readonly ofRegion: number | null;
  readonly sameKind: boolean;
  readonly sameRegion: boolean;
  /** Activities that both have with their partners, as bits of ACTIVITIES. */
  readonly activities: number;
}

/** Intermediate organisations: their number, and the first of them. */
export interface Ways {
  readonly total: number;
  readonly foremost: readonly number[];
}

/** Selection of suggestions. */
export interface Wanted {
  readonly first: number;
  /** Maximum number of intermediaries listed for each type of evidence; none by default. */
  readonly reasons?: number;
  /** Predicate for candidates; all by default. */
  readonly fits?: (at: number) => boolean;
}

export interface Suggestions {
  /** Number of matching organisations that are not yet partners and have a score. */
  readonly total: number;
  /** The first of them by score, highest first; equal ones by name. */
  readonly rows: readonly Suggestion[];
}

/** Weight of the ranking of peers: with 1, most of the first places of a regional museum go to national museums (docs/network.md). */
const PEER_WEIGHT = 1.5;

/**
 * Ranks organisations that are not yet partners. Two rankings are fused: likely partners, of which the largest
 * museums come first in most networks, and peers, for which their number of partners is discounted.
 */
export function suggestionsFor(
  network: Described,
  strengths: Strengths,
  at: number,
  { first, reasons = 0, fits = () => true }: Wanted,
): Suggestions {
  const own = partnersOf(network, strengths, at);
  const known = new Uint8Array(network.ids.length);
  for (const one of [at, ...own]) known[one] = 1;
  const evidence = evidenceFor(network, strengths, at, known);
  const found: number[] = [];
  for (let node = 0; node < known.length; node++)
    if (known[node] === 0 && evidence.degree[node]! > 0 && fits(node)) found.push(node);
  const [likely, peers] = [new Float64Array(found.length), new Float64Array(found.length)];
  for (let index = 0; index < found.length; index++) {
    likely[index] = likelihood(evidence, found[index]!);
    peers[index] = peerScore(evidence, at, found[index]!);
  }
  const ranked = new Map(fuseRanks(likely, peers, first, PEER_WEIGHT).map((row) => [found[row.index]!, row]));
  const best = foremost([...ranked.keys()], first, (node) => ranked.get(node)!.score, byNameOf(network));
  const describe = describer(network, strengths, at, own, evidence, reasons);
  return {
    total: found.length,
    rows: best.map((node) => {
      const { score, oneRank, otherRank } = ranked.get(node)!;
      return { at: node, score, likelyRank: oneRank, peerRank: otherRank, ...describe(node) };
    }),
  };
}

/** Returns a function for the evidence on one candidate. */
function describer(
  network: Described,
  strengths: Strengths,
  at: number,
  own: readonly number[],
  { degree, kinship, ofKind, ofRegion, activities, ...evidence }: Evidence,
  reasons: number,
) {
  const byName = byNameOf(network);
  const mine = new Set(own);
  const waysOver = (ways: readonly number[], worth: (one: number) => number): Ways => ({
    total: ways.length,
    foremost: foremost(ways, reasons, worth, byName),
  });
  return (node: number) => {
    const partners = partnersOf(network, strengths, node);
    return {
      ofKind: ofKind[node]!,
      ofRegion: network.about.regions[at] ? ofRegion[node]! : null,
      sameKind: evidence.isSameKind(node),
      sameRegion: evidence.isSameRegion(node),
      activities: activities[at]! & activities[node]!,
      shared: waysOver(
        partners.filter((one) => mine.has(one)),
        (one) => -degree[one]!,
      ),
      alike: waysOver(
        partners.filter((one) => kinship[one]! > 0 && !mine.has(one)),
        (one) => kinship[one]!,
      ),
    };
  };
}

/** The `first` nodes by `worth`; ties by name. Sorts only those that can be among them. */
function foremost(
  found: readonly number[],
  first: number,
  worth: (node: number) => number,
  byName: (a: number, b: number) => number,
): number[] {
  const worths = Float64Array.from(found, worth);
  const least = found.length > first ? worths.slice().sort()[worths.length - first]! : -Infinity;
  return found
    .filter((_, at) => worths[at]! >= least)
    .sort((a, b) => worth(b) - worth(a) || byName(a, b))
    .slice(0, first);
}

const byNameOf =
  ({ sortNames }: Network) =>
  (a: number, b: number): number =>
    sortNames[a]! < sortNames[b]! ? -1 : sortNames[a]! > sortNames[b]! ? 1 : a - b;

const partnersOf = ({ offsets, targets, edges }: Network, strengths: Strengths, at: number): number[] =>
  [...targets.subarray(offsets[at]!, offsets[at + 1]!)].filter(
    (_, arc) => strengths[edges[offsets[at]! + arc]!]! > 0,
  );
