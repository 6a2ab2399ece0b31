import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { onConnectionClose } from './http/onConnectionClose.js';
import { sendError } from './limits/errors.js';

/** Time in seconds that requests in flight may take during shutdown. The process exits after nine (main.ts). */
export const STOP_SECONDS = 6;

/**
 * Tracks requests in flight. The returned function ends them during shutdown: requests without a response get 503,
 * responses being sent are aborted.
 */
export function trackRequests(http: FastifyInstance): () => void {
  const open = new Map<FastifyReply, FastifyRequest>();
  http.addHook('onRequest', (request, reply, done) => {
    open.set(reply, request);
    onConnectionClose(reply.raw, () => open.delete(reply));
    done();
  });
  return () => {
    for (const [reply, request] of open) {
      if (reply.sent || reply.raw.headersSent) reply.raw.destroy();
      else {
        reply.header('connection', 'close');
        sendError(request, reply, {
          status: 503,
          code: 'STOPPING',
          retryAfter: 5,
          message:
            'The service is stopping, and this request took too long to finish. Try again in a few seconds.',
        });
      }
    }
  };
}
