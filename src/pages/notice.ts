import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Report } from '../api/errorFormatter.js';
import { isTooExpensive, isUnavailable, UNAVAILABLE } from '../database/errors.js';
import { SEARCH_FORM_PAGE_HEADERS } from '../pageFiles.js';
import { BAD_ADDRESS, FAILED, type Notice, renderNotice, UNAVAILABLE_PAGE } from './notFound.js';

/** Headers of these pages. */
export const THING_PAGE_HEADERS = {
  ...SEARCH_FORM_PAGE_HEADERS,
  'content-type': 'text/html; charset=utf-8',
} as const;

/** Sends a notice as a page. `detail`: such as the id of an error. */
export const sendNotice = (
  reply: FastifyReply,
  status: number,
  notice: Notice,
  stylesheet: string | undefined,
  detail?: string,
): FastifyReply =>
  reply
    .code(status)
    .headers(THING_PAGE_HEADERS)
    .header('cache-control', 'no-store')
    .send(renderNotice(notice, stylesheet, detail));

/** Sends an error as a page: 400 if the address has a value that is not allowed, 503 if the database is unavailable or did not finish in time, otherwise 500 with an id that is also in the log. */
export function sendFailure(
  reply: FastifyReply,
  error: unknown,
  stylesheet: string | undefined,
  onError: Report,
): FastifyReply {
  if (isUnavailable(error) || isTooExpensive(error))
    return sendNotice(
      reply.header('retry-after', String(UNAVAILABLE.retryAfter)),
      UNAVAILABLE.status,
      UNAVAILABLE_PAGE,
      stylesheet,
    );
  if (error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT')
    return sendNotice(reply, 400, BAD_ADDRESS, stylesheet, error.message);
  const id = randomUUID();
  onError(id, error);
  return sendNotice(reply, 500, FAILED, stylesheet, `Error ${id}`);
}
