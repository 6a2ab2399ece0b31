import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { checkOf } from './check.js';
import type { Complexity } from './complexity.js';
import { LimitExceededError, sendError } from './errors.js';
import type { Limits } from './limits.js';
import { type Operation, readOperation } from './operation.js';
import { type PersistedOptions, textOf } from './persisted.js';
import type { ChargeMore } from './rateLimit.js';

export interface LimitOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly persisted?: PersistedOptions | undefined;
  /** Counts an operation with many conditions as several requests. */
  readonly chargeMore?: ChargeMore | undefined;
}

/** The operation of each GraphQL request that passed the limits, and its complexity. */
export interface Limited {
  operationOf(request: FastifyRequest): Operation | undefined;
  measuredOf(request: FastifyRequest): Complexity | undefined;
}

const GRAPHQL = '/graphql';
export const STREAM = '/graphql/stream';

/**
 * Limits each operation before it is executed. An operation beyond a limit is rejected with its value and the limit, without a database
 * query. Register the concurrency limiter (queue.ts) behind it.
 */
export function registerLimits(http: FastifyInstance, options: LimitOptions): Limited {
  const { schema, limits, persisted, chargeMore } = options;
  const check = checkOf(schema, limits);
  const operations = new WeakMap<FastifyRequest, Operation>();
  const measured = new WeakMap<FastifyRequest, Complexity>();

  http.addHook('onRequest', (request, reply, done) => {
    if (isGraphql(request) && request.method === 'POST') limitBodyTime(request, reply, limits.bodySeconds);
    done();
  });
  http.addHook('preHandler', (request, reply, done) => {
    if (request.method === 'OPTIONS' || !isGraphql(request)) return done();
    try {
      const sent = readOperation(request);
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
    done();
  });
  return {
    operationOf: (request) => operations.get(request),
    measuredOf: (request) => measured.get(request),
  };
}

export const isGraphql = ({ routeOptions: { url } }: FastifyRequest) => url === GRAPHQL || url === STREAM;

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
      message: `The body did not arrive within ${seconds} seconds. Send it faster.`,
    });
    reply.raw.once('finish', () => request.raw.destroy());
  }, seconds * 1_000);
  const stop = () => clearTimeout(timer);
  request.raw.once('end', stop).once('close', stop);
}
