import { partnersWithin, type Strengths } from '../../src/network/dateRanges.js';
import type { Described } from '../../src/network/load.js';
import type { Network } from '../../src/network/network.js';
import { random } from '../../src/network/random.js';
import { suggestionsFor } from '../../src/network/suggest.js';
import { type Evidence, evidenceFor, likelihood, peerScore } from '../../src/network/suggestionEvidence.js';

const ROUNDS = 10;
const HIDDEN = 0.1;
/** Length of a list of suggestions. */
const TOP = 10;

/** Score of each organisation as a partner of `at`; higher is likelier. */
type Scoring = (network: Described, strengths: Strengths, at: number) => Float64Array;

const byEvidence =
  (score: (evidence: Evidence, at: number, node: number) => number): Scoring =>
  (network, strengths, at) => {
    const evidence = evidenceFor(network, strengths, at, partnersAnd(network, strengths, at));
    return Float64Array.from(network.ids, (_, node) =>
      evidence.degree[node] === 0 ? 0 : score(evidence, at, node),
    );
  };

const asServed: Scoring = (network, strengths, at) => {
  const scores = new Float64Array(network.ids.length);
  for (const row of suggestionsFor(network, strengths, at, { first: network.ids.length }).rows)
    scores[row.at] = row.score;
  return scores;
};

export const METHODS: Readonly<Record<string, Scoring>> = {
  'popularity: most partners': (network, strengths) => Float64Array.from(partnersWithin(network, strengths)),
  'shared partners alone (Adamic–Adar)': byEvidence(({ shared }, _, node) => shared[node]!),
  'paths of three steps alone': byEvidence(({ alike }, _, node) => alike[node]!),
  'likely partners': byEvidence((evidence, _, node) => likelihood(evidence, node)),
  peers: byEvidence(peerScore),
  'both rankings fused (the service)': asServed,
};

/**
 * Share of hidden partners found again: a tenth of the pairs is hidden, ten times, and each is looked for from
 * both ends, if `allowed` includes the hidden partner, among the candidates that it includes.
 */
export function recovered(network: Described, scoring: Scoring, allowed: (at: number) => boolean): string {
  const next = random();
  let [looked, auc, ten, fifty] = [0, 0, 0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const strengths = network.strength.map((strength) => (next() < HIDDEN ? 0 : strength));
    for (const [at, hidden] of hiddenEnds(network, strengths)) {
      if (!allowed(hidden)) continue;
      const found = position(network, at, hidden, scoring(network, strengths, at), allowed);
      looked += 1;
      auc += found.auc;
      ten += found.rank <= TOP ? 1 : 0;
      fifty += found.rank <= 50 ? 1 : 0;
    }
  }
  const part = (count: number) => (count / looked).toFixed(3);
  return `AUC ${part(auc)}, in the first 10 ${part(ten)}, in the first 50 ${part(fifty)} (${looked} hidden)`;
}

/** Which organisations get the first ten places of all organisations that have a partner. */
export function places(network: Described, scoring: Scoring, isNational: (at: number) => boolean): string {
  const named = new Set<number>();
  let [all, national] = [0, 0];
  for (let at = 0; at < network.ids.length; at++) {
    if (network.offsets[at] === network.offsets[at + 1]) continue;
    const scores = scoring(network, network.strength, at);
    const known = partnersAnd(network, network.strength, at);
    const order = [...scores.keys()].filter((one) => known[one] === 0 && scores[one]! > 0);
    for (const one of order.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, TOP)) {
      named.add(one);
      all += 1;
      national += isNational(one) ? 1 : 0;
    }
  }
  const part = ((100 * national) / all).toFixed(1);
  return `first ten places: ${all}, ${part} % are national museums, ${named.size} different organisations`;
}

/**
 * What the first ten places of museums that are not national hold: national museums, and peers: other organisations with a shared partner,
 * or museums of the same region.
 */
export function placesOfMuseums(
  network: Described,
  scoring: Scoring,
  isNational: (at: number) => boolean,
): string {
  const { kinds, regions } = network.about;
  const isAsking = (at: number) =>
    kinds[at] === 'MUSEUM' && !isNational(at) && network.offsets[at] !== network.offsets[at + 1];
  const asking = network.ids.flatMap((_, at) => (isAsking(at) ? [at] : []));
  let [all, national, peers] = [0, 0, 0];
  for (const at of asking) {
    const scores = scoring(network, network.strength, at);
    const { shared, isSameRegion } = evidenceFor(
      network,
      network.strength,
      at,
      new Uint8Array(scores.length),
    );
    const known = partnersAnd(network, network.strength, at);
    const order = [...scores.keys()].filter((one) => known[one] === 0 && scores[one]! > 0);
    for (const one of order.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, TOP)) {
      all += 1;
      if (isNational(one)) national += 1;
      else if (shared[one]! > 0 || (kinds[one] === 'MUSEUM' && regions[at] && isSameRegion(one))) peers += 1;
    }
  }
  const part = (count: number) => ((100 * count) / all).toFixed(1);
  return `first ten places of ${asking.length} museums that are not national: ${part(national)} % national museums, ${part(peers)} % peers`;
}

function* hiddenEnds({ one, other }: Network, strengths: Strengths): Iterable<readonly [number, number]> {
  for (let pair = 0; pair < strengths.length; pair++) {
    if (strengths[pair] !== 0) continue;
    yield [one[pair]!, other[pair]!];
    yield [other[pair]!, one[pair]!];
  }
}

/** 1 for the organisation and its partners. */
function partnersAnd(
  { ids, offsets, targets, edges }: Network,
  strengths: Strengths,
  at: number,
): Uint8Array {
  const known = new Uint8Array(ids.length);
  known[at] = 1;
  for (let arc = offsets[at]!; arc < offsets[at + 1]!; arc++)
    if (strengths[edges[arc]!] !== 0) known[targets[arc]!] = 1;
  return known;
}

/** Position of a hidden partner among organisations that are not partners; equal scores count half. */
function position(
  network: Network,
  at: number,
  hidden: number,
  scores: Float64Array,
  allowed: (at: number) => boolean,
): { auc: number; rank: number } {
  const partners = partnersAnd(network, network.strength, at); // other hidden partners are not candidates
  let [below, equal, others] = [0, 0, 0];
  for (let node = 0; node < scores.length; node++) {
    if (partners[node] === 1 || !allowed(node)) continue;
    others += 1;
    if (scores[node]! < scores[hidden]!) below += 1;
    else if (scores[node] === scores[hidden]) equal += 1;
  }
  return { auc: (below + equal / 2) / others, rank: 1 + (others - below - equal) + equal / 2 };
}
