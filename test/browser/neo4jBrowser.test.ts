import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { newDataFolder, runService, type ServiceProcess, until } from '../support/serviceProcess.js';

/** Screenshots go here, to be looked at; docs/neo4j-browser.png was chosen from them. */
const PICTURES = new URL('../../coverage/pictures/', import.meta.url).pathname;

const folder = newDataFolder();
let service: ServiceProcess;
let browserUrl: string;
let browser: Browser;

// The service as "npm start" runs it, with a Neo4j of its own: it is that Neo4j's settings that open the guide.
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  service = await runService({ DATA_DIR: folder });
  await until(service, () => service.printed().includes('Ctrl-C stops it'), 120);
  browserUrl = /Neo4j Browser {2}(\S+)/.exec(service.printed())?.[1] ?? '';
  const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}, 180_000);
afterAll(async () => {
  await browser.close();
  service.process.kill('SIGTERM');
  await service.ended;
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody who was never here, with every other host out of reach. Neo4j Browser asks for fonts elsewhere and does without. */
async function somebody(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(60_000);
  await context.route('**/*', (route) => {
    const { hostname, protocol } = new URL(route.request().url());
    const near = hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:';
    return near ? route.continue() : route.abort();
  });
  return context;
}

const drawer = (page: Page) => page.getByTestId('guidesDrawer');
/** What was run last stands first. */
const frame = (page: Page) => page.getByTestId('frame').first();
const circles = (page: Page) => frame(page).locator('svg g.node');
const next = (page: Page) => drawer(page).getByTestId('guideNextSlide').click();

/** Presses the arrow before a step of the guide, and waits for what it draws. */
async function runStep(page: Page, title: string): Promise<void> {
  const step = drawer(page).locator('pre.runnable', { hasText: `// ${title}` });
  await step.locator('i').click();
  await frame(page).getByTestId('frameCommand').getByText(title).waitFor();
  await circles(page).first().waitFor();
}

/** The colours of the circles whose words begin so. */
async function coloursOf(page: Page, words: string): Promise<string[]> {
  const found = circles(page).filter({ hasText: words });
  const all = await found
    .locator('circle.b-outline')
    .evaluateAll((list) => list.map((circle) => String(circle.getAttribute('fill')).toUpperCase()));
  return [...new Set(all)];
}

async function open(page: Page, address = browserUrl): Promise<void> {
  await page.goto(address);
  await page.getByText('You have a working connection').waitFor();
  await drawer(page).getByText('Where you are').waitFor();
}

test('Browser connects by itself and opens with the guide; its steps draw the graph, readable without a style and with it', async () => {
  const context = await somebody();
  const page = await context.newPage();
  await open(page);

  await next(page);
  await runStep(page, 'Universities and national museums');
  expect(await circles(page).count()).toBeGreaterThan(40);
  const [museum] = await coloursOf(page, 'Tate');
  const [university] = await coloursOf(page, 'Durham');
  expect([museum, university]).toEqual([expect.stringMatching(/^#/), expect.stringMatching(/^#/)]);
  expect(museum).not.toBe(university);
  await page.screenshot({ path: `${PICTURES}neo4j-browser-no-style.png` });

  await drawer(page).getByTestId('guidePreviousSlide').click();
  await drawer(page).getByText('Give them their colours').click();
  await frame(page).getByText('node.NationalMuseum').waitFor();
  await next(page);
  await runStep(page, 'Universities and national museums');
  expect(await coloursOf(page, 'Tate')).toEqual(['#1F5F9E']);
  expect(await coloursOf(page, 'Durham')).toEqual(['#F4B942']);
  await frame(page).getByText('projects 1').first().waitFor();
  await page.waitForTimeout(4_000); // the picture comes to rest
  await page.screenshot({ path: `${PICTURES}neo4j-browser-guide.png` });
  await context.close();
});

test('every step of the guide runs and draws something', async () => {
  const context = await somebody();
  const page = await context.newPage();
  await open(page);
  let steps = 0;
  for (let slide = 1; slide < 9; slide += 1) {
    await next(page);
    for (const step of await drawer(page).locator('pre.runnable').all()) {
      const title = ((await step.textContent()) ?? '').split('\n')[0]?.replace(/^\W+/, '') ?? '';
      await runStep(page, title);
      steps += 1;
    }
  }
  expect(steps).toBe(9);
  await drawer(page).getByText('take this file').waitFor();
  await page.screenshot({ path: `${PICTURES}neo4j-browser-last-step.png` });
  await context.close();
});

/** Drops a file of the service onto the window, as somebody does with the mouse. */
async function drop(page: Page, path: string, name: string): Promise<void> {
  const bytes = [...new Uint8Array(await (await fetch(`${service.url}${path}`)).arrayBuffer())];
  const dataTransfer = await page.evaluateHandle(
    ([content, file]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content as number[])], file as string));
      return transfer;
    },
    [bytes, name] as const,
  );
  await page.locator('.filedrop').dispatchEvent('drop', { dataTransfer });
}

test('the file of all queries, dropped onto the window, is kept under the star; a saved query runs from there', async () => {
  const context = await somebody();
  const page = await context.newPage();
  await open(page);
  await drop(page, 'neo4j-browser/queries.zip', 'partnership-graph-queries.zip');
  await page.getByTestId('navigationFavorites').click();
  const saved: Locator = page.getByTestId('savedScriptsFolder-Museum partnership graph');
  await saved.waitFor();
  await page.getByTestId('expandFolder-Museum partnership graph').click();
  const queries = saved.getByTestId('savedScriptListItem');
  expect(await queries.count()).toBe(12);
  await page.screenshot({ path: `${PICTURES}neo4j-browser-saved.png` });
  const one = queries.filter({ hasText: 'Partnerships with most loans' });
  await one.hover();
  await one.getByTestId('savedScriptsButton-Run').click();
  await frame(page).getByText('Partnerships with most loans').first().waitFor();
  await circles(page).first().waitFor();
  expect(await circles(page).count()).toBeGreaterThan(20);
  await context.close();
});

test('the explorer’s pages of an organisation and of a link open the same picture, with the query filled in', async () => {
  const context = await somebody();
  const page = await context.newPage();
  const views = [
    ['?view=organisation&id=national:npg', "'national:npg' AS organisation", 50],
    ['?view=link&one=national:ra&other=ror:024mrxd33', "'ror:024mrxd33' AS other", 8],
  ] as const;
  for (const [view, filled, least] of views) {
    await page.goto(`${service.url}${view}`);
    const link = page.locator('a.in-browser');
    await link.waitFor();
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await opened.getByText('You have a working connection').waitFor();
    await opened.getByTestId('editor-Run').click();
    await circles(opened).first().waitFor();
    expect(await frame(opened).getByTestId('frameCommand').textContent()).toContain(filled);
    expect(await circles(opened).count()).toBeGreaterThan(least);
    await opened.screenshot({ path: `${PICTURES}neo4j-browser-${view.slice(6, 10)}.png` });
    await opened.close();
  }
  await context.close();
});
