import type { FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Operation } from '../../limits/operation.js';
import type { Context } from '../context.js';
import { createOperationCache } from './prepare.js';

/** What each root field was answered, or why it could not be, by its response key. */
export type SettledFields = ReadonlyMap<string, PromiseSettledResult<unknown>>;

/** The answer to a request, or what is known of it already where Apollo Server has to tell it. */
export type FastPathResult = { readonly text: string } | { readonly answered: SettledFields };

/**
 * The short way of a question that was asked before: its document is ready, its root fields are answered by the same resolvers, and what
 * they give is written as JSON in one walk. Whatever is not plain (no query, directives, another format, plans or costs wanted)
 * goes Apollo Server's way; so does what failed, which Apollo Server then tells without asking the database again.
 */
export function createFastPath(schema: GraphQLSchema) {
  const prepared = createOperationCache(schema);
  return async (
    request: FastifyRequest,
    { query, operationName, variables = {} }: Operation,
    contextOf: () => Context,
  ): Promise<FastPathResult | undefined> => {
    if (request.method !== 'POST' || !isFastPathRequest(request) || query === undefined) return undefined;
    const operation = prepared(query, operationName);
    const values = operation?.variables(variables);
    if (!operation || !values) return undefined;
    const context = contextOf();
    const results = await Promise.allSettled(
      operation.roots.map(async (root) => root.resolve(values, context)),
    );
    try {
      const fields = operation.roots.map(({ key, write }, at) => {
        const result = results[at]!;
        if (result.status === 'rejected') throw result.reason;
        return `${JSON.stringify(key)}:${write(result.value)}`;
      });
      return { text: `{"data":{${fields.join(',')}}}\n` };
    } catch {
      return { answered: new Map(operation.roots.map(({ key }, at) => [key, results[at]!])) };
    }
  };
}

/** Whether a request wants what most want: JSON, and the answer alone. */
export function isFastPathRequest({ headers }: FastifyRequest): boolean {
  const { accept, explain, cost } = headers;
  if (explain !== undefined || cost !== undefined) return false;
  return accept === undefined || accept === '*/*' || accept === 'application/json';
}
