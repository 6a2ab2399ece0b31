import { UndirectedGraph } from 'graphology';
import { betweenness as graphologyBetweenness } from 'graphology-metrics/centrality/index.js';
import { random } from '../../../src/network/random.js';
import { edgesOf, measured, networkOfEdges } from './textbook/read.js';

describe('Krackhardt’s kite: who has most, who is nearest and who stands between are three people', () => {
  // Andre, Beverly, Carol, Diane and Ed, all around Diane ─ Fernando and Garth ─ Heather ─ Ike ─ Jane
  const kite = measured(networkOfEdges(edgesOf('kite')));
  const people = ['Andre', 'Beverly', 'Carol', 'Diane', 'Ed', 'Fernando', 'Garth', 'Heather', 'Ike', 'Jane'];
  const rounded = (of: (name: string) => number) => people.map((name) => Math.round(of(name) * 1000) / 1000);

  test('the published values', () => {
    expect(people.map(kite.degree)).toEqual([4, 4, 3, 6, 3, 5, 5, 3, 2, 1]);
    expect(rounded(kite.closeness)).toEqual([0.529, 0.529, 0.5, 0.6, 0.5, 0.643, 0.643, 0.6, 0.429, 0.31]);
    expect(rounded(kite.betweenness)).toEqual([0.023, 0.023, 0, 0.102, 0, 0.231, 0.231, 0.389, 0.222, 0]);
    expect(rounded(kite.through)).toEqual([0.833, 0.833, 0, 3.667, 0, 8.333, 8.333, 14, 8, 0]);
  });
});

describe('Zachary’s karate club', () => {
  const club = measured(networkOfEdges(edgesOf('karate')));
  const instructors = [
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    '11',
    '12',
    '13',
    '14',
    '17',
    '18',
    '20',
    '22',
  ];

  test('the published values', () => {
    const of = (measure: (id: string) => number) =>
      ['1', '3', '34'].map((id) => Number(measure(id).toFixed(6)));
    expect(of(club.betweenness)).toEqual([0.437635, 0.143657, 0.304075]);
    expect(of(club.closeness)).toEqual([0.568966, 0.559322, 0.55]);
    expect(of(club.pagerank)).toEqual([0.096997, 0.057079, 0.100919]);
  });

  test('communities are as good as the best known, and lie within the two factions but for who stood between', () => {
    expect(club.measures.modularity).toBeGreaterThan(0.415);
    expect(club.measures.modularity).toBeLessThan(0.41979);
    const mixed = club.members().filter((members) => {
      const own = members.filter((id) => instructors.includes(id)).length;
      return Math.min(own, members.length - own) > 1;
    });
    expect(mixed).toEqual([]);
    expect(club.community('1')).not.toBe(club.community('34'));
  });
});

describe('the Southern Women', () => {
  const seen = edgesOf('southernWomen');

  test('two women are joined by the events at which both were seen', () => {
    const events = new Map<string, Set<string>>();
    for (const [woman, event] of seen) events.set(woman, (events.get(woman) ?? new Set()).add(event));
    const women = [...events.keys()];
    const pairs = women.flatMap((one, at) =>
      women
        .slice(at + 1)
        .map(
          (other) =>
            [
              one,
              other,
              [...events.get(one)!].filter((event) => events.get(other)!.has(event)).length,
            ] as const,
        ),
    );
    const joined = pairs.filter(([, , shared]) => shared > 0);
    expect(joined).toHaveLength(139);
    const society = measured(networkOfEdges(joined));
    expect(society.degree('Theresa_Anderson')).toBe(17);
    expect(society.degree('Flora_Price')).toBe(12);
    expect(joined.find(([one, other]) => one.startsWith('Evelyn') && other.startsWith('Theresa'))?.[2]).toBe(
      7,
    );
    const [evelyn, nora] = [society.community('Evelyn_Jefferson'), society.community('Nora_Fayette')];
    expect(evelyn).not.toBe(nora);
    for (const friend of [
      'Laura_Mandeville',
      'Theresa_Anderson',
      'Brenda_Rogers',
      'Charlotte_McDowd',
      'Frances_Anderson',
    ])
      expect(society.community(friend)).toBe(evelyn);
    for (const friend of [
      'Katherina_Rogers',
      'Sylvia_Avondale',
      'Helen_Lloyd',
      'Myra_Liddel',
      'Verne_Sanderson',
    ])
      expect(society.community(friend)).toBe(nora);
  });

  test('women and events as one network: event 8 stands most between', () => {
    const all = measured(networkOfEdges(seen));
    expect(all.degree('E8')).toBe(14);
    expect(all.betweenness('E8')).toBeCloseTo(0.237003, 6);
  });
});

