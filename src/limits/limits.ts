import { z } from 'zod';

/**
 * Every limit of the service: environment variable, default, minimum and maximum. docs/limits.md describes each.
 */
const TABLE = {
  page: ['MAX_PAGE_SIZE', 100, 1, 100],
  nodes: ['MAX_NODES', 10_000, 1, 10_000_000],
  depth: ['MAX_DEPTH', 12, 1, 100],
  introspectionDepth: ['MAX_INTROSPECTION_DEPTH', 15, 1, 100],
  introspectionValues: ['MAX_INTROSPECTION_VALUES', 150_000, 1, 10_000_000],
  aliases: ['MAX_ALIASES', 30, 0, 10_000],
  rootFields: ['MAX_ROOT_FIELDS', 30, 1, 10_000],
  directives: ['MAX_DIRECTIVES', 8, 0, 10_000],
  fields: ['MAX_FIELDS', 1_000, 1, 100_000],
  tokens: ['MAX_TOKENS', 1_000, 1, 100_000],
  inputDepth: ['MAX_INPUT_DEPTH', 12, 1, 100],
  conditions: ['MAX_CONDITIONS', 100, 1, 10_000],
  bodyBytes: ['MAX_BODY_BYTES', 100_000, 1_000, 10_000_000],
  bodySeconds: ['MAX_BODY_SECONDS', 10, 1, 300],
  requests: ['RATE_LIMIT', 2_000, 0, 10_000_000],
  keyRequests: ['RATE_LIMIT_WITH_KEY', 20_000, 0, 10_000_000],
  rateSeconds: ['RATE_LIMIT_SECONDS', 300, 1, 86_400],
  atOnce: ['MAX_AT_ONCE', 64, 1, 10_000],
  waiting: ['MAX_WAITING', 256, 0, 100_000],
  waitSeconds: ['MAX_WAIT_SECONDS', 5, 1, 300],
  exports: ['MAX_EXPORTS', 4, 1, 1_000],
  exportsOfOne: ['MAX_EXPORTS_OF_ONE', 2, 1, 1_000],
  listening: ['MAX_LISTENING', 100, 1, 100_000],
  listeningOfOne: ['MAX_LISTENING_OF_ONE', 10, 1, 100_000],
  explained: ['MAX_EXPLAINED', 8, 1, 1_000],
  explainedOfOne: ['MAX_EXPLAINED_OF_ONE', 2, 1, 1_000],
  readSeconds: ['MAX_READ_SECONDS', 5, 1, 3_600],
} as const satisfies Readonly<Record<string, readonly [string, number, number, number]>>;

export type Limits = { readonly [name in keyof typeof TABLE]: number };

const names = Object.keys(TABLE) as (keyof Limits)[];
const limitsFrom = (value: (name: keyof Limits) => number): Limits =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as unknown as Limits;

/** Default limits. */
export const USUAL: Limits = limitsFrom((name) => TABLE[name][1]);

/** Names of the environment variables, in the order of the table. */
export const LIMIT_VARIABLES: readonly string[] = names.map((name) => TABLE[name][0]);

/** Zod schema of the variables: integers within their range. */
export const LimitVariables = z
  .object(Object.fromEntries(names.map((name) => [TABLE[name][0], whole(TABLE[name])])))
  .transform((read) => limitsFrom((name) => read[TABLE[name][0]] as number));

function whole([, usual, least, most]: readonly [string, number, number, number]) {
  const error = { error: `expected a whole number from ${least} to ${most}` };
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .pipe(z.number().min(least, error).max(most, error))
    .default(usual);
}
