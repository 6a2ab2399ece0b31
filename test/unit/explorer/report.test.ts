/** The page is compiled for browsers with separate types; its modules without charts also run here. */
const load = (name: string) => import(new URL(`../../../page/explorer/${name}.ts`, import.meta.url).pathname);

describe('the files of the report', () => {
  test('are a table and a document of the year, divided as the view is; year by year one table', async () => {
    const { reportFiles } = await load('reportFiles');
    const hrefs = (view: string) =>
      reportFiles(view, '2017/18', ['2016/17', '2017/18']).links.map(([href]: [string]) => href);
    expect(hrefs('theme')).toEqual([
      ...['csv', 'xlsx', 'json'].map((format) => `/report/table?format=${format}&year=2017%2F18&by=museum`),
      ...['html', 'docx'].map((format) => `/report/document?format=${format}&year=2017%2F18`),
    ]);
    expect(hrefs('region')[0]).toBe('/report/table?format=csv&year=2017%2F18&by=region');
    expect(hrefs('years')).toEqual(
      ['csv', 'xlsx', 'json'].map(
        (format) => `/report/table?format=${format}&years=2016%2F17%2C2017%2F18&by=museum`,
      ),
    );
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
    { key: null, name: 'Not stated', count: 2 },
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
