import type { GraphClient } from '../database/client.js';
import { type CandidateOptions, candidatesOf } from './candidates.js';
import { judge } from './judge.js';
import type { Match, Party } from './party.js';

export type { Match } from './party.js';

/**
 * Finds and judges candidates for each party, best first; by position in `parties`. DIFFERENT candidates are included, with the reason.
 * Read-only.
 */
export async function matchParties(
  graph: GraphClient,
  parties: readonly Party[],
  options: CandidateOptions = {},
): Promise<Match[][]> {
  const candidates = await candidatesOf(graph, parties, undefined, options);
  return parties.map((party, at) => judged(party, candidates[at]!));
}

/** Judges the candidates of one party, best first; equal scores are ordered by id. */
export function judged(party: Party, candidates: readonly Party[]): Match[] {
  return candidates
    .map((candidate) => ({ party: candidate, ...judge(party, candidate) }))
    .sort(
      (one, other) => other.score - one.score || ((one.party.id ?? '') < (other.party.id ?? '') ? -1 : 1),
    );
}
