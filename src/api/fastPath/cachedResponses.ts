import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable, UNAVAILABLE } from '../../database/errors.js';
import { sendError } from '../../limits/errors.js';
import type { Limited } from '../../limits/plugin.js';
import { type CacheSlot, createResponseCache } from './responseCache.js';

export interface CachedResponseOptions {
  readonly operationOf: Limited['operationOf'];
  /** Size of the response cache in bytes; 0 disables it. */
  readonly bytes: number;
  /** The data version. */
  version(): Promise<number | null>;
}

/**
 * Sends cached responses. Register it before the concurrency limiter: a cached response needs no statement, so it takes no slot, and many
 * clients at once are answered rather than rejected. Returns the slot that stores the response of a request.
 */
export function registerCachedResponses(
  http: FastifyInstance,
  { operationOf, bytes, version }: CachedResponseOptions,
): (request: FastifyRequest) => CacheSlot | undefined {
  if (bytes === 0) return () => undefined;
  const slotOf = createResponseCache(bytes, version);
  const slots = new WeakMap<FastifyRequest, CacheSlot>();
  http.addHook('preHandler', (request, reply, done) => {
    const operation = request.routeOptions.url === '/graphql' ? operationOf(request) : undefined;
    if (!operation) return done();
    slotOf(request, operation).then(
      (slot) => {
        if (slot?.text !== undefined) return sendJson(reply, slot.text);
        if (slot) slots.set(request, slot);
        done();
      },
      (error) => (isUnavailable(error) ? sendError(request, reply, UNAVAILABLE) : done(error)),
    );
  });
  return (request) => slots.get(request);
}

/** Sends the text of a GraphQL response. */
export function sendJson(reply: FastifyReply, text: string): void {
  reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(text);
}
