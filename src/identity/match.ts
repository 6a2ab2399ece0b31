import type { GraphClient } from '../database/client.js';
import { type CandidateOptions, candidatesOf } from './candidates.js';
import { judge } from './judge.js';
import type { Match, Party } from './party.js';

export type { Match } from './party.js';

/**
 * The organisations of the graph that each party may be, judged, best first; by position in `parties`. Those that are
 * DIFFERENT are there too, with the reason. It writes nothing.
 */
export async function matchParties(
  graph: GraphClient,
  parties: readonly Party[],
  options: CandidateOptions = {},
): Promise<Match[][]> {
  const candidates = await candidatesOf(graph, parties, undefined, options);
  return parties.map((party, at) => judged(party, candidates[at]!));
}

/** Candidates of one party, judged, best first; of equals, in the order of their ids. */
export function judged(party: Party, candidates: readonly Party[]): Match[] {
  return candidates
    .map((candidate) => ({ party: candidate, ...judge(party, candidate) }))
    .sort(
      (one, other) => other.score - one.score || ((one.party.id ?? '') < (other.party.id ?? '') ? -1 : 1),
    );
}
