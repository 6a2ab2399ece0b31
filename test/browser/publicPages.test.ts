import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onExplorer, serious, tooWide } from './onExplorer.js';

const { open } = onExplorer();
let foreign: Server;
let html = '';
beforeAll(async () => {
  foreign = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((done) => foreign.listen(0, '127.0.0.1', done));
});
afterAll(() => foreign.close());

test('an analyst finds the evidence of a number in the matrix without a script', async () => {
  const { page, complaints } = await open('matrix');
  await page.route('**/*.js', (route) => route.abort());
  await page.getByLabel('Region of the partner').selectOption('Wales');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/matrix\?kind=UNIVERSITY&region=Wales/);
  expect(await page.locator('.matrix tbody th').allTextContents()).toEqual(
    expect.arrayContaining(['Cardiff University']),
  );
  await page.locator('.matrix tbody td a').first().click();
  await page.waitForURL(/\/partnerships\//);
  expect(await page.locator('caption', { hasText: 'Sources' }).count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('another site can show the picture of a page in a frame, but not the page', async () => {
  const { page } = await open('organisations/org:bcc40e546b2d/leeds-museums-and-galleries');
  await page.locator('.take summary').click();
  const code = await page.getByLabel('Embed the picture of this page').inputValue();
  expect(code).toContain('/embed/organisations/org:bcc40e546b2d');
  const ofPage = code.replace('/embed/', '/');
  html = `<!doctype html><title>Another site</title>${code}${ofPage}`;
  const { port } = foreign.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForLoadState('networkidle');
  const shown = await Promise.all(
    [0, 1].map(async (at) => {
      const frame = page.frameLocator('iframe').nth(at);
      if (at === 0) await frame.locator('svg').waitFor();
      return frame.locator('h1', { hasText: 'Leeds Museums and Galleries' }).count();
    }),
  );
  expect(shown).toEqual([1, 0]);
  await page.context().close();
});

test.each([
  'matrix',
  'api',
  'organisations/national:tate/tate',
  'projects/project:d3a5dbb5a780/circuit',
  'regions/wales',
  'embed/matrix',
  'search?q=pharaoh%20king&type=sources',
])('%s is accessible, light and dark, and no wider than the screen', async (path) => {
  for (const small of [false, true]) {
    const { page, complaints } = await open(path, small);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect([path, small, await serious(page), await tooWide(page), complaints]).toEqual([
      path,
      small,
      [],
      0,
      [],
    ]);
    await page.context().close();
  }
});
