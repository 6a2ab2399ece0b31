import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from '../limits/errors.js';
import { isForGraphiql } from '../page.js';
import type { PrincipalOf } from './authenticate.js';
import { ForbiddenError, requireRight } from './errors.js';

/** Who may read: anybody, or who has a token or key. */
export type ReadAccess = 'open' | 'key';

/** What the programme brings, and how it fares: nothing of the graph is in it. All else needs a key where reading does. */
const OF_THE_PROGRAMME =
  /^\/(?:$|assets\/|guides\/|settings\.json$|schema\.graphql$|health$|ready$|metrics$|neo4j-browser(?:\/|$))/;

/** Where reading is by key, refuses who has none, before anything is asked of the database for it. Where it is open, nothing is done. */
export function registerReadAccess(http: FastifyInstance, reading: ReadAccess, whoOf: PrincipalOf): void {
  if (reading === 'open') return;
  http.addHook('onRequest', (request, reply, done) => {
    if (isForAll(request)) return done();
    try {
      requireRight(whoOf(request), 'read');
    } catch (error) {
      return tellRefused(request, reply, error as ForbiddenError);
    }
    done();
  });
}

const isForAll = (request: FastifyRequest) =>
  request.is404 ||
  request.method === 'OPTIONS' ||
  OF_THE_PROGRAMME.test(request.routeOptions.url ?? '') ||
  isForGraphiql(request);

/** Answers with a refusal in the form that a GraphQL client reads. */
function tellRefused(request: FastifyRequest, reply: FastifyReply, refused: ForbiddenError): void {
  const { status, code, message, came, allowed } = refused;
  sendError(request, reply.headers(refused.headers), { status, code, message, came, allowed });
}
