import { onExplorer, PICTURES, serious, tooWide } from './onExplorer.js';

const { visit, behind } = onExplorer();

test('from a search by keyboard to an organisation, to what it did with another, to a source', async () => {
  const { page, complaints } = await visit('');
  await page.getByRole('combobox', { name: 'Search' }).fill('british mus');
  await page
    .getByRole('option', { name: /^British Museum/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'British Museum', level: 1 }).waitFor();
  await page.screenshot({ path: `${PICTURES}explorer-organisation.png` });
  expect(await page.locator('a.source').count()).toBeGreaterThan(0);
  await page.locator('a.link').first().click();
  await page.getByRole('heading', { name: /British Museum and / }).waitFor();
  expect(await page.locator('a.source').first().getAttribute('href')).toMatch(/^https?:/);
  await page.screenshot({ path: `${PICTURES}explorer-link.png` });
  expect(complaints).toEqual([]);
  await page.context().close();
});

const VIEWS = ['', '?show=network', '?show=map', '?kind=UNIVERSITY', '?view=brokers', '?view=communities'];

test.each(VIEWS)(
  'axe finds nothing serious at /%s, on a large light and a small dark screen',
  async (view) => {
    for (const small of [false, true]) {
      const { page, complaints } = await visit(view, small);
      if (view.endsWith('network')) await page.locator('[data-arranged]').waitFor();
      const name = view.replace(/\W+/g, '-') || '-start';
      await page.screenshot({ path: `${PICTURES}explorer${name}${small ? '-small' : ''}.png` });
      expect(await serious(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await tooWide(page)).toBe(0);
      await page.context().close();
    }
  },
);

test('the GraphQL behind a view runs as it is shown', async () => {
  const { page } = await visit('?kind=UNIVERSITY&region=London');
  const data = await behind(page);
  expect(await page.getByRole('status').last().textContent()).toContain(String(data.partnerships.totalCount));
  await page.context().close();
});
