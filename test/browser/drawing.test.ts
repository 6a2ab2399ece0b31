import type { Page } from 'playwright-core';
import { PARTNERSHIPS, withMany } from './manyPartnerships.js';
import { onExplorer, PICTURES } from './onExplorer.js';

const { visit } = onExplorer();

/** Counts rendered frames. `npm run bench:page` measures their duration. */
const WATCH = `
  globalThis.frames = 0;
  (function next() { globalThis.frames += 1; requestAnimationFrame(next); })();`;

/** Number of pixels of a colour in a part of the page; counted in an empty page, which may read image data. */
async function pixels(page: Page, part: string, colour: string): Promise<number> {
  const picture = (await page.locator(part).screenshot()).toString('base64');
  const empty = await page.context().newPage();
  const count = await empty.evaluate(
    async ([base64, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) return 0;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let found = 0;
      for (let at = 0; at < data.length; at += 4)
        if (`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})` === wanted) found += 1;
      return found;
    },
    [picture, colour] as const,
  );
  await empty.close();
  return count;
}

test('2,000 organisations with 10,000 partnerships are arranged by a worker, while the page draws and listens', async () => {
  const { page, complaints } = await visit('?view=questions');
  await withMany(page);
  await page.evaluate(WATCH);
  const working = page.waitForEvent('worker');
  await page.evaluate(() => {
    history.pushState(null, '', '/?show=network');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  expect((await working).url()).toMatch(/\/assets\/layout-\w+\.js$/);
  await page
    .getByText(`${PARTNERSHIPS.toLocaleString('en-GB')} partnerships`)
    .first()
    .waitFor();
  expect(await page.locator('.network[data-arranged]').count()).toBe(0);
  const before = Number(await page.evaluate('frames'));
  await page.getByRole('combobox', { name: 'Search' }).fill('brit');
  expect(await page.getByRole('combobox', { name: 'Search' }).inputValue()).toBe('brit');
  await page.locator('.network[data-arranged]').waitFor({ timeout: 60_000 });
  expect(Number(await page.evaluate('frames')) - before).toBeGreaterThan(10);
  await page.waitForTimeout(1_000);
  expect(await pixels(page, '.network', 'rgb(198, 207, 216)')).toBeGreaterThan(500); // the colour of lines
  await page.getByRole('combobox', { name: 'Search' }).fill('');
  await page.screenshot({ path: `${PICTURES}explorer-many.png` });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('whoever goes on while partnerships are still coming is asked for no more of them', async () => {
  const { page } = await visit('?view=questions');
  const asked = await withMany(page);
  await page.evaluate(() => {
    history.pushState(null, '', '/?show=network');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.getByText(/^[\d,]+ of 10,000 partnerships loaded…$/).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: /uestions/ }).waitFor();
  await page.waitForTimeout(500); // what was on its way
  const many = asked.length;
  await page.waitForTimeout(1_000);
  expect([many < PARTNERSHIPS / 100, asked.length]).toEqual([true, many]);
  await page.context().close();
});

test('whoever leaves a network that is being arranged leaves its worker too', async () => {
  const { page } = await visit('?view=questions');
  await withMany(page);
  const working = page.waitForEvent('worker');
  await page.evaluate(() => {
    history.pushState(null, '', '/?show=network');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  const gone = (await working).waitForEvent('close');
  await page.getByRole('link', { name: 'Museum partnership graph' }).first().click();
  await gone;
  expect(page.workers()).toEqual([]);
  await page.context().close();
});
