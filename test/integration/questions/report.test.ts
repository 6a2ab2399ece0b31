import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { int } from '../../../src/database/client.js';
import { CYPHER_FOLDER, readCypher } from '../../../src/database/cypherFiles.js';
import { onGraph } from '../../support/onGraph.js';
import { planOf } from '../../support/plan.js';

// test/graphs/small.cypher: Tate lent Turner (a tour, 2017-11 to 2018-03, 30 objects, 74,000 people) to Leeds City Museum, Sketches
// (research, undated) to UCL; the Science Museum Group's site lent Rocket (2017-10 to 2018-02-10, 1 object) to the University of Leeds.
// Tate and UCL: Colour (research, 2017 to 2019); Tate, UCL and a hospital: Wards (2014?, end unknown).
const on = onGraph('small');

beforeAll(() =>
  on.graph.run(`
    MATCH (source:Source {id: 'source:report'})
    UNWIND [['one', 'UK', 4, 'EXACT'], ['other', 'UK', 5, 'MORE_THAN'], ['least', 'worldwide', 0, 'EXACT']] AS row
    CREATE (:Figure {id: 'figure:' + row[0], title: row[0], year: '2017/18', measure: 'display_loans', scope: row[1], value: row[2],
      status: 'STATED', qualifier: row[3], unit: 'loans', theme: 'sharing collections'})-[:EVIDENCED_BY {rows: ['report_figures.csv#2']}]->(source)`),
);

const ALL = `measures {
  measure scope counted { certain possible uncounted facts stated unknown undated }
  published { value unit qualifier sources differenceCertain differencePossible coverageCertain coveragePossible comparison
    figure { id evidence { edges { rows node { url } } } } }
  contradiction
}`;

const measuresOf = async (text = ALL) => {
  const { report } = await on.data(`{ report(year: "2017/18") { themes { theme ${text} } } }`);
  return report.themes.flatMap((theme: { measures: object[] }) => theme.measures);
};
const one = async (measure: string, scope: string) =>
  (await measuresOf()).find(
    (row: { measure: string; scope: string }) => row.measure === measure && row.scope === scope,
  );

const beside = (id: string, value: number, rest: object) => ({
  value,
  unit: 'loans',
  sources: ['Colour at Tate'],
  figure: {
    id,
    evidence: { edges: [{ rows: ['report_figures.csv#2'], node: { url: 'https://example.org/colour' } }] },
  },
  ...rest,
});
const UNNAMED =
  'loans and projects with unnamed groups: counted, but the groups are neither a place nor a partner';
const SAMPLE =
  'The graph is based on individual public sources; the survey is based on the museums’ own returns.';

test('one loan for display in the UK, beside two published values that contradict each other', async () => {
  expect(await one('display_loans', 'UK')).toEqual({
    measure: 'display_loans',
    scope: 'UK',
    counted: { certain: 1, possible: 1, uncounted: null, facts: 1, stated: null, unknown: null, undated: 0 },
    published: [
      beside('figure:one', 4, {
        qualifier: 'EXACT',
        differenceCertain: -3,
        differencePossible: -3,
        coverageCertain: 0.25,
        coveragePossible: 0.25,
        comparison: SAMPLE,
      }),
      beside('figure:other', 5, {
        qualifier: 'MORE_THAN',
        differenceCertain: -4,
        differencePossible: -4,
        coverageCertain: 0.2,
        coveragePossible: 0.2,
        comparison: `${SAMPLE} The published value is a minimum, so the share is at most this.`,
      }),
    ],
    contradiction: true,
  });
});

test('more counted than published is a difference and no coverage', async () => {
  const { published } = await one('display_loans', 'worldwide');
  expect(published).toMatchObject([
    { value: 0, differenceCertain: 1, coverageCertain: null, coveragePossible: null },
  ]);
  expect(published[0].comparison).toContain('No coverage');
});

test('what the graph holds none of is not counted, which is not 0; what has no date is in no year', async () => {
  expect((await one('display_loans', 'China')).counted).toEqual({
    certain: null,
    possible: null,
    uncounted: 'The graph has none of these for any time. That does not mean that there were none.',
    facts: null,
    stated: null,
    unknown: null,
    undated: null,
  });
  expect((await one('research_loan_institutions', 'worldwide')).counted).toMatchObject({
    certain: 0,
    possible: 0,
    undated: 1,
  });
  expect((await one('doctoral_students_supported', 'UK')).counted).toMatchObject({
    certain: null,
    possible: null,
  });
});

test('what surely lies in the year is told from what may', async () => {
  expect((await one('touring_exhibition_audience', 'UK')).counted).toMatchObject({
    certain: 74000,
    possible: 74000,
  });
  // Colour definitely continues; Wards began in 2014 and may
  expect((await one('research_projects_with_partners', 'UK')).counted).toMatchObject({
    certain: 1,
    possible: 1,
  });
  expect((await one('projects_for_participation', 'worldwide')).counted).toMatchObject({
    certain: 0,
    possible: 1,
  });
});

