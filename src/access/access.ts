import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Graph } from '../graph/graph.js';
import { isJwt, type JwtOptions, jwtReader } from './jwt.js';
import { validKeys } from './keptKeys.js';
import { idOfKey, Keys } from './keys.js';
import type { Who } from './roles.js';
import { callerOfToken, type Tokens } from './tokens.js';

/** By what callers are known, beside the keys of the graph. */
export interface AccessOptions {
  readonly tokens?: Tokens | undefined;
  readonly jwt?: JwtOptions | undefined;
}

/** Who sent a request. */
export type WhoOf = (request: FastifyRequest) => Who;

const BEARER = /^Bearer +(\S+)$/i;

/**
 * Finds out who calls, once a request, before anything else is done with it. A request without the header costs nothing, and is nobody's.
 * Without options nobody is anybody. A token that cannot be looked up is told so only to who needs it: what is open stays open.
 */
export function registerAccess(
  http: FastifyInstance,
  graph: Graph,
  options: AccessOptions | undefined,
): WhoOf {
  if (!options) return () => 'OFF';
  const known = new WeakMap<FastifyRequest, Who>();
  const find = finderOf(graph, options);
  http.addHook('onRequest', (request, _reply, done) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return done();
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) return done();
    const keep = (who: Who) => {
      known.set(request, who);
      done();
    };
    find(token).then(keep, () => keep('UNAVAILABLE'));
  });
  return (request) => known.get(request) ?? 'MISSING';
}

function finderOf(graph: Graph, { tokens, jwt }: AccessOptions): (token: string) => Promise<Who> {
  const keys = new Keys(() => validKeys(graph));
  const readJwt = jwt && jwtReader(jwt);
  return async (token) => {
    const configured = tokens && callerOfToken(tokens, token);
    if (configured) return configured;
    if (readJwt && isJwt(token)) return readJwt(token);
    return idOfKey(token) === undefined ? 'WRONG' : keys.callerOf(token);
  };
}
