import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphClient } from '../database/client.js';
import { validKeys } from './apiKeyStore.js';
import { ApiKeyCache, idOfKey } from './apiKeys.js';
import { isJwt, type JwtOptions, jwtReader } from './jwt.js';
import type { Principal } from './principal.js';
import { callerOfToken, type Tokens } from './tokens.js';

/** Credentials that are accepted besides the keys in the graph. */
export interface AuthOptions {
  readonly tokens?: Tokens | undefined;
  readonly jwt?: JwtOptions | undefined;
}

/** Returns the caller of a request. */
export type PrincipalOf = (request: FastifyRequest) => Principal;

const BEARER = /^Bearer +(\S+)$/i;

/**
 * Authenticates each request once, in `onRequest`. Without an `Authorization` header the request is anonymous and no lookup is made. Without
 * options every request is anonymous ('OFF'). A failed lookup gives 'UNAVAILABLE' and rejects only requests that need a right.
 */
export function registerAuthentication(
  http: FastifyInstance,
  graph: GraphClient,
  options: AuthOptions | undefined,
): PrincipalOf {
  if (!options) return () => 'OFF';
  const known = new WeakMap<FastifyRequest, Principal>();
  const find = finderOf(graph, options);
  http.addHook('onRequest', (request, _reply, done) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return done();
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) return done();
    const resolve = (principal: Principal) => {
      known.set(request, principal);
      done();
    };
    find(token).then(resolve, () => resolve('UNAVAILABLE'));
  });
  return (request) => known.get(request) ?? 'MISSING';
}

function finderOf(graph: GraphClient, { tokens, jwt }: AuthOptions): (token: string) => Promise<Principal> {
  const keys = new ApiKeyCache(() => validKeys(graph));
  const readJwt = jwt && jwtReader(jwt);
  return async (token) => {
    const configured = tokens && callerOfToken(tokens, token);
    if (configured) return configured;
    if (readJwt && isJwt(token)) return readJwt(token);
    return idOfKey(token) === undefined ? 'WRONG' : keys.callerOf(token);
  };
}
