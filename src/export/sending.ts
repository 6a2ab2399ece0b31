import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { onConnectionClose } from '../http/onConnectionClose.js';
import { disconnectSlowReaders } from './disconnectSlowReaders.js';
import type { Export } from './export.js';

/** Idle timeout of a client, in milliseconds: it is then disconnected and its resources are released. */
const IDLE_TIMEOUT_MS = 60_000;

/** Streams an export as the body of a reply whose headers are set. A HEAD request gets no body. */
export type SendExport = (request: FastifyRequest, reply: FastifyReply, opened: Export) => Promise<unknown>;

/**
 * Creates the function that streams exports: it closes them when the client disconnects, reads too slowly, or the service stops. `onError`: called
 * for every error not caused by the client, with the request id.
 */
export function createExportSender(
  http: FastifyInstance,
  onError: (id: string, error: unknown) => void,
): SendExport {
  const running = new Set<Export>();
  http.addHook('preClose', async () => {
    await Promise.all([...running].map((each) => each.close()));
  });
  return async (request, reply, opened) => {
    if (request.method === 'HEAD') {
      await opened.close();
      return reply.send();
    }
    running.add(opened);
    let cutOff = false;
    onConnectionClose(reply.raw, () => {
      cutOff = !reply.raw.writableFinished;
      running.delete(opened);
      void opened.close();
    });
    if (reply.raw.destroyed) return reply.hijack(); // gone while it was opened
    reply.raw.setTimeout(IDLE_TIMEOUT_MS, () => reply.raw.destroy());
    const chunks = disconnectSlowReaders(reply.raw, opened.chunks);
    const stream = Readable.from(chunks, { objectMode: false, highWaterMark: 1 });
    stream.on('error', (error) => {
      if (!cutOff) onError(request.id, error);
    });
    return reply.send(stream);
  };
}
