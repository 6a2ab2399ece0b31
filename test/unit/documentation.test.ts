import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildPage } from '../../page/build.mjs';
import { excerptOf, searchIn } from '../../src/documentation/search.js';
import { registerPage } from '../../src/page.js';

const SECTIONS = [
  { address: '/docs/import', title: 'File formats', heading: 'File formats', text: 'Columns of each file.' },
  {
    address: '/docs/import#dates',
    title: 'File formats',
    heading: 'Dates',
    text: 'A year, a month or a day.',
  },
  {
    address: '/docs/limits',
    title: 'Limits',
    heading: 'Limits',
    text: 'Requests in a minute; the date is not one.',
  },
];

describe('searchIn', () => {
  const search = searchIn(SECTIONS);
  const addresses = (query: string) => search(query).map(({ address }) => address);

  test('ranks a heading before the text', () => {
    expect(addresses('date')).toEqual(['/docs/import#dates', '/docs/limits']);
  });

  test('finds incomplete words and words with one typing error', () => {
    expect(addresses('requ')).toEqual(['/docs/limits']);
    expect(addresses('collumns')).toEqual(['/docs/import']);
  });

  test('returns only sections with all words', () => {
    expect(addresses('date month')).toEqual(['/docs/import#dates']);
    expect(addresses('date parrot')).toEqual([]);
  });
});

describe('excerptOf', () => {
  const text = `${'before '.repeat(30)}needle ${'after '.repeat(60)}`.trim();

  test('shows whole words around the first term', () => {
    const excerpt = excerptOf(text, ['needle']);
    expect(excerpt).toMatch(/^… (before )+needle( after)+ …$/);
    expect(excerpt.length).toBeLessThan(240);
  });

  test('shows a short text in full', () => {
    expect(excerptOf('A year.', ['month'])).toBe('A year.');
  });
});

describe('pages', () => {
  let folder: string;
  let http: FastifyInstance;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'museum-graph-documents-'));
    await buildPage(folder);
    http = Fastify();
    await registerPage(http, { folder });
  });
  afterAll(async () => {
    await http.close();
    rmSync(folder, { recursive: true });
  });
  const get = (url: string) => http.inject({ url });

  test('every document in the index of docs/README.md is a page', async () => {
    const { body } = await get('/docs');
    const index = readFileSync(new URL('../../docs/README.md', import.meta.url), 'utf8');
    const listed = [...index.matchAll(/^- \[/gm)].length;
    const links = [...body.matchAll(/<li><a href="(\/docs\/[\w-]+)"/g)].map(([, path = '']) => path);
    expect(links.length).toBe(listed);
    for (const link of links)
      expect({ link, status: (await get(link)).statusCode }).toEqual({ link, status: 200 });
  });

  test('no document has inline styles, which the content security policy forbids; columns keep their alignment', async () => {
    const { body, headers } = await get('/docs/performance');
    expect(headers['content-security-policy']).toContain("style-src 'self';");
    expect(body).not.toContain('style="');
    expect(body).toContain('class="align-right"');
  });

  test('the search finds sections and links to them', async () => {
    const { body, headers } = await get('/docs?q=rate+limit');
    expect(body).toMatch(/<h1>\d+ results for “rate limit”<\/h1>/);
    expect(body).toContain('<a href="/docs/limits');
    expect(headers['content-security-policy']).toContain("form-action 'self'");
  });

  test('a search without a match says so and leads to the index', async () => {
    const { body, statusCode } = await get('/docs?q=zzzzqqqq');
    expect(statusCode).toBe(200);
    expect(body).toContain('No results for “zzzzqqqq”');
    expect(body).toContain('href="/docs"');
  });

  test('markup in the search text is escaped, and only the first of two texts counts', async () => {
    const { body } = await get(`/docs?q=${encodeURIComponent('<script>alert(1)</script>')}&q=x`);
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('&lt;script&gt;');
  });

  test('former addresses redirect, unknown documents are not found', async () => {
    const answer = async (url: string) => {
      const { statusCode, headers } = await get(url);
      return [statusCode, headers.location];
    };
    expect(await answer('/guides/exports')).toEqual([301, '/docs/exports']);
    expect(await answer('/guides/index')).toEqual([301, '/docs']);
    expect(await answer('/docs/index')).toEqual([301, '/docs']);
    expect(await answer('/docs/nothing')).toEqual([404, undefined]);
    expect(await answer('/guides/nothing')).toEqual([404, undefined]);
  });
});
