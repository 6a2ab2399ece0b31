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

export interface LimitOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly persisted?: PersistedOptions | undefined;
  /** Told of the queue, by who watches it. */
  readonly onQueue?: ((queue: ConcurrencyLimiter) => void) | undefined;
  /** Whether the database has said nothing to the last who asked. */
  readonly isUnresponsive?: (() => boolean) | undefined;
}

/** The one operation of each GraphQL request that passed the limits, and what it was measured to ask for. */
export interface Limited {
  operationOf(request: FastifyRequest): Operation | undefined;
  measuredOf(request: FastifyRequest): Complexity | undefined;
}

const GRAPHQL = '/graphql';
const STREAM = '/graphql/stream';

/** Who has waited for so many milliseconds has waited for others. */
const LONG_WAIT = 500;

/**
 * Looks at each operation before it is executed: what goes beyond a limit is refused, with the figure and what is allowed, and the database is
 * not asked. Then it waits for its turn, and so does whoever asks at `/reconcile` or for what an export is. Operations that are listened to are bounded by how many listen.
 */
export function registerLimits(http: FastifyInstance, options: LimitOptions): Limited {
  const { schema, limits, persisted, isUnresponsive } = options;
  const check = checkOf(schema, limits);
  const operations = new WeakMap<FastifyRequest, Operation>();
  const measured = new WeakMap<FastifyRequest, Complexity>();
  const queue = createConcurrencyLimiter({
    maxConcurrent: limits.atOnce,
    maxQueued: limits.waiting,
    queueTimeoutMs: limits.waitSeconds * 1_000,
  });
  options.onQueue?.(queue);
  const explained = createClientSlots(limits.explained, limits.explainedOfOne);

  http.addHook('onRequest', (request, reply, done) => {
    if (isGraphql(request) && request.method === 'POST') limitTime(request, reply, limits.bodySeconds);
    done();
  });
  http.addHook('preHandler', (request, reply, done) => {
    if (request.method === 'OPTIONS' || !(isGraphql(request) || isAsking(request))) return done();
    try {
      const sent = isGraphql(request) ? readOperation(request) : undefined;
      if (sent) {
        const { operationName, variables } = sent;
        const operation = { query: textOf(sent, persisted), operationName, variables };
        const found = check(operation);
        operations.set(request, operation);
        if (found) measured.set(request, found);
      }
    } catch (error) {
      if (!(error instanceof LimitExceededError)) return done(error as Error);
      return sendError(request, reply, error);
    }
    if (request.routeOptions.url === STREAM) return done();
    if (isGraphql(request) && request.headers.explain !== undefined) {
      const full = takePlace(explained, request, reply);
      if (full) return sendError(request, reply, full);
    }
    const came = performance.now();
    const place = queue.acquire(
      // who has waited for others that hear nothing would hear nothing either, as long again
      () =>
        isUnresponsive?.() && performance.now() - came > LONG_WAIT
          ? sendError(request, reply, UNAVAILABLE)
          : done(),
      () =>
        sendError(request, reply, {
          status: 503,
          code: 'BUSY',
          came: limits.atOnce + limits.waiting + 1,
          allowed: limits.atOnce + limits.waiting,
          retryAfter: 2,
          message: `${formatCount(limits.atOnce)} operations are being answered and ${formatCount(limits.waiting)} more may wait, ${limits.waitSeconds} seconds at most; come again in 2 seconds.`,
        }),
    );
    onConnectionClose(reply.raw, () => place.release());
  });
  return {
    operationOf: (request) => operations.get(request),
    measuredOf: (request) => measured.get(request),
  };
}

/**
 * Takes a place for an operation whose statements are told: each is planned anew and sent for itself, and takes many times as long as it does
 * otherwise. Gives what to say where there is none.
 */
function takePlace(
  places: ClientSlots,
  request: FastifyRequest,
  reply: FastifyReply,
): ErrorResponse | undefined {
  const place = places.acquire(request.ip);
  if ('release' in place) {
    onConnectionClose(reply.raw, place.release);
    return undefined;
  }
  const { limit, perClient } = place;
  return {
    status: 503,
    code: 'BUSY',
    came: limit + 1,
    allowed: limit,
    retryAfter: 2,
    message: `${formatCount(limit)} operations with the header "explain" are being answered${perClient ? ' for this address' : ''}; come again in 2 seconds, or ask without it.`,
  };
}

/** What asks the database beside GraphQL, and is answered at once: it stands in the same queue. */
const isAsking = ({ routeOptions: { url = '' } }: FastifyRequest) =>
  /^\/reconcile(\/|$)/.test(url) || url === '/export/about';

const isGraphql = ({ routeOptions: { url } }: FastifyRequest) => url === GRAPHQL || url === STREAM;

/** Who sends a body slower than that is cut off: it holds a connection and gives nothing. */
function limitTime(request: FastifyRequest, reply: FastifyReply, seconds: number): void {
  const timer = setTimeout(() => {
    if (request.raw.complete || reply.sent) return;
    reply.header('connection', 'close');
    sendError(request, reply, {
      status: 408,
      code: 'TOO_SLOW',
      came: seconds,
      allowed: seconds,
      message: `The body did not come within ${seconds} seconds; send it faster.`,
    });
    reply.raw.once('finish', () => request.raw.destroy());
  }, seconds * 1_000);
  const stop = () => clearTimeout(timer);
  request.raw.once('end', stop).once('close', stop);
}
