import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from '../context.js';

/** An object shaped as the operation asked: its keys are response keys, aliases included. */
export class ResultObject {
  [responseKey: string]: unknown;
}

/** Reads an answer by its response key, any other object by the field's name. */
const byResponseKey: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) => {
  const from = source as Record<string, unknown>;
  return source instanceof ResultObject ? from[String(info.path.key)] : from[info.fieldName];
};

/**
 * Makes every field below the root a plain read: the root's one statement has answered all of them already.
 * type-graphql's own wrappers would cost time for each value and look under the field's name instead.
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

/** A root field whose answer is known already, or why there is none, is not asked again. */
function orAnswered(resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> {
  return (source, args, context, info) => {
    const before = context.settledFields?.get(String(info.path.key));
    if (!before) return resolve(source, args, context, info);
    if (before.status === 'rejected') throw before.reason;
    return before.value;
  };
}
