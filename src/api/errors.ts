import { GraphQLError } from 'graphql';

/**
 * The caller's mistake: what came, where, what was allowed, what to do. Its message may be shown; it holds nothing
 * of ours. `path` is the place in the operation, for example `organisations.first`.
 */
export function badInput(message: string, path: string): GraphQLError {
  return new GraphQLError(`${path}: ${message}`, {
    extensions: { code: 'BAD_USER_INPUT', argument: path },
  });
}
