import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type App, createApp } from '../../src/app.js';
import type { GraphClient } from '../../src/database/client.js';
import { inThread } from '../../src/network/thread.js';
import { questions } from '../support/questions.js';
import { openShippedGraph, sharedServer } from '../support/shippedData.js';

/** Worker threads do not use Jest's transformation. */
const WORKER = new URL('../support/networkWorker.mjs', import.meta.url);

/** Folder of screenshots for review. */
const PICTURES = new URL('../../coverage/pictures/', import.meta.url).pathname;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let graph: GraphClient;
let app: App;
let url: string;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const { browserUrl } = await sharedServer();
  graph = await openShippedGraph();
  app = await createApp({
    graph,
    browserUrl,
    measuring: inThread(WORKER),
  });
  ({ url } = await app.listen(0, '127.0.0.1'));
  const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  browser = await chromium.launch({ executablePath, args: FLAGS });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await graph.close();
});

interface Opened {
  readonly page: Page;
  /** Console errors, and requests to other hosts. */
  readonly complaints: string[];
}

/** New browser profile; requests to other hosts are blocked. */
async function visit(address: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
  const page = await context.newPage();
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
  return { page, complaints };
}

const tabs = (page: Page) => page.locator('.graphiql-tab');
const answer = (page: Page) => page.locator('.graphiql-response .CodeMirror-code');

/** Runs the query and returns the text of its response. */
async function run(page: Page): Promise<string> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
  await page.locator('.graphiql-execute-button').click();
  const text = await (await answered).text();
  await page.locator('.graphiql-spinner').waitFor({ state: 'detached' });
  return text;
}

test('a first visit opens on the mission’s question, and asking it shows universities and the pages that say so', async () => {
  const { page, complaints } = await visit(`${url}graphql`);
  await tabs(page).first().waitFor();
  expect(await tabs(page).count()).toBe(questions.length);
  const editor = page.locator('.graphiql-query-editor .CodeMirror-code');
  await editor.getByText('partnerships').first().waitFor();
  expect(await editor.textContent()).toContain('Which universities partner with the national museums');
  const text = await run(page);
  expect(JSON.parse(text).data.partnerships.totalCount).toBeGreaterThanOrEqual(130);
  await answer(page).getByText('totalCount').first().waitFor();
  await page.screenshot({ path: `${PICTURES}page.png` });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('each tab has a question that is answered without an error', async () => {
  const { page, complaints } = await visit(`${url}graphql`);
  await tabs(page).first().waitFor();
  for (let at = 0; at < questions.length; at += 1) {
    await tabs(page).nth(at).locator('button').first().click();
    const { data, errors } = JSON.parse(await run(page));
    expect([questions[at]?.name, errors]).toEqual([questions[at]?.name, undefined]);
    expect(Object.keys(data).length).toBeGreaterThan(0);
  }
  await page.screenshot({ path: `${PICTURES}last-tab.png` });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a question with a fault gets a message in the page, not a blank', async () => {
  const { page } = await visit(`${url}graphql`);
  await page.locator('.graphiql-query-editor .CodeMirror').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('{{ loans(first: 1000) {{ totalCount ');
  await page.keyboard.press('Escape');
  const text = await run(page);
  expect(text).toContain('errors');
  await answer(page).getByText('errors').first().waitFor();
  await page.context().close();
});

test('the page reads well on a small screen and in the dark', async () => {
  const context = await browser.newContext({ viewport: { width: 480, height: 800 }, colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(`${url}graphql`);
  await page.locator('.graphiql-tab').first().waitFor();
  await page.screenshot({ path: `${PICTURES}small-dark.png` });
  expect(await page.locator('h1').isVisible()).toBe(true);
  await context.close();
});

test('a link to Neo4j Browser opens it connected, with the query in its editor, which draws the graph', async () => {
  const { page } = await visit(`${url}graphql`);
  await page.locator('#drawn summary').click();
  const links = page.locator('#drawn a');
  expect(await links.count()).toBeGreaterThanOrEqual(5);
  const address = await links.first().getAttribute('href');
  const browserPage = await page.context().newPage();
  await browserPage.goto(address ?? '');
  await browserPage.getByText('PARTNERS_WITH').first().waitFor({ timeout: 60_000 });
  await browserPage.getByText('You have a working connection').waitFor({ timeout: 60_000 });
  await browserPage.locator('[data-testid="editor-Run"]').click();
  await browserPage.getByText('NationalMuseum').last().waitFor({ timeout: 60_000 });
  await browserPage.locator('svg .node').first().waitFor({ timeout: 60_000 });
  await browserPage.screenshot({ path: `${PICTURES}neo4j-browser.png` });
  await page.context().close();
});
