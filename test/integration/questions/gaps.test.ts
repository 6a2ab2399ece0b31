import { onGraph } from '../../support/onGraph.js';

// test/graphs/places.cypher shows the locations
const on = onGraph('places');

const shares = async (args: string) => {
  const { gaps } = await on.data(`{ gaps(${args}) { groups { name active share } } }`);
  return gaps.groups.map((row: { name: string; active: number; share: number | null }) => [
    row.name,
    row.active,
    row.share === null ? null : Number(row.share.toFixed(3)),
  ]);
};

test('by local authority: nobody first, then few of many; who could be asked, and who counted', async () => {
  const { gaps } = await on.data(`{
    gaps(by: LOCAL_AUTHORITY) {
      total
      empty
      groups {
        name region museums accredited countedYear countedFrom { title } known knownMuseums active activeMuseums activeCertain regionUnplaced
        share couldAskTotal couldAsk { name } because
      }
      meta { sources leftOut { what count } }
    }
  }`);
  const row = (name: string, numbers: number[], share: number, couldAsk: string[], because: string) => {
    const [museums, accredited, known, knownMuseums, active, activeMuseums] = numbers;
    return {
      name,
      region: name === 'Gwynedd' ? 'Wales' : 'Yorkshire and the Humber',
      museums,
      accredited,
      countedYear: '2024',
      countedFrom: [{ title: 'A register' }],
      known,
      knownMuseums,
      active,
      activeMuseums,
      activeCertain: null,
      regionUnplaced: 0,
      share,
      couldAskTotal: couldAsk.length,
      couldAsk: couldAsk.map((one) => ({ name: one })),
      because: `${name}: ${because}.`,
    };
  };
  expect(gaps).toEqual({
    total: 4,
    empty: 1,
    groups: [
      row(
        'Kirklees',
        [2, 0, 0, 0, 0, 0],
        0,
        [],
        '2 museums are open there (2024); no organisation is known to take part in anything; no other organisation is known there',
      ),
      row(
        'Leeds',
        [5, 2, 2, 2, 1, 1],
        0.2,
        ['Leeds Mill'],
        '5 museums are open there (2024); 1 museum is known to take part in anything; 1 more could be contacted there',
      ),
      row(
        'Gwynedd',
        [4, 1, 1, 1, 1, 1],
        0.25,
        [],
        '4 museums are open there (2024); 1 museum is known to take part in anything; no other organisation is known there',
      ),
      row(
        'Hull',
        [3, 3, 3, 2, 3, 2],
        2 / 3,
        [],
        '3 museums are open there (2024); 2 museums and 1 other organisation are known to take part in anything; no other organisation is known there',
      ),
    ],
    meta: {
      sources: 2,
      leftOut: [
        { what: 'organisations whose local authority is unknown', count: 2 },
        { what: 'groups of unnamed organisations (such as “30 UK venues”)', count: 1 },
      ],
    },
  });
});

test('by region, country and kind: areas and organisations add up', async () => {
  expect(await shares('by: REGION')).toEqual([
    ['Wales', 1, 0.25],
    ['Yorkshire and the Humber', 4, 0.3],
    ['London', 1, null],
  ]);
  expect(await shares('by: COUNTRY')).toEqual([['United Kingdom', 6, 0.357]]);
  expect(await shares('by: KIND')).toEqual([
    ['MUSEUM', 5, 0.714],
    ['SCHOOL', 1, 1],
  ]);
  expect(await shares('by: LOCAL_AUTHORITY, region: "Wales"')).toEqual([['Gwynedd', 1, 0.25]]);
});

test('an organisation of the region whose authority nobody knows may be of any of them, and is told of', async () => {
  const put = (authority: string | null) =>
    on.graph.run(
      "MATCH (mill:Organisation {id: 'org:mill'}), (version:DataVersion) SET mill.localAuthority = $authority, version.number = version.number + 1",
      { authority },
    );
  await put(null);
  const { gaps } = await on.data(
    '{ gaps(by: LOCAL_AUTHORITY, region: "Yorkshire and the Humber") { groups { name regionUnplaced because } } }',
  );
  await put('Leeds');
  expect(gaps.groups[0]).toEqual({
    name: 'Kirklees',
    regionUnplaced: 1,
    because:
      'Kirklees: 2 museums are open there (2024); no organisation is known to take part in anything; no other organisation is known there; ' +
      'the local authority of 1 organisation in Yorkshire and the Humber is unknown.',
  });
});

