import type { FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { COST_HEADER } from '../../limits/costExtension.js';
import type { Operation } from '../../limits/operation.js';
import type { Context, SettledFields } from '../context.js';
import { createOperationCache } from './prepare.js';

/** Response text, or the settled root fields if Apollo Server has to serialise them. */
export type FastPathResult = { readonly text: string } | { readonly answered: SettledFields };

/**
 * Fast path: executes a previously prepared query and serialises the result directly. Falls back to Apollo
 * Server for anything else (mutations, directives, other media types, `explain`, `GraphQL-Cost`). On error, Apollo
 * Server gets the settled results, so nothing is queried twice.
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

/** True if the request accepts JSON and asks for no plans or costs. */
export function isFastPathRequest({ headers }: FastifyRequest): boolean {
  const { accept, explain, [COST_HEADER]: cost } = headers;
  if (explain !== undefined || cost !== undefined) return false;
  return accept === undefined || accept === '*/*' || accept === 'application/json';
}
