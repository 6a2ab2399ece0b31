import type { FastifyReply } from 'fastify';
import { renderToStaticMarkup } from 'react-dom/server';
import { cacheHeaders } from '../../http/etag.js';
import { EMBED_HEADERS } from '../../pageFiles.js';
import type { PageContent } from '../content.js';
import { NOT_FOUND } from '../notFound.js';
import { sendNotice } from '../notice.js';
import { citationOf, type Site } from '../render.js';
import { renderEmbed } from './embedPage.js';
import { FramedPicture } from './frame.js';

interface Sending {
  readonly area: 'embed' | 'pictures';
  readonly site: Site;
  /** ETag of the response; undefined if it must not be cached. */
  readonly tag: string | undefined;
}

/** Sends the picture of a page: as an SVG file, or as a document for a frame on another site. */
export function sendPicture(
  reply: FastifyReply,
  content: PageContent,
  { area, site, tag }: Sending,
): FastifyReply {
  const { picture } = content;
  if (!picture) return sendNotice(reply, 404, NOT_FOUND, site.stylesheet);
  const citation = citationOf(content, site);
  reply.headers(tag === undefined ? { 'cache-control': 'no-cache' } : cacheHeaders(tag));
  if (area === 'embed')
    return reply
      .headers(EMBED_HEADERS)
      .type('text/html; charset=utf-8')
      .send(renderEmbed({ content, picture, citation, stylesheet: site.stylesheet }));
  return reply
    .type('image/svg+xml; charset=utf-8')
    .send(renderToStaticMarkup(<FramedPicture picture={picture} citation={citation} />));
}
