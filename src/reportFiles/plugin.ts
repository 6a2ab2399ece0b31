import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allowAllOrigins, queryParameters, sendBusy, sendErrorsAsJson } from '../export/responses.js';
import { cacheHeaders, type TagOf } from '../http/etag.js';
import { onConnectionClose } from '../http/onConnectionClose.js';
import { publicUrlOf } from '../http/publicUrl.js';
import type { ClientSlots } from '../limits/clientSlots.js';
import type { Reported } from '../report/facts.js';
import { documentFile, evidenceFile, type MakeFile, tableFile } from './files.js';

export interface ReportOptions {
  /** Input of reports in the current data version. */
  readonly reported: () => Promise<Reported>;
  /** Configured address of the service; absent: that of each request. */
  readonly publicUrl?: string | undefined;
  /** Slots shared with exports. */
  readonly slots: ClientSlots;
  readonly tagOf: TagOf;
  /** Called for every error not caused by the client, with the request id. */
  readonly onError: (id: string, error: unknown) => void;
}

/** Idle timeout of a client, in milliseconds. */
const IDLE_TIMEOUT_MS = 60_000;

const FILES: Readonly<Record<string, MakeFile>> = {
  '/table': tableFile,
  '/evidence': evidenceFile,
  '/document': documentFile,
};

/** Adds the files of the report: `GET /report/table`, `/report/evidence` and `/report/document`. */
export async function registerReport(http: FastifyInstance, options: ReportOptions): Promise<void> {
  await http.register(
    async (scope) => {
      allowAllOrigins(scope);
      sendErrorsAsJson(scope, options.onError);
      for (const [path, make] of Object.entries(FILES))
        scope.get(path, { config: { etag: true } }, (request, reply) => send(make, options, request, reply));
    },
    { prefix: '/report' },
  );
}

async function send(
  make: MakeFile,
  { reported, publicUrl, slots, tagOf }: ReportOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const given = queryParameters(request);
  const slot = slots.acquire(request.ip);
  if ('limit' in slot) return sendBusy(reply, slot);
  onConnectionClose(reply.raw, slot.release);
  const data = await reported();
  const { name, type, body, policy } = await make(data, given, publicUrlOf(request, publicUrl));
  reply.raw.setTimeout(IDLE_TIMEOUT_MS, () => reply.raw.destroy());
  const tag = tagOf(request);
  reply.headers(tag === undefined ? { 'cache-control': 'no-cache' } : cacheHeaders(tag)).headers({
    'content-type': type,
    'content-disposition': `${policy ? 'inline' : 'attachment'}; filename="${name}"`,
    ...(policy && { 'content-security-policy': `${policy}; frame-ancestors 'none'` }),
    'data-version': String(data.version),
  });
  return reply.send(typeof body === 'string' ? body : Buffer.from(body));
}
