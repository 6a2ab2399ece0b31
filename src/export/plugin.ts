import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Library } from '../api/compose/library.js';
import type { GraphClient } from '../database/client.js';
import {
  DATA_CHANGING,
  DataChangingError,
  isTooExpensive,
  isUnavailable,
  UNAVAILABLE,
} from '../database/errors.js';
import { onConnectionClose } from '../http/onConnectionClose.js';
import { type ClientSlots, createClientSlots, type SlotsExhausted } from '../limits/clientSlots.js';
import type { Limits } from '../limits/limits.js';
import { disconnectSlowReaders } from './disconnectSlowReaders.js';
import { DataChanged, type Export, openExport } from './export.js';
import { FORMATS } from './formats.js';
import { type Given, readRequest } from './request.js';
import { fileName, sidecarText } from './sidecar.js';
import type { ExportRequest } from './types.js';

export interface ExportOptions {
  readonly graph: GraphClient;
  readonly schema: GraphQLSchema;
  readonly library: Library;
  /**
   * Maximum concurrent exports, in total and per client address; each holds a transaction and a few
   * megabytes.
   */
  readonly limits: Pick<Limits, 'exports' | 'exportsPerClient'>;
  /** Called for every error not caused by the client, with the request id. */
  readonly onError: (id: string, error: unknown) => void;
}

/** Idle timeout of a client, in milliseconds: it is then disconnected and its resources are released. */
const LONGEST_STANDSTILL = 60_000;

/**
 * Adds `GET /export` (the graph, or a filtered part, in a chosen format) and `GET /export/about` with the
 * same parameters (metadata, for formats that cannot embed them).
 */
export async function registerExport(http: FastifyInstance, options: ExportOptions): Promise<void> {
  const running = new Set<Export>();
  const places = createClientSlots(options.limits.exports, options.limits.exportsPerClient);
  http.addHook('preClose', async () => {
    await Promise.all([...running].map((each) => each.close()));
  });
  await http.register(
    async (scope) => {
      openToAll(scope);
      tellFaults(scope, options.onError);
      // Uncompressed, so that an error in the first row can still be sent as an error response.
      scope.get('/', { compress: false }, (request, reply) =>
        send({ running, places }, options, request, reply),
      );
      scope.get('/about', async (request, reply) => {
        const opened = await openExport(
          options.graph,
          options,
          readRequest(givenIn(request), options.schema),
        );
        await opened.close();
        return reply.type('application/json; charset=utf-8').send(sidecarText(opened.about));
      });
    },
    { prefix: '/export' },
  );
}

/** CORS for every origin: responses do not depend on the visitor. */
function openToAll(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'content-disposition, data-version, link',
      'x-content-type-options': 'nosniff',
    });
  });
}

async function send(
  { running, places }: { readonly running: Set<Export>; readonly places: ClientSlots },
  { graph, schema, library, onError }: ExportOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const asked = readRequest(givenIn(request), schema);
  // acquire the slot before the first query, so that concurrent requests cannot exceed the limit
  const place = places.acquire(request.ip);
  if ('limit' in place) return tellBusy(reply, place);
  onConnectionClose(reply.raw, place.release);
  const opened = await openExport(graph, { schema, library }, asked);
  headers(reply, asked, opened, request.url);
  if (request.method === 'HEAD') {
    await opened.close();
    return reply.send();
  }
  running.add(opened);
  let cutOff = false;
  const end = () => {
    cutOff = !reply.raw.writableFinished;
    running.delete(opened);
    void opened.close();
  };
  onConnectionClose(reply.raw, end);
  if (reply.raw.destroyed) return reply.hijack(); // gone while it was opened
  reply.raw.setTimeout(LONGEST_STANDSTILL, () => reply.raw.destroy());
  const stream = Readable.from(disconnectSlowReaders(reply.raw, opened.chunks), {
    objectMode: false,
    highWaterMark: 1,
  });
  stream.on('error', (error) => {
    if (!cutOff) onError(request.id, error);
  });
  return reply.send(stream);
}

function headers(reply: FastifyReply, asked: ExportRequest, { about }: Export, url: string): void {
  const { type, tells } = FORMATS[asked.format];
  reply.headers({
    'content-type': type,
    'content-disposition': `attachment; filename="${fileName(asked, about.synthetic)}"`,
    'data-version': String(about.data_version),
    'cache-control': 'no-cache',
  });
  if (tells) return;
  const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  reply.header('link', `</export/about${query}>; rel="describedby"; type="application/json"`);
}

/** Query parameters. Throws if a parameter is repeated. */
function givenIn({ query }: FastifyRequest): Given {
  const twice = Object.entries(query as Record<string, unknown>).find(([, value]) => Array.isArray(value));
  if (twice) throw new GraphQLError(`${twice[0]}: occurs more than once. Use it only once.`, BAD);
  return query as Given;
}

const BAD = { extensions: { code: 'BAD_USER_INPUT' } };

const tellBusy = (reply: FastifyReply, { limit, perClient }: SlotsExhausted) =>
  reply
    .code(503)
    .header('retry-after', '30')
    .send({
      code: 'OVERLOADED',
      message: `${limit} exports ${perClient ? 'for this address ' : ''}are in progress. Try again in 30 seconds.`,
    });

function tellFaults(scope: FastifyInstance, onError: ExportOptions['onError']): void {
  scope.setErrorHandler((error: Error, request, reply) => {
    reply.removeHeader('content-disposition');
    const { status, code, message } = toldOf(error);
    if (status >= 500) onError(request.id, error);
    if (status === UNAVAILABLE.status) reply.header('retry-after', String(UNAVAILABLE.retryAfter));
    return reply.code(status).type('application/json; charset=utf-8').send({ code, message });
  });
}

function toldOf(error: Error): { status: number; code: string; message: string } {
  if (error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT')
    return { status: 400, code: 'BAD_USER_INPUT', message: error.message };
  if (error instanceof DataChanged) return { status: 503, code: 'DATA_CHANGED', message: error.message };
  if (error instanceof DataChangingError) return DATA_CHANGING;
  if (isUnavailable(error)) return UNAVAILABLE;
  if (isTooExpensive(error))
    return {
      status: 503,
      code: 'TOO_EXPENSIVE',
      message: 'The export timed out. Use a filter to export less data.',
    };
  return {
    status: 500,
    code: 'INTERNAL',
    message: 'Internal error. The log of the service has the details.',
  };
}
