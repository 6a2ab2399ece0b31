import { type GraphQLFieldResolver, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { DataChangedError, DataChangingError } from '../../database/errors.js';
import type { Context } from '../context.js';

/** Interface of all answers to network queries. */
const ANSWER = 'Answer';

/** Maximum attempts, and maximum total time in milliseconds. */
const TRIES = 5;
const LONGEST = 20_000;

/**
 * Retries a network query if the data version changed between the in-memory computation and the database
 * read.
 */
export function retryOnDataChange(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const type = getNamedType(field.type);
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === ANSWER)) continue;
    const resolve = field.resolve as GraphQLFieldResolver<unknown, Context>;
    field.resolve = async (source, args, context: Context, info) => {
      const began = Date.now();
      for (let attempt = 1; ; attempt++) {
        try {
          return await resolve(source, args, context, info);
        } catch (error) {
          if (!(error instanceof DataChangedError)) throw error;
          if (attempt === TRIES || Date.now() - began > LONGEST) throw new DataChangingError(attempt);
        }
      }
    };
  }
  return schema;
}
