import { onGraph } from '../../support/onGraph.js';

// Tate ── Leeds City Museum     Tate ── University College London     Tate ── The Royal Hospital
// Science Museum Group ── University of Leeds
const on = onGraph('small');

test('measures of the whole network, and what holds it together', async () => {
  const { network } = await on.data(`{ network(first: 3) {
    organisations partnerships density components largestComponent diameter clustering assortativity
    articulationPointCount articulationPoints { organisation { name } cutOff }
    bridgeCount bridges { one { id } other { id } }
    meta { leftOut { what count } }
  } }`);
  expect(network).toEqual({
    organisations: 6,
    partnerships: 4,
    density: expect.closeTo(8 / 30, 9),
    components: 2,
    largestComponent: 4,
    diameter: 2,
    clustering: 0,
    assortativity: expect.closeTo(-0.6, 9),
    articulationPointCount: 1,
    articulationPoints: [{ organisation: { name: 'Tate' }, cutOff: 2 }],
    bridgeCount: 4,
    bridges: [
      ['national:smg', 'ror:024mrxd33'],
      ['national:tate', 'org:hospital'],
      ['national:tate', 'org:leeds'],
    ].map(([one, other]) => ({ one: { id: one }, other: { id: other } })),
    meta: {
      leftOut: [
        { what: 'sites (their activity counts for the parent organisation)', count: 1 },
        { what: 'groups of unnamed organisations (such as “30 UK venues”)', count: 0 },
      ],
    },
  });
});

test.each([
  ['(activities: [RESEARCH])', 2, 1],
  ['(activities: [RESEARCH], during: { year: 2016 })', 0, 0],
  ['(activities: [HEALTH_AND_WELLBEING], during: { year: 2016 })', 2, 1],
  ['(filter: { kind: [MUSEUM, UNIVERSITY] })', 5, 3],
  ['(filter: { kind: MUSEUM }, during: { year: 2018, certainty: CERTAIN })', 2, 1],
  ['(filter: { name: { contains: "nothing of this name" } })', 0, 0],
])('network%s', async (args, organisations, partnerships) => {
  const { network } = await on.data(`{ network${args} { organisations partnerships components density } }`);
  expect(network).toMatchObject({
    organisations,
    partnerships,
    components: partnerships > 0 ? expect.any(Number) : 0,
  });
  expect(network.density === null).toBe(partnerships === 0);
});

test('more than 100 rows are refused', async () => {
  const { result } = await on.ask('{ network(first: 101) { organisations } }');
  expect(result.errors?.[0]?.message).toContain('101');
});
