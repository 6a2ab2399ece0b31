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
