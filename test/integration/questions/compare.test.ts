import { onGraph } from '../../support/onGraph.js';

// test/graphs/circles.cypher:  (British Museum, Tate, UCL) ─ Hull Museums ─ (Leeds, Royal Armouries, Wakefield)
const on = onGraph('circles');

const SIDE =
  'organisation { name } partners strength kinds { name count } regions { name count } activities { name count } ownTotal own { organisation { name } strength }';

test('Tate and Hull Museums: each by itself, and what both have', async () => {
  const { compare } = await on.data(`{
    compare(a: "national:tate", b: "org:hull") {
      one { ${SIDE} }
      other { ${SIDE} }
      sharedTotal overlap shared { organisation { name } withOne withOther }
      together { id }
      because
      meta { sources }
    }
  }`);
  expect(compare).toEqual({
    one: {
      organisation: { name: 'Tate' },
      partners: 3,
      strength: 4,
      kinds: [
        { name: 'MUSEUM', count: 2 },
        { name: 'UNIVERSITY', count: 1 },
      ],
      regions: [
        { name: 'London', count: 2 },
        { name: 'Yorkshire and the Humber', count: 1 },
      ],
      activities: [
        { name: 'DISPLAY_LOAN', count: 2 },
        { name: 'RESEARCH', count: 1 },
      ],
      ownTotal: 2,
      own: [
        { organisation: { name: 'British Museum' }, strength: 2 },
        { organisation: { name: 'UCL' }, strength: 1 },
      ],
    },
    other: {
      organisation: { name: 'Hull Museums' },
      partners: 2,
      strength: 2,
      kinds: [
        { name: 'MUSEUM', count: 1 },
        { name: 'UNIVERSITY', count: 1 },
      ],
      regions: [{ name: 'London', count: 1 }],
      activities: [
        { name: 'DISPLAY_LOAN', count: 1 },
        { name: 'RESEARCH', count: 1 },
      ],
      ownTotal: 1,
      own: [{ organisation: { name: 'University of Leeds' }, strength: 1 }],
    },
    sharedTotal: 0,
    overlap: 0,
    shared: [],
    together: { id: 'national:tate~org:hull' },
    because:
      'Tate has 3 partners, Hull Museums has 2 partners; they share none, and are also partners of each other.',
    meta: { sources: 2 },
  });
});

test('what both have; at a time; turned round it is the same', async () => {
  const ask = async (args: string) => {
    const { compare } = await on.data(
      `{ compare(${args}) { one { partners ownTotal } other { partners ownTotal } overlap shared { organisation { name } withOne withOther } together { id } because } }`,
    );
    return compare;
  };
  const shared = {
    one: { partners: 2, ownTotal: 0 },
    other: { partners: 2, ownTotal: 0 },
    overlap: 1,
    shared: [{ organisation: { name: 'Tate' }, withOne: 2, withOther: 1 }],
    together: { id: 'national:bm~ror:ucl' },
    because:
      'British Museum has 2 partners, UCL has 2 partners; they share 1, and are also partners of each other.',
  };
  expect(await ask('a: "national:bm", b: "ror:ucl"')).toEqual(shared);
  expect((await ask('a: "ror:ucl", b: "national:bm"')).shared).toEqual([
    { organisation: { name: 'Tate' }, withOne: 1, withOther: 2 },
  ]);
  expect(await ask('a: "national:bm", b: "ror:ucl", during: { year: 1950 }')).toEqual({
    one: { partners: 0, ownTotal: 0 },
    other: { partners: 0, ownTotal: 0 },
    overlap: null,
    shared: [],
    together: null,
    because:
      'British Museum has 0 partners, UCL has 0 partners; they share none, and no source describes any activity between them.',
  });
});

test('what cannot be asked is refused with what is allowed', async () => {
  const refused = async (args: string) =>
    (await on.ask(`{ compare(${args}) { because } }`)).result.errors?.[0]?.message;
  expect(await refused('a: "national:bm", b: "national:bm"')).toBe(
    'compare.b: it is the same organisation as `a`. Give two different organisations.',
  );
  expect(await refused('a: "org:none", b: "national:bm"')).toBe(
    'compare.a: no organisation has the id "org:none". Use `search` or `organisations` to find ids.',
  );
});
