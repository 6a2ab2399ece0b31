import { z } from 'zod';
import { MAX_ROWS } from './pageSizes.js';

/** Limits that depend on the machine and its users: environment variable, default, minimum and maximum. */
const VARIABLES = {
  nodes: ['MAX_NODES', 10_000, 1, 10_000_000],
  depth: ['MAX_DEPTH', 12, 1, 100],
  requests: ['RATE_LIMIT', 2_000, 0, 10_000_000],
  keyRequests: ['RATE_LIMIT_WITH_KEY', 20_000, 0, 10_000_000],
  concurrent: ['MAX_CONCURRENT_OPERATIONS', 64, 1, 10_000],
  exports: ['MAX_EXPORTS', 4, 1, 1_000],
  subscriptions: ['MAX_SUBSCRIPTIONS', 100, 1, 100_000],
  queryTimeoutSeconds: ['QUERY_TIMEOUT_SECONDS', 5, 1, 3_600],
} as const satisfies Readonly<Record<string, readonly [string, number, number, number]>>;

/** Limits that no installation needs to change: operations of the explorer, of GraphiQL and of code generators stay below each. */
export const FIXED_LIMITS = {
  page: MAX_ROWS,
  introspectionDepth: 15, // what GraphiQL sends
  introspectionValues: 150_000, // three times what GraphiQL reads
  introspections: 5, // tools send one
  aliases: 30,
  rootFields: 30,
  directives: 8,
  fields: 1_000,
  tokens: 1_000,
  inputDepth: 12,
  conditions: 100,
  bodyBytes: 100_000,
  bodySeconds: 10,
  rateSeconds: 300,
  queueTimeoutSeconds: 5, // as long as a query may take by default
  explained: 8,
  explainedPerClient: 2,
} as const;

/** Limits that follow from others. */
const derivedFrom = ({ concurrent, exports, subscriptions }: Chosen) => ({
  queued: 4 * concurrent,
  exportsPerClient: Math.ceil(exports / 2),
  subscriptionsPerClient: Math.ceil(subscriptions / 10),
});

type Chosen = { readonly [name in keyof typeof VARIABLES]: number };

/** Every limit of the service. docs/limits.md describes each. */
export type Limits = {
  readonly [name in keyof typeof VARIABLES | keyof typeof FIXED_LIMITS]: number;
} & Readonly<ReturnType<typeof derivedFrom>>;

const names = Object.keys(VARIABLES) as (keyof Chosen)[];
const limitsFrom = (value: (name: keyof Chosen) => number): Limits => {
  const chosen = Object.fromEntries(names.map((name) => [name, value(name)])) as unknown as Chosen;
  return { ...FIXED_LIMITS, ...chosen, ...derivedFrom(chosen) };
};

/** Default limits. */
export const USUAL: Limits = limitsFrom((name) => VARIABLES[name][1]);

/** The environment variables with their defaults, in the order of the table. */
export const LIMIT_VARIABLES: ReadonlyMap<string, number> = new Map(
  names.map((name) => [VARIABLES[name][0], VARIABLES[name][1]]),
);

/** Zod schema of the variables: integers within their range. */
export const LimitVariables = z
  .object(Object.fromEntries(names.map((name) => [VARIABLES[name][0], whole(VARIABLES[name])])))
  .transform((read) => limitsFrom((name) => read[VARIABLES[name][0]] as number));

function whole([, usual, least, most]: readonly [string, number, number, number]) {
  const error = { error: `expected a whole number from ${least} to ${most}` };
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .pipe(z.number().min(least, error).max(most, error))
    .default(usual);
}
