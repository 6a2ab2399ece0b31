import type { Strengths } from './dateRanges.js';
import type { Network } from './network.js';

/** A simple path: its organisations in order, and the pair of each hop. */
export interface Path {
  /** Two or more organisations, by network index. */
  readonly nodes: readonly number[];
  /** The pair of each hop, one fewer. */
  readonly pairs: readonly number[];
  /** The strength of its weakest hop. */
  readonly weakest: number;
  /** Sum of the strengths of all hops. */
  readonly sum: number;
}

/** Graph to search. */
export interface Walk {
  readonly network: Network;
  /** By pair: its strength; 0 means no hop. */
  readonly strength: Strengths;
  /** By organisation: 1 if paths must not pass through it. The two ends are always open. */
  readonly closed: Uint8Array;
}

const FAR = 255;

/**
 * The k shortest paths between two organisations, best first: fewest hops, then the stronger weakest hop, then the larger sum of strengths,
 * then the names of the intermediate organisations in order (equal names by id). Exact: no sampling. Yen's algorithm (1971) in Lawler's
 * form (1972): the paths that remain after each result are partitioned by common prefix and excluded next step; the best path of each part
 * is computed, and the best of those is next. Within a part, breadth-first search lays out all shortest paths in layers, pruned by distance
 * to the end; two passes over the layers find the strongest one.
 */
export function shortestConnections(
  walk: Walk,
  from: number,
  to: number,
  maxHops: number,
  count: number,
): Path[] {
  const apart = hopsApart(walk, from, to);
  if (apart === null || apart > maxHops) return [];
  // Paths with the fewest hops come first and usually suffice, so search only that far.
  const nearest = first(connections(walk, from, to, apart), count);
  return nearest.length === count || apart === maxHops
    ? nearest
    : first(connections(walk, from, to, maxHops), count);
}

function first(paths: Iterable<Path>, count: number): Path[] {
  const found: Path[] = [];
  for (const path of paths) {
    found.push(path);
    if (found.length === count) break;
  }
  return found;
}

/** The same, as a lazy generator. */
export function* connections(walk: Walk, from: number, to: number, maxHops: number): Generator<Path> {
  const search = searchOf(walk, from, to, maxHops);
  const waiting: Candidate[] = [];
  const add = (path: Path | undefined, fixed: number, banned: readonly number[]) => {
    if (path) waiting.push({ path, fixed, banned });
  };
  add(search.best([from], [], []), 0, []);
  while (waiting.length > 0) {
    const next = waiting.splice(firstOf(walk.network, waiting), 1)[0]!;
    yield next.path;
    const { nodes, pairs } = next.path;
    for (let at = next.fixed; at < pairs.length; at++) {
      const banned = [...(at === next.fixed ? next.banned : []), nodes[at + 1]!];
      add(search.best(nodes.slice(0, at + 1), pairs.slice(0, at), banned), at, banned);
    }
  }
}

/**
 * Minimum number of hops between the two, without a limit; null if they are not connected. Bidirectional
 * search that expands the cheaper side.
 */
export function hopsApart({ network, strength, closed }: Walk, from: number, to: number): number | null {
  if (from === to) return 0;
  const { offsets, targets, edges } = network;
  const seen = new Uint8Array(network.ids.length);
  const arcs = (nodes: readonly number[]) =>
    nodes.reduce((sum, node) => sum + offsets[node + 1]! - offsets[node]!, 0);
  let [near, far] = [
    { side: 1, other: to, nodes: [from] },
    { side: 2, other: from, nodes: [to] },
  ];
  seen[from] = 1;
  seen[to] = 2;
  for (let hops = 1; near.nodes.length > 0 && far.nodes.length > 0; hops++) {
    if (arcs(far.nodes) < arcs(near.nodes)) [near, far] = [far, near];
    const { side, other } = near;
    const next: number[] = [];
    for (const node of near.nodes) {
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
        const target = targets[arc]!;
        if (seen[target] === side || strength[edges[arc]!] === 0) continue;
        if (closed[target] === 1 && target !== other) continue;
        if (seen[target] !== 0) return hops;
        seen[target] = side;
        next.push(target);
      }
    }
    near.nodes = next;
  }
  return null;
}

