/** Constant of reciprocal rank fusion: the smaller, the more the first places of each ranking count. */
export const RANK_CONSTANT = 10;

/** Ranks of the candidates by descending score, from 1; equal scores share the better rank. */
export function ranksOf(scores: ArrayLike<number>, candidates: readonly number[]): Uint32Array {
  const ascending = Float64Array.from(candidates, (node) => scores[node]!).sort();
  return Uint32Array.from(candidates, (node) => 1 + ascending.length - firstAbove(ascending, scores[node]!));
}

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): each ranking adds 1 / (RANK_CONSTANT + rank).
 * Needs no common scale of the scores behind the rankings.
 */
export const fused = (ranks: readonly number[]): number =>
  ranks.reduce((sum, rank) => sum + 1 / (RANK_CONSTANT + rank), 0);

/** Index of the first value above `value`; the length if there is none. */
function firstAbove(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
