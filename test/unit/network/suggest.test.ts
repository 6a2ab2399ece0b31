import { networkOf } from '../../../src/network/network.js';
import { random } from '../../../src/network/random.js';
import { type Fused, fuseRanks } from '../../../src/network/rankFusion.js';
import { suggestionsFor } from '../../../src/network/suggest.js';

//                 ┌─ B ──────┬─ W (Wales)
//  A (Wales) ─ H ─┼─ C ─┐    │
//                 └─ D  └─ N ┘    N also has E, F, G
//
// All are museums; only A and W lie in Wales. All pairs are display loans.
const PAIRS = ['AH', 'HB', 'HC', 'HD', 'BN', 'CN', 'BW', 'NE', 'NF', 'NG'];
const drawn = networkOf(
  1,
  [...'ABCDEFGHNW'].map((id) => ({ id, sortName: id })),
  PAIRS.map(([one, other]) => ({ one: one!, other: other!, strength: 1, activities: ['DISPLAY_LOAN'] })),
);
const network = {
  ...drawn,
  about: {
    names: drawn.ids,
    kinds: drawn.ids.map(() => 'MUSEUM'),
    regions: drawn.ids.map((id) => ('AW'.includes(id) ? 'Wales' : 'London')),
    sites: 0,
    collectives: 0,
  },
};
const suggested = (fits?: (at: number) => boolean) => {
  const { rows } = suggestionsFor(network, network.strength, network.index.get('A')!, {
    first: 10,
    ...(fits ? { fits } : {}),
  });
  return rows.map(({ at, likelyRank, peerRank }) => [network.ids[at], likelyRank, peerRank]);
};

test('a small peer of the same region comes before the hub, and small ones before likelier partners', () => {
  // Partners: H 4, N 5, B 3, C 2, D 1, W 1. A shares H with B, C and D: 1/ln 4 each; B and C lead to N, B leads to W.
  //   likely: N 3 (1/√12 + 1/√8) + 2 ln 6 = 5.51, B 0.3/ln 4 + 2 ln 4 = 2.99, C 0.3/ln 4 + 2 ln 3 = 2.41, W 3/√12 + 2 ln 2 = 2.25, D 1.60, E, F and G 2 ln 2 = 1.39
  //   peers, each + 0.4 (kind, activities), with 0.3 / partners (A has one): W 3/√12 + 0.2 (region) + 0.3 = 1.37, D 1/ln 4 + 0.3 = 1.02, N 1.93/√5 + 0.06 = 0.92, C 0.66, B 0.52, E, F and G 0.3
  expect(suggested()).toEqual([
    ['W', 4, 1], // 1/14 + 1.5/11 = 0.208
    ['N', 1, 3], // 1/11 + 1.5/13 = 0.206
    ['D', 5, 2], // 1/15 + 1.5/12 = 0.192
    ['C', 3, 4], // 1/13 + 1.5/14 = 0.184
    ['B', 2, 5], // 1/12 + 1.5/15 = 0.183
    ['E', 6, 6],
    ['F', 6, 6],
    ['G', 6, 6],
  ]);
});

test('ranks are among those that the filter leaves', () => {
  expect(suggested((at) => 'BDW'.includes(network.ids[at]!))).toEqual([
    ['W', 2, 1],
    ['B', 1, 3],
    ['D', 3, 2],
  ]);
});

test('equal scores share the better rank', () => {
  const rows = fuseRanks(Float64Array.of(0.5, 0.5, 0.7, 0.1), Float64Array.of(4, 3, 2, 1), 4);
  expect(rows.map(({ oneRank, otherRank }) => [oneRank, otherRank])).toEqual([
    [2, 1],
    [2, 2],
    [1, 3],
    [4, 4],
  ]);
  expect(fuseRanks(new Float64Array(), new Float64Array(), 10)).toEqual([]);
});

test('the first of many are the same as if all were fused', () => {
  const next = random();
  for (const first of [1, 3, 10]) {
    const [one, other] = [0, 1].map(() => Float64Array.from({ length: 400 }, () => Math.floor(next() * 100)));
    const best = (rows: readonly Fused[]) =>
      [...rows].sort((a, b) => b.score - a.score || a.index - b.index).slice(0, first);
    for (const weight of [1, 1.5, 10]) {
      const some = fuseRanks(one!, other!, first, weight);
      expect(best(some)).toEqual(best(fuseRanks(one!, other!, 400, weight)));
      expect(some.length).toBeLessThan(100);
    }
  }
});
