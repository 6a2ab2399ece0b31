import type { Rows } from './shortestPaths.js';

/**
 * Largest number of steps between two nodes of one component. Narrows bounds of the eccentricities with
 * breadth-first searches from selected nodes (Takes and Kosters 2011): exact, and usually few searches. Null
 * if it is not known after `most` searches.
 */
export function diameterOf(rows: Rows, component: ArrayLike<number>, most = 1_000): number | null {
  const size = rows.offsets.length - 1;
  const lower = new Int32Array(size);
  const upper = new Int32Array(size).fill(size);
  let open = Array.from(component);
  let diameter = 0;
  for (let search = 0; open.length > 0; search++) {
    if (search >= most) return null;
    const from = selected(open, search % 2 === 0 ? (at) => upper[at]! : (at) => -lower[at]!);
    const { steps, furthest } = stepsFrom(rows, from);
    for (const at of open) {
      lower[at] = Math.max(lower[at]!, steps[at]!, furthest - steps[at]!);
      upper[at] = Math.min(upper[at]!, furthest + steps[at]!);
    }
    diameter = Math.max(diameter, furthest);
    open = open.filter((at) => at !== from && upper[at]! > diameter);
  }
  return diameter;
}

/** The node with the largest value; the first of several. */
const selected = (open: readonly number[], value: (at: number) => number): number =>
  open.reduce((best, at) => (value(at) > value(best) ? at : best));

/** Steps from a node to each that it reaches, and the largest number. */
function stepsFrom({ offsets, targets }: Rows, from: number) {
  const steps = new Int32Array(offsets.length - 1).fill(-1);
  const queue = [from];
  steps[from] = 0;
  for (const at of queue)
    for (let next = offsets[at]!; next < offsets[at + 1]!; next++) {
      const other = targets[next]!;
      if (steps[other]! >= 0) continue;
      steps[other] = steps[at]! + 1;
      queue.push(other);
    }
  return { steps, furthest: steps[queue.at(-1)!]! };
}
