import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../limits/refusal.js';
import { isForGraphiql } from '../page.js';
import type { WhoOf } from './access.js';
import { AccessRefused, expectRight } from './refused.js';

/** Who may read: anybody, or who has a token or key. */
export type Reading = 'open' | 'key';

/** What the programme brings, and how it fares: nothing of the graph is in it. All else needs a key where reading does. */
const OF_THE_PROGRAMME =
  /^\/(?:$|assets\/|guides\/|settings\.json$|schema\.graphql$|health$|ready$|metrics$|neo4j-browser(?:\/|$))/;

/** Where reading is by key, refuses who has none, before anything is asked of the database for it. Where it is open, nothing is done. */
export function registerReading(http: FastifyInstance, reading: Reading, whoOf: WhoOf): void {
  if (reading === 'open') return;
  http.addHook('onRequest', (request, reply, done) => {
    if (isForAll(request)) return done();
    try {
      expectRight(whoOf(request), 'read');
    } catch (error) {
      return tellRefused(request, reply, error as AccessRefused);
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
function tellRefused(request: FastifyRequest, reply: FastifyReply, refused: AccessRefused): void {
  const { status, code, message, came, allowed } = refused;
  refuse(request, reply.headers(refused.headers), { status, code, message, came, allowed });
}
