import { egoNetwork, pairsAmong } from '../../../src/network/egoNetwork.js';
import { networkOf } from '../../../src/network/network.js';
import { interlocks, sharedBy } from '../../../src/network/sharedPartners.js';
import { onGraph } from '../../support/onGraph.js';
import { chanceOf } from '../../support/operations.js';

// test/graphs/circles.cypher:  (British Museum, Tate, UCL) ─ Hull Museums ─ (Leeds, Royal Armouries, Wakefield)
const on = onGraph('circles');

test('two steps around the British Museum: its circle, and who leads out of it', async () => {
  const { neighbourhood } = await on.data(`{
    neighbourhood(of: ["national:bm"], hops: 2) {
      truncated organisations pairs
      nodes { id: organisationId name kind region hops partners partnersShown organisation { name } }
      edges { one other strength activities certainty partnership { id } }
      meta { sources }
    }
  }`);
  const node = (
    id: string,
    name: string,
    kind: string,
    region: string,
    hops: number,
    partners: number,
    shown: number,
  ) => ({
    id,
    name,
    kind,
    region,
    hops,
    partners,
    partnersShown: shown,
    organisation: { name },
  });
  const edge = (one: string, other: string, strength: number, activities: string[], id: string) => ({
    one,
    other,
    strength,
    activities,
    certainty: null,
    partnership: { id },
  });
  expect(neighbourhood).toEqual({
    truncated: false,
    organisations: 4,
    pairs: 4,
    nodes: [
      node('national:bm', 'British Museum', 'MUSEUM', 'London', 0, 2, 2),
      node('national:tate', 'Tate', 'MUSEUM', 'London', 1, 3, 3),
      node('ror:ucl', 'UCL', 'UNIVERSITY', 'London', 1, 2, 2),
      node('org:hull', 'Hull Museums', 'MUSEUM', 'Yorkshire and the Humber', 2, 2, 1),
    ],
    edges: [
      edge('national:bm', 'national:tate', 2, ['DISPLAY_LOAN'], 'national:tate~national:bm'),
      edge('national:bm', 'ror:ucl', 1, ['RESEARCH'], 'national:bm~ror:ucl'),
      edge('national:tate', 'ror:ucl', 1, ['RESEARCH'], 'national:tate~ror:ucl'),
      edge('national:tate', 'org:hull', 1, ['DISPLAY_LOAN'], 'national:tate~org:hull'),
    ],
    meta: { sources: 1 },
  });
});

test('what is not shown is said; filters and times hold', async () => {
  const ask = async (args: string) => {
    const { neighbourhood } = await on.data(
      `{ neighbourhood(of: ["national:bm"], ${args}) { truncated organisations nodes { name } edges { strength certainty } } }`,
    );
    return neighbourhood;
  };
  expect(await ask('hops: 3, first: 2')).toEqual({
    truncated: true,
    organisations: 5,
    nodes: [{ name: 'British Museum' }, { name: 'Tate' }],
    edges: [{ strength: 2, certainty: null }],
  });
  expect(await ask('hops: 2, filter: { kind: MUSEUM }, during: { from: "2015", to: "2020" }')).toEqual({
    truncated: false,
    organisations: 3,
    nodes: [{ name: 'British Museum' }, { name: 'Tate' }, { name: 'Hull Museums' }],
    edges: [
      { strength: 2, certainty: 'CERTAIN' },
      { strength: 1, certainty: 'CERTAIN' },
    ],
  });
  expect((await ask('minStrength: 2')).organisations).toBe(2);
  expect((await ask('during: { year: 1950 }')).organisations).toBe(1);
});

test('whom three have in common and through what; who shares with whom', async () => {
  const { sharedPartners } = await on.data(`{
    sharedPartners(of: ["national:bm", "ror:ucl", "org:hull"]) {
      total
      partners { organisation { name } shared strength with { organisation { name } strength partnership { id } } }
      interlocks { one { name } other { name } shared overlap strength partnership { id } }
      meta { sources }
    }
  }`);
  expect(sharedPartners).toEqual({
    total: 1,
    partners: [
      {
        organisation: { name: 'Tate' },
        shared: 3,
        strength: 4,
        with: [
          {
            organisation: { name: 'British Museum' },
            strength: 2,
            partnership: { id: 'national:tate~national:bm' },
          },
          { organisation: { name: 'UCL' }, strength: 1, partnership: { id: 'national:tate~ror:ucl' } },
          {
            organisation: { name: 'Hull Museums' },
            strength: 1,
            partnership: { id: 'national:tate~org:hull' },
          },
        ],
      },
    ],
    interlocks: [
      {
        one: { name: 'British Museum' },
        other: { name: 'UCL' },
        shared: 1,
        overlap: 1,
        strength: 1,
        partnership: { id: 'national:bm~ror:ucl' },
      },
      {
        one: { name: 'British Museum' },
        other: { name: 'Hull Museums' },
        shared: 1,
        overlap: 1 / 3,
        strength: 0,
        partnership: null,
      },
      {
        one: { name: 'UCL' },
        other: { name: 'Hull Museums' },
        shared: 1,
        overlap: 1 / 3,
        strength: 0,
        partnership: null,
      },
    ],
    meta: { sources: 1 },
  });
});

