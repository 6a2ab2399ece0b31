import { type App, createApp } from '../../src/app.js';
import type { GraphClient } from '../../src/database/client.js';
import { openShippedGraph } from '../support/shippedData.js';

let graph: GraphClient;
let app: App;
let url: string;
const errors: unknown[] = [];

beforeAll(async () => {
  graph = await openShippedGraph();
  const limits = { queryTimeoutSeconds: 120 };
  const publicUrl = 'https://graph.example.org';
  app = await createApp({ graph, limits, publicUrl, onError: (_id, error) => errors.push(error) });
  ({ url } = await app.listen(0, '127.0.0.1'));
});
afterAll(async () => {
  await app.close();
  await graph.close();
});
afterEach(() => expect(errors).toEqual([]));

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(url + path, {
    headers: { accept: 'text/html', ...headers },
    redirect: 'manual',
  });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

const LEEDS = 'organisations/org:bcc40e546b2d/leeds-museums-and-galleries';
const CIRCUIT = 'projects/project:d3a5dbb5a780/circuit';
const TOUR = 'loans/loan:d7607a784108/masterpiece-tour-2018';

test('an organisation reads without JavaScript: key facts, partners, loans, projects and a source for each', async () => {
  const { status, headers, html } = await get(LEEDS);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self'; /,
  );
  expect(html).toContain(`<link rel="canonical" href="https://graph.example.org/${LEEDS}"/>`);
  expect(html).toContain('<h1>Leeds Museums and Galleries</h1>');
  expect(html).toContain(
    'Works with 3 organisations in 2 regions and nations of the UK; most often with British Museum',
  );
  expect(html).toMatch(/<a href="\/loans\/loan:\w+\/pharaoh-king-of-egypt">/);
  expect(html).toContain('"@type":"Museum"');
  expect(html).toContain('href="/?view=organisation&amp;id=org%3Abcc40e546b2d"');
  expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
});

