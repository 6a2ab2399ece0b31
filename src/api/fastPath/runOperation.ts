import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Operation, writeBody, writeSearch } from '../../limits/operation.js';
import type { Context, SettledFields } from '../context.js';

/** Executes an operation and returns the response body; sets status and headers on the reply. */
export type Execute = (
  request: FastifyRequest,
  reply: FastifyReply,
  operation: Operation | undefined,
  answered?: SettledFields,
) => Promise<string>;

/**
 * Executes operations with Apollo Server. Gets the operation that passed the limits, not the request's URL or
 * body, so that no other operation can be read.
 */
export function executorOf(
  apollo: ApolloServer<Context>,
  contextOf: (request: FastifyRequest, answered?: SettledFields) => Context,
): Execute {
  return async (request, reply, operation, answered) => {
    const { method } = request;
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method,
        headers: headersOf(request),
        search: method === 'POST' ? '' : writeSearch(operation ?? {}),
        body: method === 'POST' && operation ? writeBody(operation) : undefined,
      },
      context: async () => contextOf(request, answered),
    });
    for (const [name, value] of headers) reply.header(name, value);
    reply.code(status ?? 200);
    if (body.kind === 'complete') return body.string;
    throw new Error('The operation returned an incremental response, which this schema does not support.');
  };
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}
