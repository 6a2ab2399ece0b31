import { onService } from '../../support/onService.js';

// test/graphs/borders.cypher contains the counted records, with the reason for each
const on = onService('borders');

interface Row {
  measure: string;
  scope: string;
  counted: { certain: number | null; possible: number | null; undated: number | null };
}
const COUNTS = 'measures { measure scope counted { certain possible undated } }';

async function asked(args: string, part = `themes { ${COUNTS} }`) {
  const { body } = await on.ask(`{ report(year: "2017/18"${args}) { ${part} } }`);
  expect(body.errors).toBeUndefined();
  return body.data.report;
}
const reported = (rows: Row[], measure: string, scope: string) => {
  const { certain, possible, undated } = rows.find(
    (row) => row.measure === measure && row.scope === scope,
  )!.counted;
  return [certain, possible, undated];
};
async function countsOf(args = '') {
  const { themes } = await asked(args);
  const rows: Row[] = themes.flatMap(({ measures }: { measures: Row[] }) => measures);
  return (measure: string, scope: string) => reported(rows, measure, scope);
}

test('what surely and what maybe lies in the year, at its borders; what has no date; nothing of a museum with its own site', async () => {
  const counts = await countsOf();
  expect(counts('display_loans', 'worldwide')).toEqual([3, 4, 1]); // March, Many, Joint; and Year
  expect(counts('display_loans', 'UK')).toEqual([2, 3, 1]);
  expect(counts('display_loans', 'international')).toEqual([1, 1, 0]);
  expect(counts('display_loan_countries', 'international')).toEqual([1, 1, 0]);
  expect(counts('display_loan_objects', 'worldwide')).toEqual([13, 17, 1]); // 10 of the joint loan once
});

test('several that no source names are no place; sites are places by themselves, and one institution', async () => {
  const counts = await countsOf();
  expect(counts('display_loan_venues', 'UK')).toEqual([1, 2, 1]); // South; and North
  expect(counts('research_loan_institutions', 'worldwide')).toEqual([1, 1, 0]);
  expect(counts('research_loan_objects', 'worldwide')).toEqual([3, 3, 0]);
});

test('academic pairs: a site counts for its university, not every two of a consortium, undated participations maybe', async () => {
  const counts = await countsOf();
  expect(counts('academic_partnerships', 'UK')).toEqual([2, 3, 0]); // Tate and University, V&A and College; Tate and College
  expect(counts('research_projects_with_partners', 'UK')).toEqual([2, 3, 0]);
});

test('a joint loan counts for each of the two museums', async () => {
  const { byMuseum } = await asked('', `byMuseum { name ${COUNTS} }`);
  const of = (name: string) => byMuseum.find((group: { name: string }) => group.name === name).measures;
  expect(reported(of('Tate'), 'display_loans', 'worldwide')).toEqual([3, 4, 1]);
  expect(reported(of('V&A'), 'display_loans', 'worldwide')).toEqual([1, 1, 0]);
});

test('by region and by kind of partner', async () => {
  const parts = await asked('', `byRegion { key ${COUNTS} } byPartnerKind { key ${COUNTS} }`);
  const of = (groups: { key: string; measures: Row[] }[], measure: string, scope: string) =>
    groups
      .filter(({ measures }) => measures.some((row) => row.measure === measure && row.scope === scope))
      .map(({ key, measures }) => [key, ...reported(measures, measure, scope)]);
  expect(of(parts.byRegion, 'display_loans', 'worldwide')).toEqual([
    ['France', 1, 1, 0],
    ['North East', 1, 2, 1],
    ['United Kingdom', 1, 1, 0],
  ]);
  expect(of(parts.byPartnerKind, 'academic_partnerships', 'UK')).toEqual([
    ['COLLEGE', 1, 2, 0],
    ['UNIVERSITY', 1, 1, 0],
  ]);
});

const COMPARED = `themes { measures { measure scope counted { possible } published { value differencePossible coveragePossible comparison } } }
  meta { dataVersion from to sources leftOut { what count } }`;
const loansOf = ({ themes }: { themes: { measures: { measure: string; scope: string }[] }[] }) =>
  themes
    .flatMap(({ measures }) => measures)
    .find(({ measure, scope }) => measure === 'display_loans' && scope === 'worldwide');

test('the year itself is set against what was published; meta says of what and what is left out', async () => {
  const report = await asked('', COMPARED);
  expect(loansOf(report)).toMatchObject({
    counted: { possible: 4 },
    published: [{ value: 40, differencePossible: -36, coveragePossible: 0.1 }],
  });
  expect(report.meta).toEqual({
    dataVersion: 7,
    from: '2017-04-01',
    to: '2018-03-31',
    sources: 1,
    leftOut: [
      { what: 'undated loans and projects of national museums, which are in no year', count: 1 },
      {
        what: 'loans and projects with unnamed groups: counted, but the groups are neither a place nor a partner',
        count: 1,
      },
    ],
  });
});

test.each([
  [', during: { year: 2018 }', 2, '2018-01-01', '2018-12-31'], // Year and Late
  [', during: { from: "2017-04", to: "2017-05" }', 2, '2017-04-01', '2017-05-31'], // March and Joint
  [', asOf: "2017-05"', 2, '2017-04-01', '2017-05-31'],
  [', during: { year: 2018, certainty: CERTAIN }', 2, '2018-01-01', '2018-12-31'],
])(
  'another time%s is counted by the same rules, and set against nothing',
  async (args, possible, from, to) => {
    const report = await asked(args, COMPARED);
    expect(loansOf(report)).toMatchObject({
      counted: { possible },
      published: [
        {
          value: 40,
          differencePossible: null,
          coveragePossible: null,
          comparison: `Not compared: the published value is for 2017/18, the count is for ${from} to ${to}.`,
        },
      ],
    });
    expect(report.meta).toMatchObject({ from, to });
  },
);

test('as of a later day the year is what it was', async () => {
  expect(await asked(', asOf: "2019"', COMPARED)).toEqual(await asked('', COMPARED));
});

test('only some measures; one that is none is refused, and those that there are are told', async () => {
  const { themes, series } = await asked(
    ', measures: ["display_loan_countries", "loans_borrowed"]',
    'themes { theme measures { measure scope } } series { measure }',
  );
  expect(
    themes.map(({ measures }: { measures: Row[] }) => measures.map(({ measure, scope }) => [measure, scope])),
  ).toEqual([
    [['display_loan_countries', 'international']],
    [
      ['loans_borrowed', 'UK'],
      ['loans_borrowed', 'international'],
    ],
  ]);
  expect(series).toEqual([]);
  const { body } = await on.ask('{ report(year: "2017/18", measures: ["visits", "loans"]) { year } }');
  expect(body.errors[0].message).toMatch(
    /^report\.measures\[1\]: "loans" is not a measure. Use one of: academic_partnerships, .*, visits\.$/,
  );
});

test('nothing can lie between a year and a day before it', async () => {
  const { body } = await on.ask('{ report(year: "2017/18", asOf: "2016") { year } }');
  expect(body.errors).toMatchObject([
    {
      message:
        'report.asOf: 2016 is before the period requested in `during`. Choose a later date or an earlier period.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});

test('counts alone are told from memory; sources and evidence in one statement', async () => {
  await asked('');
  expect(on.statements).toHaveLength(0);
  await asked(
    '',
    'themes { measures { published { figure { evidence { totalCount } } } } } meta { sources }',
  );
  expect(on.statements).toHaveLength(1);
});
