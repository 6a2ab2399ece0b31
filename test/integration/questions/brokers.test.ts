import { onGraph } from '../../support/onGraph.js';

// test/graphs/circles.cypher:  (British Museum, Tate, UCL) ─ Hull Museums ─ (Leeds, Royal Armouries, Wakefield)
const on = onGraph('circles');

const SOUTH = 'Tate, British Museum and UCL';
const NORTH = 'Royal Armouries, University of Leeds and Wakefield Museum';

const values = async (args: string) => {
  const { brokers } = await on.data(
    `{ brokers${args} { brokers { rank organisation { name } value normalised } } }`,
  );
  return brokers.brokers.map(
    (row: { rank: number; organisation: { name: string }; value: number; normalised: number }) =>
      `${row.rank} ${row.organisation.name} ${+row.value.toFixed(3)} ${+row.normalised.toFixed(3)}`,
  );
};

test('which museums that are not national join others: the one between the two circles', async () => {
  const asked = await on.data(`{
    brokers(filter: { kind: MUSEUM, national: false }, first: 1) {
      measure unit organisations pairs exact sample
      brokers { rank organisation { name } value normalised error groups { by name partners } because }
      meta { dataVersion sources sourceLicences rule from to leftOut { what count } }
    }
  }`);
  expect(asked.brokers).toEqual({
    measure: 'BETWEENNESS',
    unit: 'pairs of other organisations with a shortest path through it',
    organisations: 7,
    pairs: 8,
    exact: true,
    sample: null,
    brokers: [
      {
        rank: 1,
        organisation: { name: 'Hull Museums' },
        value: 9,
        normalised: 0.6,
        error: null,
        groups: [
          { by: 'COMMUNITY', name: NORTH, partners: 1 },
          { by: 'COMMUNITY', name: SOUTH, partners: 1 },
          { by: 'REGION', name: 'London', partners: 1 },
          { by: 'KIND', name: 'MUSEUM', partners: 1 },
          { by: 'KIND', name: 'UNIVERSITY', partners: 1 },
        ],
        because:
          'Hull Museums has 2 partners, among them 1 in London; of every 1,000 pairs of other organisations, 600 have a ' +
          `shortest path through it. It connects 2 communities: that around Royal Armouries (1) and that around Tate (1).`,
      },
    ],
    meta: {
      dataVersion: 3,
      sources: 2,
      sourceLicences: ['CC BY 4.0'],
      rule: null,
      from: null,
      to: null,
      leftOut: [
        { what: 'sites (their activity counts for the parent organisation)', count: 1 },
        { what: 'groups of unnamed organisations (such as “30 UK venues”)', count: 1 },
        { what: 'organisations without a partner', count: 1 },
      ],
    },
  });
});

test('each measure, of the whole network; equal values share a rank and stand by name', async () => {
  expect(await values('(first: 4)')).toEqual([
    '1 Hull Museums 9 0.6',
    '2 Tate 8 0.533',
    '2 University of Leeds 8 0.533',
    '4 British Museum 0 0',
  ]);
  expect(await values('(measure: DEGREE, first: 3)')).toEqual([
    '1 Tate 3 0.5',
    '1 University of Leeds 3 0.5',
    '3 British Museum 2 0.333',
  ]);
  // 2 partners, 4 at two steps: 6 of 6 in 10 steps
  expect(await values('(measure: CLOSENESS, first: 2)')).toEqual([
    '1 Hull Museums 0.6 0.6',
    '2 Tate 0.545 0.545',
  ]);
  expect(await values('(measure: PAGERANK, first: 2)')).toEqual([
    '1 Tate 0.183 0.183',
    '1 University of Leeds 0.183 0.183',
  ]);
  // Hull: one partner here, one there; Leeds: two and Hull, who is of the other circle
  expect(await values('(measure: PARTICIPATION, first: 3)')).toEqual([
    '1 Hull Museums 0.5 0.5',
    '2 University of Leeds 0.444 0.444',
    '3 British Museum 0 0',
  ]);
});

test('a filter chooses who is listed and leaves ranks as they are', async () => {
  expect(await values('(filter: { kind: UNIVERSITY })')).toEqual([
    '2 University of Leeds 8 0.533',
    '4 UCL 0 0',
  ]);
  expect(await values('(filter: { kind: PRISON })')).toEqual([]);
  expect(
    await values(
      '(filter: { partners: { some: { node: { national: true } } }, kind: MUSEUM, national: false })',
    ),
  ).toEqual(['1 Hull Museums 9 0.6', '4 Wakefield Museum 0 0']);
});

