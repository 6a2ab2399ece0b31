import { GraphQLError } from 'graphql';

/** What came and what is allowed, where both are figures; of a range, the end that was passed. */
export interface Bound {
  readonly came: number;
  readonly allowed: number;
}

/**
 * The caller's mistake: what came, where, what was allowed, what to do. Its message may be shown; it holds nothing
 * of ours. `path` is the place in the operation, for example `organisations.first`.
 */
export function badInput(message: string, path: string, bound?: Bound): GraphQLError {
  return new GraphQLError(`${path}: ${message}`, {
    extensions: { code: 'BAD_USER_INPUT', argument: path, ...bound },
  });
}

/** A figure that is allowed; throws `badInput` where it is not from `least` to `most`. */
export function between(came: number, least: number, most: number, path: string, message: string): number {
  if (came >= least && came <= most) return came;
  throw badInput(message, path, { came, allowed: came > most ? most : least });
}