test('what cannot be asked is refused with what is allowed', async () => {
  const refused = async (field: string) =>
    (await on.ask(`{ ${field} { meta { rule } } }`)).result.errors?.[0]?.message;
  expect(await refused('sharedPartners(of: ["national:bm"])')).toBe(
    'sharedPartners.of: give at least 2 different organisations.',
  );
  expect(await refused('sharedPartners(of: ["national:bm", "ror:ucl"], atLeast: 3)')).toBe(
    'sharedPartners.atLeast: 3 is not between 1 and 2, the number of organisations given.',
  );
  expect(await refused('neighbourhood(of: [])')).toBe('neighbourhood.of: give at least one organisation.');
  expect(await refused('neighbourhood(of: ["national:bm"], hops: 4)')).toBe(
    'neighbourhood.hops: 4 steps were requested; the allowed range is 1 to 3.',
  );
  expect(await refused('neighbourhood(of: ["org:none"])')).toBe(
    'neighbourhood.of[0]: no organisation has the id "org:none". Use `search` or `organisations` to find ids.',
  );
});

describe('on random networks', () => {
  const networks = Array.from({ length: 60 }, (_, seed) => {
    const chance = chanceOf(seed + 1);
    const organisations = Array.from({ length: 12 }, (_, at) => ({ id: `o${at}`, sortName: `n${at}` }));
    const pairs = organisations.flatMap((one, at) =>
      organisations
        .slice(at + 1)
        .filter(() => chance() < 0.25)
        .map((other) => ({ one: one.id, other: other.id, strength: 1 + Math.floor(chance() * 3) })),
    );
    return networkOf(1, organisations, pairs);
  });
  const partners = (network: (typeof networks)[number], at: number) => [
    ...network.targets.slice(network.offsets[at], network.offsets[at + 1]),
  ];

  test('shared partners are symmetric, and are what the two lists of partners have in common', () => {
    let found = 0;
    for (const network of networks) {
      const places = (of: number[]) =>
        sharedBy(network, network.strength, of, 2)
          .map(({ at }) => at)
          .sort((a, b) => a - b);
      expect(places([2, 7])).toEqual(places([7, 2]));
      const both = partners(network, 2).filter((at) => partners(network, 7).includes(at));
      expect(places([2, 7])).toEqual(both);
      const [row] = interlocks(network, network.strength, [2, 7]);
      const [back] = interlocks(network, network.strength, [7, 2]);
      expect([row!.shared, row!.overlap, row!.pair]).toEqual([back!.shared, back!.overlap, back!.pair]);
      expect(row!.shared).toBe(both.length);
      found += both.length;
    }
    expect(found).toBeGreaterThan(30);
  });

  test('a neighbourhood holds who is near, each at its least steps, and every pair among those shown', () => {
    for (const network of networks) {
      const near = egoNetwork(network, network.strength, [0], 2, 1);
      const first = new Set(partners(network, 0));
      const second = new Set(
        [...first].flatMap((at) => partners(network, at)).filter((at) => at !== 0 && !first.has(at)),
      );
      expect(new Map(near.places.map((at) => [at, near.hops[at]]))).toEqual(
        new Map([
          [0, 0],
          ...[...first].map((at) => [at, 1] as const),
          ...[...second].map((at) => [at, 2] as const),
        ]),
      );
      const shown = near.places.slice(0, 5);
      const all = [...network.one.keys()].filter(
        (pair) => shown.includes(network.one[pair]!) && shown.includes(network.other[pair]!),
      );
      expect(pairsAmong(network, network.strength, shown, 1).sort((a, b) => a - b)).toEqual(all);
    }
  });
});
