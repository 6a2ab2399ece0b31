import type { Rows } from './shortestPaths.js';

/** A node whose removal divides its component. */
export interface CutPoint {
  readonly at: number;
  /** Number of nodes that are then no longer connected with the largest remaining part. */
  readonly cutOff: number;
}

export interface Cuts {
  /** Largest `cutOff` first, then by index. */
  readonly points: readonly CutPoint[];
  /** Pairs whose removal divides their component. */
  readonly bridges: readonly (readonly [number, number])[];
}

/**
 * Articulation points and bridges by depth-first search with low points (Hopcroft and Tarjan 1973), without
 * recursion. `components`: the nodes of each component.
 */
export function cutsOf(rows: Rows, components: readonly ArrayLike<number>[]): Cuts {
  const points: CutPoint[] = [];
  const bridges: [number, number][] = [];
  for (const component of components) {
    const { order, parent, low, entered, below } = searched(rows, component[0]!, component.length);
    const parts = new Map<number, number[]>();
    for (const at of order.slice(1)) {
      const above = parent.get(at)!;
      if (low.get(at)! >= entered.get(above)!)
        parts.set(above, [...(parts.get(above) ?? []), below.get(at)!]);
      if (low.get(at)! > entered.get(above)!) bridges.push([Math.min(above, at), Math.max(above, at)]);
    }
    for (const [at, separate] of parts) {
      const others = component.length - 1;
      const rest = others - separate.reduce((sum, part) => sum + part, 0);
      const all = rest > 0 ? [...separate, rest] : separate;
      if (all.length > 1) points.push({ at, cutOff: others - all.reduce((a, b) => Math.max(a, b)) });
    }
  }
  points.sort((a, b) => b.cutOff - a.cutOff || a.at - b.at);
  bridges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { points, bridges };
}

/** Depth-first search of one component: order of entry, parents, low points and sizes of subtrees. */
function searched({ offsets, targets }: Rows, root: number, size: number) {
  const parent = new Map<number, number>();
  const entered = new Map<number, number>([[root, 0]]);
  const low = new Map<number, number>([[root, 0]]);
  const below = new Map<number, number>();
  const next = new Map<number, number>();
  const order = [root];
  const stack = [root];
  while (stack.length > 0) {
    const at = stack.at(-1)!;
    const place = next.get(at) ?? offsets[at]!;
    next.set(at, place + 1);
    if (place < offsets[at + 1]!) {
      const other = targets[place]!;
      if (!entered.has(other)) {
        parent.set(other, at);
        entered.set(other, order.length);
        low.set(other, order.length);
        order.push(other);
        stack.push(other);
      } else if (other !== parent.get(at)) low.set(at, Math.min(low.get(at)!, entered.get(other)!));
      continue;
    }
    stack.pop();
    below.set(at, (below.get(at) ?? 0) + 1);
    const above = parent.get(at);
    if (above === undefined) continue;
    low.set(above, Math.min(low.get(above)!, low.get(at)!));
    below.set(above, (below.get(above) ?? 0) + below.get(at)!);
  }
  if (order.length !== size) throw new Error(`${order.length} nodes were found in a component of ${size}`);
  return { order, parent, low, entered, below };
}
