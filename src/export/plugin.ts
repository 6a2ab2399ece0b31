import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Library } from '../api/compose/library.js';
import type { GraphClient } from '../database/client.js';
import { onConnectionClose } from '../http/onConnectionClose.js';
import { publicUrlOf } from '../http/publicUrl.js';
import type { ClientSlots } from '../limits/clientSlots.js';
import { type Export, openExport } from './export.js';
import { FORMATS } from './formats.js';
import { readRequest } from './request.js';
import { allowAllOrigins, queryParameters, sendBusy, sendErrorsAsJson } from './responses.js';
import type { SendExport } from './sending.js';
import { fileName, sidecarText } from './sidecar.js';
import type { ExportRequest } from './types.js';

export interface ExportOptions {
  readonly graph: GraphClient;
  readonly schema: GraphQLSchema;
  readonly library: Library;
  /** Configured address of the service; absent: that of each request. */
  readonly publicUrl?: string | undefined;
  /** Slots for concurrent exports, in total and per client address; each holds a transaction and a few megabytes. */
  readonly slots: ClientSlots;
  readonly sendExport: SendExport;
  /** Called for every error not caused by the client, with the request id. */
  readonly onError: (id: string, error: unknown) => void;
}

/**
 * Adds `GET /export` (the graph, or a filtered part, in a chosen format) and `GET /export/about` with the
 * same parameters (metadata, for formats that cannot embed them).
 */
export async function registerExport(http: FastifyInstance, options: ExportOptions): Promise<void> {
  await http.register(
    async (scope) => {
      allowAllOrigins(scope);
      sendErrorsAsJson(scope, options.onError);
      // Uncompressed, so that an error in the first row can still be sent as an error response.
      scope.get('/', { compress: false }, (request, reply) => send(options, request, reply));
      scope.get('/about', async (request, reply) => {
        const opened = await openExport(
          options.graph,
          options,
          readRequest(queryParameters(request), options.schema),
        );
        await opened.close();
        return reply.type('application/json; charset=utf-8').send(sidecarText(opened.about));
      });
    },
    { prefix: '/export' },
  );
}

async function send(
  { graph, schema, library, publicUrl, slots, sendExport }: ExportOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const asked = readRequest(queryParameters(request), schema, publicUrlOf(request, publicUrl) || undefined);
  // acquire the slot before the first query, so that concurrent requests cannot exceed the limit
  const place = slots.acquire(request.ip);
  if ('limit' in place) return sendBusy(reply, place);
  onConnectionClose(reply.raw, place.release);
  const opened = await openExport(graph, { schema, library }, asked);
  headers(reply, asked, opened, request.url);
  return sendExport(request, reply, opened);
}

function headers(reply: FastifyReply, asked: ExportRequest, { about }: Export, url: string): void {
  const { type, hasMetadata } = FORMATS[asked.format];
  reply.headers({
    'content-type': type,
    'content-disposition': `attachment; filename="${fileName(asked, about.synthetic)}"`,
    'data-version': String(about.data_version),
    'cache-control': 'no-cache',
  });
  if (hasMetadata) return;
  const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  reply.header('link', `</export/about${query}>; rel="describedby"; type="application/json"`);
}
