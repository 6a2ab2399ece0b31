import { onGraph } from '../../support/onGraph.js';

const on = onGraph('small');

const ask = (source: string) => on.data(source);

test('the mission’s question: which universities partner with national museums, through what, since when, who says so', async () => {
  const { result, statements } = await on.ask(`{
    partnerships(filter: { museum: { national: true }, partner: { kind: UNIVERSITY } }) {
      totalCount
      nodes {
        museum { name } partner { name } objects kinds period { start end }
        loans { totalCount nodes { title } }
        projects { totalCount nodes { title kind: activity } }
        evidence { nodes { url } }
      }
    }
  }`);
  expect(result).toEqual({
    data: {
      partnerships: {
        totalCount: 2,
        nodes: [
          {
            museum: { name: 'Science Museum Group' },
            partner: { name: 'University of Leeds' },
            objects: 1,
            kinds: ['DISPLAY_LOAN'],
            period: { start: '2017-10', end: '2018-02-10' },
            loans: { totalCount: 1, nodes: [{ title: 'Rocket' }] },
            projects: { totalCount: 0, nodes: [] },
            evidence: { nodes: [{ url: 'https://example.org/colour' }] },
          },
          {
            museum: { name: 'Tate' },
            partner: { name: 'University College London' },
            objects: null,
            kinds: ['HEALTH_AND_WELLBEING', 'RESEARCH', 'RESEARCH_LOAN'],
            period: { start: '2014?', end: '2019' },
            loans: { totalCount: 1, nodes: [{ title: 'Sketches' }] },
            projects: {
              totalCount: 2,
              nodes: [
                { title: 'Colour', kind: 'RESEARCH' },
                { title: 'Wards', kind: 'HEALTH_AND_WELLBEING' },
              ],
            },
            evidence: {
              nodes: [{ url: 'https://example.org/colour' }, { url: 'https://example.org/turner' }],
            },
          },
        ],
      },
    },
  });
  expect(statements).toHaveLength(1);
});

test('the question turned around: which museums a university partners with', async () => {
  const data = await ask(`{ organisation(id: "https://ror.org/02jx3x895") {
    name partnerships { nodes { museum { name } } } partners { edges { node { name } partnership { projects { totalCount } } } }
  } }`);
  expect(data.organisation).toEqual({
    name: 'University College London',
    partnerships: { nodes: [{ museum: { name: 'Tate' } }] },
    partners: { edges: [{ node: { name: 'Tate' }, partnership: { projects: { totalCount: 2 } } }] },
  });
});

test('an id that nothing has is null, not an error', async () => {
  expect(await ask('{ organisation(id: "org:none") { name } }')).toEqual({ organisation: null });
});

test('what a site did counts for its parent, and is shown apart when asked', async () => {
  const data = await ask(`{
    whole: partnerships(filter: { partner: { ids: ["ror:024mrxd33"] } }) { nodes { id } }
    apart: partnerships(sites: true, filter: { partner: { ids: ["ror:024mrxd33"] } }) { nodes { id } }
    parent: organisation(id: "national:smg") { loansLent { nodes { title } } own: loansLent(sites: true) { nodes { title } } sites { nodes { name parent { name } } } }
  }`);
  expect(data).toEqual({
    whole: { nodes: [{ id: 'national:smg~ror:024mrxd33' }] },
    apart: { nodes: [{ id: 'org:nrm~ror:024mrxd33' }, { id: 'national:smg~ror:024mrxd33' }] },
    parent: {
      loansLent: { nodes: [{ title: 'Rocket' }] },
      own: { nodes: [] },
      sites: { nodes: [{ name: 'National Railway Museum', parent: { name: 'Science Museum Group' } }] },
    },
  });
});

