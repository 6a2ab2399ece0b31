import { onShippedData } from '../../support/onGraph.js';
import {
  csvRows,
  membershipsByTrial,
  type RecomputedLoan,
  recomputedLoans,
  reportingYear,
} from '../../support/recomputedLoans.js';

const on = onShippedData();
const loans = recomputedLoans();
const YEARS = Array.from({ length: 28 }, (_, at) => 1999 + at);
const named = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

test('the files have as many loans as the graph', async () => {
  const { loans: inGraph } = await on.data('{ loans { totalCount } }');
  expect(loans).toHaveLength(inGraph.totalCount);
});

test.each(YEARS)(
  'what changed in loans from %i to the year after, recomputed from the files',
  async (year) => {
    const { changes } = await on.data(
      `{ changes(from: { reportingYear: "${named(year)}" }, to: { reportingYear: "${named(year + 1)}" }) { loans { change certain possible } } }`,
    );
    const times = [reportingYear(year), reportingYear(year + 1)];
    const found = loans.flatMap(({ days }) => (days ? [membershipsByTrial(days, times)] : []));
    const count = (change: string, membership: string) => ({
      change,
      certain: found.filter((may) => may.size === 1 && may.has(membership)).length,
      possible: found.filter((may) => may.has(membership)).length,
    });
    expect(changes.loans).toEqual([count('NEW', '01'), count('CONTINUING', '11'), count('ENDED', '10')]);
  },
);

/** The part of these loans that is in a year. */
function within(some: readonly RecomputedLoan[], year: number) {
  const may = some.flatMap((loan) =>
    loan.days ? [{ loan, may: membershipsByTrial(loan.days, [reportingYear(year)]) }] : [],
  );
  const possible = may.filter((one) => one.may.has('1')).map(({ loan }) => loan);
  const certain = may.filter((one) => one.may.has('1') && one.may.size === 1).map(({ loan }) => loan);
  return { certain, possible };
}

const titles = (some: readonly RecomputedLoan[]) =>
  new Set(some.map(({ museum, title }) => `${museum} ${title}`)).size;
const objects = (some: readonly RecomputedLoan[]) => {
  const stated = some.flatMap(({ objects: many }) => (many === null ? [] : [many]));
  return stated.length > 0 ? stated.reduce((sum, many) => sum + many, 0) : null;
};
const MEASURES = {
  display_loans: {
    purpose: 'DISPLAY',
    count: (some: readonly RecomputedLoan[]): number | null => some.length,
  },
  display_loan_objects: { purpose: 'DISPLAY', count: objects },
  touring_exhibitions: { purpose: 'TOURING_EXHIBITION', count: titles },
} as const;
const SCOPES = { worldwide: () => true, UK: (loan: RecomputedLoan) => loan.isInUk } as const;

test.each(YEARS)('the report counts the loans of %i as the files have them', async (year) => {
  const { report } =
    await on.data(`{ report(year: "${named(year)}", measures: ${JSON.stringify(Object.keys(MEASURES))}) {
    year published themes { measures { measure scope counted { certain possible facts stated unknown } } }
  } }`);
  expect(report.year).toBe(named(year));
  const published = csvRows('report_figures.csv').filter((row) => row.year === named(year));
  expect(report.published).toBe(published.length);
  const rows = report.themes.flatMap(({ measures }: { measures: unknown[] }) => measures) as {
    measure: string;
    scope: string;
    counted: object;
  }[];
  for (const [measure, { purpose, count }] of Object.entries(MEASURES))
    for (const [scope, fits] of Object.entries(SCOPES)) {
      const lent = loans.filter(
        (loan) => loan.purpose === purpose && !loan.borrowed && !loan.isInternal && fits(loan),
      );
      const { certain, possible } = within(lent, year);
      const isSum = measure === 'display_loan_objects';
      const stated = possible.filter(({ objects: many }) => many !== null).length;
      const found = rows.find((row) => row.measure === measure && row.scope === scope);
      const isCounted = !isSum || stated > 0;
      expect([measure, scope, found?.counted]).toEqual([
        measure,
        scope,
        {
          certain: isCounted ? count(certain) : null,
          possible: isCounted ? count(possible) : null,
          facts: possible.length,
          stated: isSum ? stated : null,
          unknown: isSum ? possible.length - stated : null,
        },
      ]);
    }
});
