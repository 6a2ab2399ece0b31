import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { parse, validate } from 'graphql';
import { buildPage } from '../../page/build.mjs';
import { createSchema } from '../../src/api/schema.js';
import { registerPage } from '../../src/page.js';
import { NOT_FOUND, renderNotice } from '../../src/pages/notFound.js';
import { readWarmupQueries } from '../../src/planCacheWarmup.js';
import { questions } from '../support/questions.js';

const BROWSER = 'http://127.0.0.1:7474/browser/?preselectAuthMethod=NO_AUTH&dbms=bolt://127.0.0.1:7687';

let folder: string;
let http: FastifyInstance;
let url: string;

async function pageFrom(from: string, browserUrl?: string) {
  const started = Fastify();
  await registerPage(started, { browserUrl, folder: from });
  return { http: started, url: await started.listen({ host: '127.0.0.1', port: 0 }) };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'museum-graph-page-'));
  await buildPage(folder);
  ({ http, url } = await pageFrom(folder, BROWSER));
});
afterAll(async () => {
  await http.close();
  rmSync(folder, { recursive: true, force: true });
});

async function get(path: string, from = url) {
  const response = await fetch(from + path, { headers: { accept: 'text/html' } });
  const header = (name: string) => response.headers.get(name);
  return { status: response.status, header, body: await response.text() };
}

