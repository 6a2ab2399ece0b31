import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { GraphClient } from '../database/client.js';
import { DATA_CHANGING, isUnavailable, UNAVAILABLE } from '../database/errors.js';
import { versionOf } from '../network/load.js';

/** Query timeout of the readiness check, in seconds. */
const READY_TIMEOUT_SECONDS = 2;

/**
 * Health checks: `/health` is the liveness check (restart the process if it fails), `/ready` the readiness check (send requests or not), with
 * the reason if not ready. `isStopping`: true during graceful shutdown.
 */
export function registerHealthRoutes(
  http: FastifyInstance,
  graph: GraphClient,
  isStopping: () => boolean,
): void {
  const asked = graph.within(READY_TIMEOUT_SECONDS);
  http.get('/health', async () => ({ status: 'alive' }));
  http.get('/ready', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (isStopping())
      return reply.code(503).send({
        status: 'not ready',
        code: 'STOPPING',
        message: 'The service is stopping and finishes requests in progress.',
      });
    try {
      return { status: 'ready', dataVersion: await versionOf(asked) };
    } catch (error) {
      const { status, code, message, retryAfter } = UNAVAILABLE;
      const why = isUnavailable(error) ? message : 'The database returned an unexpected response.';
      return reply
        .code(status)
        .header('retry-after', String(retryAfter))
        .send({ status: 'not ready', code, message: why });
    }
  });
}

/** Codes of temporary errors: the client may retry. */
const TEMPORARY_CODES: ReadonlySet<unknown> = new Set([UNAVAILABLE.code, DATA_CHANGING.code]);

/** Sets `Retry-After` on temporary errors, and status 503 if the response has no data at all. */
export const registerUnavailableResponses: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return;
        const { errors = [], data } = body.singleResult;
        if (!errors.some(({ extensions }) => TEMPORARY_CODES.has(extensions?.code))) return;
        http.headers.set('retry-after', String(UNAVAILABLE.retryAfter));
        if (Object.values(data ?? {}).every((value) => value === null)) http.status = UNAVAILABLE.status;
      },
    };
  },
};
