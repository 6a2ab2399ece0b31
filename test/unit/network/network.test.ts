import { type Network, networkOf, type Pair, within } from '../../../src/network/network.js';

//  tate ──3── leeds ──1── ucl        hull: none
//    └─────────2──────────┘
const organisations = ['ucl', 'tate', 'hull', 'leeds'].map((id) => ({ id, sortName: `the ${id}` }));
const loan = (from: string, to: string) => `${from}/${from}/${to}/${to}/L/+DISPLAY_LOAN+//*/|/#`;
const pairs: Pair[] = [
  {
    one: 'tate',
    other: 'leeds',
    strength: 3,
    facts: [loan('2016-01-01', '2016-12-31'), loan('2018-03-01', '2018-03-31')],
  },
  {
    one: 'ucl',
    other: 'tate',
    strength: 2,
    facts: ['2017-01-01/2017-12-31/0000-00-00/9999-99-99/P/+RESEARCH+//*/|/#'],
  },
  { one: 'leeds', other: 'ucl', strength: 1 },
];

const neighbours = (network: Network, id: string) => {
  const at = network.index.get(id) as number;
  const [from, to] = [network.offsets[at] as number, network.offsets[at + 1] as number];
  return [...network.targets.slice(from, to)].map((target, place) => {
    const pair = network.edges[from + place] as number;
    return `${network.ids[target]} ${network.strength[pair]}`;
  });
};
const all = (network: Network) => Object.fromEntries(network.ids.map((id) => [id, neighbours(network, id)]));
const window = (from: string, to: string, certain = false) => ({ from, to, certain });

test('organisations are in the order of their ids, neighbours too, each with the strength of the pair', () => {
  const network = networkOf(7, organisations, pairs);
  expect(network.version).toBe(7);
  expect(network.ids).toEqual(['hull', 'leeds', 'tate', 'ucl']);
  expect(network.sortNames).toEqual(['the hull', 'the leeds', 'the tate', 'the ucl']);
  expect(all(network)).toEqual({
    hull: [],
    leeds: ['tate 3', 'ucl 1'],
    tate: ['leeds 3', 'ucl 2'],
    ucl: ['leeds 1', 'tate 2'],
  });
});

test('a pair that stands both ways is one, and the order in which pairs come makes no difference', () => {
  const mirrored = [...pairs]
    .reverse()
    .map(({ one, other, ...rest }) => ({ one: other, other: one, ...rest }));
  const { index: _, ...once } = networkOf(1, organisations, pairs);
  const { index: __, ...twice } = networkOf(1, [...organisations].reverse(), [...mirrored, ...pairs]);
  expect(twice).toEqual(once);
});

test('nobody is a partner of itself, and a pair of somebody unknown is a fault', () => {
  expect(networkOf(1, organisations, [{ one: 'tate', other: 'tate', strength: 1 }]).one).toHaveLength(0);
  expect(() => networkOf(1, organisations, [{ one: 'tate', other: 'nobody', strength: 1 }])).toThrow(
    '"nobody"',
  );
});

test('a window keeps the pairs that have a fact in it, as strong as they were then', () => {
  const network = networkOf(1, organisations, pairs);
  expect(within(network, undefined)).toBe(network);
  expect(all(within(network, window('2016-06-01', '2016-06-30')))).toEqual({
    hull: [],
    leeds: ['tate 1'],
    tate: ['leeds 1'],
    ucl: [],
  });
  expect(all(within(network, window('2016-01-01', '2018-12-31')))).toEqual({
    hull: [],
    leeds: ['tate 2'],
    tate: ['leeds 2', 'ucl 1'],
    ucl: ['tate 1'],
  });
});

test('what began and is not known to have ended may go on; surely it was only while it began', () => {
  const network = networkOf(1, organisations, pairs);
  const ucl = (from: string, to: string, certain: boolean) =>
    neighbours(within(network, window(from, to, certain)), 'ucl');
  expect(ucl('2025-01-01', '2025-12-31', false)).toEqual(['tate 1']);
  expect(ucl('2025-01-01', '2025-12-31', true)).toEqual([]);
  expect(ucl('2017-01-01', '2017-12-31', true)).toEqual(['tate 1']);
  expect(ucl('2017-06-01', '2017-12-31', true)).toEqual([]);
  expect(ucl('2016-01-01', '2016-12-31', false)).toEqual([]);
});

test('a window of a window is the window that both share, where facts are days', () => {
  const network = networkOf(1, organisations, pairs);
  const twice = within(
    within(network, window('2016-01-01', '2018-12-31')),
    window('2018-01-01', '2018-12-31'),
  );
  expect(all(twice).leeds).toEqual(['tate 1']);
  expect([...twice.factOffsets]).toEqual([0, 1, 2]);
  expect([...twice.earliestStart]).toEqual([20180301, 20170101]);
  expect([...twice.latestEnd]).toEqual([20180331, 99999999]);
});
