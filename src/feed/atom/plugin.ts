import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { allowAllOrigins, queryParameters, sendErrorsAsJson } from '../../export/responses.js';
import { cacheHeaders, type TagOf } from '../../http/etag.js';
import { publicUrlOf } from '../../http/publicUrl.js';
import { positionOf, type Read } from '../read.js';
import { atomDocument } from './document.js';
import { latestEntries, type RunOperation } from './entries.js';
import { readAtomRequest } from './request.js';

export interface AtomOptions {
  readonly schema: GraphQLSchema;
  readonly read: Read;
  /** Runs operations in the context of a request. */
  readonly runFor: (request: FastifyRequest) => RunOperation;
  /** Whether the graph contains generated data. */
  readonly isSynthetic: (request: FastifyRequest) => Promise<boolean>;
  readonly publicUrl?: string | undefined;
  readonly tagOf: TagOf;
  /** Called for every error not caused by the client, with the request id. */
  readonly onError: (id: string, error: unknown) => void;
}

/** Adds `GET /changes.atom`: new partnerships, loans and projects as an Atom feed. */
export async function registerAtom(http: FastifyInstance, options: AtomOptions): Promise<void> {
  const { schema, read, runFor, isSynthetic, publicUrl, tagOf, onError } = options;
  await http.register(async (scope) => {
    allowAllOrigins(scope);
    sendErrorsAsJson(scope, onError);
    scope.get('/changes.atom', { config: { etag: true } }, async (request, reply) => {
      const asked = readAtomRequest(queryParameters(request), schema);
      const position = await positionOf(read);
      const document = atomDocument({
        entries: await latestEntries(read, runFor(request), asked),
        position,
        base: publicUrlOf(request, publicUrl),
        path: request.url,
        synthetic: await isSynthetic(request),
      });
      const tag = tagOf(request);
      return reply
        .headers(tag === undefined ? { 'cache-control': 'no-cache' } : cacheHeaders(tag))
        .type('application/atom+xml; charset=utf-8')
        .send(document);
    });
  });
}
