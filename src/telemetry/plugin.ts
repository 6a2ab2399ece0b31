import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Limited } from '../limits/plugin.js';
import { RequestStats } from './requestStats.js';
import type { Telemetry } from './telemetry.js';

/** Begins to watch: before any other hook, so that what is refused is watched, too. */
export function registerRequestStats(http: FastifyInstance, { tracing }: Telemetry): void {
  http.addHook('onRequest', (request, reply, done) => {
    request.tally = new RequestStats();
    if (tracing) request.tally.span = tracing.request(request.headers);
    reply.header('x-request-id', request.id);
    done();
  });
}

/** Tells of each request when its answer has gone, or the caller has. */
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

/** Notes the codes of what callers are told of their operations. */
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
