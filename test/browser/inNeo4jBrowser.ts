import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Folder of screenshots for review; docs/neo4j-browser.png was chosen from them. */
export const PICTURES = new URL('../../coverage/pictures/', import.meta.url).pathname;

export function launch(): Promise<Browser> {
  mkdirSync(PICTURES, { recursive: true });
  const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** New browser profile; requests to other hosts are blocked, which Neo4j Browser tolerates. */
export async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(60_000);
  await context.route('**/*', (route) => {
    const { hostname, protocol } = new URL(route.request().url());
    const near = hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:';
    return near ? route.continue() : route.abort();
  });
  return context;
}

export const drawer = (page: Page) => page.getByTestId('guidesDrawer');
/** The last result is listed first. */
export const frame = (page: Page) => page.getByTestId('frame').first();
export const circles = (page: Page) => frame(page).locator('svg g.node');

const connected = (page: Page) => page.getByText(/^You (have a working connection|are connected as)/).first();

/** Enters the password of the service's own Neo4j, unless this Browser is connected already. */
export async function connect(page: Page, password: string): Promise<void> {
  const field = page.getByTestId('password');
  await field.or(connected(page)).first().waitFor();
  if (!(await field.isVisible())) return;
  await field.fill(password);
  await page.getByTestId('connect').click();
}

/** Waits until it is connected and shows the guide. */
export async function opened(page: Page): Promise<void> {
  await connected(page).waitFor();
  await drawer(page).getByText('About this graph').waitFor();
}

/** Clicks the link of an explorer's page, and returns the page of Neo4j Browser that it opens. */
export async function followLink(page: Page): Promise<Page> {
  const link = page.locator('a.in-browser');
  await link.waitFor();
  const [beside] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  return beside;
}
