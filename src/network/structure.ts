import type { Rows } from './shortestPaths.js';

/** Degree, clustering and assortativity of an undirected network. */
export interface Structure {
  /** Mean of the local clustering coefficients (Watts and Strogatz 1998); 0 for fewer than two partners. */
  readonly clustering: number;
  /** Pearson correlation of the degrees at both ends of a pair (Newman 2002); null if all degrees are equal. */
  readonly assortativity: number | null;
  readonly degrees: Distribution;
}

/** Distribution of numbers of partners, each 1 or more. */
export interface Distribution {
  readonly mean: number;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly most: number;
  /** Gini coefficient: 0 if all have equally many, near 1 if a few have nearly all. */
  readonly gini: number;
}

const degreeOf = ({ offsets }: Rows, at: number): number => offsets[at + 1]! - offsets[at]!;

/** Clustering and assortativity of the nodes that have a neighbour. */
export function structureOf(rows: Rows): Structure {
  const triangles = trianglesOf(rows);
  let [sum, size] = [0, 0];
  triangles.forEach((count, at) => {
    const degree = degreeOf(rows, at);
    if (degree > 0) size += 1;
    if (degree > 1) sum += (2 * count) / (degree * (degree - 1));
  });
  return {
    clustering: size > 0 ? sum / size : 0,
    assortativity: assortativityOf(rows),
    degrees: distributionOf(rows),
  };
}

/** Quartiles are interpolated linearly between two values (type 7 of Hyndman and Fan 1996, as in NumPy and R). */
function distributionOf(rows: Rows): Distribution {
  const degrees = Array.from({ length: rows.offsets.length - 1 }, (_, at) => degreeOf(rows, at))
    .filter((degree) => degree > 0)
    .sort((a, b) => a - b);
  const size = degrees.length;
  const quantile = (share: number) => {
    const place = (size - 1) * share;
    const below = degrees[Math.floor(place)] ?? 0;
    return below + ((degrees[Math.ceil(place)] ?? 0) - below) * (place % 1);
  };
  const sum = degrees.reduce((all, degree) => all + degree, 0);
  const ranked = degrees.reduce((all, degree, at) => all + (at + 1) * degree, 0);
  return {
    mean: sum / size,
    median: quantile(0.5),
    lowerQuartile: quantile(0.25),
    upperQuartile: quantile(0.75),
    most: degrees.at(-1) ?? 0,
    gini: (2 * ranked) / (size * sum) - (size + 1) / size,
  };
}

/**
 * Triangles of each node. Each pair is followed from the end of lower degree (Chiba and Nishizeki 1985):
 * O(pairs^1.5).
 */
function trianglesOf(rows: Rows): Float64Array {
  const size = rows.offsets.length - 1;
  const triangles = new Float64Array(size);
  const marked = new Int32Array(size).fill(-1);
  const isAbove = (a: number, b: number) => degreeOf(rows, a) - degreeOf(rows, b) || a - b;
  const higher = Array.from({ length: size }, (_, at) =>
    rows.targets.subarray(rows.offsets[at], rows.offsets[at + 1]).filter((other) => isAbove(other, at) > 0),
  );
  higher.forEach((others, at) => {
    for (const other of others) marked[other] = at;
    for (const other of others)
      for (const third of higher[other]!)
        if (marked[third] === at) for (const corner of [at, other, third]) triangles[corner]! += 1;
  });
  return triangles;
}

function assortativityOf(rows: Rows): number | null {
  let [ends, sum, squares, products] = [0, 0, 0, 0];
  for (let at = 0; at < rows.offsets.length - 1; at++) {
    const degree = degreeOf(rows, at);
    for (const other of rows.targets.subarray(rows.offsets[at], rows.offsets[at + 1])) {
      ends += 1;
      sum += degree;
      squares += degree * degree;
      products += degree * degreeOf(rows, other);
    }
  }
  const variance = ends * squares - sum * sum;
  return variance > 0 ? (ends * products - sum * sum) / variance : null;
}
