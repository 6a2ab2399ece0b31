import type { Strengths } from './dateRanges.js';
import type { Described } from './load.js';
import type { Network } from './network.js';
import { fused, ranksOf } from './rankFusion.js';
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
  const found = [...network.ids.keys()].filter(
    (node) => known[node] === 0 && evidence.degree[node]! > 0 && fits(node),
  );
  const byLikelihood = new Float64Array(network.ids.length);
  const byPeerScore = new Float64Array(network.ids.length);
  for (const node of found) {
    byLikelihood[node] = likelihood(evidence, node);
    byPeerScore[node] = peerScore(evidence, at, node);
  }
  const likelyRanks = ranksOf(byLikelihood, found);
  const peerRanks = ranksOf(byPeerScore, found);
  const candidates = found.map((node, index) => {
    const [likelyRank, peerRank] = [likelyRanks[index]!, peerRanks[index]!];
    return { at: node, likelyRank, peerRank, score: fused([likelyRank, peerRank]) };
  });
  const byName = byNameOf(network);
  const best = foremost(
    [...candidates.keys()],
    first,
    (index) => candidates[index]!.score,
    (a, b) => byName(found[a]!, found[b]!),
  );
  const describe = describer(network, strengths, at, own, evidence, reasons);
  return {
    total: found.length,
    rows: best.map((index) => ({ ...candidates[index]!, ...describe(found[index]!) })),
  };
}

/** Returns a function for the evidence on one candidate. */
function describer(
  network: Described,
  strengths: Strengths,
  at: number,
  own: readonly number[],
  { degree, kinship, ofKind, ofRegion, sameKind, sameRegion, activities }: Evidence,
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
      sameKind: sameKind[node] === 1,
      sameRegion: sameRegion[node] === 1,
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
