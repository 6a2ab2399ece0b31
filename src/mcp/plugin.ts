import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createMcpHandler } from '@modelcontextprotocol/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { onConnectionClose } from '../http/onConnectionClose.js';
import { sendError } from '../limits/errors.js';
import type { Execute, GraphqlResponse } from './results.js';
import { createServerFactory } from './server.js';

export interface McpOptions {
  readonly schema: GraphQLSchema;
  /** Address of the service for its clients. */
  readonly publicUrl?: string | undefined;
  /** Origins that may call `/graphql` from a browser; they may call `/mcp` as well. */
  readonly origins?: readonly string[] | undefined;
}

/** Most streams of changes that clients can hold open together. Nothing that they announce ever changes while the service runs. */
const MOST_SUBSCRIPTIONS = 16;

/** Headers of the caller that decide its identity, rights and limits. They are passed on to the GraphQL endpoint. */
const PASSED_ON = [
  'authorization',
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'host',
];

/**
 * Registers the MCP endpoint `/mcp` (Streamable HTTP, stateless). Each tool call is a request to `/graphql` within the process, with the
 * caller's credentials and address, so the same authentication, limits, cache and log apply.
 */
export function registerMcp(http: FastifyInstance, { schema, publicUrl, origins = [] }: McpOptions): void {
  const serverFor = createServerFactory(schema);
  const callers = new WeakMap<Request, FastifyRequest>();
  // One handler for all requests, so that the limit on open subscriptions applies to all of them together.
  const handler = createMcpHandler(
    ({ requestInfo }) => serverFor(executorFor(http, callers.get(requestInfo!)!)),
    { maxSubscriptions: MOST_SUBSCRIPTIONS },
  );
  http.addHook('onClose', () => handler.close());
  const allowed = new Set([...origins, ...(publicUrl ? [new URL(publicUrl).origin] : [])]);
  http.route({
    method: ['GET', 'POST', 'DELETE'],
    url: '/mcp',
    async handler(request, reply) {
      const { origin } = request.headers;
      if (origin !== undefined && !allowed.has(origin) && !allowed.has('*'))
        return refuseOrigin(request, reply, origin);
      const forwarded = webRequest(request, reply);
      callers.set(forwarded, request);
      const response = await handler.fetch(forwarded, { parsedBody: request.body });
      return sendResponse(reply, response);
    },
  });
}

/** Runs operations through the GraphQL route as the caller of this request. */
const executorFor =
  (http: FastifyInstance, request: FastifyRequest): Execute =>
  async (query, variables) => {
    const passed = PASSED_ON.flatMap((name) =>
      request.headers[name] === undefined ? [] : [[name, request.headers[name]] as const],
    );
    const response = await http.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: request.socket.remoteAddress ?? '127.0.0.1',
      headers: {
        ...Object.fromEntries(passed),
        'content-type': 'application/json',
        accept: 'application/json',
      },
      payload: { query, variables },
    });
    return response.json<GraphqlResponse>();
  };

/** The request as the SDK expects it; its body is passed separately. It is aborted if the client disconnects. */
function webRequest(request: FastifyRequest, reply: FastifyReply): Request {
  const disconnected = new AbortController();
  onConnectionClose(reply.raw, () => disconnected.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, [value].flat().join(', '));
  const body = request.method === 'POST' ? { body: JSON.stringify(request.body ?? null) } : {};
  headers.delete('content-length');
  return new Request(`http://${request.host}/mcp`, {
    method: request.method,
    headers,
    signal: disconnected.signal,
    ...body,
  });
}

function sendResponse(reply: FastifyReply, response: Response): FastifyReply {
  reply.code(response.status).headers(Object.fromEntries(response.headers));
  return reply.send(response.body ? Readable.fromWeb(response.body as ReadableStream) : undefined);
}

/** A page of another site that a browser on this network has open must not use the endpoint (DNS rebinding). */
function refuseOrigin(request: FastifyRequest, reply: FastifyReply, origin: string): FastifyReply {
  sendError(request, reply, {
    status: 403,
    code: 'ORIGIN_NOT_ALLOWED',
    message:
      'Pages of this origin may not call /mcp. Add the origin to CORS_ORIGINS, or call without a browser.',
    actual: origin.slice(0, 200),
  });
  return reply;
}
