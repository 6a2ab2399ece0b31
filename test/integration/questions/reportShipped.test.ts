import { readFileSync } from 'node:fs';
import { onShippedData } from '../../support/onGraph.js';

const on = onShippedData();

/** Values of the surveys of a year, from the file itself. */
const inFile = (year: string) =>
  readFileSync(new URL('../../../data/report_figures.csv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`${year},`))
    .map((line) => {
      const [, measure, scope, value] = line.split(',');
      return `${measure} ${scope} ${value}`;
    });

interface Measure {
  measure: string;
  scope: string;
  counted: {
    certain: number | null;
    possible: number | null;
    uncounted: string | null;
    facts: number | null;
  };
  published: {
    value: number;
    sources: string[];
    coverageCertain: number | null;
    coveragePossible: number | null;
  }[];
}

const COUNTED = 'measure scope counted { certain possible uncounted facts }';
const reportOf = async (year: string) =>
  (
    await on.data(`{ report(year: "${year}") {
      published themes { theme measures { ${COUNTED} published { value sources coverageCertain coveragePossible } } }
      byMuseum { key measures { ${COUNTED} } }
      byRegion { key measures { ${COUNTED} } }
      byPartnerKind { key measures { ${COUNTED} } }
      series { measure points { year } }
    } }`)
  ).report;
const measuresOf = (report: { themes: { measures: Measure[] }[] }) =>
  report.themes.flatMap(({ measures }) => measures);

test.each([
  ['2017/18', 31],
  ['2018/19', 7],
  ['2019/20', 8],
  ['2020/21', 2],
])('all values published for %s stand there once, each with a source', async (year, count) => {
  const report = await reportOf(year);
  const shown = measuresOf(report).flatMap(({ measure, scope, published }) =>
    published.map(({ value }) => `${measure} ${scope} ${value}`),
  );
  expect(shown.sort()).toEqual(inFile(year).sort());
  expect(shown).toHaveLength(count);
  expect(report.published).toBe(count);
  for (const { published } of measuresOf(report))
    for (const { sources } of published) expect(sources.length).toBeGreaterThan(0);
});

test('nothing unknown is 0, no coverage is above the whole, and what is sure is at most what may be', async () => {
  const shares: number[] = [];
  for (const { counted, published } of measuresOf(await reportOf('2017/18'))) {
    expect(counted.possible === null).toBe(counted.uncounted !== null);
    if (counted.certain !== null) expect(counted.certain).toBeLessThanOrEqual(counted.possible ?? -1);
    for (const { coverageCertain, coveragePossible } of published)
      shares.push(...[coverageCertain, coveragePossible].filter((share) => share !== null));
  }
  expect(shares.length).toBeGreaterThan(5);
  expect(Math.max(...shares)).toBeLessThan(1);
});

test.each(['byRegion', 'byPartnerKind'])('loans add up %s: a loan has one borrower', async (by) => {
  const report = await reportOf('2017/18');
  for (const scope of ['UK', 'international', 'worldwide']) {
    const whole = measuresOf(report).find((one) => one.measure === 'display_loans' && one.scope === scope);
    const parts = report[by].flatMap(({ measures }: { measures: Measure[] }) =>
      measures.filter((one) => one.measure === 'display_loans' && one.scope === scope),
    );
    const sum = parts.reduce((total: number, { counted }: Measure) => total + (counted.possible ?? 0), 0);
    expect(sum).toBe(whole?.counted.possible);
    if (scope === 'worldwide') expect(sum).toBeGreaterThan(0);
  }
});

test('each indicator is a series of eleven years', async () => {
  const { series } = await reportOf('2017/18');
  const visits = series.filter(({ measure }: { measure: string }) => measure === 'visits');
  expect(visits.length).toBeGreaterThan(15);
  for (const { points } of visits) expect(points).toHaveLength(11);
});
