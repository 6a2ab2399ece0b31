import { listening } from '../support/listening.js';
import { onExplorer } from './onExplorer.js';

const asked = new Set<string>();
const { watch, lines } = listening();
const { visit, warmUp } = onExplorer({ watch, onStatement: ({ text }) => asked.add(text) });

/** Each first view, with an element that appears when it is complete. */
const VIEWS = {
  '': '.wide .network[data-arranged]',
  '?view=organisation&id=national:bm': '.network[data-arranged]',
};

test('what the first views ask is asked before anybody does, in the same statements, and as nobody’s request', async () => {
  await warmUp();
  expect(lines()).toEqual([]);
  expect(
    await watch.metrics.registry.getSingleMetricAsString('partnership_graph_http_requests_total'),
  ).not.toMatch(/^partnership_graph_http_requests_total/m);
  const before = new Set(asked);
  for (const [view, drawn] of Object.entries(VIEWS)) {
    asked.clear();
    const { page } = await visit(view);
    await page.locator(drawn).waitFor();
    expect(asked.size).toBeGreaterThan(0);
    expect([...asked].filter((text) => !before.has(text))).toEqual([]);
    await page.context().close();
  }
});

test('another view asks something else, which the test above would see', async () => {
  asked.clear();
  await warmUp();
  const before = new Set(asked);
  const { page } = await visit('?kind=UNIVERSITY');
  expect([...asked].filter((text) => !before.has(text)).length).toBeGreaterThan(0);
  await page.context().close();
});
