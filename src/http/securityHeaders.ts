import type { IncomingMessage, ServerResponse } from 'node:http';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import { COST_HEADER } from '../limits/costExtension.js';

/** Content security policy for data responses: load nothing, no framing. Pages and previews set their own policy. */
const DATA_POLICY = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** Responses smaller than this (bytes) are not compressed. */
const SMALL = 1_024;

/** Brotli’s default quality takes a second for a megabyte; this one takes as long as gzip and compresses better. */
const BROTLI_QUALITY = 4;

/** Paths to which the configured CORS origins apply; other routes set their own CORS headers. */
const GRAPHQL = /^\/graphql(?:[/?]|$)/;

export interface HeaderOptions {
  /** CORS origins that may query `/graphql`; `*` is any. Absent: none. */
  readonly origins?: readonly string[] | undefined;
}

/** Registers security headers, CORS and response compression. Compressed streams are flushed with each part. */
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
    // Compressed bodies are rejected (src/limits/refuseCompressed.ts): they may be a thousand times as large
    // when unpacked.
    globalDecompression: false,
    threshold: SMALL,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: BROTLI_QUALITY } },
  });
}

/** Computes the security headers once, because running helmet took a twelfth of the time of a short request. */
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
  const applyHelmet = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: DATA_POLICY },
    // Framing is controlled by frame-ancestors; previews may be framed by any site.
    xFrameOptions: false,
    // Cross-origin reads are controlled by CORS.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  await new Promise<void>((resolve, reject) => {
    applyHelmet({} as IncomingMessage, answer as unknown as ServerResponse, (error) =>
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
    COST_HEADER,
    'explain',
    'apollo-require-preflight',
    'if-none-match',
  ],
  exposedHeaders: ['etag', 'retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
  maxAge: 86_400,
  strictPreflight: false,
};