/** Addresses of the page's scripts and styles. */
async function assets(page: string): Promise<string[]> {
  const { body } = await get(page);
  return [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
}

test.each(['/', '/graphql', '/graphql?query=%7B__typename%7D'])(
  '%s says in words what it is, is asked for anew each time, and lets nothing from elsewhere in',
  async (path) => {
    const { status, header, body } = await get(path);
    expect(status).toBe(200);
    expect(header('content-type')).toBe('text/html; charset=utf-8');
    expect(header('cache-control')).toBe('no-cache');
    expect(header('x-content-type-options')).toBe('nosniff');
    const policy = String(header('content-security-policy'));
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(body).toContain('Which museums work with which universities');
    expect(body).toContain('https://creativecommons.org/licenses/by/4.0/');
    expect(body).not.toMatch(/<script(?![^>]* src=)|style=|<(script|link)[^>]*"(https?:)?\/\//);
  },
);

test.each(['submit', 'desk'])(
  '/%s allows no inline script and no inline style, and has its own script and style',
  async (name) => {
    const { status, header, body } = await get(`/${name}`);
    expect([status, header('cache-control')]).toEqual([200, 'no-cache']);
    expect(header('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; /,
    );
    expect(header('content-security-policy')).not.toContain('unsafe');
    expect(body).not.toMatch(/<script(?![^>]* src=)|style=|<style|<(script|link)[^>]*"(https?:)?\/\//);
    const paths = await assets(`/${name}`);
    expect(paths.filter((path) => new RegExp(`^/assets/${name}-\\w+\\.(js|css)$`).test(path)).length).toBe(2);
    for (const path of paths) expect((await get(path)).status).toBe(200);
  },
);

test('GraphiQL is for who asks for HTML at /graphql; the explorer is another page', async () => {
  expect((await get('/graphql')).body).toContain('id="graphiql"');
  expect((await get('/')).body).not.toContain('id="graphiql"');
  const client = await fetch(`${url}/graphql`, { headers: { accept: 'application/json' } });
  expect(await client.text()).not.toContain('<html');
});

test.each(['/', '/graphql'])(
  'scripts and styles of %s are served as such, kept for good; the build holds every question',
  async (page) => {
    const paths = await assets(page);
    expect(new Set(paths.map((path) => path.replace(/^.*\./, '')))).toEqual(new Set(['css', 'js']));
    for (const path of paths) {
      const { status, header } = await get(path);
      expect(status).toBe(200);
      expect(header('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(header('content-type')).toMatch(path.endsWith('.css') ? /^text\/css/ : /javascript/);
    }
    const scripts = readdirSync(join(folder, 'assets')).map((name) =>
      readFileSync(join(folder, 'assets', name), 'utf8'),
    );
    for (const { name, text } of questions) {
      const title = text.split('\n')[0] ?? '';
      expect([name, scripts.some((script) => script.includes(title))]).toEqual([name, true]);
    }
  },
);

test.each([
  ['br, gzip', 'br'],
  ['gzip;q=1, br;q=0', 'gzip'],
  ['identity', 'identity'],
])('who takes %s gets an asset as %s, and the same in the end', async (accepted, encoding) => {
  for (const path of await assets('/')) {
    const response = await fetch(url + path, { headers: { 'accept-encoding': accepted } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toContain('accept-encoding');
    expect(await response.text()).toBe(readFileSync(join(folder, path), 'utf8'));
    expect((await get(`${path}.br`)).status).toBe(404);
  }
});

test('all that the explorer needs at once is asked for at once; the drawing of networks has a thread of its own', async () => {
  const { body } = await get('/');
  const entry = body.match(/src="(\/assets\/explorer-[^"]+)"/)?.[1] ?? '';
  const parts = (await get(entry)).body.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g);
  const needed = [...parts].map(([, name]) => name);
  expect(needed.length).toBeGreaterThan(0);
  for (const name of needed) expect(body).toContain(`<link rel="modulepreload" href="/assets/${name}" />`);
  const [worker] = readdirSync(join(folder, 'assets')).filter((name) => /^layout-\w+\.js$/.test(name));
  expect((await get(`/assets/${worker}`)).header('content-type')).toMatch(/javascript/);
});

test('the build writes down what the first views ask, as the schema has it', async () => {
  const schema = await createSchema();
  const { start, rows, organisation } = readWarmupQueries(join(folder, 'firstViews.json'))!;
  for (const text of [start, rows, organisation]) expect(validate(schema, parse(text))).toEqual([]);
  expect(readWarmupQueries(join(folder, 'nowhere.json'))).toBeUndefined();
});

test('the address of Neo4j Browser comes as a setting, and as none where it is not known', async () => {
  expect(JSON.parse((await get('/settings.json')).body)).toEqual({
    browserUrl: BROWSER,
    readAccess: 'public',
  });
  const without = await pageFrom(folder);
  expect(JSON.parse((await get('/settings.json', without.url)).body)).toEqual({
    browserUrl: null,
    readAccess: 'public',
  });
  await without.http.close();
});

test('the menu is the same on every page', async () => {
  const menuOf = (html: string) =>
    [...html.split('</nav>')[0]!.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)<\/a>/g)]
      .map(([, href, label]) => `${label} ${href}`)
      .filter((item) => !/^(Skip|Museum partnership graph)/.test(item));
  const rendered = renderNotice(NOT_FOUND, undefined);
  const expected = menuOf(rendered);
  expect(expected.length).toBe(5);
  for (const path of ['/', '/submit', '/desk', '/docs'])
    expect({ path, menu: menuOf((await get(path)).body) }).toEqual({ path, menu: expected });
});

test('llms.txt links only to pages that are there', async () => {
  const { body } = await get('/llms.txt');
  const pages = [...body.matchAll(/\]\((\/docs\/[\w-]+|\/schema\.graphql)\)/g)].map(([, path = '']) => path);
  expect(pages.length).toBeGreaterThan(5);
  for (const path of pages) expect({ path, status: (await get(path)).status }).toEqual({ path, status: 200 });
});

test('the schema can be read as text', async () => {
  const { header, body } = await get('/schema.graphql');
  expect(header('content-type')).toBe('text/plain; charset=utf-8');
  expect(body).toContain('type Query {');
});

test.each(['/nowhere', '/assets/main.js', '/package.json', '/assets/', '/<script>alert(1)</script>'])(
  '%s is not found: a page with a search box for browsers, plain text for other clients',
  async (path) => {
    const page = await get(path);
    expect([page.status, page.header('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.header('content-security-policy')).not.toContain('unsafe');
    expect(page.body).toMatch(/<h1>Page not found<\/h1>[\s\S]*<a href="\/docs">/);
    expect(page.body).toContain('name="q"');
    const response = await fetch(url + path, { headers: { accept: '*/*' } });
    const body = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'text/plain; charset=utf-8',
    ]);
    expect(body).toMatch(
      /^Not found: GET \/.*\nAvailable: the explorer at \/, the form for returns at \/submit, the survey desk at \/desk, help and docs at \/docs, GraphQL at \/graphql/,
    );
  },
);

test('a page that was not built says how to build it', async () => {
  const unbuilt = await pageFrom(join(folder, 'none'));
  const { status, body } = await get('/', unbuilt.url);
  expect([status, body]).toEqual([
    503,
    'The page is not built yet: run "npm run build", then restart the service.\n',
  ]);
  await unbuilt.http.close();
});

test('a build without the desk, as of an older version, does not stop the start and advises a build', async () => {
  const older = mkdtempSync(join(tmpdir(), 'museum-graph-older-'));
  cpSync(folder, older, { recursive: true });
  rmSync(join(older, 'desk.html'));
  const outdated = await pageFrom(older);
  const advice = 'The page is out of date (no desk.html): run "npm run build", then restart the service.\n';
  for (const path of ['/', '/submit', '/desk']) {
    const { status, body } = await get(path, outdated.url);
    expect({ path, status, body }).toEqual({ path, status: 503, body: advice });
  }
  await outdated.http.close();
  rmSync(older, { recursive: true });
});

test('every link in the documentation leads to a page, and to a heading if it names one', async () => {
  const pages = new Map<string, string>();
  const waiting = ['/docs'];
  for (const path of waiting) {
    const { status, body } = await get(path);
    expect({ path, status }).toEqual({ path, status: 200 });
    pages.set(path, body);
    for (const [, to = ''] of body.matchAll(/href="(\/docs(?:\/[\w-]+)?)[#"]/g))
      if (!waiting.includes(to)) waiting.push(to);
  }
  expect([...pages.keys()]).toEqual(
    expect.arrayContaining([
      '/docs/exports',
      '/docs/questions',
      '/docs/adr-0001-rows-are-events',
      '/docs/changelog',
    ]),
  );
  const leftover =
    readFileSync(new URL('../../page/explorer/away.ts', import.meta.url), 'utf8').split('const GUIDES')[1] ??
    '';
  const guides = [...leftover.matchAll(/^ {2}\['([\w-]+)', '.*'\],$/gm)].map(
    ([, anchor]) => `/docs/exports#${anchor}`,
  );
  expect(guides.length).toBe(8);
  const links = [...pages].flatMap(([path, body]) =>
    [...body.matchAll(/href="((?:\/docs|#)[^"]*)"/g)].map(([, to = '']) =>
      to.startsWith('#') && to !== '#content' ? path + to : to,
    ),
  );
  for (const link of [...guides, ...links].filter((one) => one.startsWith('/'))) {
    const [path = '', anchor] = link.split('#');
    const body = pages.get(path) ?? '';
    expect({ link, isThere: body !== '' && (!anchor || body.includes(`id="${anchor}"`)) }).toEqual({
      link,
      isThere: true,
    });
  }
});
