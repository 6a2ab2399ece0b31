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
 * The HTTP framework before any route is added. Slow requests are cut off and large bodies refused before they are read. With `startup`, it
 * takes over the requests of that server, which listens already, when it is told to listen.
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
  // Fastify refuses what comes over an open connection while it closes (503), and does not say when to come again.
  http.server.prependListener('request', (_request, response) => {
    if (closing) response.setHeader('retry-after', String(UNAVAILABLE.retryAfter));
  });
  return http;
}

/** The startup server, whose requests `listener` answers from the moment at which the framework listens. */
function takeOver({ server, handOver }: StartupServer, listener: RequestListener): Server {
  server.once('listening', () => handOver(listener));
  return server;
}

/** Fastify's own option ignores a number; this trusts as many hops before the service, whatever their addresses. */
const trustedBy = (trustProxy: string | number | undefined) =>
  typeof trustProxy === 'number'
    ? (_address: string, hop: number) => hop < trustProxy
    : (trustProxy ?? false);

/** What a proxy may call a request. */
const PROXYS_ID = /^[\w.:-]{1,100}$/;

/** The id of a request: that of the proxy before the service, where there is one and it is believed, else one of ours. */
function idsOf(trustProxy: string | number | undefined): (request: IncomingMessage) => string {
  const next = requestIds();
  if (!trustProxy) return next;
  return ({ headers }) => {
    const id = String(headers['x-request-id']);
    return headers['x-request-id'] !== undefined && PROXYS_ID.test(id) ? id : next();
  };
}

/** Every address that is added from now on, such as `GET /health`, in the order in which they are. */
export function routesOf(http: FastifyInstance): readonly string[] {
  const routes: string[] = [];
  http.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url}`);
  });
  return routes;
}

type Fault = Error & { readonly code?: string; readonly statusCode?: number };

/** What a request is told that no route could take up: its own mistakes as they are, ours in one line with an id to find in the log. */
export function registerErrorResponses(http: FastifyInstance, onError: Report): void {
  const { bodyLimit = 0 } = http.initialConfig;
  http.setErrorHandler((error: Fault, request, reply) => {
    const told = toldOf(error, Number(request.headers['content-length']), bodyLimit);
    if (told?.status === 413) keepReading(request, reply);
    if (told) return sendError(request, reply, told);
    const id = randomUUID();
    onError(id, error);
    sendError(request, reply, {
      status: 500,
      code: 'INTERNAL_SERVER_ERROR',
      message: `Something went wrong in the service; it was logged. (${id})`,
    });
  });
}

/** How long, in milliseconds, a body that is too large is read on: a client that is still sending sees a reset connection otherwise. */
const LONGEST_REST = 5_000;

/** Reads the rest of a body and drops it, so that the client gets to read the response; ends the connection if it sends for too long. */
function keepReading(request: FastifyRequest, reply: FastifyReply): void {
  const { raw } = request;
  reply.removeHeader('connection');
  raw.resume();
  const timer = setTimeout(() => raw.destroy(), LONGEST_REST);
  raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
}

function toldOf(
  { code, statusCode = 500, message }: Fault,
  came: number,
  allowed: number,
): ErrorResponse | undefined {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return {
      status: 413,
      code: 'BODY_TOO_LARGE',
      ...(came > 0 && { came }),
      allowed,
      message: `The body has ${came > 0 ? formatCount(came) : `more than ${formatCount(allowed)}`} bytes; ${formatCount(allowed)} are allowed. Ask in several requests.`,
    };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return {
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'The body has to be JSON: send the header Content-Type: application/json.',
    };
  if (statusCode < 500) return { status: statusCode, code: 'BAD_REQUEST', message };
  return undefined;
}