/**
 * The best path of a part: paths that share its first `fixed` hops and do not continue to one of `banned`.
 */
interface Candidate {
  readonly path: Path;
  readonly fixed: number;
  readonly banned: readonly number[];
}

function firstOf(network: Network, waiting: readonly Candidate[]): number {
  let first = 0;
  for (let at = 1; at < waiting.length; at++)
    if (compare(network, waiting[at]!.path, waiting[first]!.path) < 0) first = at;
  return first;
}

/** Comparator: negative if `a` comes before `b`. */
export function compare(network: Network, a: Path, b: Path): number {
  if (a.pairs.length !== b.pairs.length) return a.pairs.length - b.pairs.length;
  if (a.weakest !== b.weakest) return b.weakest - a.weakest;
  if (a.sum !== b.sum) return b.sum - a.sum;
  for (let at = 1; at < a.nodes.length; at++) {
    const order = byName(network, a.nodes[at]!, b.nodes[at]!);
    if (order !== 0) return order;
  }
  return 0;
}

/** By name; equal names by id, which is the order of the places. */
function byName({ sortNames }: Network, a: number, b: number): number {
  const [one, other] = [sortNames[a]!, sortNames[b]!];
  return one < other ? -1 : one > other ? 1 : a - b;
}

/** By organisation: hops from `start`, up to `limit`; 255 if farther away or if `leads` excludes it. */
function distancesFrom(
  { network, strength, closed }: Walk,
  start: number,
  limit: number,
  isUsable: (node: number, hops: number) => boolean = () => true,
): Uint8Array {
  const { offsets, targets, edges } = network;
  const distance = new Uint8Array(network.ids.length).fill(FAR);
  const order = [start];
  distance[start] = 0;
  for (const node of order) {
    const next = distance[node]! + 1;
    if (next > limit) break;
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const target = targets[arc]!;
      if (distance[target] !== FAR || strength[edges[arc]!] === 0 || closed[target] === 1) continue;
      if (!isUsable(target, next)) continue;
      distance[target] = next;
      order.push(target);
    }
  }
  return distance;
}

/**
 * By organisation: hops to the end, correct for all organisations on a path of up to `most` hops; others may
 * be marked FAR. Organisations in the first half of such a path are within half of it from the start, so
 * neither search goes farther than half.
 */
function hopsLeft(walk: Walk, from: number, to: number, most: number): Uint8Array {
  const half = Math.floor(most / 2);
  const begun = distancesFrom(walk, from, half);
  return distancesFrom(walk, to, most, (node, left) => most - left > half || begun[node]! <= most - left);
}

interface Search {
  /** Best path with this prefix that visits no organisation twice and does not continue to `banned`. */
  best(nodes: readonly number[], pairs: readonly number[], banned: readonly number[]): Path | undefined;
}

/** Buffers, by organisation, for one search; free after it. */
interface Room {
  /** Layer of the organisation; -1 if none. Reset to -1 after each search. */
  readonly layer: Int8Array;
  readonly order: Uint32Array;
  readonly weakest: Float64Array;
  readonly sums: Float64Array;
}

/**
 * One buffer for all searches of a network: searches never overlap, and in a large network allocation takes
 * longer than searching.
 */
const rooms = new WeakMap<Network, Room>();

function roomIn(network: Network): Room {
  const { length } = network.ids;
  const room = rooms.get(network) ?? {
    layer: new Int8Array(length).fill(-1),
    order: new Uint32Array(length),
    weakest: new Float64Array(length),
    sums: new Float64Array(length),
  };
  rooms.set(network, room);
  return room;
}

