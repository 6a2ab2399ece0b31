import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import {
  DATA_CHANGING,
  DataChangingError,
  isTooExpensive,
  isUnavailable,
  UNAVAILABLE,
} from '../database/errors.js';
import type { SlotsExhausted } from '../limits/clientSlots.js';
import { DataChanged } from './export.js';

/** CORS for every origin: responses do not depend on the visitor. */
export function allowAllOrigins(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'content-disposition, data-version, link',
      'x-content-type-options': 'nosniff',
    });
  });
}

/** Query parameters. Throws if a parameter is repeated. */
export function queryParameters({ query }: FastifyRequest): Readonly<Record<string, string | undefined>> {
  const twice = Object.entries(query as Record<string, unknown>).find(([, value]) => Array.isArray(value));
  if (twice) throw new GraphQLError(`${twice[0]}: occurs more than once. Use it only once.`, BAD);
  return query as Record<string, string>;
}

const BAD = { extensions: { code: 'BAD_USER_INPUT' } };

export const sendBusy = (reply: FastifyReply, { limit, perClient }: SlotsExhausted) =>
  reply
    .code(503)
    .header('retry-after', '30')
    .send({
      code: 'OVERLOADED',
      message: `${limit} exports ${perClient ? 'for this address ' : ''}are in progress. Try again in 30 seconds.`,
    });

/** Sends errors as `{code, message}`; reports those that the client did not cause. */
export function sendErrorsAsJson(
  scope: FastifyInstance,
  onError: (id: string, error: unknown) => void,
): void {
  scope.setErrorHandler((error: Error, request, reply) => {
    reply.removeHeader('content-disposition');
    const { status, code, message } = errorResponse(error);
    if (status >= 500) onError(request.id, error);
    if (status === UNAVAILABLE.status) reply.header('retry-after', String(UNAVAILABLE.retryAfter));
    return reply.code(status).type('application/json; charset=utf-8').send({ code, message });
  });
}

function errorResponse(error: Error): { status: number; code: string; message: string } {
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
