import { groupings } from '../../../src/api/groupings.js';
import type { GraphClient } from '../../../src/database/client.js';
import { type Asker, askerOf } from '../../support/drawnGraph.js';
import { TRIES } from '../../support/generated.js';
import { onGraph } from '../../support/onGraph.js';
import { drawRandom } from '../../support/randomNetwork.js';
import { openTestGraph } from '../../support/testGraph.js';

// Tate ──lent──▶ (Turner in Leeds: 30 objects, 74,000 people, Nov 2017 – Mar 2018) ──to──▶ Leeds City Museum
// Tate ──lent──▶ (Sketches: no date, no number) ──to──▶ University College London
// National Railway Museum ──lent──▶ (Rocket: 1 object, Oct 2017 – 10 Feb 2018) ──to──▶ University of Leeds
// Tate ─▶ [Colour: research, 2017 – 2019] ◀─ UCL        Tate ─▶ [Wards: health, from 2014?, 20 people] ◀─ UCL, Royal Hospital
describe('on the small drawn graph', () => {
  const on = onGraph('small');
  const groups = async (list: string, args: string, fields: string) =>
    (await on.data(`{ ${list} { groups(${args}) { ${fields} } } }`))[list.replace(/\(.*/, '')].groups;

  test('loans by purpose, with what is known of their objects and people, and the largest of each', async () => {
    const fields =
      'totalCount overlapping nodes { keys { by key name } count certain objects objectsKnown people peopleKnown top { title } }';
    expect(await groups('loans', 'by: PURPOSE', fields)).toEqual({
      totalCount: 3,
      overlapping: false,
      nodes: ['DISPLAY', 'RESEARCH', 'TOURING_EXHIBITION'].map((key, at) => ({
        keys: [{ by: 'PURPOSE', key, name: ['Display', 'Research', 'Touring exhibition'][at] }],
        count: 1,
        certain: null,
        objects: [1, null, 30][at],
        objectsKnown: [1, 0, 1][at],
        people: [null, null, 74000][at],
        peopleKnown: [0, 0, 1][at],
        top: [{ title: ['Rocket', 'Sketches', 'Turner in Leeds'][at] }],
      })),
    });
  });

  test('by lender: what a site lent counts for its parent; keys are ids, names are names', async () => {
    expect(
      await groups('loans', 'by: LENDER', 'nodes { keys { key name } count top(first: 1) { title } }'),
    ).toEqual({
      nodes: [
        { keys: [{ key: 'national:tate', name: 'Tate' }], count: 2, top: [{ title: 'Turner in Leeds' }] },
        {
          keys: [{ key: 'national:smg', name: 'Science Museum Group' }],
          count: 1,
          top: [{ title: 'Rocket' }],
        },
      ],
    });
  });

  test('by year: a loan stands in each year that it may touch, and what has no date stands by itself', async () => {
    expect(
      await groups('loans', 'by: YEAR', 'overlapping nodes { keys { key name } count certain }'),
    ).toEqual({
      overlapping: true,
      nodes: [
        { keys: [{ key: '2017', name: '2017' }], count: 2, certain: 2 },
        { keys: [{ key: '2018', name: '2018' }], count: 2, certain: 2 },
        { keys: [{ key: null, name: 'No date stated' }], count: 1, certain: null },
      ],
    });
    expect(
      await groups('loans', 'by: REPORTING_YEAR', 'overlapping nodes { keys { key } count certain }'),
    ).toEqual({
      overlapping: false,
      nodes: [
        { keys: [{ key: '2017/18' }], count: 2, certain: 2 },
        { keys: [{ key: null }], count: 1, certain: null },
      ],
    });
  });

  test('a year that is only possible is counted apart from a certain one, with the loans and projects of that year alone', async () => {
    const filter = '(filter: { museum: { ids: "national:tate" }, partner: { kind: UNIVERSITY } })';
    const fields = 'nodes { keys { key } count certain loans projects }';
    expect(
      await groups(`partnerships${filter}`, 'by: YEAR, orderBy: { by: NAME, direction: ASC }', fields),
    ).toEqual({
      nodes: [
        // Wards: from some time in 2014 on, end unknown
        ...['2014', '2015', '2016'].map((key) => ({
          keys: [{ key }],
          count: 1,
          certain: 0,
          loans: 0,
          projects: 1,
        })),
        // in addition, Colour
        ...['2017', '2018', '2019'].map((key) => ({
          keys: [{ key }],
          count: 1,
          certain: 1,
          loans: 0,
          projects: 2,
        })),
        // Sketches
        { keys: [{ key: null }], count: 1, certain: null, loans: 1, projects: 0 },
      ],
    });
    expect(
      await groups(`partnerships${filter}`, 'by: DECADE', 'nodes { keys { key name } certain }'),
    ).toEqual({
      nodes: [
        { keys: [{ key: null, name: 'No date stated' }], certain: null },
        { keys: [{ key: '2010s', name: '2010s' }], certain: 1 },
      ],
    });
  });

  test('two properties: pairs of values, and the filter holds', async () => {
    const filter = '(filter: { mirrored: false })';
    expect(
      await groups(
        `partnerships${filter}`,
        'by: [PARTNER_KIND, MUSEUM]',
        'totalCount overlapping nodes { keys { by name } count objects }',
      ),
    ).toEqual({
      totalCount: 4,
      overlapping: false,
      nodes: [
        ['Health body', 'Tate', null],
        ['Museum', 'Tate', 30],
        ['University', 'Science Museum Group', 1],
        ['University', 'Tate', null],
      ].map(([kind, museum, objects]) => ({
        keys: [
          { by: 'PARTNER_KIND', name: kind },
          { by: 'MUSEUM', name: museum },
        ],
        count: 1,
        objects,
      })),
    });
  });

  test('a project with two outcomes stands under both, one without under neither', async () => {
    expect(
      await groups(
        'projects',
        'by: OUTCOME, orderBy: { by: PARTICIPATIONS }',
        'overlapping nodes { keys { name } count participations people }',
      ),
    ).toEqual({
      overlapping: true,
      nodes: [
        { keys: [{ name: 'Health and wellbeing' }], count: 1, participations: 3, people: 20 },
        { keys: [{ name: 'Participation' }], count: 1, participations: 3, people: 20 },
        { keys: [{ name: 'No outcome stated' }], count: 1, participations: 2, people: null },
      ],
    });
  });

  test('partnerships by what their loans and projects served, by who paid for these, and by reporting year', async () => {
    const asked = async (by: string, fields: string) =>
      (await groups('partnerships(filter: { mirrored: false })', `by: ${by}`, `nodes { ${fields} }`)).nodes;
    expect(await asked('OUTCOME', 'keys { key name } count top { id }')).toEqual([
      {
        keys: [{ key: 'PARTICIPATION', name: 'Participation' }],
        count: 3,
        top: [
          { id: 'national:tate~org:leeds' },
          { id: 'national:tate~org:hospital' },
          { id: 'national:tate~ror:02jx3x895' },
        ],
      },
      {
        keys: [{ key: null, name: 'No outcome stated' }],
        count: 2,
        top: [{ id: 'national:tate~ror:02jx3x895' }, { id: 'national:smg~ror:024mrxd33' }],
      },
      {
        keys: [{ key: 'HEALTH_AND_WELLBEING', name: 'Health and wellbeing' }],
        count: 2,
        top: [{ id: 'national:tate~org:hospital' }, { id: 'national:tate~ror:02jx3x895' }],
      },
    ]);
    expect(await asked('FUNDER', 'keys { key name } count')).toEqual([
      { keys: [{ key: null, name: 'No funder stated' }], count: 3 },
      { keys: [{ key: 'org:ahrc', name: 'Arts and Humanities Research Council' }], count: 2 },
    ]);
    const years = await asked('REPORTING_YEAR', 'keys { key } count certain');
    const reported = years.map(
      ({ keys: [{ key }], count, certain }: { keys: [{ key: string }]; count: number; certain: number }) => [
        key,
        count,
        certain,
      ],
    );
    expect(reported).toEqual([
      ['2017/18', 4, 3], // Turner, Rocket and Colour; Wards may continue
      ['2013/14', 2, 0], // Wards, which may have begun then
      ['2014/15', 2, 0],
      ['2015/16', 2, 0],
      ['2016/17', 2, 0],
      ['2018/19', 2, 1],
      ['2019/20', 2, 0],
      [null, 1, null], // Sketches
    ]);
  });

  test('activity and year of a group are those of the same loan or project', async () => {
    const filter = '(filter: { ids: "national:tate~ror:02jx3x895" })';
    const { nodes } = await groups(
      `partnerships${filter}`,
      'by: [ACTIVITY, YEAR], orderBy: { by: NAME, direction: ASC }',
      'nodes { keys { key } certain }',
    );
    const certain = nodes.filter((group: { certain: number | null }) => group.certain === 1);
    expect(certain.map(({ keys }: { keys: { key: string }[] }) => keys.map(({ key }) => key))).toEqual([
      ['RESEARCH', '2017'],
      ['RESEARCH', '2018'],
      ['RESEARCH', '2019'],
    ]);
  });

  test('groups and sums beside a condition are of the loans and projects that fulfil it', async () => {
    const filter =
      '(filter: { during: { year: 2018, certainty: CERTAIN }, partner: { ids: "ror:02jx3x895" } })';
    expect(
      await groups(`partnerships${filter}`, 'by: ACTIVITY', 'nodes { keys { key } count loans projects }'),
    ).toEqual({ nodes: [{ keys: [{ key: 'RESEARCH' }], count: 1, loans: 0, projects: 1 }] });
  });

  test('projects by the country of those who took part', async () => {
    expect(await groups('projects', 'by: COUNTRY', 'nodes { keys { key name } count }')).toEqual({
      nodes: [
        { keys: [{ key: 'United Kingdom', name: 'United Kingdom' }], count: 2 },
        { keys: [{ key: null, name: 'Not stated' }], count: 1 },
      ],
    });
  });

  test('an organisation’s own loans are grouped as all are', async () => {
    const data = await on.data(
      '{ organisation(id: "national:tate") { loansLent { groups(by: TERM) { nodes { keys { key name } count } } } } }',
    );
    expect(data.organisation.loansLent.groups.nodes).toEqual([
      { keys: [{ key: null, name: 'Not stated' }], count: 1 },
      { keys: [{ key: 'SHORT', name: 'Short' }], count: 1 },
    ]);
  });

  test('pages follow each other without gap or overlap, in every order', async () => {
    for (const [by, direction] of [
      ['COUNT', 'DESC'],
      ['NAME', 'ASC'],
      ['OBJECTS', 'ASC'],
      ['PEOPLE', 'DESC'],
    ]) {
      const order = `by: [BORROWER_REGION, YEAR], orderBy: { by: ${by}, direction: ${direction} }`;
      const whole = await groups('loans', order, 'totalCount nodes { keys { key } }');
      const found: unknown[] = [];
      let after = '';
      for (;;) {
        const page = await groups(
          'loans',
          `${order}, first: 2${after}`,
          'nodes { keys { key } } pageInfo { hasNextPage endCursor }',
        );
        found.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) break;
        after = `, after: "${page.pageInfo.endCursor}"`;
      }
      expect(found).toEqual(whole.nodes);
      expect(found).toHaveLength(whole.totalCount);
    }
  });

  test.each([
    ['by: [YEAR, YEAR]', 'loans.groups.by: 2 keys were given; give none, one, or two different ones.'],
    [
      'by: [YEAR, TERM, LENDER]',
      'loans.groups.by: 3 keys were given; give none, one, or two different ones.',
    ],
    ['by: YEAR, first: 101', 'loans.groups.first: 101 rows were requested; a page has 0 to 100.'],
    [
      'by: YEAR, after: "x"',
      'loans.groups.after: "x" is not a valid cursor. Use one from pageInfo or edges of a response.',
    ],
  ])('%s is refused with what is allowed', async (args, message) => {
    const { result } = await on.ask(`{ loans { groups(${args}) { totalCount nodes { count } } } }`);
    expect(result.errors?.[0]?.message).toBe(message);
  });

  test('without a key, one group has the totals of the list', async () => {
    const { loans } = await on.data(
      '{ loans { totalCount groups(by: []) { totalCount overlapping nodes { keys { name } count objects certain top(first: 1) { title } } } } }',
    );
    const { loans: byTerm } = await on.data('{ loans { groups(by: TERM) { nodes { objects } } } }');
    const objects = byTerm.groups.nodes.reduce(
      (sum: number, node: { objects: number | null }) => sum + (node.objects ?? 0),
      0,
    );
    expect(loans.groups).toMatchObject({ totalCount: 1, overlapping: false });
    expect(loans.groups.nodes).toMatchObject([{ keys: [], count: loans.totalCount, objects, certain: null }]);
  });

  test('how many of a group are shown is refused where it is too many', async () => {
    const { result } = await on.ask('{ loans { groups(by: TERM) { nodes { top(first: 21) { title } } } } }');
    expect(result.errors?.[0]?.message).toBe(
      'loans.groups.top.first: 21 rows were requested; the allowed range is 1 to 20.',
    );
  });
});

