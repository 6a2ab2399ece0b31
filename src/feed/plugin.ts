import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { createHandler, type Response } from 'graphql-sse';
import type { Context } from '../api/context.js';
import { formatError, type Report } from '../api/errorFormatter.js';
import { onConnectionClose } from '../http/onConnectionClose.js';
import { createClientSlots } from '../limits/clientSlots.js';
import type { Limits } from '../limits/limits.js';
import { type Operation, writeBody } from '../limits/operation.js';
import type { Limited } from '../limits/plugin.js';
import { BackpressureGate } from './backpressure.js';

export interface StreamOptions {
  readonly schema: GraphQLSchema;
  /** The operation that passed the limits; no other is executed. */
  readonly operationOf: Limited['operationOf'];
  /** Creates the context of a subscription. */
  readonly context: (request: FastifyRequest) => Context;
  /** Called for every internal error. */
  readonly onError: Report;
  /** Maximum subscriptions, in total and per client address: each holds a connection, and a page of the feed while it is sent. */
  readonly limits: Pick<Limits, 'subscriptions' | 'subscriptionsPerClient'>;
}

/** Idle timeout (ms): a client that reads nothing for this long is disconnected. */
const IDLE_TIMEOUT_MS = 60_000;

interface Held {
  readonly pace: BackpressureGate;
}

/**
 * Registers `/graphql/stream`: subscriptions as server-sent events, by the graphql-sse protocol in distinct connections mode (one connection
 * for each operation; POST, or GET with the operation in the URL). Returns the number of subscribers.
 */
export async function registerStream(
  http: FastifyInstance,
  options: StreamOptions,
): Promise<{ readonly listening: number }> {
  const { schema, operationOf, context, onError, limits } = options;
  const places = createClientSlots(limits.subscriptions, limits.subscriptionsPerClient);
  const listening = new Set<() => void>();
  const masked = maskingOf(onError);
  const handle = createHandler<FastifyRequest, Held>({
    schema,
    authenticate: () => null, // no token: distinct connections
    context: async (request) => context(request.raw) as never,
    execute: () => ({ errors: [refusal()] }),
    onNext: async (_context, request, result) => {
      await request.context.pace.waitUntilSent();
      return masked(result as ExecutionResult);
    },
  });
  http.addHook('preClose', async () => {
    for (const end of listening) end();
  });
  http.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    async handler(request, reply) {
      if (!request.headers.accept?.includes('text/event-stream'))
        return refuse(
          reply,
          406,
          'NOT_ACCEPTABLE',
          'This is an event stream. Send the header Accept: text/event-stream.',
        );
      const place = places.acquire(request.ip);
      if ('limit' in place) {
        reply.header('retry-after', '30');
        return refuse(
          reply,
          503,
          'OVERLOADED',
          `${place.limit} clients ${place.perClient ? 'of this address ' : ''}are already subscribed. Read page by page at /graphql, or try again in half a minute.`,
        );
      }
      const pace = new BackpressureGate();
      const end = () => reply.raw.destroy();
      listening.add(end);
      onConnectionClose(reply.raw, () => {
        listening.delete(end);
        place.release();
        pace.end();
      });
      reply.hijack();
      try {
        await send(reply, pace, await handle(asked(request, operationOf(request), pace)));
      } catch (error) {
        if (!reply.raw.destroyed) onError(request.id, error);
        reply.raw.destroy();
      }
    },
  });
  return {
    get listening() {
      return listening.size;
    },
  };
}

/** Converts the request for graphql-sse; the operation is always in the body. */
const asked = (request: FastifyRequest, operation: Operation | undefined, pace: BackpressureGate) => ({
  method: 'POST',
  url: '/graphql/stream',
  headers: { get: (name: string) => HEADERS[name] ?? '' },
  body: operation ? writeBody(operation) : null,
  raw: request,
  context: { pace },
});

const HEADERS: Readonly<Record<string, string>> = {
  accept: 'text/event-stream',
  'content-type': 'application/json',
};

/** Writes events with backpressure until the subscription ends or the client disconnects. */
async function send(reply: FastifyReply, pace: BackpressureGate, [body, init]: Response): Promise<void> {
  const { raw } = reply;
  const headers = { ...reply.getHeaders(), 'access-control-allow-origin': '*', ...init.headers };
  raw.writeHead(init.status, init.statusText, headers as OutgoingHttpHeaders);
  if (!body || typeof body === 'string') {
    raw.end(body);
    return;
  }
  raw.setTimeout(IDLE_TIMEOUT_MS, () => raw.destroy());
  const stop = () => void body.return(undefined);
  if (raw.destroyed) stop();
  raw.once('close', stop);
  for await (const text of body) {
    const taken = await new Promise<boolean>((done) => raw.write(text, (error) => done(!error)));
    if (!taken) break;
    pace.taken();
  }
  raw.end();
}

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] });

const refusal = () =>
  new GraphQLError('Only subscriptions are allowed here. Send queries and mutations to /graphql.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });

/** Masks internal errors as /graphql does. */
function maskingOf(onError: Report) {
  const mask = formatError(onError);
  return (result: ExecutionResult) => {
    if (!result.errors) return result;
    const errors = result.errors.map((error) => {
      const { originalError } = error;
      const isTheirs = !originalError || originalError instanceof GraphQLError;
      const { extensions, ...shown } = error.toJSON();
      return mask(
        { ...shown, extensions: { ...(!isTheirs && { code: 'INTERNAL_SERVER_ERROR' }), ...extensions } },
        error,
      );
    });
    return { ...result, errors } as unknown as ExecutionResult;
  };
}