describe('Padgett’s Florentine families', () => {
  const families = measured(networkOfEdges(edgesOf('florentine'), ['Pucci']));

  test('the Medici stand between, though the Strozzi were richer; who married into none is no part of it', () => {
    expect(families.betweenness('Medici')).toBeCloseTo(0.522, 3);
    expect(families.through('Medici')).toBeCloseTo(47.5, 9);
    expect(families.betweenness('Guadagni')).toBeCloseTo(0.255, 3);
    expect(families.betweenness('Strozzi')).toBeCloseTo(0.103, 3);
    expect(families.closeness('Medici')).toBeCloseTo(0.56, 9);
    expect(families.degree('Medici')).toBe(6);
    expect(families.measures.size).toBe(15);
    expect(families.degree('Pucci')).toBe(0);
  });
});

/** A random network, disconnected if it is sparse; a higher skew gives a few organisations more partners. */
function randomEdges(seed: number, size = 60, count = 90, bent = 1): [string, string, number][] {
  const next = random(seed);
  const name = () => `n${String(Math.floor(next() ** bent * size)).padStart(3, '0')}`;
  return Array.from(
    { length: count },
    () => [name(), name(), 1 + Math.floor(next() * 4)] as [string, string, number],
  ).filter(([one, other]) => one !== other);
}

describe('random networks', () => {
  test.each([1, 2, 3, 4, 5])('%i: betweenness is what graphology says', (seed) => {
    const network = networkOfEdges(randomEdges(seed));
    const graph = new UndirectedGraph();
    for (const id of network.ids) graph.addNode(id);
    network.one.forEach((one, pair) => {
      graph.addEdge(network.ids[one], network.ids[network.other[pair]!]);
    });
    const expected = graphologyBetweenness(graph, { normalized: false, getEdgeWeight: null });
    const { through } = measured(network);
    for (const id of network.ids) expect(through(id)).toBeCloseTo(expected[id]!, 9);
  });

  test.each([1, 2, 3])(
    '%i: equal data give equal communities, in whatever order pairs come and whichever way round',
    (seed) => {
      const edges = randomEdges(seed, 200, 500);
      const shuffled = [...edges].sort((a, b) => (a[1] + a[0] < b[1] + b[0] ? -1 : 1));
      const turned = shuffled.map(
        ([one, other, strength]) => [other, one, strength] as [string, string, number],
      );
      const { measures } = measured(networkOfEdges(edges));
      expect(measured(networkOfEdges(turned)).measures).toEqual(measures);
      expect(measures.communities).toBeGreaterThan(2);
    },
  );

  test('a sample tells that it is one, repeats itself, and comes near where it matters', () => {
    const network = networkOfEdges(randomEdges(9, 1000, 4000, 3));
    const exact = measured(network).measures;
    const sampled = measured(network, 1).measures;
    expect(exact.sample).toBeNull();
    expect(sampled.sample).toBe(100);
    expect(measured(network, 1).measures).toEqual(sampled);
    // A few start nodes contribute most; if the sample misses them, the estimated error is too small. So most, not
    // 95%, are within two standard errors.
    const first = network.ids
      .map((_, at) => at)
      .sort((a, b) => exact.through[b]! - exact.through[a]!)
      .slice(0, 40);
    for (const [value, error] of [
      ['through', 'throughError'],
      ['steps', 'stepsError'],
    ] as const) {
      expect(Math.max(...exact[error])).toBe(0);
      const off = first.filter(
        (at) => Math.abs(sampled[value][at]! - exact[value][at]!) > 2 * sampled[error][at]!,
      );
      expect(off.length).toBeLessThan(20);
      for (const at of first.slice(0, 5)) expect(sampled[value][at]! / exact[value][at]!).toBeCloseTo(1, 0.3);
      expect(first.filter((at) => sampled[value][at] === exact[value][at]).length).toBeLessThan(5);
    }
  });
});

test('more shortest paths than 32 bits can count are counted', () => {
  // 40 rows of 4, each connected with all of the next: 4^38 paths from end to end
  const edges = Array.from({ length: 39 }, (_, row) =>
    [0, 1, 2, 3].flatMap((a) =>
      [0, 1, 2, 3].map((b) => [`${10 + row}-${a}`, `${11 + row}-${b}`] as [string, string]),
    ),
  ).flat();
  const { through } = measured(networkOfEdges(edges));
  expect(through('29-0')).toBeCloseTo(through('30-3'), 3);
  expect(through('29-0')).toBeGreaterThan(1_000);
});

test('participation: partners spread evenly over two communities give a half, in one give nothing', () => {
  // two triangles, and m between them with two partners in each
  const edges: [string, string][] = [
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'c'],
    ['a', 'd'],
    ['b', 'd'],
    ['c', 'd'],
    ['x', 'y'],
    ['y', 'z'],
    ['x', 'z'],
    ['w', 'x'],
    ['w', 'y'],
    ['w', 'z'],
    ['m', 'a'],
    ['m', 'b'],
    ['m', 'x'],
    ['m', 'y'],
  ];
  const { participation } = measured(networkOfEdges(edges));
  expect(participation('m')).toBeCloseTo(0.5, 12);
  expect(participation('c')).toBe(0);
});

test('a network without pairs has no measures', () => {
  const { measures } = measured(networkOfEdges([], ['a', 'b']));
  expect(measures).toMatchObject({ size: 0, communities: 0, modularity: 0, sample: null });
});
