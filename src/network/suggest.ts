import { partnersWithin, type Strengths } from './dateRanges.js';
import type { Described } from './load.js';
import type { Network } from './network.js';

/** A potential partner and the evidence for it. */
export interface Suggestion {
  readonly at: number;
  /** Ranking score; only its order is meaningful. */
  readonly score: number;
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
}

/** Intermediate organisations: their number, and the first of them. */
export interface Ways {
  readonly total: number;
  readonly foremost: readonly number[];
}

/** How the parts of a score are weighed. */
export interface Weights {
  readonly shared: number;
  readonly alike: number;
  /** The candidate's partners of the same kind as the given organisation. */
  readonly kind: number;
  /** The candidate's partners in the same region. */
  readonly region: number;
  /** All its partners. */
  readonly partners: number;
}

/** Tuned with `npm run bench:suggestions`; docs/network.md has the figures. */
export const WEIGHTS: Weights = { shared: 0.3, alike: 3, kind: 1, region: 1, partners: 1 };

/** Selection of suggestions. */
export interface Wanted {
  readonly first: number;
  /** Maximum number of intermediaries listed for each type of evidence; none by default. */
  readonly reasons?: number;
  /** Predicate for candidates; all by default. */
  readonly fits?: (at: number) => boolean;
  readonly weights?: Weights;
}

export interface Suggestions {
  /** Number of matching organisations that are not yet partners and have a score. */
  readonly total: number;
  /** The first of them, likeliest first; equal ones by name. */
  readonly rows: readonly Suggestion[];
}

/**
 * Ranks organisations that are not yet partners.
 * `shared` is Adamic and Adar's measure (2003): each common partner counts one over the logarithm of its
 * number of partners. `alike` counts paths of three steps (Kovács and others, 2019): from the given
 * organisation to one that shares partners with it and works with the candidate; each path counts one over
 * the root of the product of the degrees of the two in between. Lending museums rarely work with each other,
 * and borrowers rarely do, so only three-step paths connect the two sides. The candidate's partners add to
 * the score: those of the same kind, in the same region, and all, each by its logarithm.
 */
export function suggestionsFor(
  network: Described,
  strengths: Strengths,
  at: number,
  { first, reasons = 0, fits = () => true, weights = WEIGHTS }: Wanted,
): Suggestions {
  const { ids, about } = network;
  const degree = partnersWithin(network, strengths);
  const own = partnersOf(network, strengths, at);
  const known = new Uint8Array(ids.length);
  known[at] = 1;
  for (const partner of own) known[partner] = 1;
  const { shared, kinship } = aroundPartners(network, strengths, at, own, degree);
  const alike = new Float64Array(ids.length);
  for (let next = 0; next < ids.length; next++) {
    const kin = kinship[next]!;
    if (kin === 0) continue;
    const end = network.offsets[next + 1]!;
    for (let arc = network.offsets[next]!; arc < end; arc++) {
      const far = network.targets[arc]!;
      if (known[far] === 0 && strengths[network.edges[arc]!]! > 0) alike[far]! += kin;
    }
  }
  const ofKind = partnersLike(network, strengths, 'kinds', about.kinds[at] ?? null);
  const ofRegion = partnersLike(network, strengths, 'regions', about.regions[at] ?? null);
  const score = new Float64Array(ids.length);
  const found: number[] = [];
  for (let node = 0; node < ids.length; node++) {
    if (known[node] === 1 || degree[node] === 0 || !fits(node)) continue;
    score[node] =
      weights.shared * shared[node]! +
      weights.alike * alike[node]! +
      weights.kind * Math.log1p(ofKind[node]!) +
      weights.region * Math.log1p(ofRegion[node]!) +
      weights.partners * Math.log1p(degree[node]!);
    if (score[node]! > 0) found.push(node);
  }
  const byName = byNameOf(network);
  const rarity = (one: number) => -degree[one]!;
  const likeness = (one: number) => kinship[one]!;
  const mine = new Set(own);
  return {
    total: found.length,
    rows: foremost(found, first, (node) => score[node]!, byName).map((node) => {
      const partners = partnersOf(network, strengths, node);
      const waysOver = (ways: readonly number[], worth: (one: number) => number): Ways => ({
        total: ways.length,
        foremost: foremost(ways, reasons, worth, byName),
      });
      return {
        at: node,
        score: score[node]!,
        ofKind: ofKind[node]!,
        ofRegion: about.regions[at] ? ofRegion[node]! : null,
        shared: waysOver(
          partners.filter((one) => mine.has(one)),
          rarity,
        ),
        alike: waysOver(
          partners.filter((one) => kinship[one]! > 0 && !mine.has(one)),
          likeness,
        ),
      };
    }),
  };
}

/** Organisations two steps away: score by common partners, and similarity. */
function aroundPartners(
  { ids, offsets, targets, edges }: Network,
  strengths: Strengths,
  at: number,
  own: readonly number[],
  degree: Uint32Array,
) {
  const [shared, kinship] = [new Float64Array(ids.length), new Float64Array(ids.length)];
  for (const partner of own) {
    const rare = degree[partner]! > 1 ? 1 / Math.log(degree[partner]!) : 0;
    for (let arc = offsets[partner]!; arc < offsets[partner + 1]!; arc++) {
      const next = targets[arc]!;
      if (next === at || strengths[edges[arc]!] === 0) continue;
      kinship[next]! += 1 / Math.sqrt(degree[partner]! * degree[next]!);
      shared[next]! += rare;
    }
  }
  return { shared, kinship };
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

const likenesses = new WeakMap<Strengths, Map<string, Uint32Array>>();

/**
 * By organisation, its number of partners of this kind or in this region; 0 if the group is null. Cached with
 * the strengths: there are few kinds and regions, and counting visits all pairs.
 */
function partnersLike(
  { about, ids, one, other }: Described,
  strengths: Strengths,
  by: 'kinds' | 'regions',
  group: string | null,
): Uint32Array {
  const counts = new Uint32Array(ids.length);
  if (group === null) return counts;
  const kept = likenesses.get(strengths) ?? new Map<string, Uint32Array>();
  likenesses.set(strengths, kept);
  const key = `${by} ${group}`;
  const known = kept.get(key);
  if (known) return known;
  const within = Uint8Array.from(about[by], (one) => Number(one === group));
  for (let pair = 0; pair < one.length; pair++) {
    if (strengths[pair] === 0) continue;
    counts[one[pair]!]! += within[other[pair]!]!;
    counts[other[pair]!]! += within[one[pair]!]!;
  }
  kept.set(key, counts);
  return counts;
}
