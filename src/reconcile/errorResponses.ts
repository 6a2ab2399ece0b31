import type { FastifyInstance } from 'fastify';
import { formatError, type Report } from '../api/errorFormatter.js';
import { UNAVAILABLE } from '../database/errors.js';
import { ReconcileError } from './errors.js';
import { LIMITS } from './limits.js';
import { PATH } from './manifest.js';

/** Codes of errors after which a retry may succeed: the database is unavailable, or the query timed out. */
const LATER: ReadonlySet<unknown> = new Set([UNAVAILABLE.code, 'TOO_EXPENSIVE']);

/**
 * Client errors are shown unchanged; internal errors in one line, with an id that `onError` logs with the
 * details.
 */
export function registerErrorResponses(scope: FastifyInstance, onError: Report): void {
  const mask = formatError(onError);
  scope.setErrorHandler((error, _request, reply) => {
    const [status, message] = statusAndMessage(error, mask);
    if (status === UNAVAILABLE.status) reply.header('retry-after', String(UNAVAILABLE.retryAfter));
    return reply
      .code(status)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ status: 'error', message }));
  });
  scope.setNotFoundHandler((request, reply) =>
    reply.code(404).send({
      status: 'error',
      message: `There is nothing at ${request.url.split('?')[0]}; ${PATH} describes the service.`,
    }),
  );
}

function statusAndMessage(
  error: unknown,
  mask: ReturnType<typeof formatError>,
): [status: number, message: string] {
  if (error instanceof ReconcileError) return [error.status, error.message];
  const status = (error as { statusCode?: number }).statusCode;
  if (status === 413) return [413, `The request body is too large; the maximum is ${LIMITS.body} bytes.`];
  if (status === 415)
    return [415, 'The body must be a form: content-type application/x-www-form-urlencoded.'];
  if (status !== undefined && status >= 400 && status < 500) return [status, (error as Error).message];
  const masked = mask({ message: '', extensions: { code: 'INTERNAL_SERVER_ERROR' } }, error);
  return [LATER.has(masked.extensions?.code) ? UNAVAILABLE.status : 500, masked.message];
}
