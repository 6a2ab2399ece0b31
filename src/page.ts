import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

export interface PageOptions {
  /** Where Neo4j Browser is; without it the page has no links to it. */
  readonly browserUrl?: string | undefined;
  /** Where `page/build.mjs` has put the page. */
  readonly folder?: string;
}

/** Nothing comes from elsewhere, and nobody frames it. GraphiQL's dialogues bring styles of their own as they open. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** The names of assets carry a hash of what they hold, so one name holds one thing for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_ANEW = 'no-cache';

const BUILT = fileURLToPath(new URL('../dist/page/', import.meta.url));
const SCHEMA = new URL('../schema/schema.graphql', import.meta.url);

/** The explorer at `/`, GraphiQL at `/graphql` for who asks for HTML, with its assets and settings, the schema as text, and what is said of an address that is none. */
export async function registerPage(http: FastifyInstance, options: PageOptions): Promise<void> {
  const { browserUrl, folder = BUILT } = options;
  const schema = readFileSync(SCHEMA, 'utf8');
  // Not an async arrow that returns the reply: Fastify would wait for it.
  http.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
  });
  http.get('/settings.json', (_request, reply) =>
    reply.header('cache-control', ASK_ANEW).send({ browserUrl: browserUrl ?? null }),
  );
  http.get('/schema.graphql', (_request, reply) => send(reply, '.txt', schema));
  http.setNotFoundHandler((request, reply) => {
    send(reply.code(404), '.txt', nothingAt(request.method, request.url));
  });
  if (!existsSync(join(folder, 'index.html'))) {
    const advice = 'The page is not built yet: run "npm run build".\n';
    http.get('/', (_request, reply) => send(reply.code(503), '.txt', advice));
    return;
  }
  const explorer = readFileSync(join(folder, 'index.html'));
  const graphiql = readFileSync(join(folder, 'graphiql.html'));
  const show = (reply: FastifyReply, page: Buffer) =>
    send(
      reply.headers({ 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer', vary: 'accept' }),
      '.html',
      page,
    );
  http.get('/', (_request, reply) => show(reply, explorer));
  // Before Apollo has its turn: a browser's address line asks for HTML, a client never does.
  http.addHook('onRequest', (request, reply, done) => {
    if (isForGraphiql(request)) show(reply, graphiql);
    else done();
  });
  for (const name of readdirSync(join(folder, 'assets'))) {
    const asset = readFileSync(join(folder, 'assets', name));
    http.get(`/assets/${name}`, (_request, reply) => send(reply, extname(name), asset, FOR_EVER));
  }
}

const isForGraphiql = ({ method, url, headers }: FastifyRequest) =>
  method === 'GET' && /^\/graphql(\?|$)/.test(url) && Boolean(headers.accept?.includes('text/html'));

function send(reply: FastifyReply, ending: string, body: string | Buffer, cache = ASK_ANEW): FastifyReply {
  return reply
    .header('cache-control', cache)
    .type(TYPES[ending] ?? 'application/octet-stream')
    .send(body);
}

const nothingAt = (method: string, url: string) =>
  `There is nothing at ${method} ${url.slice(0, 200)}.\n` +
  'There is the explorer at /, GraphQL at /graphql, its schema at /schema.graphql, and /health.\n';
