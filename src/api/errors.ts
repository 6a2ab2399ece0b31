import { GraphQLError } from 'graphql';

/** The given and the allowed number; for a range, the bound that was exceeded. */
export interface Bound {
  readonly came: number;
  readonly allowed: number;
}

/**
 * Client error: what came, where, what is allowed, what to do. The message contains no internals. `path` is
 * the position in the operation, for example `organisations.first`.
 */
export function badInput(message: string, path: string, bound?: Bound): GraphQLError {
  return new GraphQLError(`${path}: ${message}`, {
    extensions: { code: 'BAD_USER_INPUT', argument: path, ...bound },
  });
}

/** Returns the number; throws `badInput` if it is not from `least` to `most`. */
export function between(came: number, least: number, most: number, path: string, message: string): number {
  if (came >= least && came <= most) return came;
  throw badInput(message, path, { came, allowed: came > most ? most : least });
}
