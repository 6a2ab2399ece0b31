import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type Anonymous, AuthMethod, type Caller, ROLES, Role } from './principal.js';

/** Verification of JSON Web Tokens. All of it comes from the configuration; the algorithm and key URL that a token names are ignored. */
export interface JwtOptions {
  readonly algorithm: string;
  readonly audience: string;
  readonly issuer: string;
  /** Allowed clock difference between the issuer and this machine, in seconds. */
  readonly skewSeconds: number;
  /** The shared secret, or the URL of the issuer's public keys (JWKS). */
  readonly key: { readonly secret: string } | { readonly jwks: string };
}

/** JWKS request timeout, and minimum interval between requests (ms), so that tokens with unknown keys cannot cause more of them. */
const JWKS_TIMEOUT_MS = 3_000;
const JWKS_COOLDOWN_MS = 30_000;

const NAME = /^[\p{L}\d][\p{L}\d .:@/|_-]{0,199}$/u;

/** True if the text has the form of a JSON Web Token. */
export const isJwt = (text: string) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

/** Verifies a token. Claims: `sub` is the name, `role` the role (default: reader), `museum` the museum that a submitter is bound to. */
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
      return anonymousOf(error);
    }
  };
}

function keyOf(key: JwtOptions['key']): JWTVerifyGetKey {
  if ('jwks' in key)
    return createRemoteJWKSet(new URL(key.jwks), {
      timeoutDuration: JWKS_TIMEOUT_MS,
      cooldownDuration: JWKS_COOLDOWN_MS,
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

/** Errors caused by the token itself; any other error means the JWKS could not be fetched. */
const TOKEN_ERRORS = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWSInvalid,
  errors.JWTInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

function anonymousOf(error: unknown): Anonymous {
  if (error instanceof errors.JWTExpired) return 'EXPIRED';
  return TOKEN_ERRORS.some((kind) => error instanceof kind) ? 'WRONG' : 'UNAVAILABLE';
}