test('by museum, with its own published values; by region and by kind of partner', async () => {
  const { report } = await on.data(`{ report(year: "2017/18") {
    byMuseum { organisation { name } measures { measure scope counted { possible } published { value status } } }
    byRegion { key measures { measure scope counted { possible } } }
    byPartnerKind { key measures { measure scope counted { possible } } }
    series { measure scope organisation { id } points { year value status sources } }
    meta { from to dataVersion sources leftOut { what count } }
  } }`);
  const loansOf = (
    groups: { key: string; measures: { measure: string; scope: string; counted: object }[] }[],
  ) =>
    groups.flatMap(({ key, measures }) =>
      measures
        .filter(({ measure, scope }) => measure === 'display_loans' && scope === 'UK')
        .map(({ counted }) => [key, counted]),
    );
  expect(loansOf(report.byRegion)).toEqual([['Yorkshire and the Humber', { possible: 1 }]]);
  expect(loansOf(report.byPartnerKind)).toEqual([['UNIVERSITY', { possible: 1 }]]);
  expect(report.byMuseum.map((group: { organisation: { name: string } }) => group.organisation.name)).toEqual(
    ['Science Museum Group', 'Tate'],
  );
  expect(report.byMuseum[1].measures.slice(0, 2)).toEqual([
    {
      measure: 'uk_loan_venues',
      scope: 'UK',
      counted: { possible: 1 },
      published: [{ value: null, status: 'NOT_APPLICABLE' }],
    },
    {
      measure: 'visits',
      scope: 'worldwide',
      counted: { possible: null },
      published: [{ value: 8000000, status: 'STATED' }],
    },
  ]);
  expect(report.series.find(({ measure }: { measure: string }) => measure === 'visits')).toEqual({
    measure: 'visits',
    scope: 'Tate',
    organisation: { id: 'national:tate' },
    points: [{ year: '2017/18', value: 8000000, status: 'STATED', sources: ['Colour at Tate'] }],
  });
  expect(report.meta).toMatchObject({
    from: '2017-04-01',
    to: '2018-03-31',
    dataVersion: 2,
    leftOut: [
      { what: 'undated loans and projects of national museums, which are in no year', count: 1 },
      { what: UNNAMED, count: 0 },
    ],
  });
});

test.each(['2018', 'nonsense', '2017/19'])('%s is refused, with how a year is written', async (year) => {
  const { result } = await on.ask(`{ report(year: "${year}") { year } }`);
  expect(result.errors?.[0]).toMatchObject({
    message: `report.year: "${year}" is not a reporting year. Write it as 2017/18.`,
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test.each([
  ['2016/17', '2016/17'],
  ['2018/2019', '2018/19'],
])('%s is answered under its own year, although nothing was published for it', async (asked, year) => {
  const { report } = await on.data(`{ report(year: "${asked}") {
    year years published meta { from to }
    themes { measures { measure scope counted { possible } published { value } } }
  } }`);
  const measures = report.themes.flatMap((theme: { measures: object[] }) => theme.measures);
  const first = year.slice(0, 4);
  expect(report).toMatchObject({
    year,
    years: ['2017/18'],
    published: 0,
    meta: { from: `${first}-04-01`, to: `${Number(first) + 1}-03-31` },
  });
  expect(measures).toContainEqual({
    measure: 'research_projects_with_partners',
    scope: 'UK',
    counted: { possible: 1 }, // Colour, 2017 to 2019
    published: [],
  });
});

test('a sum says of how many the number is unknown: it is no upper bound then', async () => {
  await on.graph.run(`
    MATCH (smg:Organisation {id: 'org:nrm'}), (leeds:Organisation {id: 'ror:024mrxd33'}), (source:Source {id: 'source:report'})
    CREATE (smg)-[:LENT]->(loan:Loan {id: 'loan:uncounted', title: 'Uncounted', sortTitle: 'uncounted', purpose: 'DISPLAY', direction: 'LENT',
      earliestStart: '2017-10-01', latestStart: '2017-10-31', earliestEnd: '2018-02-10', latestEnd: '2018-02-10', start: '2017-10', end: '2018-02-10',
      sources: ['source:report']})-[:TO]->(leeds)
    CREATE (loan)-[:EVIDENCED_BY {rows: ['loans.csv#9']}]->(source)
    WITH 1 AS done MATCH (version:DataVersion) SET version.number = version.number + 1`);
  expect((await one('display_loan_objects', 'UK')).counted).toMatchObject({
    certain: 1,
    possible: 1,
    facts: 2,
    stated: 1,
    unknown: 1,
  });
});

test.each(readdirSync(join(CYPHER_FOLDER, 'report')))('%s has a header and a good plan', async (file) => {
  const { header, text } = readCypher(`report/${file}`);
  expect(header.length).toBeGreaterThan(10);
  const { operators, remarks } = await planOf(on.graph, text, {
    museum: 'national:tate',
    after: '',
    limit: int(10),
    ids: ['national:tate'],
  });
  expect(operators).not.toContain('AllNodesScan');
  expect(operators).not.toContain('CartesianProduct');
  expect(remarks).toEqual([]);
});
