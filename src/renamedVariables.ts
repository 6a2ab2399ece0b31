import { UserError } from './userError.js';

/** Environment variables of version 0.1 that have a new name in 0.2; `values` maps old values to new ones. Both names work in 0.2. */
export const RENAMED_VARIABLES: Readonly<
  Record<string, { readonly name: string; readonly values?: Readonly<Record<string, string>> }>
> = {
  KEPT_ANSWERS_MB: { name: 'RESPONSE_CACHE_MB' },
  READING: { name: 'READ_ACCESS', values: { open: 'public', key: 'authenticated' } },
  MAX_AT_ONCE: { name: 'MAX_CONCURRENT_OPERATIONS' },
  MAX_LISTENING: { name: 'MAX_SUBSCRIPTIONS' },
  MAX_READ_SECONDS: { name: 'QUERY_TIMEOUT_SECONDS' },
  JWT_JWKS: { name: 'JWKS_URL' },
  JWT_SKEW_SECONDS: { name: 'JWT_CLOCK_TOLERANCE_SECONDS' },
};

/** Environment variables of version 0.1 that are no longer read, each with what applies instead. */
export const REMOVED_VARIABLES: Readonly<Record<string, string>> = {
  MAX_PAGE_SIZE: 'a page has at most 100 rows, as the schema states',
  MAX_INTROSPECTION_DEPTH: 'introspection may be 15 levels deep',
  MAX_INTROSPECTION_VALUES: 'introspection may return about 150,000 values',
  MAX_ALIASES: 'an operation may have 30 aliases',
  MAX_ROOT_FIELDS: 'an operation may have 30 root fields',
  MAX_DIRECTIVES: 'an operation may have 8 directives',
  MAX_FIELDS: 'an operation may have 1,000 fields',
  MAX_TOKENS: 'a document may have 1,000 tokens',
  MAX_INPUT_DEPTH: 'input values may be nested 12 levels deep',
  MAX_CONDITIONS: 'the filters of a query may have 100 conditions',
  MAX_BODY_BYTES: 'the body of an operation may have 100,000 bytes',
  MAX_BODY_SECONDS: 'the body of an operation may take 10 seconds to arrive',
  RATE_LIMIT_SECONDS: 'RATE_LIMIT and RATE_LIMIT_WITH_KEY count requests in 300 seconds',
  MAX_WAITING: 'the queue has four slots for each of MAX_CONCURRENT_OPERATIONS',
  MAX_WAIT_SECONDS: 'an operation waits at most 5 seconds in the queue',
  MAX_EXPORTS_OF_ONE: 'a client address may have half of MAX_EXPORTS',
  MAX_LISTENING_OF_ONE: 'a client address may have a tenth of MAX_SUBSCRIPTIONS',
  MAX_EXPLAINED: '8 operations may be explained at the same time',
  MAX_EXPLAINED_OF_ONE: '2 operations of a client address may be explained at the same time',
  TRANSACTION_MEMORY:
    'a transaction of the service’s own Neo4j has 512 MB; for another limit use your own Neo4j (NEO4J_URI)',
  SLOW_OPERATION_PLAN: 'LOG_LEVEL=debug logs the plans of slow operations',
};

/** The environment with current names only. */
export interface CurrentVariables {
  readonly values: Readonly<Record<string, string>>;
  /** Name that the user set, for messages: the old name if that was used. */
  readonly setAs: (name: string) => { readonly name: string; readonly value: string | undefined };
  /** A warning for each variable with an old name or no effect. */
  readonly warnings: readonly string[];
}

/**
 * Replaces old names by new ones. Throws a UserError if both names of a variable are set to different values: either
 * could be outdated.
 */
export function currentVariables(given: Readonly<Record<string, string>>): CurrentVariables {
  const values: Record<string, string> = { ...given };
  const oldNames = new Map<string, string>();
  const warnings: string[] = [];
  for (const [old, { name, values: words }] of Object.entries(RENAMED_VARIABLES)) {
    const set = given[old];
    if (set === undefined) continue;
    const value = words?.[set] ?? set;
    if (given[name] !== undefined && given[name] !== value) throw conflict(old, set, name, given[name]);
    warnings.push(`${old} is now ${name}${words ? `=${value}` : ''}; the old name works until version 0.3.`);
    delete values[old];
    if (given[name] === undefined) oldNames.set(name, old);
    values[name] = value;
  }
  for (const [name, instead] of Object.entries(REMOVED_VARIABLES))
    if (name in given) warnings.push(`${name} is no longer read: ${instead}. Remove it.`);
  const setAs = (name: string) => {
    const written = oldNames.get(name) ?? name;
    return { name: written, value: given[written] };
  };
  return { values, setAs, warnings };
}

const conflict = (old: string, oldValue: string, name: string, value: string) =>
  new UserError(
    `${old} is "${oldValue}" and ${name} is "${value}", but ${old} is the old name of ${name}. Remove ${old}.`,
  );
