import type { Page } from 'playwright-core';
import { onExplorer } from './onExplorer.js';

const { visit } = onExplorer();

const settled = (page: Page) => page.locator('main:not([aria-busy]) .about').waitFor();
const top = (page: Page) => page.evaluate(() => scrollY);

test('a filter keeps the scroll position and the focus; another page starts at the top, and Back returns', async () => {
  const { page } = await visit('');
  await page.evaluate(() => scrollTo(0, 500));
  const facet = page.locator('.facets a', { hasText: 'university' }).first();
  await facet.evaluate((link: HTMLElement) => {
    link.focus({ preventScroll: true });
    link.click();
  });
  await page.waitForURL(/kind=UNIVERSITY/);
  await settled(page);
  expect(await top(page)).toBe(500);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/University/);
  await page.waitForFunction(() => history.state?.scroll === 500);
  await page.evaluate(() => document.querySelector<HTMLElement>('main td a[href*="organisation"]')?.click());
  await page.waitForURL(/view=organisation/);
  await settled(page);
  expect(await top(page)).toBe(0);
  await page.goBack();
  await page.waitForURL(/kind=UNIVERSITY/);
  await settled(page);
  expect(await top(page)).toBe(500);
  await page.context().close();
});

test('while a view loads, the previous one is faded and says that it loads', async () => {
  const { page } = await visit('');
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/graphql', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('.facets a').first().click();
  await page.locator('main[aria-busy]').waitFor();
  const look = () =>
    page.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement;
      return [getComputedStyle(main, '::before').content, getComputedStyle(main.children[0]!).opacity];
    });
  expect(await look()).toEqual(['"Loading…"', '0.5']);
  answer();
  await settled(page);
  expect(await look()).toEqual(['none', '1']);
  await page.context().close();
});

test.each([
  ['?view=organisation&id=national:tate', 'Page to cite and share', '/organisations/national:tate/tate'],
  [
    '?view=link&one=national:ra&other=ror:024mrxd33',
    'Page to cite and share',
    '/partnerships/national:ra~ror:024mrxd33',
  ],
])('%s leads to the page of the same record', async (view, name, path) => {
  const { page } = await visit(view);
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL((url) => url.pathname === path);
  await page.context().close();
});

test('the title of a loan and of a project leads to its page', async () => {
  for (const collection of ['loans', 'projects']) {
    const { page } = await visit('?view=organisation&id=national:tate');
    const link = page.locator(`main td a[href^="/${collection}/"]`).first();
    const title = await link.textContent();
    await link.click();
    await page.waitForURL((url) => url.pathname.startsWith(`/${collection}/`));
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.context().close();
  }
});

test('on paper, the network stays in its box, above the map, and the legend keeps its colours', async () => {
  const { page } = await visit('');
  await page.locator('.network[data-arranged]').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 720, height: 1000 });
  const { network, canvas, map, adjust, main } = await page.evaluate(() => {
    const rectangle = (selector: string) => {
      const { left, right, top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
      return { left, right, top, bottom };
    };
    return {
      network: rectangle('.network'),
      canvas: rectangle('.network canvas'),
      map: rectangle('.map'),
      main: rectangle('main h1'),
      adjust: getComputedStyle(document.querySelector('.key i')!).printColorAdjust,
    };
  });
  expect(canvas.right).toBeLessThanOrEqual(network.right + 2);
  expect(map.top).toBeGreaterThanOrEqual(network.bottom);
  expect(network.left - main.left).toBeLessThan(5);
  expect(adjust).toBe('exact');
  await page.context().close();
});
