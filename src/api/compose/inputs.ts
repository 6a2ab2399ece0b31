import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
} from 'graphql';

/**
 * The filter that a connection takes, null where none was given. Its name follows from the connection's:
 * `LoanConnection` is filtered by `LoanFilter`.
 */
export function inputTypeOf(
  schema: GraphQLSchema,
  filter: unknown,
  connection: GraphQLObjectType,
): GraphQLInputObjectType | undefined {
  if (filter === undefined || filter === null) return undefined;
  const name = connection.name.replace(/Connection$/, 'Filter');
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`No input type ${name}`);
  return type;
}