test('of one activity: who does other things takes no part', async () => {
  expect(await shares('by: LOCAL_AUTHORITY, activity: DISPLAY_LOAN')).toEqual([
    ['Gwynedd', 0, 0],
    ['Hull', 0, 0],
    ['Kirklees', 0, 0],
    ['Leeds', 1, 0.2],
  ]);
});

test('of a time: what surely took place, what may have; what has no date takes place at none', async () => {
  const { gaps } = await on.data(`{
    gaps(by: LOCAL_AUTHORITY, during: { year: 2018 }) {
      groups { name active activeCertain }
      meta { from to leftOut { what count } }
    }
  }`);
  expect(gaps.groups).toEqual([
    { name: 'Hull', active: 0, activeCertain: 0 },
    { name: 'Kirklees', active: 0, activeCertain: 0 },
    { name: 'Leeds', active: 1, activeCertain: 1 },
    { name: 'Gwynedd', active: 1, activeCertain: 0 },
  ]);
  expect(gaps.meta).toMatchObject({ from: '2018-01-01', to: '2018-12-31' });
  expect(gaps.meta.leftOut).toContainEqual({
    what: 'undated loans and projects',
    count: 1,
  });
  expect(
    await shares('by: LOCAL_AUTHORITY, region: "Wales", during: { year: 2018, certainty: CERTAIN }'),
  ).toEqual([['Gwynedd', 0, 0]]);
  // a loan of 2018 does not count for another activity in 2018
  expect(
    await shares('by: LOCAL_AUTHORITY, region: "Wales", activity: DISPLAY_LOAN, during: { year: 2018 }'),
  ).toEqual([['Gwynedd', 0, 0]]);
});

test('what cannot be asked is refused with what is allowed', async () => {
  const refused = async (args: string) =>
    (await on.ask(`{ gaps(${args}) { total } }`)).result.errors?.[0]?.message;
  expect(await refused('by: REGION, first: 0')).toBe(
    'gaps.first: 0 rows were requested; the allowed range is 1 to 500.',
  );
  expect(await refused('by: REGION, region: "Mars"')).toBe(
    'gaps.region: "Mars" is not a region in the data. Use one of: London, Wales, Yorkshire and the Humber.',
  );
});

test('museums of a loaded register are told beside those that were counted, and stand for them where none were', async () => {
  await on.graph.run(`
    MATCH (one:Organisation) WHERE one.id IN ['org:leeds', 'org:mill', 'org:old', 'org:gwynedd']
    CREATE (:Identifier {id: 'mm:' + one.id})-[:IDENTIFIES]->(one)
    WITH count(*) AS listed
    MATCH (figure:Figure)-[:ABOUT]->(:Area {name: 'Gwynedd'}) DETACH DELETE figure
    WITH count(*) AS gone
    MATCH (version:DataVersion) SET version.number = version.number + 1`);
  const { gaps } = await on.data(
    '{ gaps(by: LOCAL_AUTHORITY) { groups { name museums registered share because } } }',
  );
  const reported = gaps.groups.map(
    (row: { name: string; museums: number; registered: number; share: number }) => [
      row.name,
      row.museums,
      row.registered,
      row.share,
    ],
  );
  expect(reported).toEqual([
    ['Kirklees', 2, null, 0],
    ['Leeds', 5, 2, 0.2], // the one that closed is not counted
    ['Hull', 3, null, 2 / 3],
    ['Gwynedd', null, 1, 1],
  ]);
  expect(gaps.groups[3].because).toBe(
    'Gwynedd: 1 museum is open there (a loaded register); 1 museum is known to take part in anything; no other organisation is known there.',
  );
});

test('those that take part are named, as many as are asked for; pages reach every group', async () => {
  const asked = async (args: string) =>
    (
      await on.data(
        `{ gaps(by: LOCAL_AUTHORITY, ${args}) { groups { name active takingPart { name } } pageInfo { hasNextPage endCursor } } }`,
      )
    ).gaps;
  const whole = await asked('active: 50');
  for (const { active, takingPart } of whole.groups) expect(takingPart).toHaveLength(active);
  expect(whole.groups.some(({ active }: { active: number }) => active > 0)).toBe(true);
  for (const { takingPart } of (await asked('active: 0')).groups) expect(takingPart).toEqual([]);
  const found: object[] = [];
  for (let [after, more] = ['', true]; more; ) {
    const page = await asked(`active: 50, first: 1${after && `, after: "${after}"`}`);
    found.push(...page.groups);
    [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
  }
  expect(found).toEqual(whole.groups);
});
