import type { Page } from 'playwright-core';
import { rows } from './byHand.js';
import { onExplorer, PICTURES } from './onExplorer.js';

const { visit, behind } = onExplorer();
const UNIVERSITIES = '?kind=UNIVERSITY&region=London';
const CAPTION = 'What each museum and partner did together';

/** Waits until network and map are there. */
async function drawn(page: Page): Promise<void> {
  await page.locator('.network[data-arranged]').waitFor();
  await page.locator('circle.place').first().waitFor();
}
const inNetwork = (page: Page) => page.locator('.network').getAttribute('data-marked');
const onMap = (page: Page) => page.locator('circle.place.marked').count();

/** Moves over the network until the pointer is over an organisation. */
async function findOne(page: Page): Promise<void> {
  const box = await page.locator('.network').boundingBox();
  if (!box) throw new Error('there is no network');
  for (let y = 8; y < box.height; y += 12)
    for (let x = 8; x < box.width; x += 12) {
      await page.mouse.move(box.x + x, box.y + y);
      if ((await inNetwork(page)) === '1') return;
    }
  throw new Error('no organisation is under any point of the network');
}

test('a row that the pointer or the focus is in is marked in the network and on the map', async () => {
  const { page, complaints } = await visit(UNIVERSITIES);
  await drawn(page);
  expect([await inNetwork(page), await onMap(page)]).toEqual([null, 0]);
  const row = page.getByRole('row', { name: /National Gallery/ }).first();
  await row.hover();
  await page.locator('circle.place.marked').first().waitFor();
  expect(await inNetwork(page)).toBe('2');
  await page.getByRole('heading', { level: 1 }).hover();
  await page.locator('.network[data-marked="0"]').waitFor();
  expect(await onMap(page)).toBe(0);
  await row.getByRole('link', { name: /^View / }).focus();
  await page.locator('.network[data-marked="2"]').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a place that is clicked on leaves its partnerships in the table, in the address, and for who is given that', async () => {
  const { page } = await visit(UNIVERSITIES);
  await drawn(page);
  const { partnerships } = await behind(page);
  const all = await rows(page, CAPTION);
  expect(all).toHaveLength(partnerships.totalCount);
  await page.locator('circle.place').last().click();
  const chosen = page.getByRole('region', { name: 'Chosen' });
  await chosen.waitFor();
  const few = await rows(page, CAPTION);
  const title = await chosen.getByRole('link').first().textContent();
  expect(few).toEqual(all.filter(([museum, partner]) => museum === title || partner === title));
  expect(few.length).toBeLessThan(all.length);
  expect(await inNetwork(page)).toBe('1');
  await page.goto(page.url());
  await drawn(page);
  await chosen.waitFor();
  expect(await rows(page, CAPTION)).toEqual(few);
  await chosen.getByRole('button', { name: 'Clear selection' }).click();
  expect(await rows(page, CAPTION)).toEqual(all);
  expect(page.url()).not.toContain('pick');
  await page.context().close();
});

test('an organisation that is clicked on in the network is marked on the map, and its partnerships are told', async () => {
  const { page, complaints } = await visit(UNIVERSITIES);
  await drawn(page);
  await findOne(page);
  await page.mouse.down();
  await page.mouse.up();
  const chosen = page.getByRole('region', { name: 'Chosen' });
  await chosen.waitFor();
  const name = await chosen.getByRole('strong').textContent();
  const own = await rows(page, CAPTION);
  expect(own.every(([museum, partner]) => museum === name || partner === name)).toBe(true);
  expect(await chosen.getByRole('status').textContent()).toContain(`${own.length} partnership`);
  await page.screenshot({ path: `${PICTURES}explorer-chosen.png` });
  await chosen.getByRole('link').first().click();
  await page.getByRole('heading', { name: name ?? '', level: 1 }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the pictures have the partnerships of all pages, and the table follows to those of other pages', async () => {
  const { page } = await visit('');
  await drawn(page);
  const { partnerships } = await behind(page);
  expect(await page.locator('.network').getAttribute('aria-label')).toContain(
    `${partnerships.totalCount} partnerships`,
  );
  expect(partnerships.totalCount).toBeGreaterThan(partnerships.nodes.length);
  await page.goto(`${page.url().split('?')[0]}?pick=national:vanda`);
  await page.getByRole('region', { name: 'Chosen' }).waitFor();
  const own = await rows(page, CAPTION);
  expect(own.length).toBeGreaterThan(5);
  expect(own.every((row) => row.slice(0, 2).includes('Victoria and Albert Museum'))).toBe(true);
  await page.context().close();
});

test('the link to a view and the query behind it are copied by a button', async () => {
  const { page } = await visit(UNIVERSITIES);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('Copied.').waitFor();
  expect(await copied()).toBe(page.url());
  await page.getByText('View the GraphQL query').click();
  await page.getByRole('button', { name: 'Copy the query' }).click();
  await page.getByText('Copied.').last().waitFor();
  expect(await copied()).toBe(await page.locator('.about pre').textContent());
  await page.context().close();
});
