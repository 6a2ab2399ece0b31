import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReadAccess } from './auth/variables.js';
import { registerDocumentation } from './documentation/plugin.js';
import { PAGE_FOLDER, PAGE_HEADERS, STRICT_PAGE_HEADERS, TYPES, withContact } from './pageFiles.js';
import { NOT_FOUND } from './pages/notFound.js';
import { sendNotice } from './pages/notice.js';
import { readStylesheet } from './pages/stylesheet.js';

export interface PageOptions {
  /** Address of Neo4j Browser; without it the page has no links to it. */
  readonly browserUrl?: string | undefined;
  /** Read access, for clients that check before they read. */
  readonly readAccess?: ReadAccess;
  /** Email or web address of the operator; absent: the pages have no link to it. */
  readonly contact?: string | undefined;
  /** Output folder of `page/build.mjs`. */
  readonly folder?: string;
}

/** Asset names contain a content hash, so assets never change. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_ANEW = 'no-cache';
const A_DAY = 'public, max-age=86400';

/** Precompressed variants of each asset, smallest first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Pages that need a key, with the file of the same name. */
const FORMS = ['/submit', '/desk'];

const SCHEMA = new URL('../schema/schema.graphql', import.meta.url);

/**
 * Registers the pages: the explorer at `/`, the form for returns at `/submit`, the survey desk
 * at `/desk`, documentation at `/docs`,
 * GraphiQL at `/graphql` for HTML requests, assets, settings, the schema as text, and the 404 page.
 */
export async function registerPage(http: FastifyInstance, options: PageOptions): Promise<void> {
  const { browserUrl, readAccess = 'public', contact, folder = PAGE_FOLDER } = options;
  const schema = readFileSync(SCHEMA, 'utf8');
  const file = join(folder, 'llms.txt');
  const llms = existsSync(file) ? readFileSync(file, 'utf8') : '';
  // Not an async function that returns the reply, because Fastify would wait for it.
  http.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
  });
  http.get('/settings.json', (_request, reply) =>
    reply.header('cache-control', ASK_ANEW).send({ browserUrl: browserUrl ?? null, readAccess }),
  );
  http.get('/llms.txt', (_request, reply) => send(reply, '.txt', llms));
  http.get('/schema.graphql', (_request, reply) => send(reply, '.txt', schema));
  registerPictures(http, folder);
  const stylesheet = readStylesheet(folder);
  http.setNotFoundHandler((request, reply) => {
    if (request.headers.accept?.includes('text/html')) sendNotice(reply, 404, NOT_FOUND, stylesheet);
    else send(reply.code(404), '.txt', nothingAt(request.method, request.url));
  });
  const show = (reply: FastifyReply, page: Buffer) => send(reply.headers(PAGE_HEADERS), '.html', page);
  registerDocumentation(http, folder, contact);
  const advice = buildAdvice(folder);
  if (advice !== undefined) {
    for (const path of ['/', ...FORMS])
      http.get(path, (_request, reply) => send(reply.code(503), '.txt', advice));
    return;
  }
  const explorer = Buffer.from(withContact(readFileSync(join(folder, 'index.html'), 'utf8'), contact));
  const graphiql = readFileSync(join(folder, 'graphiql.html'));
  http.get('/', (_request, reply) => show(reply, explorer));
  for (const path of FORMS) {
    const form = readFileSync(join(folder, `${path}.html`));
    http.get(path, (_request, reply) => send(reply.headers(STRICT_PAGE_HEADERS), '.html', form));
  }
  // Before Apollo: browsers that open the address accept HTML; API clients do not.
  http.addHook('onRequest', (request, reply, done) => {
    if (isForGraphiql(request)) show(reply, graphiql);
    else done();
  });
  registerAssets(http, join(folder, 'assets'));
}

/** What to do if the build lacks a file, as after an update without a new build; undefined if it is complete. */
function buildAdvice(folder: string): string | undefined {
  const files = ['index.html', 'graphiql.html', ...FORMS.map((path) => `${path.slice(1)}.html`), 'assets'];
  const missing = files.filter((name) => !existsSync(join(folder, name)));
  if (missing.length === 0) return undefined;
  const state = missing.length === files.length ? 'not built yet' : `out of date (no ${missing.join(', ')})`;
  return `The page is ${state}: run "npm run build", then restart the service.\n`;
}

/** Icon of the site and picture of link previews, at addresses that clients know or keep. */
function registerPictures(http: FastifyInstance, folder: string): void {
  for (const name of ['favicon.ico', 'preview.png']) {
    const file = join(folder, name);
    const picture = existsSync(file) ? readFileSync(file) : undefined;
    http.get(`/${name}`, (_request, reply) =>
      picture ? send(reply, extname(name), picture, A_DAY) : reply.callNotFound(),
    );
  }
}

/** Serves assets, compressed if the browser accepts it. */
function registerAssets(http: FastifyInstance, folder: string): void {
  const names = readdirSync(folder);
  for (const name of names.filter((one) => !ENCODINGS.some(([, ending]) => one.endsWith(ending)))) {
    const asset = readFileSync(join(folder, name));
    const small = ENCODINGS.filter(([, ending]) => names.includes(name + ending)).map(
      ([encoding, ending]) => [encoding, readFileSync(join(folder, name + ending))] as const,
    );
    http.get(`/assets/${name}`, ({ headers }, reply) => {
      const taken = String(headers['accept-encoding'] ?? '');
      const [encoding, body] = small.find(([one]) => takes(taken, one)) ?? ['identity', asset];
      reply.headers({ 'content-encoding': encoding, vary: 'accept-encoding' });
      send(reply, extname(name), body, FOR_EVER);
    });
  }
}

/** True if an Accept-Encoding header accepts an encoding. */
const takes = (accepted: string, encoding: string) =>
  accepted
    .split(',')
    .map((one) => one.trim().split(/\s*;\s*q=/))
    .some(([name, weight]) => name === encoding && Number(weight ?? 1) > 0);

/** True if a browser opens the address; it gets the page, which then sends its own requests. */
export const isForGraphiql = ({ method, url, headers }: FastifyRequest) =>
  method === 'GET' && /^\/graphql(\?|$)/.test(url) && Boolean(headers.accept?.includes('text/html'));

function send(reply: FastifyReply, ending: string, body: string | Buffer, cache = ASK_ANEW): FastifyReply {
  return reply
    .header('cache-control', cache)
    .type(TYPES[ending] ?? 'application/octet-stream')
    .send(body);
}

const nothingAt = (method: string, url: string) =>
  `Not found: ${method} ${url.slice(0, 200)}.\n` +
  'Available: the explorer at /, the form for returns at /submit, the survey desk at /desk, help and docs at /docs, GraphQL at /graphql, its schema at /schema.graphql, and /health.\n';
