import { networkOf } from '../../../src/network/network.js';
import { compare, hopsApart, type Path, shortestConnections, type Walk } from '../../../src/network/paths.js';
import { pathsVia } from '../../../src/network/pathsVia.js';
import { chanceOf } from '../../support/operations.js';

/**
 * A random network of eight organisations with strengths 1 to 3, some excluded; every second one has few pairs, so
 * that paths are long.
 */
function drawn(seed: number): Walk {
  const density = seed % 2 ? 0.4 : 0.22;
  const chance = chanceOf(seed);
  const organisations = Array.from({ length: 8 }, (_, at) => ({
    id: `o${at}`,
    sortName: `n${(at * 5) % 8}`,
  }));
  const pairs = organisations.flatMap((one, at) =>
    organisations
      .slice(at + 1)
      .filter(() => chance() < density)
      .map((other) => ({ one: one.id, other: other.id, strength: 1 + Math.floor(chance() * 3) })),
  );
  const network = networkOf(1, organisations, pairs);
  return {
    network,
    strength: network.strength,
    closed: Uint8Array.from(organisations, () => (chance() < 0.1 ? 1 : 0)),
  };
}

/** All loopless paths, by exhaustive search. */
function everyPath({ network, strength, closed }: Walk, from: number, to: number, maxHops: number): Path[] {
  const all: Path[] = [];
  const go = (nodes: number[], pairs: number[]) => {
    const node = nodes[nodes.length - 1]!;
    if (node === to) {
      const strengths = pairs.map((pair) => strength[pair]!);
      all.push({ nodes, pairs, weakest: Math.min(...strengths), sum: strengths.reduce((a, b) => a + b, 0) });
      return;
    }
    if (pairs.length === maxHops) return;
    for (let arc = network.offsets[node]!; arc < network.offsets[node + 1]!; arc++) {
      const target = network.targets[arc]!;
      if (nodes.includes(target) || (closed[target] && target !== to)) continue;
      go([...nodes, target], [...pairs, network.edges[arc]!]);
    }
  };
  go([from], []);
  return all.sort((a, b) => compare(network, a, b));
}

const SEEDS = Array.from({ length: 300 }, (_, at) => at + 1);

test('they are the best of all connections, in order, on random networks', () => {
  let compared = 0;
  for (const seed of SEEDS) {
    const walk = drawn(seed);
    for (const maxHops of [1, 3, 4, 6]) {
      const all = everyPath(walk, 0, 7, maxHops);
      expect([seed, maxHops, shortestConnections(walk, 0, 7, maxHops, 12)]).toEqual([
        seed,
        maxHops,
        all.slice(0, 12),
      ]);
      compared += all.length;
    }
    expect(hopsApart(walk, 0, 7)).toBe(everyPath(walk, 0, 7, 7)[0]?.pairs.length ?? null);
  }
  expect(compared).toBeGreaterThan(1_000);
});

test('through others, in whatever order, they are the best of those that lead there', () => {
  let compared = 0;
  for (const seed of SEEDS) {
    const walk = drawn(seed);
    for (const stops of [[3], [2, 5]]) {
      const open = {
        ...walk,
        closed: Uint8Array.from(walk.closed, (one, at) => (stops.includes(at) ? 0 : one)),
      };
      const all = everyPath(open, 0, 7, 6).filter(({ nodes }) => stops.every((stop) => nodes.includes(stop)));
      expect([seed, stops, pathsVia(open, 0, stops, 7, 6, 5)]).toEqual([seed, stops, all.slice(0, 5)]);
      compared += all.length;
    }
  }
  expect(compared).toBeGreaterThan(1_000);
});

test('a connection read backwards is as long', () => {
  for (const seed of SEEDS) {
    const walk = drawn(seed);
    const lengths = (paths: readonly Path[]) =>
      paths.map(({ pairs, weakest, sum }) => [pairs.length, weakest, sum]);
    expect(lengths(shortestConnections(walk, 0, 7, 5, 4))).toEqual(
      lengths(shortestConnections(walk, 7, 0, 5, 4)),
    );
  }
});
