import type { FastifyInstance } from 'fastify';
import { sendError } from './errors.js';

/** Rejects compressed bodies: one may unpack to a thousand times its size, which is only known after unpacking it. */
export function refuseCompressed(http: FastifyInstance): void {
  http.addHook('onRequest', (request, reply, done) => {
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined || encoding.toLowerCase() === 'identity') return done();
    reply.header('connection', 'close').header('accept-encoding', 'identity');
    sendError(request, reply, {
      status: 415,
      code: 'UNSUPPORTED_CONTENT_ENCODING',
      message: 'The body is compressed (Content-Encoding). Send it uncompressed.',
    });
  });
}
