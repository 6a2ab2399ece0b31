import type { FastifyInstance } from 'fastify';
import { sendError } from './errors.js';

/** Refuses bodies that come compressed: a thousandth of their size may come over the line, and all of it would have to be unpacked to know. */
export function refuseCompressed(http: FastifyInstance): void {
  http.addHook('onRequest', (request, reply, done) => {
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined || encoding.toLowerCase() === 'identity') return done();
    reply.header('connection', 'close').header('accept-encoding', 'identity');
    sendError(request, reply, {
      status: 415,
      code: 'COMPRESSED',
      message: 'The body is compressed (Content-Encoding); send it as it is, unpacked.',
    });
  });
}
