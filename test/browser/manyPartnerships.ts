import type { Page } from 'playwright-core';
import { numbers } from '../../bench/import/generate.js';

/** What the explorer is to draw without blocking the page. */
export const [ORGANISATIONS, PARTNERSHIPS] = [2_000, 10_000];

const draw = numbers(1);
/** An organisation somewhere in Britain, in place and name made up. */
const who = (at: number) => ({
  id: `synthetic:${at}`,
  name: `Synthetic ${at}`,
  national: at < 17,
  coordinates: { latitude: 50 + (at % 83) / 11, longitude: -5 + (at % 61) / 10 },
});

/** Partnerships as uneven as those of museums are: few have many. */
const nodes = Array.from({ length: PARTNERSHIPS }, (_, at) => ({
  museum: who(Math.floor((draw(1e6) / 1e6) ** 3 * 200)),
  partner: who(at < ORGANISATIONS ? at : draw(ORGANISATIONS)),
  kinds: ['RESEARCH'],
  period: { start: '2015', end: '2018' },
  loans: { totalCount: 1 },
  projects: { totalCount: 2 },
}));

/** The service answers, but the partnerships of a list are these: more than a page of it ever holds. */
export async function withMany(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('facets(')) return route.continue();
    const response = await route.fetch();
    const json = await response.json();
    Object.assign(json.data.partnerships, { nodes, totalCount: nodes.length });
    return route.fulfill({ response, json });
  });
}
