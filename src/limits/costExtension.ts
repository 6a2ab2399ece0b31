import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Complexity } from './complexity.js';
import type { Limits } from './limits.js';

const TOLD = [
  'nodes',
  'depth',
  'introspectionDepth',
  'aliases',
  'rootFields',
  'directives',
  'fields',
] as const;

/** What an operation asks for, beside what is allowed. */
export type Cost = Readonly<
  Record<(typeof TOLD)[number], { readonly asked: number; readonly allowed: number }>
>;

/** What the header `cost` asks to be told; undefined where it is not sent. Throws a GraphQLError where it says something else than `tell`. */
export function costOf(
  header: string | string[] | undefined,
  measured: Complexity | undefined,
  limits: Limits,
): Cost | undefined {
  if (header === undefined) return undefined;
  if (header !== 'tell')
    throw new GraphQLError(`header cost: "${String(header).slice(0, 40)}" is not allowed; tell is.`, {
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  if (!measured) return undefined;
  const costs = TOLD.map((name) => [name, { asked: measured[name], allowed: limits[name] }]);
  return Object.fromEntries(costs) as Cost;
}

/** Adds the cost to the answer’s extensions. */
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
