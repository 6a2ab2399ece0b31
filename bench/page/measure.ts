// Load time of the explorer's views, and the time for which they block the page: npm run bench:page [-- SECONDS],
// this long after the service starts listening; default 0, before its cache warm-up. Real Chromium, shipped data;
// then charts of 2,000 organisations and 10,000 partnerships, which replace those of the service.
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { createApp } from '../../src/app.js';
import { loadShippedData } from '../../src/ingest/shipped.js';
import { ORGANISATIONS, withMany } from '../../test/browser/manyPartnerships.js';
import { onOwnDatabase } from '../ownDatabase.js';

/** Goal in milliseconds. */
const [LONGEST_TASK, FIRST_VIEW] = [100, 2_000];
const ROUNDS = 5;
/** Time from the start of listening to opening the first view, in milliseconds. */
const WAIT = Number(process.argv[2] ?? 0) * 1_000;
/** Selector of a complete view, by address. */
const VIEWS: Readonly<Record<string, string>> = {
  '/': 'main table',
  '/?show=network': '.network canvas',
  '/?show=map': 'main svg',
  '/?view=organisation&id=national:npg': 'main table',
  '/?view=organisation&id=national:bm': 'main table',
  '/?view=report': 'main table',
  '/?view=brokers': 'main table',
};
/** Charts with the selector of a complete chart. */
const DRAWN: Readonly<Record<string, string>> = {
  '/?show=network': '.network[data-arranged]',
  '/?show=map': 'main svg circle',
};

/** Records every task that blocked the page for 50 ms or more. */
const WATCH = `
  globalThis.tasks = [];
  new PerformanceObserver((list) => { for (const task of list.getEntries()) tasks.push(task.duration); })
    .observe({ type: 'longtask', buffered: true });`;

const longest = (page: Page) =>
  page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks));
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const format = (name: string, shown: number | null, task: number) =>
  console.log(
    `${name.padEnd(34)} ${shown === null ? ''.padStart(8) : `${shown.toFixed(0)} ms`.padStart(8)}   longest task ${task.toFixed(0).padStart(4)} ms` +
      `${shown !== null && shown > FIRST_VIEW ? '  LATER THAN THE GOAL' : ''}${task > LONGEST_TASK ? '  LONGER THAN THE GOAL' : ''}`,
  );

/** Opens each view several times; reports the first time separately, because nothing is cached then. */
async function views(context: BrowserContext, url: string): Promise<void> {
  for (const [view, needed] of Object.entries(VIEWS)) {
    const [times, tasks]: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const page = await context.newPage();
      const began = performance.now();
      await page.goto(new URL(view, url).href);
      await page.waitForSelector(needed, { timeout: 30_000 });
      times.push(performance.now() - began);
      await page.waitForTimeout(1_500);
      tasks.push(await longest(page));
      await page.close();
    }
    format(`${view}, first`, times[0]!, tasks[0]!);
    format(`${view}, median of ${ROUNDS}`, median(times.slice(1)), median(tasks.slice(1)));
  }
}

/** Charts with many more partnerships than one page of the service. */
async function drawing(context: BrowserContext, url: string): Promise<void> {
  for (const [view, drawn] of Object.entries(DRAWN)) {
    const tasks: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await context.newPage();
      await withMany(page);
      const began = performance.now();
      await page.goto(new URL(view, url).href);
      await page.waitForSelector(drawn, { timeout: 60_000 });
      if (round === 0)
        console.log(`${view}: there after ${((performance.now() - began) / 1000).toFixed(1)} s`);
      await page.waitForTimeout(1_000);
      tasks.push(await longest(page));
      await page.close();
    }
    format(`${view}, ${ORGANISATIONS} drawn, worst of ${ROUNDS}`, null, Math.max(...tasks));
    format(`${view}, ${ORGANISATIONS} drawn, median`, null, median(tasks));
  }
}

const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
});
try {
  await onOwnDatabase(async (graph) => {
    await loadShippedData(graph);
    const app = await createApp({ graph, limits: { requests: 0 } });
    const { url } = await app.listen(0, '127.0.0.1');
    void app.warmUp(); // as the service does when it starts
    await setTimeout(WAIT);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addInitScript(WATCH);
    await views(context, url);
    await drawing(context, url);
    await app.close();
  });
} finally {
  await browser.close();
}
