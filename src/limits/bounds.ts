import { formatCount, LimitExceededError } from './errors.js';
import type { Limits } from './limits.js';

/** The counts of an operation that have a limit. */
export type Counted =
  | 'rootFields'
  | 'aliases'
  | 'directives'
  | 'fields'
  | 'depth'
  | 'introspectionDepth'
  | 'introspectionValues'
  | 'nodes';

type Bound = readonly [code: string, message: (actual: string, limit: string) => string];

const BOUNDS: Readonly<Record<Counted, Bound>> = {
  rootFields: [
    'TOO_MANY_ROOT_FIELDS',
    (actual, limit) =>
      `${actual} root fields; ${limit} are allowed. Split the operation into several requests.`,
  ],
  aliases: [
    'TOO_MANY_ALIASES',
    (actual, limit) => `${actual} aliases; ${limit} are allowed. Split the operation into several requests.`,
  ],
  directives: [
    'TOO_MANY_DIRECTIVES',
    (actual, limit) => `${actual} directives; ${limit} are allowed. Remove some of them.`,
  ],
  fields: [
    'TOO_MANY_FIELDS',
    (actual, limit) =>
      `${actual} fields, including those of its fragments; ${limit} are allowed. Use fragments less often.`,
  ],
  depth: [
    'TOO_DEEP',
    (actual, limit) =>
      `fields nested ${actual} deep; ${limit} levels are allowed. Query the inner objects by their ids.`,
  ],
  introspectionDepth: [
    'INTROSPECTION_TOO_DEEP',
    (actual, limit) =>
      `introspection ${actual} deep; ${limit} are allowed. The whole schema is at /schema.graphql.`,
  ],
  introspectionValues: [
    'TOO_MUCH_INTROSPECTION',
    (actual, limit) =>
      `about ${actual} values of the schema; ${limit} are allowed. The whole schema is at /schema.graphql.`,
  ],
  nodes: [
    'TOO_MANY_NODES',
    (actual, limit) =>
      `up to ${actual} nodes; ${limit} are allowed. Ask for smaller pages (first) or fewer levels.`,
  ],
};

/** Throws LimitExceededError if one of the counts is greater than its limit. */
export function expectWithin(counts: Readonly<Partial<Record<Counted, number>>>, limits: Limits): void {
  for (const [what, [code, message]] of Object.entries(BOUNDS) as [Counted, Bound][]) {
    const [actual = 0, limit] = [counts[what], limits[what]];
    if (actual > limit)
      throw new LimitExceededError(
        code,
        actual,
        limit,
        `This operation asks for ${message(formatCount(actual), formatCount(limit))}`,
      );
  }
}
