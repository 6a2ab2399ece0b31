import { compare, connections, type Path, shortestConnections, type Walk } from './paths.js';

/** Maximum number of paths to the first stop tried for each order of stops. */
const WAYS = 100;

/** Best paths through all of these stops, in any order; same as `shortestConnections` without stops. */
export function pathsVia(
  walk: Walk,
  from: number,
  stops: readonly number[],
  to: number,
  maxHops: number,
  count: number,
): Path[] {
  const found = orders(stops).flatMap((order) => inTurn(walk, [from, ...order, to], maxHops, count));
  return found.sort((a, b) => compare(walk.network, a, b)).slice(0, count);
}

/** Best paths that visit these organisations in this order. */
function inTurn(walk: Walk, places: readonly number[], maxHops: number, count: number): Path[] {
  const [start, next, ...later] = places as [number, number, ...number[]];
  if (later.length === 0) return shortestConnections(walk, start, next, maxHops, count);
  const found: Path[] = [];
  let tried = 0;
  for (const way of connections(shutting(walk, later), start, next, maxHops - later.length)) {
    tried += 1;
    const last = found[count - 1];
    if (tried > WAYS || (last && way.pairs.length + later.length > last.pairs.length)) break;
    const rest = inTurn(shutting(walk, way.nodes), [next, ...later], maxHops - way.pairs.length, count);
    found.push(...rest.map((path) => joined(way, path)));
    found.sort((a, b) => compare(walk.network, a, b)).splice(count);
  }
  return found;
}

const shutting = (walk: Walk, places: readonly number[]): Walk => {
  const closed = walk.closed.slice();
  for (const place of places) closed[place] = 1;
  return { ...walk, closed };
};

const joined = (a: Path, b: Path): Path => ({
  nodes: [...a.nodes, ...b.nodes.slice(1)],
  pairs: [...a.pairs, ...b.pairs],
  weakest: Math.min(a.weakest, b.weakest),
  sum: a.sum + b.sum,
});

/** All orders of a few. */
function orders(places: readonly number[]): number[][] {
  if (places.length === 0) return [[]];
  return places.flatMap((first, at) => orders(places.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}
