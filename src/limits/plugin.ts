import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { UNAVAILABLE } from '../database/errors.js';
import { onConnectionClose } from '../http/onConnectionClose.js';
import { checkOf } from './check.js';
import { type ClientSlots, createClientSlots } from './clientSlots.js';
import type { Complexity } from './complexity.js';
import { type ConcurrencyLimiter, createConcurrencyLimiter } from './concurrencyLimiter.js';
import { type ErrorResponse, formatCount, LimitExceededError, sendError } from './errors.js';
import type { Limits } from './limits.js';
import { type Operation, readOperation } from './operation.js';
import { type PersistedOptions, textOf } from './persisted.js';
import type { ChargeMore } from './rateLimit.js';

export interface LimitOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly persisted?: PersistedOptions | undefined;
  /** Called once with the limiter, for metrics. */
  readonly onQueue?: ((queue: ConcurrencyLimiter) => void) | undefined;
  /** Counts an operation with many conditions as several requests. */
  readonly chargeMore?: ChargeMore | undefined;
  /** True if the last database query timed out. */
  readonly isUnresponsive?: (() => boolean) | undefined;
}

/** The operation of each GraphQL request that passed the limits, and its complexity. */
export interface Limited {
  operationOf(request: FastifyRequest): Operation | undefined;
  measuredOf(request: FastifyRequest): Complexity | undefined;
}

const GRAPHQL = '/graphql';
const STREAM = '/graphql/stream';

/** A request queued longer than this (ms) waited because of other clients. */
const LONG_WAIT = 500;

/**
 * Limits each operation before it is executed. An operation beyond a limit is rejected with its value and the limit, without a database
 * query. The others pass the concurrency limiter, as do requests to `/reconcile` and `/export/about`. Subscriptions have their own limit.
 */
export function registerLimits(http: FastifyInstance, options: LimitOptions): Limited {
  const { schema, limits, persisted, chargeMore, isUnresponsive } = options;
  const check = checkOf(schema, limits);
  const operations = new WeakMap<FastifyRequest, Operation>();
  const measured = new WeakMap<FastifyRequest, Complexity>();
  const queue = createConcurrencyLimiter({
    maxConcurrent: limits.concurrent,
    maxQueued: limits.queued,
    queueTimeoutMs: limits.queueTimeoutSeconds * 1_000,
  });
  options.onQueue?.(queue);
  const explained = createClientSlots(limits.explained, limits.explainedPerClient);

  http.addHook('onRequest', (request, reply, done) => {
    if (isGraphql(request) && request.method === 'POST') limitBodyTime(request, reply, limits.bodySeconds);
    done();
  });
  http.addHook('preHandler', (request, reply, done) => {
    if (request.method === 'OPTIONS' || !(isGraphql(request) || isOtherQuery(request))) return done();
    try {
      const sent = isGraphql(request) ? readOperation(request) : undefined;
      if (sent) {
        const { operationName, variables } = sent;
        const operation = { query: textOf(sent, persisted), operationName, variables };
        const found = check(operation);
        operations.set(request, operation);
        if (found) measured.set(request, found);
        const exceeded = found && chargeMore?.(request, reply, found.conditions);
        if (exceeded) return sendError(request, reply, exceeded);
      }
    } catch (error) {
      if (!(error instanceof LimitExceededError)) return done(error as Error);
      return sendError(request, reply, error);
    }
    if (request.routeOptions.url === STREAM) return done();
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
      () =>
        sendError(request, reply, {
          status: 503,
          code: 'OVERLOADED',
          actual: limits.concurrent + limits.queued + 1,
          limit: limits.concurrent + limits.queued,
          retryAfter: 2,
          message: `${formatCount(limits.concurrent)} operations are being answered and ${formatCount(limits.queued)} more may wait, ${limits.queueTimeoutSeconds} seconds at most; come again in 2 seconds.`,
        }),
    );
    onConnectionClose(reply.raw, () => slot.release());
  });
  return {
    operationOf: (request) => operations.get(request),
    measuredOf: (request) => measured.get(request),
  };
}

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
    limit: limit,
    retryAfter: 2,
    message: `${formatCount(limit)} operations with the header "explain" are being answered${perClient ? ' for this address' : ''}; come again in 2 seconds, or ask without it.`,
  };
}

/** Routes besides GraphQL that share the concurrency limiter because they query the database. */
const isOtherQuery = ({ routeOptions: { url = '' } }: FastifyRequest) =>
  /^\/reconcile(\/|$)/.test(url) || url === '/export/about';

const isGraphql = ({ routeOptions: { url } }: FastifyRequest) => url === GRAPHQL || url === STREAM;

/** Ends a request whose body does not arrive within the timeout, because it holds a connection. */
function limitBodyTime(request: FastifyRequest, reply: FastifyReply, seconds: number): void {
  const timer = setTimeout(() => {
    if (request.raw.complete || reply.sent) return;
    reply.header('connection', 'close');
    sendError(request, reply, {
      status: 408,
      code: 'REQUEST_TIMEOUT',
      actual: seconds,
      limit: seconds,
      message: `The body did not come within ${seconds} seconds; send it faster.`,
    });
    reply.raw.once('finish', () => request.raw.destroy());
  }, seconds * 1_000);
  const stop = () => clearTimeout(timer);
  request.raw.once('end', stop).once('close', stop);
}
