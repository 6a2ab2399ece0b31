import { resolve } from 'node:path';
import { z } from 'zod';
import type { JwtOptions } from './auth/jwt.js';
import { readTokens, TOKENS_FORM, type Tokens } from './auth/tokens.js';
import type { ReadAccess } from './auth/variables.js';
import { AccessVariables, jwtOf, SECRET_VARIABLES } from './auth/variables.js';
import { defaultDataFolder } from './dataFolder.js';
import { LIMIT_VARIABLES, type Limits, LimitVariables } from './limits/limits.js';
import { type CurrentVariables, currentVariables } from './renamedVariables.js';
import { TELEMETRY_VARIABLES, type TelemetryConfig, TelemetryVariables } from './telemetry/config.js';
import { UserError } from './userError.js';
import { zodMessage } from './zodMessage.js';

const NEO4J_ADDRESS = /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/\s]+$/;

/** Environment variables; an empty one counts as unset. docs/configuration.md describes each. */
const Environment = z.object({
  PORT: port(4000),
  HOST: text('a host name or an IP address of this machine').default('127.0.0.1'),
  NEO4J_URI: z
    .string()
    .regex(NEO4J_ADDRESS, zodMessage('an address such as neo4j://host:7687, neo4j+s://…, bolt://…'))
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: text('the name of a database').optional(),
  NEO4J_BROWSER_URL: z.url(zodMessage('an address such as http://host:7474/browser/')).optional(),
  DATA_DIR: z.string().optional(),
  NEO4J_HTTP_PORT: port(7474),
  NEO4J_BOLT_PORT: port(7687),
  WRITE_TOKENS: z
    .string()
    .refine((value) => readTokens(value) !== undefined, zodMessage(TOKENS_FORM))
    .transform((value) => readTokens(value))
    .optional(),
  FEDERATION: z.enum(['true', 'false'], zodMessage('true or false')).default('false'),
  PERSISTED_OPERATIONS: z.string().optional(),
  PERSISTED_ONLY: z.enum(['true', 'false'], zodMessage('true or false')).default('false'),
  RESPONSE_CACHE_MB: z
    .string()
    .regex(/^\d{1,5}$/, zodMessage('a whole number of megabytes, 0 for none'))
    .transform(Number)
    .default(64),
  CORS_ORIGINS: text('origins such as https://site.example, separated by commas, or *').optional(),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^/\s?#]+(\/[^\s?#]*)?$/, zodMessage('an address such as https://graph.example.org'))
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  CONTACT: z
    .string()
    .regex(/^(https?:\/\/\S+|[^\s@]+@[^\s@]+\.[^\s@]+)$/, zodMessage('an email address or a web address'))
    .optional(),
  TRUST_PROXY: text(
    'the addresses of the proxies in front of the service, separated by commas, or their number',
  ).optional(),
});

/** Every environment variable that is read. */
export const VARIABLES: readonly string[] = [
  ...[Environment, AccessVariables].flatMap(({ shape }) => Object.keys(shape)),
  ...LIMIT_VARIABLES.keys(),
  ...TELEMETRY_VARIABLES,
];

export interface GivenDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
  /** Address of Neo4j Browser, for links on the page. */
  readonly browserUrl?: string | undefined;
}

export interface Config {
  /** Address that the service listens on. Port 0 takes a free one. */
  readonly host: string;
  readonly port: number;
  /** Logging, metrics and traces. */
  readonly watch: TelemetryConfig;
  /** The database at NEO4J_URI; if absent, the service runs its own Neo4j. */
  readonly database?: GivenDatabase | undefined;
  /** The service's own Neo4j: its folder (absolute path) and its ports on the loopback interface. */
  readonly local: {
    readonly dataDir: string;
    readonly boltPort: number;
    readonly httpPort: number;
  };
  /** Limits on requests. */
  readonly limits: Limits;
  /** Folder or file of persisted operations, and whether all others are rejected. */
  readonly persisted?: { readonly path: string; readonly only: boolean } | undefined;
  /** True if the schema is a subgraph of Apollo Federation. */
  readonly federation: boolean;
  /** Size of the response cache in bytes. */
  readonly responseCacheBytes: number;
  /** CORS origins for `/graphql`; `*` is any. */
  readonly origins?: readonly string[] | undefined;
  /** Address of the service for its clients, without a slash at its end; absent: that of each request. */
  readonly publicUrl?: string | undefined;
  /** Email or web address of the operator, shown to the public. */
  readonly contact?: string | undefined;
  /** Trusted proxies, for the client address of a request. */
  readonly trustProxy?: string | number | undefined;
  readonly readAccess: ReadAccess;
  /** Credentials accepted in addition to the graph's API keys. */
  readonly writeTokens?: Tokens | undefined;
  readonly jwt?: JwtOptions | undefined;
  /** Startup warnings: variables with an old name, or without effect. */
  readonly warnings: readonly string[];
}

