import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Limited } from '../limits/plugin.js';
import { RequestStats } from './requestStats.js';
import type { Telemetry } from './telemetry.js';

/** Attaches statistics to each request. Register it before all other hooks, so that rejected requests are included. */
export function registerRequestStats(http: FastifyInstance, { tracing }: Telemetry): void {
  http.addHook('onRequest', (request, reply, done) => {
    request.tally = new RequestStats();
    if (tracing) request.tally.span = tracing.request(request.headers);
    reply.header('x-request-id', request.id);
    done();
  });
}

/** Logs each request when the response has been sent or the client has disconnected. */
export function registerRequestLog(
  http: FastifyInstance,
  watch: Telemetry,
  measuredOf: Limited['measuredOf'],
): void {
  http.addHook('onResponse', (request, reply, done) => {
    if (request.tally) watch.answered(request, reply, request.tally, measuredOf(request));
    done();
  });
}

/** Records the error codes of GraphQL responses. */
export const errorCodesPlugin: ApolloServerPlugin<{ readonly tally?: RequestStats | undefined }> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue: { tally } }) {
        if (!tally || response.body.kind !== 'single') return;
        for (const { extensions } of response.body.singleResult.errors ?? [])
          tally.failed(String(extensions?.code ?? 'UNKNOWN'), extensions?.id as string | undefined);
      },
    };
  },
};
