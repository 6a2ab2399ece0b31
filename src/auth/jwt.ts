import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type Anonymous, AuthMethod, type Caller, ROLES, Role } from './principal.js';

/** By what a JSON Web Token is believed. All of it is the configuration's: what a token says of its own algorithm or key address is not followed. */
export interface JwtOptions {
  readonly algorithm: string;
  readonly audience: string;
  readonly issuer: string;
  /** How far the clocks of who made the token and of this machine may differ, in seconds. */
  readonly skewSeconds: number;
  /** The secret that both sides share, or where the public keys of the issuer are. */
  readonly key: { readonly secret: string } | { readonly jwks: string };
}

/** How long the issuer may take to give its keys, and how seldom it is asked, in milliseconds: tokens with unknown keys cannot have it asked more often. */
const KEYS_TIMEOUT = 3_000;
const KEYS_COOLDOWN = 30_000;

const NAME = /^[\p{L}\d][\p{L}\d .:@/|_-]{0,199}$/u;

/** Has the form of a JSON Web Token. */
export const isJwt = (text: string) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

/** Tells whose token it is: `sub` is the name, `role` the role (reader where it says none), `museum` whose submissions a submitter has. */
export function jwtReader(options: JwtOptions): (token: string) => Promise<Caller | Anonymous> {
  const { algorithm, audience, issuer, skewSeconds } = options;
  const key = keyOf(options.key);
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: [algorithm],
        audience,
        issuer,
        clockTolerance: skewSeconds,
        requiredClaims: ['exp', 'sub'],
      });
      return callerOf(payload);
    } catch (error) {
      return strangerOf(error);
    }
  };
}

function keyOf(key: JwtOptions['key']): JWTVerifyGetKey {
  if ('jwks' in key)
    return createRemoteJWKSet(new URL(key.jwks), {
      timeoutDuration: KEYS_TIMEOUT,
      cooldownDuration: KEYS_COOLDOWN,
    });
  const secret = new TextEncoder().encode(key.secret);
  return async () => secret;
}

function callerOf({ sub, role, museum }: JWTPayload): Caller | Anonymous {
  if (!sub || !NAME.test(sub)) return 'WRONG';
  const known = ROLES.find((one) => one === role) ?? Role.READER;
  if (known !== Role.SUBMITTER) return { by: sub, role: known, method: AuthMethod.JWT };
  if (typeof museum !== 'string' || museum.trim() === '') return 'WRONG';
  return { by: sub, role: known, museum: museum.trim(), method: AuthMethod.JWT };
}

/** Faults of the token; all others are that the issuer's keys could not be had. */
const OF_THE_TOKEN = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWSInvalid,
  errors.JWTInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

function strangerOf(error: unknown): Anonymous {
  if (error instanceof errors.JWTExpired) return 'EXPIRED';
  return OF_THE_TOKEN.some((kind) => error instanceof kind) ? 'WRONG' : 'UNAVAILABLE';
}