/**
 * Parses the configuration from the environment. Throws a UserError with each invalid variable, its value and what is
 * allowed.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim()));
  const current = currentVariables(Object.fromEntries(set));
  const given = current.values;
  const result = Environment.safeParse(given);
  const limits = LimitVariables.safeParse(given);
  const watch = TelemetryVariables.safeParse(given);
  const access = AccessVariables.safeParse(given);
  if (!result.success || !limits.success || !watch.success || !access.success) {
    const issues = [result, limits, watch, access].flatMap(({ error }) => error?.issues ?? []);
    throw new UserError(issues.map((issue) => fault(issue, current)).join('\n'));
  }
  const read = result.data;
  if (read.PERSISTED_ONLY === 'true' && !read.PERSISTED_OPERATIONS)
    throw new UserError(
      'PERSISTED_ONLY is true, but PERSISTED_OPERATIONS is not set, so every operation would be rejected. Set PERSISTED_OPERATIONS, or unset both.',
    );
  expectDifferentPorts({
    PORT: read.PORT,
    NEO4J_HTTP_PORT: read.NEO4J_HTTP_PORT,
    NEO4J_BOLT_PORT: read.NEO4J_BOLT_PORT,
  });
  return {
    host: read.HOST,
    port: read.PORT,
    watch: watch.data,
    database: givenDatabase(read),
    local: {
      dataDir: resolve(read.DATA_DIR ?? defaultDataFolder(env)),
      boltPort: read.NEO4J_BOLT_PORT,
      httpPort: read.NEO4J_HTTP_PORT,
    },
    limits: limits.data,
    persisted: read.PERSISTED_OPERATIONS
      ? { path: resolve(read.PERSISTED_OPERATIONS), only: read.PERSISTED_ONLY === 'true' }
      : undefined,
    federation: read.FEDERATION === 'true',
    responseCacheBytes: read.RESPONSE_CACHE_MB * 2 ** 20,
    origins: read.CORS_ORIGINS?.split(','),
    publicUrl: read.PUBLIC_URL,
    contact: read.CONTACT,
    trustProxy: trusted(read.TRUST_PROXY),
    writeTokens: read.WRITE_TOKENS,
    readAccess: access.data.READ_ACCESS,
    jwt: jwtOf(access.data, (message) => {
      throw new UserError(message);
    }),
    warnings: [...current.warnings, ...(read.NEO4J_URI ? [] : unusedWithout('NEO4J_URI', given))],
  };
}

const trusted = (text: string | undefined) => (text && /^\d+$/.test(text) ? Number(text) : text);

function givenDatabase(read: z.output<typeof Environment>): GivenDatabase | undefined {
  if (!read.NEO4J_URI) return undefined;
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = read;
  return { uri, user, password, database, browserUrl: read.NEO4J_BROWSER_URL };
}

const ABOUT_GIVEN = ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE', 'NEO4J_BROWSER_URL'];

function unusedWithout(missing: string, given: Readonly<Record<string, string>>): string[] {
  return ABOUT_GIVEN.filter((name) => name in given).map(
    (name) => `${name} is not used, because ${missing} is not set.`,
  );
}

function port(usual: number) {
  const message = zodMessage('a whole number from 0 to 65535');
  return z
    .string()
    .regex(/^\d{1,5}$/, message)
    .transform(Number)
    .pipe(z.number().max(65_535, message))
    .default(usual);
}

function text(what: string) {
  return z.string().regex(/^\S+$/, zodMessage(what));
}

/** Variables whose values are never shown. */
const SECRET = new Set(['WRITE_TOKENS', 'NEO4J_PASSWORD', ...SECRET_VARIABLES]);

function fault(issue: z.core.$ZodIssue, { setAs }: CurrentVariables): string {
  const current = String(issue.path[0]);
  const { name, value } = setAs(current);
  const shown = SECRET.has(current) ? 'invalid' : `"${value}"`;
  const renamed = name === current ? '' : ` (now ${current})`;
  return `${name}${renamed} is ${shown}; ${issue.message}. Correct or unset it.`;
}

function expectDifferentPorts(ports: Record<string, number>): void {
  const seen = new Map<number, string>();
  for (const [name, value] of Object.entries(ports)) {
    const other = seen.get(value);
    if (value !== 0 && other) {
      throw new UserError(`${other} and ${name} are both ${value}. Change one of them.`);
    }
    seen.set(value, name);
  }
}
