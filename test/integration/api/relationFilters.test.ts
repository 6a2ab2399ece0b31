import { onGraph } from '../../support/onGraph.js';

const on = onGraph('small');

/** Ids of a list with this filter. The list and its number must agree. */
async function idsOf(list: string, filter: string): Promise<string[]> {
  const { [list]: found } = await on.data(`{ ${list}(filter: ${filter}) { totalCount nodes { id } } }`);
  expect(found.nodes).toHaveLength(found.totalCount);
  return found.nodes.map(({ id }: { id: string }) => id).sort();
}

test.each([
  ['organisations', '{ loansLent: { count: { min: 2 } } }', ['national:tate']],
  ['organisations', '{ loansLent: { count: { max: 0 } }, kind: MUSEUM }', ['org:leeds']],
  ['organisations', '{ loansLent: { count: { min: 1, matching: { term: SHORT } } } }', ['national:tate']],
  ['organisations', '{ fundedLoans: { some: {} } }', ['org:ahrc']],
  ['organisations', '{ fundedProjects: { count: { min: 1, matching: { kind: RESEARCH } } } }', ['org:ahrc']],
  ['organisations', '{ sites: { some: { place: "York" } } }', ['national:smg']],
  ['organisations', '{ evidence: { some: { ids: "source:list" } } }', ['national:tate']],
  ['organisations', '{ localAuthority: "Leeds" }', ['org:leeds']],
  ['projects', '{ participants: { count: { min: 3 } } }', ['project:wards']],
  [
    'projects',
    '{ participants: { count: { max: 1, matching: { node: { kind: UNIVERSITY } } } } }',
    ['project:colour', 'project:wards'],
  ],
  ['projects', '{ evidence: { count: { min: 2 } } }', ['project:wards']],
  ['loans', '{ evidence: { some: { kind: PRESS } } }', ['loan:rocket', 'loan:turner']],
  ['organisations', '{ loansLent: { some: { ids: "loan:turner" } } }', ['national:tate']],
  [
    'organisations',
    '{ projects: { some: { node: { ids: "project:colour" } } }, kind: MUSEUM }',
    ['national:tate'],
  ],
  ['loans', '{ outcomes: PARTICIPATION }', ['loan:turner']],
  ['sources', '{ loans: { count: { min: 2 } } }', ['source:page', 'source:report']],
  ['sources', '{ projects: { count: { min: 2 } } }', ['source:report']],
])('%s with %s', async (list, filter, expected) => {
  expect(await idsOf(list, filter)).toEqual(expected);
});

test.each([
  ['{ loans: { some: { lenders: { some: { kind: MUSEUM } } } } }', ['leeds', 'ucl', 'smg']],
  ['{ loans: { some: { borrowers: { some: { kind: UNIVERSITY } }, purpose: DISPLAY } } }', ['smg']],
  ['{ loans: { none: {} } }', ['hospital']],
  ['{ loans: { some: { ids: "loan:rocket" } } }', ['smg']],
  ['{ projects: { count: { min: 2 } } }', ['ucl']],
  ['{ projects: { count: { min: 1, matching: { consortium: true } } } }', ['ucl', 'hospital']],
  ['{ evidence: { count: { min: 2 } } }', ['leeds', 'ucl']],
  ['{ activityCount: { min: 3 } }', ['ucl']],
  ['{ kinds: [RESEARCH, RESEARCH_LOAN], activityCount: { min: 3 } }', []],
  ['{ kinds: [RESEARCH, RESEARCH_LOAN], activityCount: { min: 2 } }', ['ucl']],
])('partnerships with %s', async (filter, expected) => {
  const names: Record<string, string> = {
    leeds: 'national:tate~org:leeds',
    ucl: 'national:tate~ror:02jx3x895',
    hospital: 'national:tate~org:hospital',
    smg: 'national:smg~ror:024mrxd33',
  };
  expect(await idsOf('partnerships', `{ mirrored: false, and: [${filter}] }`)).toEqual(
    expected.map((name) => names[name]).sort(),
  );
});

describe('started', () => {
  test.each([
    ['loans', '{ started: { year: 2017, certainty: CERTAIN } }', ['loan:rocket', 'loan:turner']],
    ['loans', '{ started: { from: "2017-10-15", to: "2017-10-20" } }', ['loan:rocket']],
    ['loans', '{ started: { from: "2017-10-15", to: "2017-10-20", certainty: CERTAIN } }', []],
    ['loans', '{ started: { year: 2018 } }', []],
    ['projects', '{ started: { to: "2014", certainty: CERTAIN } }', ['project:wards']],
  ])('%s with %s', async (list, filter, expected) => {
    expect(await idsOf(list, filter)).toEqual(expected);
  });
});

test('a number that has neither bound is an error', async () => {
  const { result } = await on.ask('{ loans(filter: { lenders: { count: {} } }) { totalCount } }');
  expect(result.errors?.[0]?.message).toContain('Neither min nor max was given');
});
