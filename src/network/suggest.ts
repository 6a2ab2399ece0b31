import type { Described } from './load.js';
import type { Network } from './network.js';
import type { Strengths } from './windows.js';

/** Somebody who may become a partner, and what speaks for it. */
export interface Suggestion {
  readonly at: number;
  /** How it is ranked; only its order means something. */
  readonly score: number;
  /** Partners that both have already; those with few partners say most and come first. */
  readonly shared: readonly number[];
  /** Who works with it already, is no partner of the one asked about, and has partners in common with it: most alike first. */
  readonly alike: readonly number[];
  /** How many partners it has of the kind of the one asked about, and in its region; null where that is not known. */
  readonly ofKind: number;
  readonly ofRegion: number | null;
}

/** How the parts of a score are weighed. */
export interface Weights {
  readonly shared: number;
  readonly alike: number;
  /** Its partners of the same kind as the one asked about. */
  readonly kind: number;
  /** Its partners in the same region. */
  readonly region: number;
  /** All its partners. */
  readonly partners: number;
}

/** Found best by `npm run bench:suggestions`; docs/network.md has the figures. */
export const WEIGHTS: Weights = { shared: 0.3, alike: 3, kind: 1, region: 1, partners: 1 };

/**
 * Who is no partner yet, by score. `shared` is Adamic and Adar's measure (2003): each partner in common counts one over the logarithm
 * of how many partners it has. `alike` is that of paths of three steps (Kovács and others, 2019): who has partners in common with the one
 * asked about, and works with the candidate; each such way counts one over the root of the product of the two in between. Lending
 * museums seldom work with each other, and borrowers seldom do: it is ways of three steps that lead from one side to the other. Then whom
 * the candidate works with: how many of the same kind, in the same region, and at all, each by its logarithm.
 */
export function suggestionsFor(
  network: Described,
  strengths: Strengths,
  at: number,
  weights: Weights = WEIGHTS,
): Suggestion[] {
  const { ids, sortNames } = network;
  const partners = (node: number) => partnersOf(network, strengths, node);
  const own = partners(at);
  const degree = degreesOf(network, strengths);
  const known = new Uint8Array(ids.length);
  known[at] = 1;
  for (const partner of own) known[partner] = 1;
  const shared = new Float64Array(ids.length);
  const kinship = new Float64Array(ids.length);
  for (const partner of own) {
    for (const next of partners(partner)) {
      if (next === at) continue;
      kinship[next]! += 1 / Math.sqrt(degree[partner]! * degree[next]!);
      if (degree[partner]! > 1) shared[next]! += 1 / Math.log(degree[partner]!);
    }
  }
  const alike = new Float64Array(ids.length);
  kinship.forEach((kin, next) => {
    if (kin === 0) return;
    for (const far of partners(next)) if (known[far] === 0) alike[far]! += kin;
  });
  const [ofKind, ofRegion] = [network.about.kinds, network.about.regions].map((groups) =>
    partnersLike(network, strengths, groups, groups[at] ?? null),
  ) as [Uint32Array, Uint32Array];
  const found: { at: number; score: number }[] = [];
  for (let node = 0; node < ids.length; node++) {
    const score =
      weights.shared * shared[node]! +
      weights.alike * alike[node]! +
      weights.kind * Math.log1p(ofKind[node]!) +
      weights.region * Math.log1p(ofRegion[node]!) +
      weights.partners * Math.log1p(degree[node]!);
    if (known[node] === 0 && score > 0) found.push({ at: node, score });
  }
  const byName = (a: number, b: number) =>
    sortNames[a]! < sortNames[b]! ? -1 : sortNames[a]! > sortNames[b]! ? 1 : a - b;
  const mine = new Set(own);
  return found
    .sort((a, b) => b.score - a.score || byName(a.at, b.at))
    .map(({ at: node, score }) => ({
      at: node,
      score,
      ofKind: ofKind[node]!,
      ofRegion: network.about.regions[at] ? ofRegion[node]! : null,
      get shared() {
        const both = partners(node).filter((one) => mine.has(one));
        return both.sort((a, b) => degree[a]! - degree[b]! || byName(a, b));
      },
      get alike() {
        const ways = partners(node).filter((one) => kinship[one]! > 0 && !mine.has(one));
        return ways.sort((a, b) => kinship[b]! - kinship[a]! || byName(a, b));
      },
    }));
}

const partnersOf = ({ offsets, targets, edges }: Network, strengths: Strengths, at: number): number[] =>
  [...targets.subarray(offsets[at]!, offsets[at + 1]!)].filter(
    (_, arc) => strengths[edges[offsets[at]! + arc]!]! > 0,
  );

function degreesOf({ ids, one, other }: Network, strengths: Strengths): Uint32Array {
  const degrees = new Uint32Array(ids.length);
  for (let pair = 0; pair < one.length; pair++) {
    if (strengths[pair] === 0) continue;
    degrees[one[pair]!]! += 1;
    degrees[other[pair]!]! += 1;
  }
  return degrees;
}

/** By organisation, how many of its partners are of this group; none where it is not known. */
function partnersLike(
  { ids, one, other }: Network,
  strengths: Strengths,
  groups: readonly (string | null)[],
  group: string | null,
): Uint32Array {
  const counts = new Uint32Array(ids.length);
  if (group === null) return counts;
  for (let pair = 0; pair < one.length; pair++) {
    if (strengths[pair] === 0) continue;
    if (groups[other[pair]!] === group) counts[one[pair]!]! += 1;
    if (groups[one[pair]!] === group) counts[other[pair]!]! += 1;
  }
  return counts;
}
