import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'yaml';
import { browserAt } from '../../src/database/openDatabase.js';
import { kindLabel, OrganisationKind } from '../../src/domain/words.js';
import { settingsText } from '../../src/neo4j/settings.js';
import { GUIDE, registerNeo4jBrowser } from '../../src/neo4jBrowser.js';
import { browserQueries } from '../support/questions.js';

let http: FastifyInstance;
let url: string;

beforeAll(async () => {
  http = Fastify();
  await registerNeo4jBrowser(http);
  url = await http.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => http.close());

const get = (path: string) => fetch(`${url}/neo4j-browser${path}`);
const textOf = async (path: string) => (await get(path)).text();

test.each([
  ['/', 'text/plain; charset=utf-8'],
  ['/guide.html', 'text/html; charset=utf-8'],
  ['/style.grass', 'text/plain; charset=utf-8'],
  ['/queries.zip', 'application/zip'],
  ['/queries/02-one-organisation.cypher', 'text/plain; charset=utf-8'],
])('%s is read by a page of another site, and asked for anew each time', async (path, type) => {
  const { status, headers } = await get(path);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe(type);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('cache-control')).toBe('no-cache');
});

test('what a browser asks first, because Neo4j Browser sends headers of its own, is allowed', async () => {
  const { status, headers } = await fetch(`${url}${GUIDE}`, {
    method: 'OPTIONS',
    headers: {
      origin: 'http://127.0.0.1:7474',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'cache-control,pragma',
    },
  });
  expect(status).toBe(204);
  expect(headers.get('access-control-allow-headers')).toBe('cache-control, pragma');
  expect(headers.get('access-control-allow-origin')).toBe('*');
});

const unescaped = (html: string) =>
  html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

