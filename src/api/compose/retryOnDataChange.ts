import { type GraphQLFieldResolver, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { DataChangedError, DataChangingError } from '../../database/errors.js';
import type { Context } from '../context.js';

/** What every answer to a network question is. */
const ANSWER = 'Answer';

/** How often a question is answered anew because the data changed meanwhile, and how long it may go on, in milliseconds. */
const TRIES = 5;
const LONGEST = 20_000;

/**
 * Has each network question answered of one version of the data: it is found in memory, and told by statements that the database
 * answers later, which may be of another. Where it is, the question is answered anew.
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
