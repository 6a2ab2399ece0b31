import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import Fastify, {
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Report } from '../api/errorFormatter.js';
import { UNAVAILABLE } from '../database/errors.js';
import { type ErrorResponse, formatCount, sendError } from '../limits/errors.js';
import type { Limits } from '../limits/limits.js';
import { SERVER_OPTIONS, type StartupServer } from '../startup/server.js';
import { requestIds } from '../telemetry/requestIds.js';

/**
 * Creates the Fastify server, without routes. It times out slow requests and rejects large bodies before reading them. With `startup`,
 * `listen()` takes over the requests of that server, which listens already.
 */
export function createHttpServer(
  limits: Limits,
  trustProxy: string | number | undefined,
  startup?: StartupServer,
): FastifyInstance {
  const { headersTimeout, requestTimeout, connectionsCheckingInterval } = SERVER_OPTIONS;
  const options: FastifyHttpOptions<Server> = {
    forceCloseConnections: 'idle',
    bodyLimit: limits.bodyBytes,
    requestTimeout,
    genReqId: idsOf(trustProxy),
    trustProxy: trustedBy(trustProxy),
    http: { headersTimeout, connectionsCheckingInterval },
    ...(startup && { serverFactory: (listener) => takeOver(startup, listener) }),
  };
  const http = Fastify(options);
  http.decorateRequest('tally', undefined);
  let closing = false;
  http.addHook('preClose', async () => {
    closing = true;
  });
  // While closing, Fastify rejects requests on open connections (503) without a Retry-After header.
  http.server.prependListener('request', (_request, response) => {
    if (closing) response.setHeader('retry-after', String(UNAVAILABLE.retryAfter));
  });
  return http;
}

/** Returns the startup server, whose requests go to `listener` as soon as Fastify listens. */
function takeOver({ server, handOver }: StartupServer, listener: RequestListener): Server {
  server.once('listening', () => handOver(listener));
  return server;
}

/** Fastify's own option ignores a number; this trusts that many proxy hops, whatever their addresses. */
const trustedBy = (trustProxy: string | number | undefined) =>
  typeof trustProxy === 'number'
    ? (_address: string, hop: number) => hop < trustProxy
    : (trustProxy ?? false);

/** Valid request ids from a proxy. */
const PROXY_REQUEST_ID = /^[\w.:-]{1,100}$/;

/** Request ids: the proxy's `X-Request-Id` if proxies are trusted and it is valid, otherwise a generated one. */
function idsOf(trustProxy: string | number | undefined): (request: IncomingMessage) => string {
  const next = requestIds();
  if (!trustProxy) return next;
  return ({ headers }) => {
    const id = String(headers['x-request-id']);
    return headers['x-request-id'] !== undefined && PROXY_REQUEST_ID.test(id) ? id : next();
  };
}

/** Collects every route that is added from now on, such as `GET /health`, in order. */
export function routesOf(http: FastifyInstance): readonly string[] {
  const routes: string[] = [];
  http.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url}`);
  });
  return routes;
}

type Fault = Error & { readonly code?: string; readonly statusCode?: number };

/** Error responses of the server: client errors with their cause, internal errors with an id that is also in the log. */
export function registerErrorResponses(http: FastifyInstance, onError: Report): void {
  const { bodyLimit = 0 } = http.initialConfig;
  http.setErrorHandler((error: Fault, request, reply) => {
    const response = clientErrorOf(error, Number(request.headers['content-length']), bodyLimit);
    if (response?.status === 413) drainBody(request, reply);
    if (response) return sendError(request, reply, response);
    const id = randomUUID();
    onError(id, error);
    sendError(request, reply, {
      status: 500,
      code: 'INTERNAL_SERVER_ERROR',
      message: `Internal error. The log of the service has the details. (${id})`,
    });
  });
}

/** How long (ms) the rest of a too-large body is read: otherwise a client that is still sending sees a reset connection. */
const DRAIN_TIMEOUT_MS = 5_000;

/** Reads the rest of a body and drops it, so that the client gets to read the response; ends the connection if it sends for too long. */
function drainBody(request: FastifyRequest, reply: FastifyReply): void {
  const { raw } = request;
  reply.removeHeader('connection');
  raw.resume();
  const timer = setTimeout(() => raw.destroy(), DRAIN_TIMEOUT_MS);
  raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
}

function clientErrorOf(
  { code, statusCode = 500, message }: Fault,
  actual: number,
  limit: number,
): ErrorResponse | undefined {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return {
      status: 413,
      code: 'BODY_TOO_LARGE',
      ...(actual > 0 && { actual }),
      limit,
      message: `The body has ${actual > 0 ? formatCount(actual) : `more than ${formatCount(limit)}`} bytes; the maximum is ${formatCount(limit)}. Split it into several requests.`,
    };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return {
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'The body must be JSON. Send the header Content-Type: application/json.',
    };
  if (statusCode < 500) return { status: statusCode, code: 'BAD_REQUEST', message };
  return undefined;
}
