import type { Page } from 'playwright-core';
import { numbers } from '../../bench/import/generate.js';

/** Size of the network that the explorer must draw without blocking the page. */
export const [ORGANISATIONS, PARTNERSHIPS] = [2_000, 10_000];

const draw = numbers(1);
/** A synthetic organisation at a random location in Britain. */
const organisation = (at: number) => ({
  id: `synthetic:${at}`,
  name: `Synthetic ${at}`,
  national: at < 17,
  coordinates: { latitude: 50 + (at % 83) / 11, longitude: -5 + (at % 61) / 10 },
});

/** Partnerships with a skewed distribution, as for museums: few organisations have many. */
const nodes = Array.from({ length: PARTNERSHIPS }, (_, at) => ({
  museum: organisation(Math.floor((draw(1e6) / 1e6) ** 3 * 200)),
  partner: organisation(at < ORGANISATIONS ? at : draw(ORGANISATIONS)),
  kinds: ['RESEARCH'],
  period: { start: '2015', end: '2018' },
  loans: { totalCount: 1 },
  projects: { totalCount: 2 },
}));

/** Page size of the service. */
const PAGE = 100;

/**
 * Replaces the partnerships of a list in the service's responses by these, page by page. Returns the offsets of the
 * requested pages.
 */
export async function withMany(page: Page): Promise<readonly number[]> {
  const asked: number[] = [];
  await page.route('**/graphql', async (route) => {
    const text = route.request().postData() ?? '';
    const first = text.includes('facets(');
    const from = first ? 0 : Number(/after: \\?"at(\d+)/.exec(text)?.[1]);
    if (!first && Number.isNaN(from)) return route.continue();
    asked.push(from);
    const to = from + PAGE;
    const part = {
      nodes: nodes.slice(from, to),
      pageInfo: { hasNextPage: to < nodes.length, endCursor: `at${to}` },
    };
    if (!first) return route.fulfill({ json: { data: { partnerships: part } } });
    const response = await route.fetch();
    const json = await response.json();
    Object.assign(json.data.partnerships, part, { totalCount: nodes.length });
    return route.fulfill({ response, json });
  });
  return asked;
}
