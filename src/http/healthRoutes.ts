import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { GraphClient } from '../database/client.js';
import { DATA_CHANGING, isUnavailable, UNAVAILABLE } from '../database/errors.js';
import { versionOf } from '../network/load.js';

/** How long the database may take to show that it answers, in seconds. */
const PATIENCE = 2;

/**
 * `/health` says that the process lives, `/ready` whether it can answer, and if not why: for who decides whether to start it anew, and for who
 * decides where to send requests. `isStopping`: whether it takes its leave.
 */
export function registerHealthRoutes(
  http: FastifyInstance,
  graph: GraphClient,
  isStopping: () => boolean,
): void {
  const asked = graph.within(PATIENCE);
  http.get('/health', async () => ({ status: 'alive' }));
  http.get('/ready', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (isStopping())
      return reply.code(503).send({
        status: 'not ready',
        code: 'STOPPING',
        message: 'The service is being stopped; what it has begun it ends.',
      });
    try {
      return { status: 'ready', dataVersion: await versionOf(asked) };
    } catch (error) {
      const { status, code, message, retryAfter } = UNAVAILABLE;
      const why = isUnavailable(error) ? message : 'The database answers, but not as it should.';
      return reply
        .code(status)
        .header('retry-after', String(retryAfter))
        .send({ status: 'not ready', code, message: why });
    }
  });
}

/** Codes of what cannot be answered now, and can in some seconds. */
const LATER: ReadonlySet<unknown> = new Set([UNAVAILABLE.code, DATA_CHANGING.code]);

/** An operation that could not be answered at all for such a reason is 503, so that proxies and clients know without reading it; with when to come again. */
export const registerUnavailableResponses: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return;
        const { errors = [], data } = body.singleResult;
        if (!errors.some(({ extensions }) => LATER.has(extensions?.code))) return;
        http.headers.set('retry-after', String(UNAVAILABLE.retryAfter));
        if (Object.values(data ?? {}).every((value) => value === null)) http.status = UNAVAILABLE.status;
      },
    };
  },
};
