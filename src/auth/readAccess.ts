import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from '../limits/errors.js';
import { isForGraphiql } from '../page.js';
import type { PrincipalOf } from './authenticate.js';
import { ForbiddenError, requireRight } from './errors.js';
import type { ReadAccess } from './variables.js';

/** Routes that stay open because they return nothing from the graph: the pages, the schema, the vocabulary, health and metrics. */
const OPEN_ROUTES = new RegExp(
  `^/(?:${[
    '$|assets/|neo4j-browser(?:/|$)',
    'docs(?:$|/)|guides/|(?:about|accessibility|privacy|contact)$',
    '(?:submit|desk)$|templates/|settings\\.json$|schema\\.graphql$',
    'vocabulary(?:\\.|$)|shapes\\.ttl$',
    '(?:api|openapi\\.json|favicon\\.ico|preview\\.png)$',
    '(?:llms|robots)\\.txt$|\\.well-known/',
    '(?:health|ready|metrics)$',
  ].join('|')})`,
);

/** If reading needs a token or key, rejects requests without one before any query. */
export function registerReadAccess(
  http: FastifyInstance,
  readAccess: ReadAccess,
  principalOf: PrincipalOf,
): void {
  if (readAccess === 'public') return;
  http.addHook('onRequest', (request, reply, done) => {
    if (isOpen(request)) return done();
    try {
      requireRight(principalOf(request), 'read');
    } catch (error) {
      return sendForbidden(request, reply, error as ForbiddenError);
    }
    done();
  });
}

const isOpen = (request: FastifyRequest) =>
  request.is404 ||
  request.method === 'OPTIONS' ||
  OPEN_ROUTES.test(request.routeOptions.url ?? '') ||
  isForGraphiql(request);

/** Sends the error in the form of a GraphQL response. */
function sendForbidden(request: FastifyRequest, reply: FastifyReply, refused: ForbiddenError): void {
  const { status, code, message, actual, allowed } = refused;
  sendError(request, reply.headers(refused.headers), { status, code, message, actual, allowed });
}
