import { readFileSync } from 'node:fs';
import { examplesIn } from '../support/examples.js';
import { onExplorer, PICTURES, serious, tooWide } from './onExplorer.js';

const { visit, behind } = onExplorer();

test('the report keeps counted and published apart, shows contradictions side by side, and leads to each source', async () => {
  const { page, complaints } = await visit('');
  await page.getByRole('link', { name: 'Report' }).click();
  await page.getByRole('heading', { name: /2017\/18: published figures/ }).waitFor();
  await page
    .getByText('We can trace about 0.52% of the published loans. Do not use these counts as totals.')
    .waitFor();
  const against = page.getByRole('region', { name: 'Conflicting figures' });
  const venues = against.getByRole('row', { name: /Places that had loans for display/ });
  expect(await venues.locator('.published').allTextContents()).toEqual(['more than 750', 'more than 900']);
  const [, uk] = await page.getByRole('row', { name: /^Loans for display, / }).all();
  expect(await uk?.locator('.counted').textContent()).toBe('3 to 10');
  expect(await uk?.locator('.published').textContent()).toBe('1,474');
  expect(await uk?.textContent()).toContain('1,464 to 1,471 fewer than published, 0.2% to 0.68% of it');
  const data = await behind(page);
  const published = data.report.themes.flatMap(({ measures }: { measures: { published: object[] }[] }) =>
    measures.flatMap((one) => one.published),
  );
  expect(published).toHaveLength(data.report.published);
  expect(await page.locator('.counted:has(.published), .published:has(.counted)').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

interface Row {
  readonly name: string;
  readonly scope: string;
  readonly counted: { readonly certain: number; readonly possible: number };
  readonly published: readonly { readonly value: number; readonly qualifier: string }[];
}

// walk.test.ts covers the other questions of docs/questions.md
test('15: how much of the survey of 2017/18 can be recounted', async () => {
  const answer = JSON.parse(examplesIn('docs/questions.md')[14]?.[1] ?? '');
  const measures: Row[] = answer.report.themes.flatMap(({ measures }: { measures: Row[] }) => measures);
  expect(measures).toHaveLength(4);
  const { page, complaints } = await visit('');
  await page.getByRole('link', { name: 'Report' }).click();
  await page.getByRole('heading', { name: /2017\/18: published figures/ }).waitFor();
  for (const { name, scope, counted, published } of measures) {
    const row = page.getByRole('row', { name: new RegExp(`^${name}, ${scope} `) });
    expect(await row.locator('.counted').textContent()).toBe(`${counted.certain} to ${counted.possible}`);
    expect(await row.locator('.published').allTextContents()).toEqual(
      published.map(
        ({ value, qualifier }) =>
          `${qualifier === 'AT_LEAST' ? 'at least ' : ''}${value.toLocaleString('en-GB')}`,
      ),
    );
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('by museum, region and kind one measure at a time, then one group with all of its measures', async () => {
  const { page, complaints } = await visit('?view=report&by=region');
  await page.getByLabel('Measure').selectOption({ label: 'Touring exhibitions, worldwide' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const scotland = page.getByRole('row', { name: /^Scotland/ });
  expect((await scotland.getByRole('cell').allTextContents()).slice(0, 3)).toEqual(['Scotland', '2', '6']);
  await scotland.getByRole('link').click();
  await page.getByRole('heading', { name: 'Scotland', level: 2 }).waitFor();
  expect(await page.getByRole('row', { name: /^Touring exhibitions, worldwide/ }).textContent()).toContain(
    '2 to 6',
  );
  expect(complaints).toEqual([]);
  await page.context().close();
});

const VIEWS = ['', '&by=museum', '&by=region', '&by=kind', '&by=years', '&year=2019/20'];
// in turn on a large light and on a small dark screen
test.each(VIEWS.map((part, at) => [part, at % 2 === 1] as const))(
  'axe finds nothing serious in the report%s (small and dark: %s)',
  async (part, small) => {
    const { page, complaints } = await visit(`?view=report${part}`, small);
    await page.getByText('Download', { exact: true }).click();
    const name = `explorer-report${part.replace(/\W+/g, '-')}${small ? '-small' : ''}`;
    await page.screenshot({ path: `${PICTURES}${name}.png`, fullPage: true });
    expect(await serious(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await tooWide(page)).toBe(0);
    await page.context().close();
  },
);

test('the report page offers its files; axe finds nothing serious in the document, which loads nothing', async () => {
  const { page, complaints } = await visit('?view=report');
  await page.getByText('Download', { exact: true }).click();
  const hrefs = await page
    .locator('.away a[href^="/report/"]')
    .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href));
  expect(hrefs).toHaveLength(5);
  for (const href of hrefs) expect([href, (await fetch(href)).status]).toEqual([href, 200]);
  const { href = '' } = new URL(hrefs.find((one) => one.includes('format=html')) ?? '', page.url());
  await page.goto(href);
  await page.getByRole('heading', { name: 'Museum partnerships 2017/18', level: 1 }).waitFor();
  await page.screenshot({ path: `${PICTURES}report-document.png`, fullPage: true });
  expect(await serious(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('what a view shows can be taken away: its rows, its answer, and every format of its own filter', async () => {
  const { page } = await visit('?kind=UNIVERSITY&region=London');
  const { partnerships } = await behind(page);
  await page.getByText('Download', { exact: true }).click();
  const links = await page
    .locator('.away a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(30);
  const csv = await (await fetch(links.find((one) => /format=csv&filter/.test(one)) ?? '')).text();
  expect(csv.match(/^national:/gm)).toHaveLength(partnerships.totalCount);
  for (const link of links) {
    const response = await fetch(link);
    expect([link, response.status]).toEqual([link, 200]);
    await response.body?.cancel();
  }
  const taken = async (name: RegExp) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  };
  expect((await taken(/: CSV$/)).trim().split('\r\n')).toHaveLength(partnerships.nodes.length + 1);
  const rows = JSON.parse(await taken(/^All rows/));
  expect(Object.values(rows.tables)[0]).toHaveLength(partnerships.nodes.length);
  expect(JSON.parse(await taken(/^The answer/))).toEqual({ partnerships });
  await page.context().close();
});

test.each(['?view=organisation&id=national:ra', '?view=link&one=national:ra&other=ror:024mrxd33'])(
  'of %s everything is what it took part in, and nothing else',
  async (view) => {
    const { page } = await visit(view);
    await page.getByText('Download', { exact: true }).click();
    const address = await page.getByRole('link', { name: 'projects, CSV' }).getAttribute('href');
    const csv = await (await fetch(new URL(address ?? '', page.url()))).text();
    const shown = await page.getByRole('region', { name: /Loans and projects|What they did together/ });
    const projects = await shown.locator('tbody tr:not(:has(td:first-child:text-matches("^Loan")))').count();
    expect(projects).toBeGreaterThan(0);
    expect(csv.match(/^project:/gm)).toHaveLength(projects);
    await page.context().close();
  },
);
