import { z } from 'zod';
import type { JwtOptions } from './jwt.js';

const ALGORITHMS = {
  secret: ['HS256', 'HS384', 'HS512'],
  jwks: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'],
} as const;

/** Minimum length in bytes: the output length of the shortest algorithm. */
const SHORTEST_SECRET = 32;

const word = (what: string) => z.string().regex(/^\S+$/, { error: `expected ${what}` });

/** Environment variables for HTTP authentication, besides WRITE_TOKENS. docs/access.md describes each. */
export const AccessVariables = z.object({
  READ_ACCESS: z
    .enum(['public', 'authenticated'], { error: 'expected public or authenticated' })
    .default('public'),
  JWT_SECRET: z
    .string()
    .refine((secret) => Buffer.byteLength(secret) >= SHORTEST_SECRET, {
      error: `expected a secret of ${SHORTEST_SECRET} or more bytes`,
    })
    .optional(),
  JWKS_URL: z
    .string()
    .refine(isKeyAddress, {
      error: 'expected an address such as https://issuer.example/jwks.json; http:// only on this machine',
    })
    .optional(),
  JWT_ALGORITHM: z
    .enum([...ALGORITHMS.secret, ...ALGORITHMS.jwks], {
      error: `expected one of ${[...ALGORITHMS.secret, ...ALGORITHMS.jwks].join(', ')}`,
    })
    .optional(),
  JWT_AUDIENCE: word('a name or address without spaces').optional(),
  JWT_ISSUER: word('a name or address without spaces').optional(),
  JWT_CLOCK_TOLERANCE_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/, { error: 'expected a whole number from 0 to 300' })
    .transform(Number)
    .pipe(z.number().max(300, { error: 'expected a whole number from 0 to 300' }))
    .default(30),
});

type Read = z.output<typeof AccessVariables>;

/** Read access: without authentication, or only with a token or key. */
export type ReadAccess = Read['READ_ACCESS'];

/** Variables whose values are never shown. */
export const SECRET_VARIABLES = ['JWT_SECRET'] as const;

function isKeyAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname))
  );
}

/** Options for JSON Web Tokens; undefined if they are not accepted. Calls `fail` if a variable is missing or two conflict. */
export function jwtOf(read: Read, fail: (message: string) => never): JwtOptions | undefined {
  const { JWT_SECRET: secret, JWKS_URL: jwks, JWT_ALGORITHM: algorithm } = read;
  const { JWT_AUDIENCE: audience, JWT_ISSUER: issuer, JWT_CLOCK_TOLERANCE_SECONDS: skewSeconds } = read;
  const rest = Object.entries({ JWT_ALGORITHM: algorithm, JWT_AUDIENCE: audience, JWT_ISSUER: issuer });
  if (!secret && !jwks) {
    const alone = rest.filter(([, value]) => value).map(([name]) => name);
    if (alone.length === 0) return undefined;
    return fail(
      `${alone.join(', ')} is set, but neither JWT_SECRET nor JWKS_URL is. Set one of them, or none of these variables.`,
    );
  }
  if (secret && jwks) return fail('JWT_SECRET and JWKS_URL are both set. Remove one of them.');
  const missing = rest.filter(([, value]) => !value).map(([name]) => name);
  if (missing.length > 0)
    return fail(
      `${missing.join(', ')} is missing. Tokens are checked by algorithm, audience and issuer: set all three.`,
    );
  const fitting: readonly string[] = secret ? ALGORITHMS.secret : ALGORITHMS.jwks;
  if (!fitting.includes(algorithm!))
    return fail(
      `JWT_ALGORITHM is ${algorithm}; allowed with ${secret ? 'JWT_SECRET' : 'JWKS_URL'} is one of ${fitting.join(', ')}.`,
    );
  const key = secret ? { secret } : { jwks: jwks! };
  return { algorithm: algorithm!, audience: audience!, issuer: issuer!, skewSeconds, key };
}
