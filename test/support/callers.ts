import { SignJWT } from 'jose';
import type { Writing } from '../../src/app.js';
import { addKey } from '../../src/auth/apiKeyStore.js';
import type { JwtOptions } from '../../src/auth/jwt.js';
import { Role } from '../../src/auth/principal.js';
import { readTokens } from '../../src/auth/tokens.js';
import type { GraphClient } from '../../src/database/client.js';

const SECRET = 'a secret that both sides share, of 32 bytes and more';

export const JWT: JwtOptions = {
  algorithm: 'HS256',
  audience: 'partnership-graph',
  issuer: 'https://issuer.example',
  skewSeconds: 5,
  key: { secret: SECRET },
};

/** A valid token, with the given changes. */
export function signed(
  claims: Readonly<Record<string, unknown>>,
  {
    secret = SECRET,
    algorithm = JWT.algorithm,
    audience = JWT.audience,
    issuer = JWT.issuer,
    seconds = 3_600,
  } = {},
): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: algorithm })
    .setSubject('registry system')
    .setAudience(audience)
    .setIssuer(issuer)
    .setExpirationTime(Math.floor(Date.now() / 1_000) + seconds)
    .sign(new TextEncoder().encode(secret));
}

/** Callers: the columns of the table. */
export const CALLERS = [
  'no token',
  'no bearer',
  'wrong token',
  'wrong key',
  'expired key',
  'revoked key',
  'expired JWT',
  'JWT for others',
  'reader',
  'other museum',
  'own museum',
  'judge',
  'JWT judge',
  'admin',
] as const;
export type CallerName = (typeof CALLERS)[number];

export const STRANGERS: ReadonlySet<CallerName> = new Set(CALLERS.slice(0, 8));

const ADMIN = 'a-token-of-the-registrar';

/** Credentials of the callers in the table, in addition to keys. */
export const writingIn = (folder: string): Writing => ({
  folder,
  tokens: readTokens(`registrar:${ADMIN}`),
  jwt: JWT,
});

/** The header of each caller; keys are made in the graph. */
export async function headersIn(
  graph: GraphClient,
): Promise<Readonly<Record<CallerName, string | undefined>>> {
  const keyOf = async (name: string, role: Role, museum?: string) =>
    (await addKey(graph, { name, role, museum, days: 1 })).key;
  const expired = await keyOf('long ago', Role.ADMIN);
  const revoked = await keyOf('no more', Role.ADMIN);
  await graph.run("MATCH (key:AccessKey {name: 'long ago'}) SET key.expires = datetime() - duration('PT1S')");
  await graph.run("MATCH (key:AccessKey {name: 'no more'}) SET key.revoked = datetime()");
  const reader = await keyOf('reading room', Role.READER);
  const bearers: Readonly<Record<Exclude<CallerName, 'no token' | 'no bearer'>, string>> = {
    'wrong token': `${ADMIN}x`,
    'wrong key': `${reader.slice(0, -1)}${reader.endsWith('A') ? 'B' : 'A'}`,
    'expired key': expired,
    'revoked key': revoked,
    'expired JWT': await signed({ role: 'admin' }, { seconds: -60 }),
    'JWT for others': await signed({ role: 'admin' }, { audience: 'another service' }),
    reader,
    'other museum': await keyOf('leeds', Role.SUBMITTER, 'Leeds City Museum'),
    'own museum': await keyOf('tate', Role.SUBMITTER, 'Tate'),
    judge: await keyOf('identity', Role.JUDGE),
    'JWT judge': await signed({ role: 'judge' }),
    admin: ADMIN,
  };
  const headers = Object.entries(bearers).map(([name, token]) => [name, `Bearer ${token}`]);
  return { 'no token': undefined, 'no bearer': `Basic ${ADMIN}`, ...Object.fromEntries(headers) };
}
