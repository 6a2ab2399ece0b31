import { onGraph } from '../../support/onGraph.js';

// test/graphs/circles.cypher:  (British Museum, Tate, UCL) ─ Hull Museums ─ (Leeds, Royal Armouries, Wakefield)
const on = onGraph('circles');

test('whom UCL could work with next: first the museum whose partner it shares', async () => {
  const { suggestions } = await on.data(`{
    suggestions(for: "ror:ucl") {
      total
      suggestions { organisation { name } sharedTotal shared { name } alikeTotal alike { name } ofKind ofRegion because }
      meta { sources }
    }
  }`);
  // UCL works with the British Museum (two partners) and Tate (three). Both Tate and the British Museum are alike, but partners themselves.
  const named = (...names: string[]) => names.map((name) => ({ name }));
  const row = (name: string, because: string, ofKind: number, ofRegion: number, shared: string[]) => ({
    organisation: { name },
    because: `${name}: ${because}.`,
    ofKind,
    ofRegion,
    shared: named(...shared),
    sharedTotal: shared.length,
    alike: [],
    alikeTotal: 0,
  });
  expect(suggestions).toEqual({
    total: 4,
    suggestions: [
      row(
        'Hull Museums',
        'both work with Tate; it works with 1 of the kind “university”; partners in London: 1; activities of both: research',
        1,
        1,
        ['Tate'],
      ),
      {
        ...row(
          'University of Leeds',
          'Hull Museums works with it and with some of the same partners; also of the kind “university”; activities of both: research',
          0,
          0,
          [],
        ),
        alike: named('Hull Museums'),
        alikeTotal: 1,
      },
      row(
        'Royal Armouries',
        'it works with 1 of the kind “university”; activities of both: research',
        1,
        0,
        [],
      ),
      row(
        'Wakefield Museum',
        'it works with 1 of the kind “university”; activities of both: research',
        1,
        0,
        [],
      ),
    ],
    meta: { sources: 2 },
  });
});

test('of a kind, in a region, at a time', async () => {
  const names = async (args: string) => {
    const { suggestions } = await on.data(
      `{ suggestions(for: "ror:ucl", ${args}) { suggestions { organisation { name } } } }`,
    );
    return suggestions.suggestions.map((row: { organisation: { name: string } }) => row.organisation.name);
  };
  expect(await names('kind: UNIVERSITY')).toEqual(['University of Leeds']);
  expect(await names('region: "Yorkshire and the Humber", first: 2')).toEqual([
    'Hull Museums',
    'Royal Armouries',
  ]);
  expect(await names('during: { year: 1950 }')).toEqual([]);
  expect(await names('filter: { national: false }')).toEqual([
    'Hull Museums',
    'University of Leeds',
    'Wakefield Museum',
  ]);
});

test('a score is made of two ranks, as the documentation says', async () => {
  const { suggestions } = await on.data(
    '{ suggestions(for: "ror:ucl") { suggestions { organisation { id } likelyRank peerRank score sharedActivities } } }',
  );
  // Likely: Hull 0.3/ln 3 + 3/√6 + ln 2 + ln 2 + ln 3 (Tate in common; UCL–British Museum–Tate–Hull; one university, one in London, two partners: the
  // schools are in no network), Leeds 3/√6 + ln 4 (UCL–Tate–Hull–Leeds), the others ln 2 + ln 3 each.
  // Peers: Hull (1/ln 3 + 3/√6)/√2 + 0.2 × ½ (RESEARCH of RESEARCH and DISPLAY_LOAN), Leeds (3/√6)/√3 + 0.2 × (kind 1 + activities 1), the others 0.2 × ½.
  const row = (id: string, rank: number, score: number) => ({
    organisation: { id },
    likelyRank: rank,
    peerRank: rank,
    score: expect.closeTo(score, 5),
    sharedActivities: ['RESEARCH'],
  });
  expect(suggestions.suggestions).toEqual([
    row('org:hull', 1, 2.5 / 11),
    row('ror:leeds', 2, 2.5 / 12),
    row('national:armouries', 3, 2.5 / 13),
    row('org:wakefield', 3, 2.5 / 13),
  ]);
});

test('what cannot be asked is refused with what is allowed', async () => {
  const refused = async (args: string) =>
    (await on.ask(`{ suggestions(${args}) { total } }`)).result.errors?.[0]?.message;
  expect(await refused('for: "org:none"')).toBe(
    'suggestions.for: no organisation has the id "org:none". Use `search` or `organisations` to find ids.',
  );
  expect(await refused('for: "ror:ucl", region: "Mars"')).toBe(
    'suggestions.region: "Mars" is not a region in the data. Use one of: London, Yorkshire and the Humber.',
  );
});
