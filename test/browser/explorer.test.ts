import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type App, createApp } from '../../src/app.js';
import type { Graph } from '../../src/graph/graph.js';
import { loadShippedData } from '../../src/ingest/shipped.js';
import { inThread } from '../../src/network/thread.js';
import { clearGraph, openTestGraph } from '../support/testGraph.js';

const PICTURES = new URL('../../coverage/pictures/', import.meta.url).pathname;

/** Threads know nothing of Jest's transformation. */
const WORKER = new URL('../support/networkWorker.mjs', import.meta.url);

let graph: Graph;
let app: App;
let url: string;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  graph = openTestGraph();
  await clearGraph(graph);
  await loadShippedData(graph);
  app = await createApp({ graph, measuring: inThread(WORKER) });
  ({ url } = await app.listen(0, '127.0.0.1'));
  const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--enable-unsafe-swiftshader'] });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await clearGraph(graph);
  await graph.close();
});

async function visit(address: string, small = false) {
  const context = await browser.newContext({
    viewport: small ? { width: 390, height: 800 } : { width: 1280, height: 900 },
    colorScheme: small ? 'dark' : 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await context.route('**/*', (route) => {
    const { hostname, href } = new URL(route.request().url());
    if (hostname === '127.0.0.1' || href.startsWith('data:')) return route.continue();
    complaints.push(`asked ${hostname}`);
    return route.abort();
  });
  await page.goto(address);
  await page.locator('.about').waitFor();
  return { page, complaints };
}

/** What axe finds that is serious or critical, by its rule and where. */
async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

test('from a search by keyboard to an organisation, to what it did with another, to a source', async () => {
  const { page, complaints } = await visit(url);
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
      const { page, complaints } = await visit(`${url}${view}`, small);
      if (view.endsWith('network')) await page.locator('[data-arranged]').waitFor();
      const name = view.replace(/\W+/g, '-') || '-start';
      await page.screenshot({ path: `${PICTURES}explorer${name}${small ? '-small' : ''}.png` });
      expect(await serious(page)).toEqual([]);
      expect(complaints).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  },
);

test('the GraphQL behind a view runs as it is shown', async () => {
  const { page } = await visit(`${url}?kind=UNIVERSITY&region=London`);
  const query = await page.locator('.about pre').textContent();
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  expect(await page.getByRole('status').last().textContent()).toContain(String(data.partnerships.totalCount));
  await page.context().close();
});
