import { builtCommit } from '../../../src/commit.js';
import { onService } from '../../support/onService.js';

const CONTACT = 'https://example.org/contact';
const on = onService('small', {
  publicUrl: 'https://graph.example.org',
  contact: CONTACT,
  limits: { queryTimeoutSeconds: 120 }, // statements of pages are planned for the first time
});
const get = async (path: string) => {
  const response = await fetch(new URL(path, on.url), { redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const locations = (text: string) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at = '']) => at);

test('the sitemap leads to the canonical page of every organisation, loan, project and source', async () => {
  const index = await get('sitemap.xml');
  expect(index.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  const parts = locations(index.text);
  expect(parts).toEqual(
    ['site', 'organisations-1', 'loans-1', 'projects-1', 'sources-1'].map(
      (part) => `https://graph.example.org/sitemaps/${part}.xml`,
    ),
  );
  const paths: string[] = [];
  for (const part of parts) paths.push(...locations((await get(new URL(part).pathname.slice(1))).text));
  const [counts] = await on.graph.read(
    'MATCH (node) WHERE node:Organisation OR node:Loan OR node:Project OR node:Source RETURN count(node) AS things',
  );
  const things = paths.filter((path) => /\.org\/(organisations|loans|projects|sources)\//.test(path));
  expect(things.length).toBe(Number(counts!.get('things')));
  for (const thing of things.slice(0, 12)) {
    const { pathname } = new URL(thing);
    expect({ pathname, status: (await get(pathname.slice(1))).status }).toEqual({ pathname, status: 200 });
  }
});

test.each([
  'sitemaps/loans-2.xml',
  'sitemaps/nothing-1.xml',
  'sitemaps/constructor-1.xml',
  'sitemaps/loans-1',
  'sitemaps/loans-0.xml',
])('%s is not found', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('/version has the versions of service and data', async () => {
  expect(JSON.parse((await get('version')).text)).toEqual({
    service: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    ...(builtCommit() && { commit: builtCommit() }),
    dataVersion: expect.any(Number),
    changed: expect.stringMatching(/^\d{4}-/),
    licence: expect.any(String),
    synthetic: false,
  });
});

test('the configured contact is in security.txt and behind /contact', async () => {
  expect((await get('.well-known/security.txt')).text).toContain(`Contact: ${CONTACT}\n`);
  const { status, headers } = await get('contact');
  expect([status, headers.get('location')]).toEqual([302, CONTACT]);
});

test('/about, /accessibility and /privacy lead to their documents', async () => {
  for (const name of ['about', 'accessibility', 'privacy']) {
    const { status, headers } = await get(name);
    expect([status, headers.get('location')]).toEqual([301, `/docs/${name}`]);
  }
});

test('a page of a retracted record is gone, that of a merged organisation moved, also as picture', async () => {
  await on.graph.run(
    `CREATE (:ChangeRecord {first: 0, last: 1, entries: ['RETRACTED\\tLOAN\\tloan:lost', 'RETRACTED\\tORGANISATION\\torg:lost']})`,
  );
  try {
    for (const path of [
      'loans/loan:lost',
      'loans/loan:lost/title',
      'organisations/org:lost/x',
      'embed/organisations/org:lost',
    ]) {
      const { status, headers, text } = await get(path);
      expect([path, status, headers.get('cache-control')]).toEqual([path, 410, 'no-store']);
      expect(text).toContain('This record was removed');
    }
    expect((await get('projects/loan:lost')).status).toBe(404);
    for (const path of [
      'organisations/org:tate-gallery',
      'organisations/org:national-gallery-of-british-art/x',
    ]) {
      const { status, headers } = await get(path);
      expect([path, status, headers.get('location')]).toEqual([
        path,
        301,
        '/organisations/national:tate/tate',
      ]);
    }
  } finally {
    await on.graph.run('MATCH (record:ChangeRecord) DELETE record');
  }
});

test('a page leads to its data, and the data exist', async () => {
  const { text } = await get('organisations/national:tate/tate');
  const links = [...text.matchAll(/<link rel="alternate" type="([^"]+)" href="\/([^"]+)"/g)];
  expect(links.map(([, type, path]) => [type, path])).toEqual([
    ['text/turtle', 'data/organisations/national:tate.ttl'],
    ['application/ld+json', 'data/organisations/national:tate.jsonld'],
  ]);
  for (const [, type, path = ''] of links) {
    const { status, headers } = await get(path);
    expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
  }
});

test('icon and preview picture exist, and the explorer and the documents have a link to the contact', async () => {
  const icon = await fetch(new URL('favicon.ico', on.url));
  expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/x-icon']);
  expect([...new Uint8Array(await icon.arrayBuffer()).slice(0, 6)]).toEqual([0, 0, 1, 0, 3, 0]);
  const { text } = await get('organisations/national:tate/tate');
  const [, preview = ''] =
    /<meta property="og:image" content="https:\/\/graph\.example\.org\/([^"]+)"/.exec(text) ?? [];
  const picture = await fetch(new URL(preview, on.url));
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  for (const path of ['', 'docs', 'docs/pages'])
    expect((await get(path)).text).toContain('<a href="/contact">Contact</a></footer>');
  for (const path of ['matrix', 'api', 'search?q=Tate', 'organisations/national:tate/tate'])
    expect((await get(path)).text).toContain('<a href="/contact">Contact</a>');
});
