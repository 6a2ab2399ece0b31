import { GraphQLError } from 'graphql';

/** The given number and the limit; for a range, the bound that was exceeded. */
export interface Bound {
  readonly actual: number;
  readonly limit: number;
}

/**
 * Client error: what was given, where, what is allowed, what to do. The message contains no internals. `path` is
 * the position in the operation, for example `organisations.first`.
 */
export function badInput(message: string, path: string, bound?: Bound): GraphQLError {
  return new GraphQLError(`${path}: ${message}`, {
    extensions: { code: 'BAD_USER_INPUT', argument: path, ...bound },
  });
}

/** Returns the number; throws `badInput` if it is not from `least` to `most`. */
export function between(actual: number, least: number, most: number, path: string, message: string): number {
  if (actual >= least && actual <= most) return actual;
  throw badInput(message, path, { actual, limit: actual > most ? most : least });
}
