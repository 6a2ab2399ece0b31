import { createApp } from '../../../src/app.js';
import { onShippedData } from '../../support/onGraph.js';
import { violationsIn } from '../../support/shapes.mjs';
import { triplesOf, triplesOfJsonLd } from '../../support/triples.js';

const on = onShippedData();
const PUBLIC_URL = 'https://graph.example.org';
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const app = await createApp({ graph: on.graph, publicUrl: PUBLIC_URL });
  ({ url } = await app.listen(0, '127.0.0.1'));
  close = () => app.close();
});
afterAll(() => close());

const exported = async (format: string, what: string) =>
  (await fetch(`${url}export?format=${format}&of=${what}`)).text();

test.each(['partnerships', 'everything'])(
  'of %s, the shipped data are the same triples in each syntax, each once, and fit the shapes',
  async (what) => {
    const turtle = await exported('turtle', what);
    const triples = triplesOf(turtle);
    expect(new Set(triples).size).toBe(triples.length);
    expect(triplesOf(await exported('n-quads', what)).join('\n')).toBe(triples.join('\n'));
    expect((await triplesOfJsonLd(await exported('json-ld', what))).join('\n')).toBe(triples.join('\n'));
    expect(await violationsIn(turtle, PUBLIC_URL)).toEqual([]);
  },
  120_000,
);

test('every thing of the graph is described', async () => {
  const triples = triplesOf(await exported('n-quads', 'everything'));
  const collections = {
    organisations: 'Organisation',
    loans: 'Loan',
    projects: 'Project',
    sources: 'Source',
    figures: 'Figure',
  };
  for (const [collection, label] of Object.entries(collections)) {
    const [row] = await on.graph.read(
      'MATCH (node) WHERE $label IN labels(node) RETURN count(node) AS count',
      { label },
    );
    const identified = triples.filter(
      (line) =>
        line.startsWith(`<${PUBLIC_URL}/id/${collection}/`) &&
        line.includes('<http://purl.org/dc/terms/identifier>'),
    );
    expect([collection, identified.length]).toEqual([collection, row!.get('count').toNumber()]);
  }
});
