import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { newDataFolder, runService, type ServiceProcess, until } from '../support/serviceProcess.js';
import {
  circles,
  connect,
  drawer,
  followLink,
  frame,
  launch,
  newContext,
  opened,
  PICTURES,
} from './inNeo4jBrowser.js';

const folder = newDataFolder();
let service: ServiceProcess;
let browserUrl: string;
let password: string;
let browser: Browser;

// The service as started by "npm start", with its own Neo4j, whose settings open the guide.
beforeAll(async () => {
  service = await runService({ DATA_DIR: folder });
  await until(service, () => service.printed().includes('Press Ctrl-C to stop'), 300);
  browserUrl = /Neo4j Browser {2}(\S+)/.exec(service.printed())?.[1] ?? '';
  password = readFileSync(join(folder, 'server/data/dbms/password'), 'utf8').trim();
  browser = await launch();
}, 400_000);
afterAll(async () => {
  await browser.close();
  service.process.kill('SIGTERM');
  await service.ended;
  rmSync(folder, { recursive: true, force: true });
});

const next = (page: Page) => drawer(page).getByTestId('guideNextSlide').click();

/** Presses the arrow before a step of the guide, and waits for what it draws. */
async function runStep(page: Page, title: string): Promise<void> {
  const step = drawer(page).locator('pre.runnable', { hasText: `// ${title}` });
  await step.locator('i').click();
  await frame(page).getByTestId('frameCommand').getByText(title).waitFor();
  await circles(page).first().waitFor();
}

/** Colours of the circles whose labels start with this text. */
async function coloursOf(page: Page, words: string): Promise<string[]> {
  const found = circles(page).filter({ hasText: words });
  const all = await found
    .locator('circle.b-outline')
    .evaluateAll((list) => list.map((circle) => String(circle.getAttribute('fill')).toUpperCase()));
  return [...new Set(all)];
}

async function open(page: Page): Promise<void> {
  await page.goto(browserUrl);
  await connect(page, password);
  await opened(page);
}

test('Browser connects with the password and opens with the guide; its steps draw the graph, readable without a style and with it', async () => {
  const context = await newContext(browser);
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
  await drawer(page).getByRole('button', { name: 'Apply the colour scheme' }).click();
  await frame(page).getByText('node.NationalMuseum').waitFor();
  await next(page);
  await runStep(page, 'Universities and national museums');
  expect(await coloursOf(page, 'Tate')).toEqual(['#1F5F9E']);
  expect(await coloursOf(page, 'Durham')).toEqual(['#F4B942']);
  await frame(page).getByText('projects 1').first().waitFor();
  await page.waitForTimeout(4_000); // wait until the layout is stable
  await page.screenshot({ path: `${PICTURES}neo4j-browser-guide.png` });
  await context.close();
});

test('every step of the guide runs and draws something', async () => {
  const context = await newContext(browser);
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
  await drawer(page).getByText('download this file').waitFor();
  await page.screenshot({ path: `${PICTURES}neo4j-browser-last-step.png` });
  await context.close();
});

/** Drops a file of the service onto the window, as with the mouse. */
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
  const context = await newContext(browser);
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
  const context = await newContext(browser);
  const page = await context.newPage();
  const views = [
    ['?view=organisation&id=national:npg', "'national:npg' AS organisation", 50],
    ['?view=link&one=national:ra&other=ror:024mrxd33', "'ror:024mrxd33' AS other", 8],
  ] as const;
  for (const [view, filled, least] of views) {
    await page.goto(`${service.url}${view}`);
    const beside = await followLink(page);
    await connect(beside, password);
    await opened(beside);
    await beside.getByTestId('editor-Run').click();
    await circles(beside).first().waitFor();
    expect(await frame(beside).getByTestId('frameCommand').textContent()).toContain(filled);
    expect(await circles(beside).count()).toBeGreaterThan(least);
    await beside.screenshot({ path: `${PICTURES}neo4j-browser-${view.slice(6, 10)}.png` });
    await beside.close();
  }
  await context.close();
});
