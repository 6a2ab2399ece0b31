import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UNAVAILABLE } from '../database/errors.js';
import { onConnectionClose } from '../http/onConnectionClose.js';
import { type ClientSlots, createClientSlots } from './clientSlots.js';
import { type ConcurrencyLimiter, createConcurrencyLimiter } from './concurrencyLimiter.js';
import { type ErrorResponse, formatCount, prepareError, sendError, sendPrepared } from './errors.js';
import type { Limits } from './limits.js';
import { isGraphql, STREAM } from './plugin.js';

export interface QueueOptions {
  readonly limits: Limits;
  /** Called once with the limiter, for metrics. */
  readonly onQueue?: ((queue: ConcurrencyLimiter) => void) | undefined;
  /** True if the last database query timed out. */
  readonly isUnresponsive?: (() => boolean) | undefined;
}

/** A request queued longer than this (ms) waited because of other clients. */
const LONG_WAIT = 500;

/**
 * Passes requests that query the database through the concurrency limiter: GraphQL operations, pages of things, `/reconcile`, linked data
 * and `/export/about`.
 * Subscriptions have their own limit. While the queue is full, requests are rejected before their bodies are read, with a response that is
 * built once: rejecting must cost less than answering, or rejected clients that retry take the time of those that are answered.
 */
export function registerQueue(
  http: FastifyInstance,
  { limits, onQueue, isUnresponsive }: QueueOptions,
): void {
  const busy = prepareError(busyResponse(limits));
  const queue = createConcurrencyLimiter({
    maxConcurrent: limits.concurrent,
    maxQueued: limits.queued,
    queueTimeoutMs: limits.queueTimeoutSeconds * 1_000,
  });
  onQueue?.(queue);
  const explained = createClientSlots(limits.explained, limits.explainedPerClient);

  http.addHook('onRequest', (request, reply, done) => {
    const isFull = queue.running >= limits.concurrent && queue.queued >= limits.queued;
    if (isFull && isQueued(request)) return sendPrepared(request, reply, busy);
    done();
  });
  http.addHook('preHandler', (request, reply, done) => {
    if (!isQueued(request)) return done();
    if (isGraphql(request) && request.headers.explain !== undefined) {
      const full = acquireExplainSlot(explained, request, reply);
      if (full) return sendError(request, reply, full);
    }
    const arrived = performance.now();
    const slot = queue.acquire(
      // after a long wait on an unresponsive database, fail now: the query would only time out too
      () =>
        isUnresponsive?.() && performance.now() - arrived > LONG_WAIT
          ? sendError(request, reply, UNAVAILABLE)
          : done(),
      () => sendPrepared(request, reply, busy),
    );
    onConnectionClose(reply.raw, () => slot.release());
  });
}

const isQueued = (request: FastifyRequest) =>
  request.method !== 'OPTIONS' &&
  request.routeOptions.url !== STREAM &&
  (isGraphql(request) || isOtherQuery(request));

/** Routes besides GraphQL that share the concurrency limiter because they query the database. */
const isOtherQuery = ({ routeOptions: { url = '', config } }: FastifyRequest) =>
  config.page === true || /^\/(reconcile|id|data|dataset)([/.]|$)/.test(url) || url === '/export/about';

const busyResponse = ({ concurrent, queued, queueTimeoutSeconds }: Limits): ErrorResponse => ({
  status: 503,
  code: 'OVERLOADED',
  actual: concurrent + queued + 1,
  limit: concurrent + queued,
  retryAfter: 2,
  message: `${formatCount(concurrent)} operations are running and ${formatCount(queued)} are queued, for at most ${queueTimeoutSeconds} seconds each. Try again in 2 seconds.`,
});

/**
 * Acquires a slot for an operation with the header `explain`, which takes many times as long because its statements are planned again and not
 * batched. Returns the error response if no slot is free.
 */
function acquireExplainSlot(
  slots: ClientSlots,
  request: FastifyRequest,
  reply: FastifyReply,
): ErrorResponse | undefined {
  const slot = slots.acquire(request.ip);
  if ('release' in slot) {
    onConnectionClose(reply.raw, slot.release);
    return undefined;
  }
  const { limit, perClient } = slot;
  return {
    status: 503,
    code: 'OVERLOADED',
    actual: limit + 1,
    limit,
    retryAfter: 2,
    message: `${formatCount(limit)} operations with the header "explain" are running${perClient ? ' for this address' : ''}. Try again in 2 seconds, or without the header.`,
  };
}
