import { onExport } from '../../support/onExport.js';
import { graphsOf, triplesOf, triplesOfJsonLd } from '../../support/triples.js';

const on = onExport();

const inEach = async (parameters: Record<string, string | object>) => ({
  turtle: await on.text({ format: 'turtle', ...parameters }),
  quads: await on.text({ format: 'n-quads', ...parameters }),
  json: await on.text({ format: 'json-ld', ...parameters }),
});

test.each(['partnerships', 'everything'])(
  'of %s, the three syntaxes contain the same triples',
  async (of) => {
    const { turtle, quads, json } = await inEach({ of });
    const triples = triplesOf(turtle);
    expect(triples.length).toBeGreaterThan(100);
    expect(triplesOf(quads)).toEqual(triples);
    expect(await triplesOfJsonLd(json)).toEqual(triples);
    expect(graphsOf(quads)).toEqual([`${on.url}dataset`]);
    expect(new Set(triples).size).toBe(triples.length);
  },
);

test('the order is the same each time', async () => {
  const text = () => on.text({ format: 'turtle', of: 'everything' });
  expect(await text()).toBe(await text());
});