test('each museum of a pair is the other’s partner; mirrored tells the pair’s second reading', async () => {
  const data = await ask(`{
    all: partnerships(filter: { partner: { kind: MUSEUM } }) { nodes { id mirrored } }
    once: partnerships(filter: { mirrored: false, partner: { kind: MUSEUM } }) { totalCount }
  }`);
  expect(data.all.nodes).toEqual([
    { id: 'org:leeds~national:tate', mirrored: true },
    { id: 'national:tate~org:leeds', mirrored: false },
  ]);
  expect(data.once.totalCount).toBe(1);
});

describe('during', () => {
  const loans = async (during: string) =>
    (
      await ask(`{ loans(orderBy: { by: TITLE }, filter: { during: ${during} }) { nodes { title } } }`)
    ).loans.nodes.map((loan: { title: string }) => loan.title);

  test.each([
    ['{ reportingYear: "2017/18" }', ['Rocket', 'Turner in Leeds']],
    ['{ year: 2018 }', ['Rocket', 'Turner in Leeds']],
    ['{ from: "2018-03" }', ['Turner in Leeds']],
    ['{ to: "2017-10" }', ['Rocket']],
    ['{ from: "2018-03-31", to: "2018-03-31", certainty: CERTAIN }', []],
    ['{ from: "2018-03-31", to: "2018-03-31" }', ['Turner in Leeds']],
  ])('%s takes what may overlap it, and nothing without a date', async (during, titles) => {
    expect(await loans(during)).toEqual(titles);
  });

  test('of a partnership asks its loans and projects, not the span between them', async () => {
    const ids = async (year: number, certainty = 'POSSIBLE') => {
      const filter = `{ partner: { ids: "ror:02jx3x895" }, during: { year: ${year}, certainty: ${certainty} } }`;
      const data = await ask(`{ partnerships(filter: ${filter}) { totalCount } }`);
      return data.partnerships.totalCount;
    };
    expect(await ids(2013)).toBe(0);
    expect(await ids(2016)).toBe(1); // Wards began in 2014 and has no known end
    expect(await ids(2016, 'CERTAIN')).toBe(0);
    expect(await ids(2018, 'CERTAIN')).toBe(1); // Colour
  });
});

describe('filters', () => {
  const names = async (filter: string) =>
    (await ask(`{ organisations(filter: ${filter}) { nodes { name } } }`)).organisations.nodes.map(
      (node: { name: string }) => node.name,
    );

  test.each([
    ['{ loansLent: { some: { objects: { min: 10 } } } }', ['Tate']],
    [
      '{ projects: { some: { role: PARTNER, node: { kind: HEALTH_AND_WELLBEING } } } }',
      ['The Royal Hospital', 'University College London'],
    ],
    [
      '{ partners: { some: { node: { national: true } }, none: { consortiumOnly: true } }, kind: UNIVERSITY }',
      ['University College London', 'University of Leeds'],
    ],
    [
      '{ partners: { some: { node: { kind: UNIVERSITY } } } }',
      ['National Railway Museum', 'Science Museum Group', 'Tate'],
    ],
    ['{ partners: { some: { node: { kind: [UNIVERSITY, HEALTH_BODY], region: "London" } } } }', ['Tate']],
    [
      '{ partners: { none: { node: { kind: MUSEUM, region: ["London", "Wales"] } } } }',
      ['Arts and Humanities Research Council', 'National Railway Museum', 'Science Museum Group', 'Tate'],
    ],
    [
      '{ partners: { some: { node: { region: "London", collective: false } } } }',
      ['Leeds City Museum', 'The Royal Hospital', 'Tate', 'University College London', 'University of Leeds'],
    ],
    [
      '{ loansLent: { none: {} }, loansBorrowed: { none: {} }, projects: { none: {} } }',
      ['Arts and Humanities Research Council'],
    ],
    [
      '{ or: [{ name: { contains: "leeds" } }, { name: { equals: "Royal Hospital" } }] }',
      ['Leeds City Museum', 'The Royal Hospital', 'University of Leeds'],
    ],
    [
      '{ not: { region: ["London", "Yorkshire and the Humber"] } }',
      ['Arts and Humanities Research Council', 'The Royal Hospital'],
    ],
    ['{ site: true }', ['National Railway Museum']],
    ['{ partnerCount: { min: 2, max: 3 } }', ['Tate']],
    [
      '{ kind: null, name: null }',
      [
        'Arts and Humanities Research Council',
        'Leeds City Museum',
        'National Railway Museum',
        'The Royal Hospital',
        'Science Museum Group',
        'Tate',
        'University College London',
        'University of Leeds',
      ],
    ],
  ])('%s', async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });
});

