import type { FastifyReply, FastifyRequest } from 'fastify';
import { cacheHeaders } from '../http/etag.js';
import { citationFormatOf } from './cite/citation.js';
import type { PageContent } from './content.js';
import { THING_PAGE_HEADERS } from './notice.js';
import { citationOf, renderContent, type Site } from './render.js';

interface Sending {
  readonly site: Site;
  /** ETag of the response; undefined if it must not be cached. */
  readonly tag: string | undefined;
}

/** Sends a page, or its citation as a file if the request has the parameter `cite`. */
export function sendContent(
  request: FastifyRequest,
  reply: FastifyReply,
  content: PageContent,
  { site, tag }: Sending,
): FastifyReply {
  reply.headers(tag === undefined ? { 'cache-control': 'no-cache' } : cacheHeaders(tag));
  const format = citationFormatOf(request.query);
  if (!format) return reply.headers(THING_PAGE_HEADERS).send(renderContent(content, site));
  return reply
    .header('content-disposition', `attachment; filename="citation.${format.extension}"`)
    .type(`${format.type}; charset=utf-8`)
    .send(format.write(citationOf(content, site)));
}
