import type { Candidate } from '../../../src/reconcile/candidates.js';
import { answerOf, onReconcileGraph } from '../../support/reconcile/onReconcile.js';

const on = onReconcileGraph();

const best = async (query: Record<string, unknown>): Promise<Candidate | undefined> =>
  (await on.ask({ q: query })).q[0];
const matched = async (query: Record<string, unknown>): Promise<string[]> =>
  (await on.ask({ q: query })).q.filter(({ match }: Candidate) => match).map(({ id }: Candidate) => id);
const feature = (candidate: Candidate | undefined, id: string) =>
  candidate?.features.find((one) => one.id === id)?.value;

test('A name that one organisation has is a match, with its reason; its types begin with the narrowest', async () => {
  const candidate = await best({ query: 'Tate' });
  expect(candidate).toMatchObject({ id: 'national:tate', name: 'Tate', match: true });
  expect(candidate?.score).toBeGreaterThan(90);
  expect(candidate?.description).toMatch(/^National museum, London, United Kingdom\. The same: ./);
  expect(candidate?.type.map(({ id }) => id)).toEqual(['NATIONAL_MUSEUM', 'MUSEUM', 'ORGANISATION']);
  expect(feature(candidate, 'judged_same')).toBe(true);
  expect(feature(candidate, 'name_equal')).toBe(true);
});

test('Short and former names lead to it', async () => {
  expect(await matched({ query: 'UCL' })).toEqual(['ror:02jx3x895']);
  expect(await matched({ query: 'The Tate Gallery' })).toEqual(['national:tate']);
});

test('A part is no match for the whole, nor the whole for a part', async () => {
  expect(await matched({ query: 'Tate Liverpool' })).toEqual(['org:tate-liverpool']);
  expect(await matched({ query: 'Tate St Ives' })).toEqual([]);
});

test('A twin in another country is no match, and the country decides', async () => {
  expect(
    await matched({
      query: 'University of Newcastle',
      properties: [{ pid: 'country', v: 'United Kingdom' }],
    }),
  ).not.toContain('org:newcastle-nsw');
  expect(
    await matched({
      query: 'National Gallery',
      properties: [
        { pid: 'place', v: 'Washington' },
        { pid: 'country', v: 'United States' },
      ],
    }),
  ).not.toContain('national:ng');
  expect(await matched({ query: 'National Gallery', properties: [{ pid: 'place', v: 'London' }] })).toEqual([
    'national:ng',
  ]);
});

test('A name that two have is no match, unless the query says where it is; one that only one has is', async () => {
  const query = 'University of Newcastle';
  const { q } = await on.ask({ q: { query } });
  expect(q.map(({ id, match }: Candidate) => [id, match])).toEqual([
    ['org:newcastle-nsw', false],
    ['ror:01kj2bm70', false],
  ]);
  const inCountry = (v: string) => matched({ query, properties: [{ pid: 'country', v }] });
  expect(await inCountry('United Kingdom')).toEqual(['ror:01kj2bm70']);
  expect(await inCountry('Australia')).toEqual(['org:newcastle-nsw']);
  expect(await matched({ query: 'Newcastle University' })).toEqual(['ror:01kj2bm70']);
});

test('An identifier decides, in whatever form and whatever the name', async () => {
  for (const v of ['https://ror.org/02jx3x895', 'ror.org/02jx3x895', '02JX3X895', ['n/a', 'ror:02jx3x895']])
    expect(await matched({ query: 'Univ Coll', properties: [{ pid: 'ror_id', v }] })).toEqual([
      'ror:02jx3x895',
    ]);
  expect(await matched({ properties: [{ pid: 'mm_id', v: 'mm.New.1' }] })).toEqual(['org:york']);
});

test('An id in place of a name is a match: its own, a ROR address, one that was merged away', async () => {
  expect(await matched({ query: 'national:tate' })).toEqual(['national:tate']);
  for (const query of ['https://ror.org/02jx3x895', 'org:ucl']) {
    const candidate = await best({ query });
    expect(candidate).toMatchObject({ id: 'ror:02jx3x895', match: true, score: 100 });
  }
});

test('Other types count for less and never match; strictly, they are left out', async () => {
  const free = await best({ query: 'Tate' });
  const soft = await best({ query: 'Tate', type: 'UNIVERSITY', type_strict: 'should' });
  expect([soft?.id, soft?.match, feature(soft, 'type_fits')]).toEqual(['national:tate', false, false]);
  expect(soft?.score).toBeLessThan(free?.score ?? 0);
  const strict = (await on.ask({ q: { query: 'Tate', type: ['UNIVERSITY'], type_strict: 'any' } })).q;
  expect(strict.filter(({ id }: Candidate) => id === 'national:tate')).toEqual([]);
  for (const type of [
    'MUSEUM',
    'NATIONAL_MUSEUM',
    'ORGANISATION',
    ['UNIVERSITY', 'MUSEUM'],
    [{ id: 'MUSEUM', name: 'Museum' }],
  ])
    expect(await matched({ query: 'Tate', type, type_strict: 'all' })).toEqual(['national:tate']);
});

