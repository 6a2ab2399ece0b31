import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Limited } from '../../limits/plugin.js';
import type { Context, SettledFields } from '../context.js';
import { sendJson } from './cachedResponses.js';
import { createFastPath } from './execute.js';
import type { CacheSlot } from './responseCache.js';
import { executorOf } from './runOperation.js';

export interface GraphqlOptions {
  readonly apollo: ApolloServer<Context>;
  readonly schema: GraphQLSchema;
  /** The operation that passed the limits: the only one that is executed. */
  readonly operationOf: Limited['operationOf'];
  contextOf(request: FastifyRequest, answered?: SettledFields): Context;
  /** Slot that stores the response of a request; undefined if it must not be cached. */
  slotOf(request: FastifyRequest): CacheSlot | undefined;
}

/** `/graphql`: fast path if possible, otherwise Apollo Server. Both give the same response. */
export function registerGraphql(
  http: FastifyInstance,
  { apollo, schema, operationOf, contextOf, slotOf }: GraphqlOptions,
): void {
  const answer = createFastPath(schema);
  const execute = executorOf(apollo, contextOf);
  http.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    async handler(request, reply) {
      const operation = operationOf(request);
      if (!operation) return execute(request, reply, undefined);
      const response = await answer(request, operation, () => contextOf(request));
      if (response && 'text' in response) {
        slotOf(request)?.keep(response.text);
        sendJson(reply, response.text);
        return reply;
      }
      return execute(request, reply, operation, response?.answered);
    },
  });
}
