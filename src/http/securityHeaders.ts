import type { IncomingMessage, ServerResponse } from 'node:http';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** Nothing is loaded and nothing frames it: answers are data. The pages, and previews for other sites, say what they need beyond it. */
const DATA_POLICY = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** How small an answer is sent as it is, in bytes. */
const SMALL = 1_024;

/** Brotli’s own usual quality takes a second for a megabyte; this one takes as long as gzip and gives less. */
const BROTLI_QUALITY = 4;

/** Below these addresses each route says itself which sites may read. */
const GRAPHQL = /^\/graphql(?:[/?]|$)/;

export interface HeaderOptions {
  /** The sites whose pages may ask `/graphql`; `*` is any. None where absent. */
  readonly origins?: readonly string[] | undefined;
}

/** Headers that keep browsers safe, which sites may ask, and compression of what is worth it. Streams flow: each part is sent as it comes. */
export async function registerSecurityHeaders(
  http: FastifyInstance,
  { origins = [] }: HeaderOptions,
): Promise<void> {
  const safe = await safeHeaders();
  http.addHook('onRequest', (_request, reply, done) => {
    reply.headers(safe);
    done();
  });
  const origin = origins.includes('*') ? '*' : [...origins];
  if (origins.length > 0)
    await http.register(cors, () => (request: { readonly url?: string | undefined }, done: CorsDone) => {
      done(null, GRAPHQL.test(request.url ?? '') ? { ...ASKING, origin } : { origin: false });
    });
  await http.register(compress, {
    global: true,
    // What comes compressed is refused (src/limits/refuseCompressed.ts): it may be a thousand times as large inside.
    globalDecompression: false,
    threshold: SMALL,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: BROTLI_QUALITY } },
  });
}

/** What keeps browsers safe, the same for every answer: helmet says it once, and not again for each request, which took a twelfth of the time of a short one. */
async function safeHeaders(): Promise<Readonly<Record<string, string>>> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: (name: string) => {
      delete headers[name.toLowerCase()];
    },
  };
  const say = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: DATA_POLICY },
    // Which pages may frame what is said by frame-ancestors; previews are for frames of any site.
    xFrameOptions: false,
    // Any site may read what CORS lets it read.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  await new Promise<void>((resolve, reject) => {
    say({} as IncomingMessage, answer as unknown as ServerResponse, (error) =>
      error ? reject(error) : resolve(),
    );
  });
  return headers;
}

type CorsDone = (error: Error | null, options: object) => void;

const ASKING = {
  methods: ['GET', 'POST'],
  allowedHeaders: [
    'content-type',
    'accept',
    'authorization',
    'cost',
    'explain',
    'apollo-require-preflight',
    'if-none-match',
  ],
  exposedHeaders: ['etag', 'retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
  maxAge: 86_400,
  strictPreflight: false,
};
