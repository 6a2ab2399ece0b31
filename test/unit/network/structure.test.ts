import { cutsOf } from '../../../src/network/cutPoints.js';
import { diameterOf } from '../../../src/network/diameter.js';
import type { Network } from '../../../src/network/network.js';
import { random } from '../../../src/network/random.js';
import { partsOf } from '../../../src/network/shortestPaths.js';
import { structureOf } from '../../../src/network/structure.js';
import { edgesOf, networkOfEdges } from './textbook/read.js';

/** All measures of a network, with ids. */
function shapeOf(network: Network) {
  const parts = partsOf(network).sort((a, b) => b.length - a.length);
  const { points, bridges } = cutsOf(network, parts);
  const { degrees: _, ...structure } = structureOf(network);
  return {
    ...structure,
    diameter: parts[0] ? diameterOf(network, parts[0]) : null,
    points: points.map(({ at, cutOff }) => [network.ids[at]!, cutOff] as const),
    bridges: bridges.map((ends) => ends.map((at) => network.ids[at]!)),
  };
}

test('Zachary’s karate club has the values of networkx', () => {
  const { clustering, assortativity, ...rest } = shapeOf(networkOfEdges(edgesOf('karate')));
  expect(clustering).toBeCloseTo(0.5706384782, 9);
  expect(assortativity).toBeCloseTo(-0.4756130977, 9);
  expect(rest).toEqual({ diameter: 5, points: [['1', 6]], bridges: [['1', '12']] });
});

test('the partners in Zachary’s karate club are distributed as NumPy says', () => {
  const { degrees } = structureOf(networkOfEdges(edgesOf('karate')));
  expect(degrees).toEqual({
    mean: expect.closeTo(156 / 34, 9),
    median: 3,
    lowerQuartile: 2,
    upperQuartile: 5,
    most: 17,
    gini: expect.closeTo(0.3853695324, 9),
  });
});

test('Krackhardt’s kite hangs on Heather and Ike', () => {
  const { diameter, points, bridges } = shapeOf(networkOfEdges(edgesOf('kite')));
  expect({ diameter, points, bridges }).toEqual({
    diameter: 4,
    points: [
      ['Heather', 2],
      ['Ike', 1],
    ],
    bridges: [
      ['Heather', 'Ike'],
      ['Ike', 'Jane'],
    ],
  });
});

describe('random networks', () => {
  const chance = random(7);
  const drawn = Array.from({ length: 30 }, () => {
    const size = 3 + Math.floor(chance() * 14);
    const ids = Array.from({ length: size }, (_, at) => String.fromCharCode(97 + at));
    const share = 0.05 + chance() * 0.3;
    return ids
      .flatMap((one, at) => ids.slice(at + 1).map((other): [string, string] => [one, other]))
      .filter(() => chance() < share);
  }).filter((edges) => edges.length > 0);

  test.each(drawn.map((edges) => [edges]))('have the values of a plain computation: %j', (edges) => {
    expect(shapeOf(networkOfEdges(edges))).toEqual(plainly(edges));
  });
});

type Edges = readonly (readonly [string, string])[];

/** The same measures by trying every removal and walking from every node. */
function plainly(edges: Edges) {
  const ids = [...new Set(edges.flat())].sort();
  const next = (id: string, all: Edges) => all.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []));
  const walk = (from: string, all: Edges) => {
    const steps = new Map([[from, 0]]);
    for (const [at, far] of steps) for (const to of next(at, all)) if (!steps.has(to)) steps.set(to, far + 1);
    return steps;
  };
  const components = ids.map((id) => walk(id, edges));
  const largest = Math.max(...components.map(({ size }) => size));
  const [first] = components.filter(({ size }) => size === largest);
  const points = ids.flatMap((id, at) => {
    const others = [...components[at]!.keys()].filter((other) => other !== id);
    const rest = edges.filter((edge) => !edge.includes(id));
    const cutOff = others.length - Math.max(...others.map((other) => walk(other, rest).size));
    return cutOff > 0 ? [[id, cutOff] as const] : [];
  });
  const degree = (id: string) => next(id, edges).length;
  const local = ids.map((id) => {
    const near = next(id, edges);
    const closed = edges.filter(([a, b]) => near.includes(a) && near.includes(b)).length;
    return near.length > 1 ? closed / ((near.length * (near.length - 1)) / 2) : 0;
  });
  const ends = edges.flatMap(
    ([a, b]) =>
      [
        [degree(a), degree(b)],
        [degree(b), degree(a)],
      ] as const,
  );
  const mean = ends.reduce((sum, [a]) => sum + a!, 0) / ends.length;
  const covariance = ends.reduce((sum, [a, b]) => sum + (a! - mean) * (b! - mean), 0);
  const variance = ends.reduce((sum, [a]) => sum + (a! - mean) ** 2, 0);
  const isEven = ends.every(([a]) => a === ends[0]![0]);
  return {
    clustering: expect.closeTo(local.reduce((a, b) => a + b) / ids.length, 9),
    assortativity: isEven ? null : expect.closeTo(covariance / variance, 9),
    diameter: Math.max(...[...first!.keys()].flatMap((id) => [...walk(id, edges).values()])),
    points: points.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    bridges: edges.filter(
      (edge) =>
        !walk(
          edge[0],
          edges.filter((one) => one !== edge),
        ).has(edge[1]),
    ),
  };
}
