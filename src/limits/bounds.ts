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
  | 'introspections'
  | 'nodes';

type Bound = readonly [code: string, message: (actual: string, limit: string) => string];

const BOUNDS: Readonly<Record<Counted, Bound>> = {
  rootFields: [
    'TOO_MANY_ROOT_FIELDS',
    (actual, limit) =>
      `${actual} root fields; the maximum is ${limit}. Split the operation into several requests.`,
  ],
  aliases: [
    'TOO_MANY_ALIASES',
    (actual, limit) =>
      `${actual} aliases; the maximum is ${limit}. Split the operation into several requests.`,
  ],
  directives: [
    'TOO_MANY_DIRECTIVES',
    (actual, limit) => `${actual} directives; the maximum is ${limit}. Remove some of them.`,
  ],
  fields: [
    'TOO_MANY_FIELDS',
    (actual, limit) =>
      `${actual} fields, including those of its fragments; the maximum is ${limit}. Use fragments less often.`,
  ],
  depth: [
    'TOO_DEEP',
    (actual, limit) =>
      `fields nested ${actual} deep; the maximum is ${limit} levels. Query the inner objects by their ids.`,
  ],
  introspectionDepth: [
    'INTROSPECTION_TOO_DEEP',
    (actual, limit) =>
      `introspection ${actual} levels deep; the maximum is ${limit}. The whole schema is at /schema.graphql.`,
  ],
  introspectionValues: [
    'TOO_MUCH_INTROSPECTION',
    (actual, limit) =>
      `about ${actual} values of the schema; the maximum is ${limit}. The whole schema is at /schema.graphql.`,
  ],
  introspections: [
    'TOO_MUCH_INTROSPECTION',
    (actual, limit) =>
      `${actual} fields __schema or __type; the maximum is ${limit}. The whole schema is at /schema.graphql.`,
  ],
  nodes: [
    'TOO_MANY_NODES',
    (actual, limit) =>
      `up to ${actual} nodes; the maximum is ${limit}. Request smaller pages (first) or fewer levels.`,
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
        `This operation requests ${message(formatCount(actual), formatCount(limit))}`,
      );
  }
}
