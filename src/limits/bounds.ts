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

type Bound = readonly [code: string, message: (came: string, allowed: string) => string];

const BOUNDS: Readonly<Record<Counted, Bound>> = {
  rootFields: [
    'TOO_MANY_ROOT_FIELDS',
    (came, allowed) => `${came} root fields; ${allowed} are allowed. Ask in several requests.`,
  ],
  aliases: [
    'TOO_MANY_ALIASES',
    (came, allowed) => `${came} aliases; ${allowed} are allowed. Ask in several requests.`,
  ],
  directives: [
    'TOO_MANY_DIRECTIVES',
    (came, allowed) => `${came} directives; ${allowed} are allowed. Leave out what is not asked for.`,
  ],
  fields: [
    'TOO_MANY_FIELDS',
    (came, allowed) =>
      `${came} fields with its fragments filled in; ${allowed} are allowed. Spread them less often.`,
  ],
  depth: [
    'TOO_DEEP',
    (came, allowed) =>
      `fields ${came} deep one in the other; ${allowed} are allowed. Ask for the inner ones by their ids.`,
  ],
  introspectionDepth: [
    'INTROSPECTION_TOO_DEEP',
    (came, allowed) =>
      `introspection ${came} deep; ${allowed} are allowed. The whole schema is at /schema.graphql.`,
  ],
  introspectionValues: [
    'TOO_MUCH_INTROSPECTION',
    (came, allowed) =>
      `about ${came} values of the schema; ${allowed} are allowed. The whole schema is at /schema.graphql.`,
  ],
  nodes: [
    'TOO_MANY_NODES',
    (came, allowed) =>
      `up to ${came} nodes; ${allowed} are allowed. Ask for smaller pages (first) or fewer levels.`,
  ],
};

/** Throws LimitExceededError if one of the counts is greater than its limit. */
export function expectWithin(counts: Readonly<Partial<Record<Counted, number>>>, limits: Limits): void {
  for (const [what, [code, message]] of Object.entries(BOUNDS) as [Counted, Bound][]) {
    const [came = 0, allowed] = [counts[what], limits[what]];
    if (came > allowed)
      throw new LimitExceededError(
        code,
        came,
        allowed,
        `This operation asks for ${message(formatCount(came), formatCount(allowed))}`,
      );
  }
}