test('a large consortium is readable: the museums first, and those that a source names together', async () => {
  const { status, html } = await get(CIRCUIT);
  expect(status).toBe(200);
  expect(html).toContain('with 33 participants');
  expect(html.match(/<th scope="row"><a href="\/organisations\//g)?.length).toBe(33);
  expect(html).toContain('GBP 5,000,000');
});

test('a stop of a tour links to the other stops', async () => {
  const { status, html } = await get(TOUR);
  expect(status).toBe(200);
  expect(html).toContain('<dt>What was lent</dt><dd>Holbein, A Lady with a Squirrel and a Starling');
  expect(html).toMatch(/Other (stops of this tour|loans with this title)/);
  expect(html).toContain('href="/loans/loan:27bffbed021a/masterpiece-tour-2018"');
});

test('a place has its organisations and their partnerships on both sides, not those of namesakes', async () => {
  const { status, html } = await get('places/leeds');
  expect(status).toBe(200);
  expect(html).toContain('5 organisations with 19 partnerships');
  expect(html).toContain('Royal Armouries');
  const [organisations] = html.split('<caption>Partnerships');
  expect(organisations).toContain('Leeds Museums and Galleries');
  expect(organisations).not.toContain('Leeds Castle');
});

test('places of one name each have a page, and the plain name leads to them', async () => {
  expect((await get('places/perth')).html).toContain(
    '<a href="/places/perth-australia">Perth, Australia</a>',
  );
  const { status, html } = await get('places/perth-australia');
  expect(status).toBe(200);
  expect(html).toContain('Place, Australia');
});

test('a region has its organisations and partnerships', async () => {
  const { status, html } = await get('regions/yorkshire-and-the-humber');
  expect(status).toBe(200);
  expect(html).toMatch(/\d+ organisations with \d+ partnerships/);
});

test('a partnership shows each loan and project of the two, with sources', async () => {
  const { status, html } = await get('partnerships/national:bm~org:bcc40e546b2d');
  expect(status).toBe(200);
  expect(html).toContain('<h1>British Museum and Leeds Museums and Galleries</h1>');
  expect(html.match(/<a href="\/sources\/source:/g)!.length).toBeGreaterThanOrEqual(3);
});

test('a source shows what is based on it', async () => {
  const { html } = await get('loans/loan:d7607a784108/masterpiece-tour-2018');
  const [, path = ''] = /href="\/(sources\/[^"]+)"/.exec(html) ?? [];
  const page = await get(path);
  expect(page.status).toBe(200);
  expect(page.html).toContain('Loans that it states');
  expect(page.html).toContain('Masterpiece Tour 2018');
});

test('a search gives the place first, then organisations, loans and projects, each group counted', async () => {
  const { status, html } = await get('search?q=Leeds');
  expect(status).toBe(200);
  expect(html).toContain('<a href="/places/leeds">Leeds</a>');
  const groups = ['Places', 'Organisations', 'Projects'].map((name) => html.indexOf(`<caption>${name}`));
  expect(groups).toEqual([...groups].sort((one, other) => one - other));
  expect(groups[0]).toBeGreaterThan(0);
  expect((await get('search?q=pharaoh+king')).html).toMatch(
    /<a href="\/loans\/loan:\w+\/pharaoh-king-of-egypt">/,
  );
  expect((await get('search?q=Leeds&type=organisations&kind=UNIVERSITY')).html).not.toContain(
    'Leeds City Museum',
  );
});

test('singular, plural and word order find the same', async () => {
  const found = async (text: string) => {
    const { html } = await get(`search?q=${encodeURIComponent(text)}&type=organisations`);
    return [...html.matchAll(/<th scope="row"><a href="([^"]+)"/g)].map(([, path]) => path).sort();
  };
  const paths = await found('leeds museums');
  expect(paths).toContain(`/${LEEDS}`);
  expect(await found('leeds museum')).toEqual(paths);
  expect(await found('Museums, LEÉDS')).toEqual(paths);
});

test('a search without results and one without a text say what to do', async () => {
  expect((await get('search?q=zzzz')).html).toContain('No results for “zzzz”');
  expect((await get('search?q=%3Cscript%3E')).html).toContain('No results for “&lt;script&gt;”');
  expect((await get('search')).html).toContain('<h1>Search</h1>');
});

test.each([
  ['organisations/org:bcc40e546b2d', LEEDS],
  ['partnerships/org:bcc40e546b2d~national:bm', 'partnerships/national:bm~org:bcc40e546b2d'],
  ['organisations/org:bcc40e546b2d/old-name', LEEDS],
  ['projects/project:d3a5dbb5a780', CIRCUIT],
  ['loans/loan:d7607a784108/x', TOUR],
])('%s is redirected to its canonical address', async (path, canonical) => {
  const { status, headers } = await get(path);
  expect([status, headers.get('location')]).toEqual([301, `/${canonical}`]);
});

test.each([
  'organisations/org:none/x',
  'loans/none',
  'projects/project:none/x',
  'sources/none',
  'partnerships/none',
  'places/none',
  'regions/none',
  'organisations/%00',
])('%s is not found, as a page', async (path) => {
  const { status, html } = await get(path);
  expect(status).toBe(404);
  expect(html).toContain('<h1>Page not found</h1>');
});

test('a page that the client has already is not sent again', async () => {
  const { headers } = await get(TOUR);
  const tag = headers.get('etag');
  expect(tag).toMatch(/^W\//);
  expect((await get(TOUR, { 'if-none-match': String(tag) })).status).toBe(304);
});

test.each(['matrix', 'matrix.csv', 'embed/matrix', 'pictures/matrix.svg'])(
  '%s with a year that is none is refused in words, and quotes the value as text',
  async (path) => {
    const { status, html } = await get(`${path}?year=${encodeURIComponent('<b>2017</b>')}`);
    expect(status).toBe(400);
    expect(html).toContain(
      'year: &quot;&lt;b&gt;2017&lt;/b&gt;&quot; is not a reporting year such as 2017/18.',
    );
  },
);

test('universities and national museums as a matrix: the page counts what the API counts, the file has the same rows', async () => {
  const { status, html } = await get('matrix');
  expect(status).toBe(200);
  expect(html).toContain(
    '161 partnerships of 16 national museums with 69 organisations of the kind “University”.',
  );
  expect(html.match(/href="\/partnerships\//g)?.length).toBe(161);
  expect(html).not.toMatch(/<script/);
  const file = await get('matrix.csv?year=2017/18&region=London');
  expect(file.headers.get('content-disposition')).toContain('matrix-university-london-2017-18.csv');
  expect(file.html).toContain('University College London,London,London,');
  expect(file.html).not.toContain('University of Manchester');
});

test('each page can be cited, as text on the page and as files', async () => {
  const { html } = await get(LEEDS);
  const today = new Date().getUTCFullYear();
  expect(html).toMatch(
    new RegExp(
      `Museum partnership graph \\(\\d{4}\\)\\. Leeds Museums and Galleries\\. Data version \\d+\\. https://graph\\.example\\.org/${LEEDS} \\(accessed \\d+ \\w+ ${today}\\)\\.`,
    ),
  );
  const ris = await get(`${LEEDS}?cite=ris`);
  expect(ris.headers.get('content-disposition')).toBe('attachment; filename="citation.ris"');
  expect(ris.html).toContain(`UR  - https://graph.example.org/${LEEDS}`);
  const { status, html: matrix } = await get('matrix?cite=csl&region=Wales');
  expect([status, JSON.parse(matrix)[0].URL]).toEqual([
    200,
    'https://graph.example.org/matrix?kind=UNIVERSITY&region=Wales',
  ]);
});

test('the picture of a page is on it, a file, and a document that other sites may frame', async () => {
  const { html } = await get(LEEDS);
  expect(html).toContain('Leeds Museums and Galleries: partners</title>');
  expect(html).toContain(
    '&lt;iframe src=&quot;https://graph.example.org/embed/organisations/org:bcc40e546b2d&quot;',
  );
  const file = await get('pictures/organisations/org:bcc40e546b2d.svg');
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
  expect(file.html).toContain(`https://graph.example.org/${LEEDS}</text>`);
  for (const path of [
    'organisations/org:bcc40e546b2d',
    'projects/project:d3a5dbb5a780',
    'places/leeds',
    'matrix',
  ]) {
    const embedded = await get(`embed/${path}`);
    expect([path, embedded.status]).toEqual([path, 200]);
    expect(embedded.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    );
    expect(embedded.headers.get('x-frame-options')).toBeNull();
    expect(embedded.html).toMatch(/<svg .*<\/svg>.*target="_blank"/s);
  }
  expect((await get(LEEDS)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  const none = await get('embed/organisations/org:none');
  expect([none.status, none.headers.get('content-security-policy')]).toEqual([
    404,
    expect.stringContaining("frame-ancestors 'none'"),
  ]);
});

test('the search finds sources by title, publisher and address, as a list of their own', async () => {
  const { html } = await get('search?q=pharaoh%20king&type=sources');
  expect(html).toMatch(
    /<a href="\/search\?q=pharaoh\+king&amp;type=sources" aria-current="true">Sources \(\d+\)/,
  );
  expect(html).toMatch(/<a href="\/sources\/source:\w+\/[^"]*pharaoh[^"]*">/);
  expect(html).not.toContain('<a href="/loans/');
  expect((await get('search?q=%25%22%27%7D&type=sources')).status).toBe(200);
});

test('a long table continues on further pages until each row was shown once', async () => {
  const shown: string[] = [];
  let path: string | undefined = 'organisations/national:tate/tate';
  for (let pages = 0; path !== undefined; pages++) {
    expect(pages).toBeLessThan(3);
    const { status, html }: { status: number; html: string } = await get(path);
    expect(status).toBe(200);
    const [, table = ''] = /<section[^>]*id="partners">(.*?)<\/section>/s.exec(html) ?? [];
    shown.push(...[...table.matchAll(/<th scope="row"><a href="([^"]+)"/g)].map(([, href = '']) => href));
    const [, next] = /href="(\?after-partners=[^"#]+)#partners">More partners/.exec(html) ?? [];
    path = next && `organisations/national:tate/tate${next.replaceAll('&amp;', '&')}`;
  }
  expect([shown.length, new Set(shown).size]).toEqual([133, 133]);
  expect((await get('organisations/national:tate/tate?after-partners=nonsense')).status).toBe(404);
});
