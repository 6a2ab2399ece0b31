import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from '../context.js';

/** Result object with response keys, including aliases. */
export class ResultObject {
  [responseKey: string]: unknown;
}

/** Reads a ResultObject by response key, any other object by field name. */
const byResponseKey: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) => {
  const from = source as Record<string, unknown>;
  return source instanceof ResultObject ? from[String(info.path.key)] : from[info.fieldName];
};

/**
 * Replaces resolvers below the root with plain property reads: the root's statement has already fetched
 * everything. type-graphql's own wrappers would cost time for each value and read by field name.
 */
export function applyResultResolvers(schema: GraphQLSchema): GraphQLSchema {
  const roots: unknown[] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || roots.includes(type)) continue;
    for (const field of Object.values(type.getFields())) field.resolve = byResponseKey;
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {}))
    field.resolve = orAnswered(field.resolve as GraphQLFieldResolver<unknown, Context>);
  return schema;
}

/** Returns the settled result of a root field if there is one, instead of running it again. */
function orAnswered(resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> {
  return (source, args, context, info) => {
    const before = context.settledFields?.get(String(info.path.key));
    if (!before) return resolve(source, args, context, info);
    if (before.status === 'rejected') throw before.reason;
    return before.value;
  };
}
