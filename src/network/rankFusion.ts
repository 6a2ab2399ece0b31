/** Constant of reciprocal rank fusion: the smaller, the more the first places of each ranking count. */
const RANK_CONSTANT = 10;

/** A candidate with its ranks by two scores, from 1; equal scores share the better rank. */
export interface Fused {
  readonly index: number;
  readonly oneRank: number;
  readonly otherRank: number;
  /** Sum of 1 / (RANK_CONSTANT + rank), the second one times the weight. */
  readonly score: number;
}

/**
 * Reciprocal rank fusion of two scores (Cormack, Clarke and Büttcher 2009), which need no common scale. `weight`,
 * 1 or more, is that of the second ranking. Returns all candidates that can be among the `first` best, unsorted:
 * the first `first` of the second ranking have a fused score of at least weight / (C + first); candidates beyond
 * place 2 × first + C of both have less.
 */
export function fuseRanks(one: Float64Array, other: Float64Array, first: number, weight = 1): Fused[] {
  const [ones, others] = [one.slice().sort(), other.slice().sort()];
  const place = Math.min(one.length, 2 * first + RANK_CONSTANT);
  const [leastOne, leastOther] = [ones[one.length - place]!, others[other.length - place]!];
  const found: Fused[] = [];
  for (let index = 0; index < one.length; index++) {
    if (one[index]! < leastOne && other[index]! < leastOther) continue;
    const [oneRank, otherRank] = [rankIn(ones, one[index]!), rankIn(others, other[index]!)];
    const score = 1 / (RANK_CONSTANT + oneRank) + weight / (RANK_CONSTANT + otherRank);
    found.push({ index, oneRank, otherRank, score });
  }
  return found;
}

/** One more than the number of higher values. */
function rankIn(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return 1 + ascending.length - low;
}