test('What a query says beside the name stands in the features, and what it does not say does not', async () => {
  const candidate = await best({
    query: 'Tate',
    properties: [
      { pid: 'place', v: 'london' },
      { pid: 'country', v: 'France' },
      { pid: 'kind', v: 'museum' },
    ],
  });
  expect(feature(candidate, 'place_equal')).toBe(true);
  expect(feature(candidate, 'country_equal')).toBe(false);
  expect(feature(candidate, 'kind_equal')).toBe(true);
  expect(feature(candidate, 'region_equal')).toBeUndefined();
  expect(feature(candidate, 'identifier_equal')).toBeUndefined();
});

test('Values that cannot be read say nothing, and an empty cell has no candidates', async () => {
  const properties = [
    { pid: 'latitude', v: 'n/a' },
    { pid: 'ror_id', v: '?' },
    { pid: 'place', v: [] },
    { pid: 'kind', v: 'palace' },
  ];
  expect(await matched({ query: 'Tate', properties })).toEqual(['national:tate']);
  expect(
    await on.ask({ a: { query: '' }, b: { query: ' – ' }, c: { properties: [{ pid: 'place', v: 'York' }] } }),
  ).toEqual({ a: [], b: [], c: [] });
});

test('Each query of a batch is answered as if it were alone, by its own key', async () => {
  const queries = {
    'q 1': { query: 'UCL' },
    '': { query: 'Tate', limit: 1 },
    '10': { query: 'National Gallery' },
  };
  const together = await on.ask(queries);
  for (const [key, query] of Object.entries(queries))
    expect(together[key]).toEqual((await on.ask({ alone: query })).alone);
  expect(together['']).toHaveLength(1);
  expect((await on.post({ queries: '{}' })).json).toEqual({});
});

test('As many queries as a batch may hold are answered at once', async () => {
  const queries = Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [`q${at}`, { query: at % 2 ? 'UCL' : 'Tate' }]),
  );
  const answers = await on.ask(queries);
  expect(Object.values(answers).map((result) => (result as Candidate[])[0]?.id)).toEqual(
    Object.keys(queries).map((_, at) => (at % 2 ? 'ror:02jx3x895' : 'national:tate')),
  );
});

test('A single query, as in earlier versions: a name or an object, by GET or POST', async () => {
  const { q } = await on.ask({ q: { query: 'UCL' } });
  for (const query of ['UCL', '{"query": "UCL"}']) {
    expect((await answerOf(on.http, 'GET', `/reconcile?query=${encodeURIComponent(query)}`)).json).toEqual({
      result: q,
    });
    expect((await on.post({ query })).json).toEqual({ result: q });
  }
});

test('A name or a value that is too long has no candidates; the other queries of the batch are answered', async () => {
  const answers = await on.ask({
    a: { query: 'Tate' },
    b: { query: 'x'.repeat(1_001) },
    c: { query: 'Tate', properties: [{ pid: 'place', v: 'x'.repeat(1_001) }] },
  });
  expect([answers.a[0].id, answers.b, answers.c]).toEqual(['national:tate', [], []]);
});

test('An organisation of exactly the name stays a candidate where the ROR id is another one: no match, 50 at most, with the reason', async () => {
  const { q } = await on.ask({
    q: {
      query: 'University College London',
      properties: [{ pid: 'ror_id', v: 'https://ror.org/01kj2bm70' }],
    },
  });
  const named = q.find(({ id }: Candidate) => id === 'ror:02jx3x895');
  expect(named).toMatchObject({ match: false, score: 50 });
  expect(named.description).toContain('a register lists them separately: ror:01kj2bm70 and ror:02jx3x895');
});

test('An address of ROR is an id: in extend, preview and flyout', async () => {
  const id = 'https://ror.org/02jx3x895';
  const extended = await on.post({ extend: JSON.stringify({ ids: [id], properties: [{ id: 'kind' }] }) });
  expect(extended.json.rows).toEqual({ [id]: { kind: [{ str: 'UNIVERSITY' }] } });
  const preview = await answerOf(on.http, 'GET', `/reconcile/preview?id=${encodeURIComponent(id)}`);
  expect(preview.status).toBe(200);
});
