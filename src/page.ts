import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

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

const BUILT = fileURLToPath(new URL('../dist/page/', import.meta.url));
const SCHEMA = new URL('../schema/schema.graphql', import.meta.url);

/** The page at `/` with its assets and settings, the schema as text, and what is said of an address that is none. */
export async function registerPage(http: FastifyInstance, options: PageOptions): Promise<void> {
  const { browserUrl, folder = BUILT } = options;
  const schema = readFileSync(SCHEMA, 'utf8');
  http.get('/settings.json', (_request, reply) =>
    reply.header('cache-control', 'no-cache').send({ browserUrl: browserUrl ?? null }),
  );
  http.get('/schema.graphql', (_request, reply) => plain(reply, schema));
  http.setNotFoundHandler((request, reply) => plain(reply.code(404), nothingAt(request.method, request.url)));
  if (!existsSync(`${folder}/index.html`)) {
    http.get('/', (_request, reply) =>
      plain(reply.code(503), 'The page is not built yet: run "npm run build".\n'),
    );
    return;
  }
  await http.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const named = path.includes('/assets/') || path.includes('\\assets\\');
      reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.header('content-security-policy', POLICY);
      reply.header('referrer-policy', 'no-referrer');
      reply.header('x-content-type-options', 'nosniff');
    },
  });
}

function plain(reply: FastifyReply, text: string): FastifyReply {
  return reply
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-cache')
    .type('text/plain; charset=utf-8')
    .send(text);
}

const nothingAt = (method: string, url: string) =>
  `There is nothing at ${method} ${url.slice(0, 200)}.\n` +
  'There is the page at /, GraphQL at /graphql, its schema at /schema.graphql, and /health.\n';
