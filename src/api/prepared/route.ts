import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import { keptAnswers } from './answers.js';
import { type Answered, shortWay } from './lane.js';

export interface GraphqlOptions {
  readonly apollo: ApolloServer<Context>;
  readonly schema: GraphQLSchema;
  contextOf(request: FastifyRequest, answered?: Answered): Context;
  /** How much room is for answers that were told before, in bytes, and what version the data are of; 0: none is kept. */
  readonly kept: { readonly bytes: number; version(): Promise<number | null> };
}

/** `/graphql`: the short way where a request can go it, Apollo Server's otherwise. Both tell the same in the same form. */
export function registerGraphql(
  http: FastifyInstance,
  { apollo, schema, contextOf, kept }: GraphqlOptions,
): void {
  const placeOf = kept.bytes > 0 ? keptAnswers(kept.bytes, kept.version) : undefined;
  const answer = shortWay(schema);
  const known = new WeakMap<FastifyRequest, Answered>();
  const ordinary = fastifyApolloHandler(apollo, {
    context: async (request) => contextOf(request, known.get(request)),
  }) as RouteHandlerMethod;
  http.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    async handler(this: FastifyInstance, request: FastifyRequest, reply: FastifyReply) {
      const place = await placeOf?.(request);
      const told =
        place?.text === undefined ? await answer(request, () => contextOf(request)) : { text: place.text };
      if (told && 'text' in told) {
        place?.keep(told.text);
        reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', 'no-store');
        return told.text;
      }
      if (told) known.set(request, told.answered);
      return ordinary.call(this, request, reply);
    },
  });
}
