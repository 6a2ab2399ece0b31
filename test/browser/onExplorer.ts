import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type App, type AppOptions, createApp } from '../../src/app.js';
import type { GraphClient } from '../../src/database/client.js';
import { inThread } from '../../src/network/thread.js';
import { openShippedGraph } from '../support/shippedData.js';

/** Folder of screenshots for review. */
export const PICTURES = new URL('../../coverage/pictures/', import.meta.url).pathname;

/** Timeouts for a busy machine with a Neo4j that has just started: no view needs as long on a quiet one. */
const READ_SECONDS = 30;
const PAGE_TIMEOUT_MS = 45_000;

/** Worker threads do not use Jest's transformation. */
const WORKER = new URL('../support/networkWorker.mjs', import.meta.url);

/** The explorer on the shipped data, on the shared server of these or on another one, and a Chromium that reaches no other host. */
export function onExplorer(
  options: Partial<AppOptions> = {},
  connect: () => Promise<GraphClient> = openShippedGraph,
) {
  let graph: GraphClient;
  let app: App;
  let url: string;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    graph = await connect();
    app = await createApp({
      graph,
      measuring: inThread(WORKER),
      limits: { queryTimeoutSeconds: READ_SECONDS },
      ...options,
    });
    ({ url } = await app.listen(0, '127.0.0.1'));
    const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
    });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    await graph.close();
  });

  /** Opens a view on a large light screen, or on a small dark one. Records console and network errors. */
  async function open(view: string, small = false) {
    const context = await browser.newContext({
      viewport: small ? { width: 375, height: 800 } : { width: 1280, height: 900 },
      colorScheme: small ? 'dark' : 'light',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PAGE_TIMEOUT_MS);
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await context.route('**/*', (route) => {
      const { hostname, href } = new URL(route.request().url());
      if (hostname === '127.0.0.1' || href.startsWith('data:')) return route.continue();
      complaints.push(`asked ${hostname}`);
      return route.abort();
    });
    await page.goto(`${url}${view}`);
    return { page, complaints };
  }

  /** The same, after the view has loaded. */
  async function visit(view: string, small = false) {
    const opened = await open(view, small);
    await opened.page.locator('main:not([aria-busy])').waitFor();
    return opened;
  }

  /** Response of the service to the query that the view displays. */
  async function behind(page: Page) {
    const query = await page.locator('.about pre').textContent();
    const response = await fetch(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await response.json();
    expect(errors).toBeUndefined();
    return data;
  }

  return { open, visit, behind, warmUp: () => app.warmUp() };
}

/**
 * Serious or critical axe violations, with rule and element. All rules check the whole page. Passed checks are not
 * transferred from the browser, because that takes longer than the rules. The page has no frames.
 */
export async function serious(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Pixels by which the view is wider than the screen. */
export const tooWide = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
