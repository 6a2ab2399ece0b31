/** The page is compiled for browsers with separate types; its modules without charts also run here. */
const load = (name: string) => import(new URL(`../../../page/explorer/${name}.ts`, import.meta.url).pathname);

const counted = {
  certain: 3,
  possible: 11,
  rule: 'Loans, each once.',
  uncounted: null,
  facts: 11,
  stated: 9,
  unknown: 2,
  undated: 18,
};
const source = (title: string, url: string | null) => ({ title, url, publisher: 'A publisher' });
const published = (value: number, sources: object[]) => ({
  value,
  scope: 'UK',
  status: 'STATED',
  qualifier: 'MORE_THAN',
  unit: 'loans',
  note: null,
  comparison: 'Not the same.',
  figure: { evidence: { nodes: sources } },
  differenceCertain: -7,
  differencePossible: 1,
  coverageCertain: 0.3,
  coveragePossible: null,
});
const measure = (values: object[], rest: object = {}) => ({
  measure: 'display_loans',
  scope: 'UK',
  name: 'Loans, for display',
  unit: 'loans',
  meaning: '',
  contradiction: values.length > 1,
  counted,
  published: values,
  ...rest,
});

describe('the report as a table', () => {
  const rowsOf = async (report: object) => {
    const { reportTables } = await load('reportTable');
    const [{ name, rows }] = reportTables({ year: '2017/18', ...report });
    const [heads, ...cells] = rows as string[][];
    return {
      name,
      heads: heads!,
      rows: cells.map((row) => Object.fromEntries(heads!.map((head, at) => [head, row[at]]))),
    };
  };

  test('has one row for each published value, and one for a measure without any, one value in each cell', async () => {
    const values = [
      published(10, [source('A', 'https://example.org/a'), source('B', null)]),
      published(12, [source('C', 'https://example.org/c')]),
    ];
    const nothing = measure([], {
      measure: 'apprenticeships',
      counted: { ...counted, certain: null, possible: null, unknown: null, uncounted: 'No rule.' },
    });
    const { name, heads, rows } = await rowsOf({
      themes: [{ theme: 'Sharing', measures: [measure(values), nothing] }],
    });
    expect(name).toBe('report-2017-18');
    expect(new Set(heads).size).toBe(heads.length);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      year: '2017/18',
      theme: 'Sharing',
      measure: 'display_loans',
      scope: 'UK',
      counted_certain: 3,
      counted_possible: 11,
      number_unknown: 2,
      undated: 18,
      published_value: 10,
      qualifier: 'MORE_THAN',
      contradicted: 'true',
      coverage_low: 0.3,
      coverage_high: null,
      source_title: 'A | B',
      source_url: 'https://example.org/a',
    });
    expect(rows[1]).toMatchObject({ published_value: 12, source_title: 'C' });
    expect(rows[2]).toMatchObject({
      measure: 'apprenticeships',
      counted_certain: null,
      not_counted_because: 'No rule.',
      published_value: null,
      contradicted: null,
      source_url: null,
    });
  });

  test('names the group if it is divided', async () => {
    const { rows } = await rowsOf({
      groups: [{ key: 'national:tate', name: 'Tate', measures: [measure([])] }],
    });
    expect(rows).toMatchObject([{ group: 'Tate', theme: null }]);
  });

  test('as CSV an unknown value is an empty cell, 0 is 0, and nothing runs in a spreadsheet', async () => {
    const { csvRows } = await load('rows');
    expect(
      csvRows([
        ['a', 'b'],
        [null, 0],
        ['=1+1', 'x, "y"'],
      ]),
    ).toBe('\uFEFFa,b\r\n,0\r\n\'=1+1,"x, ""y"""\r\n');
  });
});

test('regions of the UK stand beside what is abroad and what is not stated, each apart', async () => {
  const { regionRows } = await load('regions');
  const home = [
    { key: 'London', name: 'London', count: 4 },
    { key: null, name: 'Abroad or not stated', count: 2 },
  ];
  const countries = [
    { key: 'United Kingdom', name: 'United Kingdom', count: 6 },
    { key: 'France', name: 'France', count: 3 },
    { key: 'Japan', name: 'Japan', count: 2 },
    { key: null, name: 'Not stated', count: 1 },
  ];
  expect(regionRows(home, countries)).toEqual([
    { name: 'Abroad', count: 5 },
    { name: 'London', count: 4 },
    { name: 'UK, region not stated', count: 2 },
    { name: 'Country not stated', count: 1 },
  ]);
  expect(regionRows([], [])).toEqual([]);
});

test('reporting years go up to the current one, which begins in April', async () => {
  const { yearsUpTo } = await load('words');
  expect(yearsUpTo(new Date(2026, 2, 31), '2023/24')).toEqual(['2023/24', '2024/25', '2025/26']);
  expect(yearsUpTo(new Date(2026, 3, 1), '2024/25')).toEqual(['2024/25', '2025/26', '2026/27']);
  expect(yearsUpTo(new Date(2000, 5, 1), '1999/00')).toEqual(['1999/00', '2000/01']);
});