describe('on networks made up by chance', () => {
  let graph: GraphClient;
  let asker: Asker;
  beforeAll(async () => {
    graph = openTestGraph();
    asker = await askerOf(graph);
  });
  afterAll(() => graph.close());

  const LISTS = { Partnership: 'partnerships', Loan: 'loans', Project: 'projects' } as const;
  const SINGLE = [
    'MUSEUM',
    'PARTNER',
    'PARTNER_KIND',
    'PARTNER_REGION',
    'PURPOSE',
    'TERM',
    'LENDER',
    'BORROWER',
  ];

  test.each(Array.from({ length: TRIES }, (_, at) => 1 + at))(
    'groups add up to the total where nothing stands in two, and to more where something does (%i)',
    async (seed) => {
      await drawRandom(graph, seed);
      let both = 0;
      for (const [type, list] of Object.entries(LISTS)) {
        for (const by of Object.keys(groupings[type]?.keys ?? {})) {
          const { result } = await asker.ask(
            `{ ${list} { totalCount groups(by: ${by}, first: 100) { totalCount overlapping nodes { count certain top(first: 20) { id } } } } }`,
          );
          expect(result.errors).toBeUndefined();
          const { totalCount, groups } = result.data[list];
          const sum = groups.nodes.reduce((all: number, { count }: { count: number }) => all + count, 0);
          const things = new Set(
            groups.nodes.flatMap(({ top }: { top: { id: string }[] }) => top.map(({ id }) => id)),
          );
          expect([by, groups.overlapping]).toEqual([by, sum > totalCount]);
          if (SINGLE.includes(by) && type !== 'Project') expect([by, sum]).toEqual([by, totalCount]);
          expect(sum).toBeGreaterThanOrEqual(totalCount);
          expect(groups.nodes).toHaveLength(groups.totalCount);
          for (const { count, certain } of groups.nodes) expect(certain ?? 0).toBeLessThanOrEqual(count);
          if (groups.nodes.every(({ count }: { count: number }) => count <= 20)) {
            expect([by, things.size]).toEqual([by, totalCount]);
          }
          if (groups.overlapping) both += 1;
        }
      }
      expect(both).toBeGreaterThan(5);
    },
  );

  test('a year’s group is what `during` that year finds', async () => {
    await drawRandom(graph, 5);
    const { result } = await asker.ask(
      '{ loans { groups(by: YEAR, first: 100) { nodes { keys { key } count certain } } } }',
    );
    const dated = result.data.loans.groups.nodes.filter(
      ({ keys }: { keys: { key: string | null }[] }) => keys[0]?.key,
    );
    expect(dated.length).toBeGreaterThan(3);
    for (const { keys, count, certain } of dated) {
      const asked = await asker.ask(`{
        sure: loans(filter: { during: { year: ${keys[0].key}, certainty: CERTAIN } }) { totalCount }
        possible: loans(filter: { during: { year: ${keys[0].key} } }) { totalCount }
      }`);
      const { sure, possible } = asked.result.data;
      expect(certain).toBe(sure.totalCount);
      expect(count).toBe(possible.totalCount);
    }
  });
});
