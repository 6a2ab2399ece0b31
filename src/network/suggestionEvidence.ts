import { partnersWithin, type Strengths } from './dateRanges.js';
import type { Described } from './load.js';
import type { Network } from './network.js';

/** Evidence for each organisation as a partner of a given one. All arrays are by organisation. */
export interface Evidence {
  /** Number of partners. */
  readonly degree: Uint32Array;
  /** Common partners, each by one over the logarithm of its degree (Adamic and Adar 2003). */
  readonly shared: Float64Array;
  /** Similarity to the given organisation: paths of two steps between them, each by one over the root of the product of the degrees of its second and third organisation. */
  readonly kinship: Float64Array;
  /**
   * Paths of three steps (after Kovács and others 2019): to a similar organisation and on to this one. Lending
   * museums rarely work with each other, and borrowers rarely do, so only these connect the two sides.
   */
  readonly alike: Float64Array;
  /** Number of its partners of the kind and in the region of the given organisation; 0 if that is unknown. */
  readonly ofKind: Uint32Array;
  readonly ofRegion: Uint32Array;
  /** Activities with its partners; bit n is `ACTIVITIES[n]`. */
  readonly activities: Uint32Array;
  /** False if that of the given organisation is unknown. */
  isSameKind(node: number): boolean;
  isSameRegion(node: number): boolean;
}

/** `known`: 1 for the given organisation and its partners, for which `alike` is not computed. */
export function evidenceFor(
  network: Described,
  strengths: Strengths,
  at: number,
  known: Uint8Array,
): Evidence {
  const { about } = network;
  const [kind, region] = [about.kinds[at] ?? null, about.regions[at] ?? null];
  const degree = partnersWithin(network, strengths);
  const { shared, kinship } = twoSteps(network, strengths, at, degree);
  return {
    ...{ degree, shared, kinship },
    alike: threeSteps(network, strengths, kinship, known),
    ofKind: partnersLike(network, strengths, 'kinds', kind),
    ofRegion: partnersLike(network, strengths, 'regions', region),
    activities: activitiesOf(network, strengths),
    isSameKind: (node) => kind !== null && about.kinds[node] === kind,
    isSameRegion: (node) => region !== null && about.regions[node] === region,
  };
}

/** Score of a likely partner: connections, and many partners that are like the given organisation. */
export const likelihood = ({ degree, shared, alike, ofKind, ofRegion }: Evidence, node: number): number =>
  0.3 * shared[node]! +
  3 * alike[node]! +
  Math.log1p(ofKind[node]!) +
  Math.log1p(ofRegion[node]!) +
  Math.log1p(degree[node]!);

/**
 * Score of a peer of `at`: connections over the root of its number of partners, so that having many does not
 * count, and same kind, same region, shared activities and similar size.
 */
export const peerScore = (evidence: Evidence, at: number, node: number): number =>
  (evidence.shared[node]! + 3 * evidence.alike[node]!) / Math.sqrt(Math.max(1, evidence.degree[node]!)) +
  0.2 * Number(evidence.isSameKind(node)) +
  0.2 * Number(evidence.isSameRegion(node)) +
  0.2 * overlap(evidence.activities[at]!, evidence.activities[node]!) +
  0.3 * sizeSimilarity(evidence.degree[at]!, evidence.degree[node]!);

/** The smaller number of partners over the larger: 1 if they are equal. */
const sizeSimilarity = (one: number, other: number): number => Math.min(one, other) / Math.max(1, one, other);

/** Jaccard index of two sets of bits. */
const overlap = (one: number, other: number): number =>
  (one | other) === 0 ? 0 : bitCount(one & other) / bitCount(one | other);

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function twoSteps(
  { ids, offsets, targets, edges }: Network,
  strengths: Strengths,
  at: number,
  degree: Uint32Array,
) {
  const [shared, kinship] = [new Float64Array(ids.length), new Float64Array(ids.length)];
  for (let way = offsets[at]!; way < offsets[at + 1]!; way++) {
    if (strengths[edges[way]!] === 0) continue;
    const partner = targets[way]!;
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

function threeSteps(
  { ids, offsets, targets, edges }: Network,
  strengths: Strengths,
  kinship: Float64Array,
  known: Uint8Array,
): Float64Array {
  const alike = new Float64Array(ids.length);
  for (let next = 0; next < ids.length; next++) {
    if (kinship[next] === 0) continue;
    const end = offsets[next + 1]!;
    for (let arc = offsets[next]!; arc < end; arc++) {
      const far = targets[arc]!;
      if (known[far] === 0 && strengths[edges[arc]!]! > 0) alike[far]! += kinship[next]!;
    }
  }
  return alike;
}

const activityBits = new WeakMap<Strengths, Uint32Array>();

/** By organisation, the activities of its pairs that have a strength. Cached with the strengths. */
function activitiesOf({ ids, one, other, activities }: Network, strengths: Strengths): Uint32Array {
  const known = activityBits.get(strengths);
  if (known) return known;
  const bits = new Uint32Array(ids.length);
  for (let pair = 0; pair < one.length; pair++) {
    if (strengths[pair] === 0) continue;
    bits[one[pair]!]! |= activities[pair]!;
    bits[other[pair]!]! |= activities[pair]!;
  }
  activityBits.set(strengths, bits);
  return bits;
}

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
  const cached = likenesses.get(strengths) ?? new Map<string, Uint32Array>();
  likenesses.set(strengths, cached);
  const key = `${by} ${group}`;
  const known = cached.get(key);
  if (known) return known;
  const within = Uint8Array.from(about[by], (one) => Number(one === group));
  for (let pair = 0; pair < one.length; pair++) {
    if (strengths[pair] === 0) continue;
    counts[one[pair]!]! += within[other[pair]!]!;
    counts[other[pair]!]! += within[one[pair]!]!;
  }
  cached.set(key, counts);
  return counts;
}
