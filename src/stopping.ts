import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { onConnectionClose } from './http/onConnectionClose.js';
import { sendError } from './limits/errors.js';

/** How long requests in flight may go on after the service was asked to stop, in seconds. The process ends after nine (main.ts). */
export const STOP_SECONDS = 6;

/**
 * Tracks requests in flight. The function that it returns ends them while the service stops: a request without a response is
 * answered with 503, a response that is being sent is cut off.
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
            'The service is being stopped and this took too long to finish; try again in a few seconds.',
        });
      }
    }
  };
}