test('in a year: who could not be reached counts against nearness, and what has no date is counted as left out', async () => {
  // 2016: British Museum ─ Tate ─ Hull Museums; nothing else
  const asked = await on.data(`{
    brokers(during: { year: 2016 }, first: 1) {
      organisations pairs
      brokers { organisation { name } value normalised because }
      meta { from to leftOut { what count } }
    }
  }`);
  expect(asked.brokers).toEqual({
    organisations: 3,
    pairs: 2,
    brokers: [
      {
        organisation: { name: 'Tate' },
        value: 1,
        normalised: 1,
        because:
          'Tate has 2 partners, among them 1 in London and 1 in Yorkshire and the Humber; of every 1,000 pairs of other organisations, ' +
          '1000 have a shortest path through it. All its partners are in one community, that around Tate (2).',
      },
    ],
    meta: {
      from: '2016-01-01',
      to: '2016-12-31',
      leftOut: [
        { what: 'sites (their activity counts for the parent organisation)', count: 1 },
        { what: 'groups of unnamed organisations (such as “30 UK venues”)', count: 1 },
        { what: 'organisations without a partner in this period', count: 5 },
        { what: 'undated loans and projects', count: 1 },
      ],
    },
  });
  // 2018: British Museum ─ Tate ─ UCL (may continue), and separately Hull ─ Leeds ─ Armouries, Wakefield: Tate
  // reaches 2 of 6
  expect(await values('(during: { year: 2018 }, measure: CLOSENESS, first: 2)')).toEqual([
    '1 University of Leeds 1 0.5',
    '2 Tate 1 0.333',
  ]);
  expect(
    await values(
      '(during: { year: 2018, certainty: CERTAIN }, measure: DEGREE, filter: { ids: ["ror:ucl", "national:tate"] })',
    ),
  ).toEqual(['2 Tate 1 0.2']);
  expect(await values('(asOf: "2015", measure: DEGREE)')).toEqual([
    '1 Royal Armouries 1 1',
    '1 Wakefield Museum 1 1',
  ]);
});

test('one who has never been a partner is in no answer, and a year of nothing has none', async () => {
  expect(await values('(filter: { name: { contains: "school" } })')).toEqual([]);
  expect(await values('(during: { year: 1999 })')).toEqual([]);
});

test('an answer takes one statement, and one more where there is a filter; what the network itself knows takes none', async () => {
  const { statements } = await on.ask(
    '{ brokers { brokers { organisation { name partners { totalCount } } } } }',
  );
  expect(statements).toHaveLength(1);
  const filtered = await on.ask(
    '{ brokers(filter: { national: true }) { brokers { organisation { name place } } } }',
  );
  expect(filtered.statements).toHaveLength(2);
  const known = await on.ask('{ brokers { brokers { organisation { id name kind region } rank value } } }');
  expect(known.statements).toHaveLength(0);
  const reported = await on.ask(
    '{ brokers { brokers { organisation { id name kind region } rank value } meta { sources } } }',
  );
  expect(reported.result.data.brokers.brokers).toEqual(known.result.data.brokers.brokers);
});

test.each([
  ['first: 0', 'brokers.first: 0 rows were requested; the allowed range is 1 to 100.'],
  ['first: 101', 'brokers.first: 101 rows were requested; the allowed range is 1 to 100.'],
  ['during: {}', 'brokers.during: use one form of period: year, reportingYear, or from and/or to.'],
])('%s is refused', async (args, message) => {
  const { result } = await on.ask(`{ brokers(${args}) { organisations } }`);
  expect(result.errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
});

test('pages reach every broker, each once', async () => {
  const asked = async (args: string) =>
    (
      await on.data(
        `{ brokers(${args}) { brokers { rank organisation { name } } pageInfo { hasNextPage endCursor } } }`,
      )
    ).brokers;
  const whole = await asked('first: 100');
  expect(whole.pageInfo.hasNextPage).toBe(false);
  const found: object[] = [];
  for (let [after, more] = ['', true]; more; ) {
    const page = await asked(`first: 2${after && `, after: "${after}"`}`);
    found.push(...page.brokers);
    [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
  }
  expect(found).toEqual(whole.brokers);
  expect(found.length).toBeGreaterThan(3);
});