test('the guide’s steps are saved queries, and its addresses are those of the service that gave it', async () => {
  const guide = await textOf('/guide.html');
  expect(guide).not.toContain('{{');
  const steps = [...guide.matchAll(/<pre class="code runnable">([\s\S]*?)<\/pre>/g)].map(([, step = '']) =>
    unescaped(step),
  );
  expect(steps.length).toBeGreaterThanOrEqual(8);
  const saved = browserQueries.map(({ text }) => text.trimEnd());
  for (const step of steps) expect(saved).toContain(step);
  expect(guide.match(/<slide\b/g)?.length).toBe(9);
  expect(guide).toContain(`data-exec="style ${url}/neo4j-browser/style.grass"`);
  expect(guide).not.toMatch(/127\.0\.0\.1:4000|<script|\son\w+="/);
});

test('a host that is markup stays text', async () => {
  const body = await new Promise<string>((done, fail) => {
    const asked = request(`${url}${GUIDE}`, { headers: { host: 'x"><b>' } }, async (response) => {
      done((await response.toArray()).join(''));
    });
    asked.on('error', fail).end();
  });
  expect(body).toContain('x&#34;&#62;&#60;b&#62;/neo4j-browser/style.grass');
  expect(body).not.toContain('<b>');
});

test('all queries come in one file, in a folder of their name, the same bytes each time', async () => {
  const bytes = new Uint8Array(await (await get('/queries.zip')).arrayBuffer());
  const files = Object.entries(unzipSync(bytes)).map(([name, text]) => [name, strFromU8(text)]);
  expect(files).toEqual(
    browserQueries.map(({ name, text }) => [`Museum partnership graph/${name}`, text.trimEnd()]),
  );
  expect(new Uint8Array(await (await get('/queries.zip')).arrayBuffer())).toEqual(bytes);
});

test('the list tells what to type, and each query with its title', async () => {
  const list = await textOf('/');
  expect(list).toContain(`:guide ${url}${GUIDE}\n`);
  expect(list).toContain(`${url}/neo4j-browser/queries/04-find-an-organisation.cypher  Find an organisation`);
});

/**
 * The rules of a style sheet: selector → properties. Browser's own parser supports neither comments nor a colon in a
 * value.
 */
function rules(grass: string): Map<string, Map<string, string>> {
  const found = [...grass.matchAll(/^([\w.]+) \{ (.*) \}$/gm)];
  expect(found).toHaveLength(grass.trim().split('\n').length);
  return new Map(
    found.map(([, selector = '', body = '']) => [
      selector,
      new Map(
        body
          .split(';')
          .filter((property) => property.trim())
          .map((property) => property.trim().split(': ') as [string, string]),
      ),
    ]),
  );
}

/** Contrast ratio of two colours (WCAG), from 1 to 21. */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = parts.map((part) =>
      part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

test('the style has each kind of organisation in a colour that its name can be read on', async () => {
  const style = rules(await textOf('/style.grass'));
  const plain = new Set(['OtherOrganisation', 'Network', 'Venue']);
  for (const kind of Object.values(OrganisationKind).map(kindLabel))
    if (!plain.has(kind)) expect([...style.keys()]).toContain(`node.${kind}`);
  for (const [selector, rule] of style) {
    if (!selector.startsWith('node')) continue;
    expect(rule.get('caption')).toMatch(/^'\{(name|title|publisher)\}'$/);
    const apart = contrast(rule.get('color') ?? '', rule.get('text-color-internal') ?? '');
    expect([selector, apart >= 4.5]).toEqual([selector, true]);
  }
});

test('the server that the service starts opens Browser with the guide, and lets it read from that host alone', () => {
  const place = { home: '/graph', boltPort: 7687, httpPort: 7474 };
  const reported = settingsText({ ...place, guide: 'http://127.0.0.1:4000/neo4j-browser/guide.html' });
  expect(reported).toContain(
    'browser.post_connect_cmd=guide http://127.0.0.1:4000/neo4j-browser/guide.html\n' +
      'browser.remote_content_hostname_whitelist=http://127.0.0.1\n',
  );
  expect(settingsText(place)).not.toContain('browser.');
});

test('docs/neo4j-browser.md: its settings are those of our server, its addresses answer, its commands are those listed', async () => {
  const text = readFileSync(new URL('../../docs/neo4j-browser.md', import.meta.url), 'utf8');
  const [, settings = ''] = /```ini\n([\s\S]*?)```/.exec(text) ?? [];
  const [, commands = ''] = /```\n(:[\s\S]*?)```/.exec(text) ?? [];
  const usual = 'http://127.0.0.1:4000';
  const place = { home: '/graph', boltPort: 7687, httpPort: 7474, guide: `${usual}${GUIDE}` };
  expect(settings).toMatch(/^browser\.\S+=.*\nbrowser\.\S+=.*\n$/);
  expect(settingsText(place)).toContain(settings);
  const list = (await textOf('/')).replaceAll(url, usual);
  expect(commands.trim().split('\n')).toHaveLength(2);
  for (const command of commands.trim().split('\n')) expect(list).toContain(`  ${command}\n`);
  const addresses = [...text.matchAll(/http:\/\/127\.0\.0\.1:4000(\/[\w./-]*)/g)].map(
    ([, path = '']) => path,
  );
  expect(addresses.length).toBeGreaterThan(4);
  for (const path of new Set(addresses)) expect((await fetch(`${url}${path}`)).status).toBe(200);
});

test('docker-compose.yml sets the same for its server', () => {
  const { services } = parse(readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8'));
  const { environment } = services.neo4j;
  expect(environment.NEO4J_browser_post__connect__cmd).toBe(`guide http://127.0.0.1:\${PORT:-4000}${GUIDE}`);
  expect(environment.NEO4J_browser_remote__content__hostname__whitelist).toBe('http://127.0.0.1');
  // Within the Docker network the server is "neo4j"; a browser outside cannot use this name.
  expect(services.service.environment.NEO4J_BROWSER_URL).toBe(
    'http://127.0.0.1:${NEO4J_HTTP_PORT:-7474}/browser/?dbms=bolt://neo4j@127.0.0.1:${NEO4J_BOLT_PORT:-7687}',
  );
});

test('the Browser of a server that is given has server, user and database chosen, unless its address chooses', () => {
  const given = { uri: 'neo4j+s://graph.example:7687', user: 'ada' };
  const browserUrl = 'https://graph.example/browser/';
  expect(browserAt(given)).toBeUndefined();
  expect(browserAt({ ...given, browserUrl })).toBe(`${browserUrl}?dbms=neo4j%2Bs://ada@graph.example:7687`);
  expect(browserAt({ ...given, browserUrl, database: 'museums' })).toMatch(/&db=museums$/);
  const chosen = `${browserUrl}?dbms=bolt://other:7687`;
  expect(browserAt({ ...given, browserUrl: chosen })).toBe(chosen);
});

test('a Host header with signs of a replacement pattern is inserted as it is', async () => {
  const guide = await new Promise<string>((done) => {
    const { port } = new URL(url);
    request({ port, host: '127.0.0.1', path: GUIDE, headers: { host: 'x$`y' } }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => done(text));
    }).end();
  });
  expect(guide).toContain('http://x$`y');
  expect(guide.match(/<!DOCTYPE|<article|<html/gi)?.length ?? 0).toBeLessThan(2);
});
