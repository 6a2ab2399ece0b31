import type { Page } from 'playwright-core';
import { stumbles } from './byHand.js';
import { onExplorer, PICTURES } from './onExplorer.js';

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

const VIEWS = [
  '',
  '?show=network',
  '?show=map',
  '?q=nobody+at+all',
  '?kind=UNIVERSITY',
  '?view=brokers',
  '?view=communities',
  'docs',
  'docs/exports',
  'docs/accessibility',
  'organisations/ror:024mrxd33',
  'projects/project:d3a5dbb5a780',
  'partnerships/national:bm~national:horniman',
  'places/leeds',
  'search?q=leeds',
];

test.each(VIEWS)(
  'nobody stumbles at /%s: by axe, in light and dark, on a large and a small screen',
  async (view) => {
    const { page, complaints } = await visit(view);
    if (view.endsWith('network')) await page.locator('[data-arranged]').waitFor();
    await page.screenshot({ path: `${PICTURES}explorer${view.replace(/\W+/g, '-') || '-start'}.png` });
    expect(await stumbles(page)).toEqual([]);
    expect(complaints).toEqual([]);
    if ((await page.locator('.about pre').count()) > 0) await behind(page);
    await page.context().close();
  },
);

/** The focused element, whether the focus is visible, and whether it follows the previous one. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const [now, before] = [document.activeElement as HTMLElement, document.querySelector('[data-before]')];
    before?.removeAttribute('data-before');
    now.setAttribute('data-before', '');
    const { outlineStyle, outlineWidth } = getComputedStyle(now);
    return {
      name: now.getAttribute('aria-label') ?? (now.id === 'search' ? 'Search' : now.textContent.trim()),
      isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isAfter: !before || (before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    };
  });

test('by the tabulator one goes through the page as it is read, and always sees where one is', async () => {
  const { page } = await visit('');
  const names: string[] = [];
  for (let at = 0; at < 45; at += 1) {
    await page.keyboard.press('Tab');
    const { name, isSeen, isAfter } = await focused(page);
    expect({ name, isSeen, isAfter }).toEqual({ name, isSeen: true, isAfter: true });
    names.push(name);
  }
  expect(names.slice(0, 3)).toEqual(['Skip to content', 'Museum partnership graph', 'Search']);
  for (const name of [
    'How are two organisations connected?',
    'Partnership clusters',
    'Show',
    'Network',
    'University',
  ])
    expect(names).toContain(name);
  await page.reload();
  await page.locator('main:not([aria-busy]) h1').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const first = await page.locator('main a').first().textContent();
  expect((await focused(page)).name).toBe(first?.trim());
  await page.waitForTimeout(500);
  expect((await focused(page)).name).toBe(first?.trim());
  await page.context().close();
});

test('suggestions by arrow keys; Escape closes them and leaves what was typed', async () => {
  const { page } = await visit('');
  const search = page.getByRole('combobox', { name: 'Search' });
  const marked = () => page.locator('[role="option"][aria-selected="true"]').allTextContents();
  await search.pressSequentially('tate');
  await page.getByRole('option', { name: /^Tate Modern/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await marked()).toEqual([expect.stringMatching(/^Tate /)]);
  expect(await search.getAttribute('aria-activedescendant')).toBe('search-0');
  await page.keyboard.press('ArrowDown');
  expect(await search.getAttribute('aria-activedescendant')).toBe('search-1');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  expect(await search.getAttribute('aria-expanded')).toBe('false');
  expect(await page.getByRole('listbox').count()).toBe(0);
  expect(await search.inputValue()).toBe('tate');
  await search.pressSequentially(' mod');
  await page.getByRole('option', { name: /^Tate Modern/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tate Modern', level: 1 }).waitFor();
  expect((await focused(page)).name).toBe('Tate Modern');
  await page.context().close();
});

test('the GraphQL behind a view runs as it is shown', async () => {
  const { page } = await visit('?kind=UNIVERSITY&region=London');
  const data = await behind(page);
  expect(await page.getByRole('status').last().textContent()).toContain(String(data.partnerships.totalCount));
  await page.context().close();
});

test('from what a view gives away to the guide for a tool, and each example of a question to its answer', async () => {
  const { page, complaints } = await visit('');
  await page.getByText('Download', { exact: true }).click();
  await page.getByRole('link', { name: 'Gephi', exact: true }).click();
  await page.getByRole('heading', { name: 'Gephi', level: 2 }).waitFor();
  expect(page.url()).toMatch(/\/docs\/exports#gephi$/);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Questions' }).click();
  const examples = page.locator('.cards p a');
  await examples.first().waitFor();
  const many = await examples.count();
  for (let at = 0; at < many; at += 1) {
    await examples.nth(at).click();
    await page.waitForURL((address) => address.searchParams.get('view') !== 'questions');
    await page.locator('main:not([aria-busy]) h1').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(0);
    await page.goBack();
    await examples.first().waitFor();
  }
  expect(many).toBe(6);
  expect(complaints).toEqual([]);
  await page.context().close();
});
