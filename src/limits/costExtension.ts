import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Complexity } from './complexity.js';
import type { Limits } from './limits.js';

const REPORTED = [
  'nodes',
  'depth',
  'introspectionDepth',
  'aliases',
  'rootFields',
  'directives',
  'fields',
  'conditions',
] as const;

/** Cost of an operation and the limit for each count. */
export type Cost = Readonly<
  Record<(typeof REPORTED)[number], { readonly actual: number; readonly limit: number }>
>;

/** Request header that asks for the cost; its only value is `report`. */
export const COST_HEADER = 'graphql-cost';

/** Cost for a request with the header `GraphQL-Cost: report`; undefined without it. Throws a GraphQLError for any other value. */
export function costOf(
  header: string | string[] | undefined,
  measured: Complexity | undefined,
  limits: Limits,
): Cost | undefined {
  if (header === undefined) return undefined;
  if (header !== 'report')
    throw new GraphQLError(
      `header GraphQL-Cost: "${String(header).slice(0, 40)}" is not allowed. Use "report".`,
      {
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
      },
    );
  if (!measured) return undefined;
  const costs = REPORTED.map((name) => [name, { actual: measured[name], limit: limits[name] }]);
  return Object.fromEntries(costs) as Cost;
}

/** Adds the cost to the extensions of the response. */
export const costExtension: ApolloServerPlugin<{ readonly cost?: Cost | undefined }> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue: { cost } }) {
        if (!cost || response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, cost };
      },
    };
  },
};
