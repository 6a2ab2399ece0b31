import { pick, random } from './random.js';

/** Rows of neighbours, as `Network` has them. */
export interface Rows {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
}

/**
 * Step budget for whole-network shortest paths, counted as starts × (organisations + 2 × pairs) of a
 * connected component. All organisations of a component are starts if that fits (for example 5,000 with
 * 97,000 pairs); otherwise a sample of at least 100.
 */
export const STEPS = 1_000_000_000;
const FEWEST_STARTS = 100;

/** By organisation. Estimates with standard errors if a component was sampled. */
export interface Between {
  /**
   * Betweenness: pairs of others whose shortest path passes through it; its share if there are several
   * shortest paths.
   */
  readonly through: Float64Array;
  readonly throughError: Float64Array;
  /** Sum of the steps to all reachable organisations. */
  readonly steps: Float64Array;
  readonly stepsError: Float64Array;
  /** Number of other reachable organisations. */
  readonly reached: Uint32Array;
  /** Number of starts if sampled; null if all organisations were starts. */
  readonly sample: number | null;
}

/**
 * Betweenness and distances by Brandes' algorithm (2001), from all organisations of a connected component or
 * from a seeded sample of them (Brandes and Pich 2007). Paths are counted as floating-point numbers:
 * graphology counts them in 32 bits, which overflow, and cannot sample. Unweighted: strength is ignored.
 */
export function shortestPaths(rows: Rows, steps = STEPS): Between {
  const size = rows.offsets.length - 1;
  const state = stateOf(size);
  const [through, throughSquares] = [new Float64Array(size), new Float64Array(size)];
  const [sum, sumSquares] = [new Float64Array(size), new Float64Array(size)];
  const [throughError, stepsError] = [new Float64Array(size), new Float64Array(size)];
  const reached = new Uint32Array(size);
  let sample: number | null = null;
  for (const part of partsOf(rows)) {
    const arcs = part.reduce((total, at) => total + rows.offsets[at + 1]! - rows.offsets[at]!, 0);
    const fitting = Math.max(FEWEST_STARTS, Math.floor(steps / (part.length + arcs)));
    const starts = fitting >= part.length ? part : pick(part, fitting, random());
    if (starts !== part) sample = (sample ?? 0) + starts.length;
    const started = new Set(starts);
    for (const start of starts) {
      const count = follow(rows, state, start);
      for (let at = count - 1; at >= 0; at--) {
        const node = state.order[at]!;
        const [distance, dependency] = [state.distance[node]!, node === start ? 0 : state.dependency[node]!];
        through[node]! += dependency;
        throughSquares[node]! += dependency * dependency;
        sum[node]! += distance;
        sumSquares[node]! += distance * distance;
      }
      forget(state, count);
    }
    for (const node of part) {
      const others = part.length - 1;
      const distances = started.has(node) ? starts.length - 1 : starts.length;
      throughError[node] =
        (errorOf(through[node]!, throughSquares[node]!, starts.length, part.length) * part.length) / 2;
      through[node]! *= part.length / starts.length / 2;
      stepsError[node] = errorOf(sum[node]!, sumSquares[node]!, distances, others) * others;
      if (distances > 0) sum[node]! *= others / distances;
      reached[node] = others;
    }
  }
  return { through, throughError, steps: sum, stepsError, reached, sample };
}

/** Standard error of a sample mean, with finite population correction; 0 if nothing was left out. */
function errorOf(sum: number, squares: number, taken: number, all: number): number {
  if (taken >= all || taken < 2) return 0;
  const variance = Math.max(0, squares - (sum * sum) / taken) / (taken - 1);
  return Math.sqrt((variance / taken) * (1 - taken / all));
}

interface State {
  readonly distance: Int32Array;
  readonly paths: Float64Array;
  readonly dependency: Float64Array;
  /** The organisations that were reached, nearest first. */
  readonly order: Uint32Array;
}

const stateOf = (size: number): State => ({
  distance: new Int32Array(size).fill(-1),
  paths: new Float64Array(size),
  dependency: new Float64Array(size),
  order: new Uint32Array(size),
});

/**
 * Breadth-first search from one start, then back-propagation of dependencies. Returns the number reached,
 * including the start.
 */
function follow(
  { offsets, targets }: Rows,
  { distance, paths, dependency, order }: State,
  start: number,
): number {
  distance[start] = 0;
  paths[start] = 1;
  order[0] = start;
  let count = 1;
  for (let at = 0; at < count; at++) {
    const node = order[at]!;
    const next = distance[node]! + 1;
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const target = targets[arc]!;
      if (distance[target] === -1) {
        distance[target] = next;
        order[count++] = target;
      }
      if (distance[target] === next) paths[target]! += paths[node]!;
    }
  }
  for (let at = count - 1; at > 0; at--) {
    const node = order[at]!;
    const [before, share] = [distance[node]! - 1, (1 + dependency[node]!) / paths[node]!];
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const target = targets[arc]!;
      if (distance[target] === before) dependency[target]! += paths[target]! * share;
    }
  }
  return count;
}

/** Resets the entries that one start wrote, so that the cost per start depends only on what it reaches. */
function forget({ distance, paths, dependency, order }: State, count: number): void {
  for (let at = 0; at < count; at++) {
    const node = order[at]!;
    distance[node] = -1;
    paths[node] = 0;
    dependency[node] = 0;
  }
}

/** Connected components of two or more, each in index order. */
export function partsOf({ offsets, targets }: Rows): Uint32Array[] {
  const size = offsets.length - 1;
  const seen = new Uint8Array(size);
  const order = new Uint32Array(size);
  const parts: Uint32Array[] = [];
  for (let start = 0; start < size; start++) {
    if (seen[start] || offsets[start] === offsets[start + 1]) continue;
    let count = 1;
    order[0] = start;
    seen[start] = 1;
    for (let at = 0; at < count; at++) {
      const node = order[at]!;
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
        const target = targets[arc]!;
        if (seen[target]) continue;
        seen[target] = 1;
        order[count++] = target;
      }
    }
    parts.push(order.slice(0, count).sort());
  }
  return parts;
}