describe('pages', () => {
  const page = async (args: string) =>
    (
      await ask(
        `{ organisations(${args}) { nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      )
    ).organisations;

  test.each(['NAME', 'PARTNERS', 'LOANS'])(
    'by %s go through the whole list once, forwards and backwards',
    async (by) => {
      for (const direction of ['ASC', 'DESC']) {
        const order = `orderBy: { by: ${by}, direction: ${direction} }`;
        const all = (await page(`first: 100, ${order}`)).nodes;
        const forwards = [];
        let after = '';
        do {
          const { nodes, pageInfo } = await page(`first: 3, ${order}${after}`);
          forwards.push(...nodes);
          after = pageInfo.hasNextPage ? `, after: "${pageInfo.endCursor}"` : 'end';
        } while (after !== 'end');
        const backwards = [];
        let before = '';
        do {
          const { nodes, pageInfo } = await page(`last: 3, ${order}${before}`);
          backwards.unshift(...nodes);
          before = pageInfo.hasPreviousPage ? `, before: "${pageInfo.startCursor}"` : 'end';
        } while (before !== 'end');
        expect(all).toHaveLength(8);
        expect(forwards).toEqual(all);
        expect(backwards).toEqual(all);
      }
    },
  );

  test('put what is unknown last, upwards and downwards, and go on behind it', async () => {
    for (const direction of ['ASC', 'DESC']) {
      const order = `orderBy: { by: OBJECTS, direction: ${direction} }`;
      const { loans } = await ask(`{ loans(${order}) { edges { cursor node { title } } } }`);
      expect(loans.edges[2].node.title).toBe('Sketches');
      const after = await ask(`{ loans(${order}, after: "${loans.edges[1].cursor}") { nodes { title } } }`);
      expect(after.loans.nodes).toEqual([{ title: 'Sketches' }]);
      const before = await ask(
        `{ loans(${order}, last: 5, before: "${loans.edges[2].cursor}") { nodes { title } } }`,
      );
      expect(before.loans.nodes).toEqual(loans.edges.slice(0, 2).map((edge: { node: object }) => edge.node));
    }
  });
});

test('facets count the whole list within its filter', async () => {
  const data = await ask(`{
    partnerships(first: 0, filter: { museum: { national: true } }) { facets(by: [KIND, ACTIVITY, YEAR], first: 2) { by values { key name count } } }
    loans(first: 0) { facets(by: [YEAR]) { values { key count } } }
  }`);
  expect(data.partnerships.facets).toEqual([
    {
      by: 'KIND',
      values: [
        { key: 'UNIVERSITY', name: 'University', count: 2 },
        { key: 'HEALTH_BODY', name: 'Health body', count: 1 },
      ],
    },
    {
      by: 'ACTIVITY',
      values: [
        { key: 'COMMUNITY', name: 'Community', count: 1 },
        { key: 'DISPLAY_LOAN', name: 'Display loan', count: 1 },
      ],
    },
    {
      by: 'YEAR',
      values: [
        { key: '2017', name: '2017', count: 4 },
        { key: '2018', name: '2018', count: 4 },
      ],
    },
  ]);
  expect(data.loans.facets[0].values).toEqual([
    { key: '2017', count: 2 },
    { key: '2018', count: 2 },
    { key: null, count: 1 },
  ]);
});

describe('conditions on loans and projects of a partnership', () => {
  const found = async (filter: string) => {
    const data = await ask(`{ partnerships(filter: { mirrored: false, ${filter} }) { nodes { id } } }`);
    return data.partnerships.nodes.map(({ id }: { id: string }) => id);
  };
  const [ucl, leeds, hospital] = ['ror:02jx3x895', 'org:leeds', 'org:hospital'].map(
    (id) => `national:tate~${id}`,
  );

  test.each([
    ['activity and time', 'kinds: [RESEARCH], during: { year: 2014 }', []],
    ['the same in two', 'and: [{ kinds: [RESEARCH] }, { during: { year: 2014 } }]', [ucl]],
    [
      'activity and certain time',
      'kinds: [HEALTH_AND_WELLBEING], during: { year: 2018, certainty: CERTAIN }',
      [],
    ],
    ['activity and possible time', 'kinds: [HEALTH_AND_WELLBEING], during: { year: 2018 }', [ucl]],
    ['funder and activity', 'funderIds: ["org:ahrc"], kinds: [HEALTH_AND_WELLBEING]', []],
    ['funder', 'funderIds: ["org:ahrc"]', [leeds, ucl]],
    ['outcome and activity', 'outcomes: [PARTICIPATION], kinds: [TOURING_EXHIBITION]', [leeds]],
    ['source and activity', 'sourceIds: ["source:page"], kinds: [RESEARCH]', []],
    ['direction', 'direction: [BORROWED]', []],
    [
      'direction and time',
      'direction: [LENT], during: { year: 2018, certainty: CERTAIN }, objects: { min: 2 }',
      [leeds],
    ],
    [
      'loans of that time',
      'during: { year: 2018 }, loanCount: { min: 1 }, partner: { kind: UNIVERSITY, region: "London" }',
      [],
    ],
    ['projects of that time', 'during: { year: 2015 }, projectCount: { min: 1, max: 1 }', [hospital, ucl]],
    ['nothing but consortia, of that time', 'during: { year: 2014 }, consortiumOnly: true', [hospital, ucl]],
    [
      'not then',
      'during: { year: 2017 }, not: { during: { year: 2014 } }, museum: { ids: "national:tate" }',
      [leeds],
    ],
  ])('are tested on the same one: %s', async (_what, filter, ids) => {
    expect(await found(filter)).toEqual(ids);
  });

  test('are tested on the same one through a partner too', async () => {
    const asked = (some: string) =>
      ask(
        `{ organisations(filter: { partners: { some: { ${some} } }, kind: UNIVERSITY }) { nodes { id } } }`,
      );
    expect((await asked('kinds: [RESEARCH], during: { year: 2014 }')).organisations.nodes).toEqual([]);
    expect(
      (await asked('kinds: [HEALTH_AND_WELLBEING], during: { year: 2014 }')).organisations.nodes,
    ).toEqual([{ id: 'ror:02jx3x895' }]);
  });
});

test('figures keep 0, not applicable and unknown apart', async () => {
  const data = await ask(
    '{ figures(orderBy: { by: MEASURE }) { nodes { measure value status organisation { name } area { name } } } }',
  );
  expect(data.figures.nodes).toEqual([
    { measure: 'museums_open', value: 0, status: 'STATED', organisation: null, area: { name: 'Leeds' } },
    {
      measure: 'uk_loan_venues',
      value: null,
      status: 'NOT_APPLICABLE',
      organisation: { name: 'Tate' },
      area: null,
    },
    { measure: 'visits', value: 8000000, status: 'STATED', organisation: { name: 'Tate' }, area: null },
  ]);
});

describe('wrong input is told where, what came, and what was allowed', () => {
  test.each([
    ['{ loans(first: 101) { totalCount } }', 'loans.first: 101 rows were requested; a page has 0 to 100.'],
    ['{ loans(first: -1) { totalCount } }', 'loans.first: -1 rows were requested; a page has 0 to 100.'],
    ['{ loans(first: 1, last: 1) { totalCount } }', 'loans: use first or last, not both.'],
    ['{ loans(before: "x") { totalCount } }', 'loans: use `after` with `first`, and `before` with `last`.'],
    [
      '{ loans(after: "x") { nodes { id } } }',
      'loans.after: "x" is not a valid cursor. Use one from pageInfo or edges of a response.',
    ],
    [
      '{ loans(filter: { during: { year: 2017, from: "2018" } }) { totalCount } }',
      'loans.filter.during: use one form of period: year, reportingYear, or from and/or to.',
    ],
    [
      '{ loans(filter: { during: { from: "2019", to: "2018" } }) { totalCount } }',
      'loans.filter.during: from 2019 is after to 2018. Swap or correct them.',
    ],
    [
      '{ loans(filter: { during: { reportingYear: "2017/19" } }) { totalCount } }',
      'is not a ReportingYear; write it as 2017/18.',
    ],
    [
      '{ loans(filter: { during: { from: "2018-13" } }) { totalCount } }',
      'is not a PartialDate; write it as 2007, 2007-10 or 2018-02-10.',
    ],
    [
      '{ loans(filter: { objects: { min: 3, max: 2 } }) { totalCount } }',
      'loans.filter.objects: min 3 is larger than max 2. Swap or correct them.',
    ],
    [
      '{ organisation(id: "national:tate") { loansLent(first: 1000) { totalCount } } }',
      'organisation.loansLent.first: 1000 rows were requested; a page has 0 to 100.',
    ],
    [
      '{ sources { nodes { loans { facets(by: KIND, first: 0) { by } } } } }',
      'the allowed range is 1 to 100.',
    ],
  ])('%s', async (source, message) => {
    const { result, statements } = await on.ask(source);
    expect(result.errors?.[0]?.message).toContain(message);
    expect(statements).toEqual([]);
  });

  test('a cursor of another order is refused, not misread', async () => {
    const { organisations } = await ask(
      '{ organisations(first: 1, orderBy: { by: LOANS }) { pageInfo { endCursor } } }',
    );
    const { result } = await on.ask(
      `{ organisations(after: "${organisations.pageInfo.endCursor}") { nodes { name } } }`,
    );
    expect(result.errors?.[0]?.message).toContain(
      'this cursor belongs to the order LOANS:ASC, but the request uses NAME:ASC',
    );
  });
});

test('a region that does not exist is refused with the regions that do, wherever it stands in a filter', async () => {
  const message = (path: string) =>
    `${path}: "Yorkshire" is not a region or nation of the UK. Use one of: East Midlands, East of England, London, North East, North West, South East, South West, West Midlands, Yorkshire and the Humber, Northern Ireland, Scotland, Wales; for other countries and unknown regions use regionStatus.`;
  for (const [field, path] of [
    ['organisations(filter: { region: "Yorkshire" }) { totalCount }', 'organisations.filter.region'],
    [
      'organisations(filter: { not: { region: ["London", "Yorkshire"] } }) { totalCount }',
      'organisations.filter.not[0].region',
    ],
    [
      'organisations(filter: { partners: { some: { node: { region: "Yorkshire" } } } }) { totalCount }',
      'organisations.filter.partners.some.node.region',
    ],
    [
      'loans(filter: { borrowers: { none: { region: "Yorkshire" } } }) { totalCount }',
      'loans.filter.borrowers.none.region',
    ],
    [
      'partnerships(filter: { partner: { region: "Yorkshire" } }) { totalCount }',
      'partnerships.filter.partner.region',
    ],
    ['search(text: "tate", region: "Yorkshire") { totalCount }', 'search.region'],
  ] as const) {
    const { result } = await on.ask(`{ ${field} }`);
    expect(result.errors?.[0]?.message).toBe(message(path));
  }
});
