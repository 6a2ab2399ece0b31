import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { isUnavailable, UNAVAILABLE } from '../../database/errors.js';
import { sendError } from '../../limits/errors.js';
import type { Limited } from '../../limits/plugin.js';
import type { Context } from '../context.js';
import { createFastPath, type SettledFields } from './execute.js';
import { type CacheSlot, createResponseCache } from './responseCache.js';
import { executorOf } from './runOperation.js';

export interface GraphqlOptions {
  readonly apollo: ApolloServer<Context>;
  readonly schema: GraphQLSchema;
  /** The operation that passed the limits: the only one that is executed. */
  readonly operationOf: Limited['operationOf'];
  contextOf(request: FastifyRequest, answered?: SettledFields): Context;
  /** Response cache: size in bytes (0 disables it), and the data version. */
  readonly kept: { readonly bytes: number; version(): Promise<number | null> };
}

/** `/graphql`: fast path if possible, otherwise Apollo Server. Both give the same response. */
export function registerGraphql(
  http: FastifyInstance,
  { apollo, schema, operationOf, contextOf, kept }: GraphqlOptions,
): void {
  const placeOf = kept.bytes > 0 ? createResponseCache(kept.bytes, kept.version) : undefined;
  const answer = createFastPath(schema);
  const execute = executorOf(apollo, contextOf);
  http.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    async handler(request, reply) {
      const operation = operationOf(request);
      if (!operation) return execute(request, reply, undefined);
      let place: CacheSlot | undefined;
      try {
        place = await placeOf?.(request, operation);
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        sendError(request, reply, UNAVAILABLE);
        return reply;
      }
      const told =
        place?.text === undefined
          ? await answer(request, operation, () => contextOf(request))
          : { text: place.text };
      if (told && 'text' in told) {
        place?.keep(told.text);
        reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', 'no-store');
        return told.text;
      }
      return execute(request, reply, operation, told?.answered);
    },
  });
}
