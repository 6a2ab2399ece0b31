import type { FastifyInstance } from 'fastify';
import { sendError } from '../limits/errors.js';
import type { PrincipalOf } from './authenticate.js';
import { type ForbiddenError, requireRight } from './errors.js';
import { type Caller, type Right, ROLES_BY_RIGHT } from './principal.js';

/** Response of `GET /caller`: what a token or key permits. */
export interface CallerResponse {
  readonly name: string;
  readonly role: Caller['role'];
  /** The museum that it may submit for; null: any, if it has the right to submit. */
  readonly museum: string | null;
  readonly rights: readonly Right[];
}

/** Adds `GET /caller`, with which a client finds out what its token or key permits. Never contains the token. */
export function registerCaller(http: FastifyInstance, principalOf: PrincipalOf): void {
  http.get('/caller', (request, reply) => {
    try {
      const caller = requireRight(principalOf(request), 'read');
      void reply.header('cache-control', 'no-store').send(describe(caller));
    } catch (error) {
      const { status, code, message, actual, allowed, headers } = error as ForbiddenError;
      sendError(request, reply.headers(headers), { status, code, message, actual, allowed });
    }
  });
}

function describe({ by, role, museum }: Caller): CallerResponse {
  const rights = (Object.keys(ROLES_BY_RIGHT) as Right[]).filter((right) =>
    ROLES_BY_RIGHT[right].includes(role),
  );
  return { name: by, role, museum: museum ?? null, rights };
}