function searchOf(walk: Walk, from: number, to: number, maxHops: number): Search {
  const { network, strength, closed } = walk;
  const { offsets, targets, edges } = network;
  // Distances to the end, with `from` open too. Distances in a part of the network can only be larger.
  const rest = hopsLeft({ ...walk, closed: opened(closed, from, to) }, from, to, maxHops);
  const { layer, order, weakest, sums } = roomIn(network);
  const starts = new Uint32Array(maxHops + 2);
  const shut = opened(closed, to);

  /**
   * Lays out layers from the last organisation towards the end, up to `hops`; true if the end is reached in
   * exactly that many.
   */
  function layOut(start: number, hops: number): boolean {
    order[0] = start;
    layer[start] = 0;
    starts[0] = 0;
    let count = 1;
    for (let depth = 0; depth < hops; depth++) {
      const [first, last] = [starts[depth]!, count];
      starts[depth + 1] = last;
      for (let at = first; at < last; at++) {
        const node = order[at]!;
        for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
          const target = targets[arc]!;
          if (layer[target] !== -1 || depth + 1 + rest[target]! > hops) continue;
          if (strength[edges[arc]!] === 0 || shut[target] === 1 || (depth === 0 && banned.has(target)))
            continue;
          layer[target] = depth + 1;
          order[count++] = target;
        }
      }
    }
    starts[hops + 1] = count;
    return layer[to] === hops;
  }

  let banned: ReadonlySet<number> = new Set();

  function forget(hops: number): void {
    for (let at = 0; at < starts[hops + 1]!; at++) layer[order[at]!] = -1;
  }

  /**
   * Backward pass: best value reachable from each organisation in the layers; `value` combines a hop with the
   * rest.
   */
  function back(
    hops: number,
    best: Float64Array,
    atEnd: number,
    value: (hop: number, after: number) => number,
  ): void {
    best[to] = atEnd;
    for (let depth = hops - 1; depth >= 0; depth--) {
      for (let at = starts[depth]!; at < starts[depth + 1]!; at++) {
        const node = order[at]!;
        let most = -1;
        for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
          const target = targets[arc]!;
          if (layer[target] !== depth + 1 || (depth === hops - 1 && target !== to)) continue;
          if (depth === 0 && banned.has(target)) continue;
          const hop = strength[edges[arc]!]!;
          if (hop === 0 || best[target]! < 0) continue;
          const reached = value(hop, best[target]!);
          if (reached > most) most = reached;
        }
        best[node] = most;
      }
    }
  }

  /** Follows the largest sum of strengths from the last organisation to the end; ties by name. */
  function follow(nodes: number[], pairs: number[], hops: number, least: number): void {
    for (let depth = 0; depth < hops; depth++) {
      const node = nodes[nodes.length - 1]!;
      let [chosen, pair] = [-1, -1];
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
        const target = targets[arc]!;
        if (layer[target] !== depth + 1 || (depth === hops - 1 && target !== to)) continue;
        if (depth === 0 && banned.has(target)) continue;
        const hop = strength[edges[arc]!]!;
        if (hop < least || sums[target]! < 0 || hop + sums[target]! !== sums[node]) continue;
        if (chosen !== -1 && byName(network, chosen, target) < 0) continue;
        [chosen, pair] = [target, edges[arc]!];
      }
      nodes.push(chosen);
      pairs.push(pair);
    }
  }

  return {
    best(nodes, pairs, bannedNodes) {
      banned = new Set(bannedNodes);
      const start = nodes[nodes.length - 1]!;
      for (const node of nodes) shut[node] = 1;
      let path: Path | undefined;
      for (let hops = Math.max(1, rest[start]!); hops <= maxHops - pairs.length && !path; hops++) {
        if (layOut(start, hops)) {
          back(hops, weakest, Number.POSITIVE_INFINITY, Math.min);
          const least = pairs.reduce((low, pair) => Math.min(low, strength[pair]!), weakest[start]!);
          back(hops, sums, 0, (hop, after) => (hop < least ? -1 : hop + after));
          const [allNodes, allPairs] = [[...nodes], [...pairs]];
          follow(allNodes, allPairs, hops, least);
          const sum = allPairs.reduce((total, pair) => total + strength[pair]!, 0);
          path = { nodes: allNodes, pairs: allPairs, weakest: least, sum };
        }
        forget(hops);
      }
      for (const node of nodes) shut[node] = closed[node]!;
      return path;
    },
  };
}

/** A copy with the two ends open. */
function opened(closed: Uint8Array, ...ends: readonly number[]): Uint8Array {
  const open = closed.slice();
  for (const end of ends) open[end] = 0;
  return open;
}
