import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { builtCommit } from '../commit.js';
import type { GraphClient } from '../database/client.js';
import { publicUrlOf } from '../http/publicUrl.js';
import { serviceVersion } from '../version.js';
import { indexXml, partXml, pathsOf, sitemapParts } from './sitemap.js';
import { apiCatalog, contactAddress, robotsText, securityText } from './texts.js';

export interface SiteInfoOptions {
  readonly graph: GraphClient;
  /** Version of the data, and when they were last changed. */
  dataVersion(request: FastifyRequest): Promise<object>;
  /** Configured address of the service; absent: that of each request. */
  readonly publicUrl?: string | undefined;
  /** Email or web address of the operator; absent: no contact is shown. */
  readonly contact?: string | undefined;
}

/** Documents that have a short address as well, because people type it. */
const SHORT_ADDRESSES = ['about', 'accessibility', 'privacy'];

/** These routes query the database, so they take a slot of the concurrency limiter. */
const QUERIES = { config: { page: true } } as const;

const DAY = 'public, max-age=86400';

/** Registers what search engines, security researchers and operators look for: robots.txt, sitemap, security.txt, version and contact. */
export function registerSiteInfo(http: FastifyInstance, options: SiteInfoOptions): void {
  const { graph, publicUrl, contact } = options;
  const base = (request: FastifyRequest) => publicUrlOf(request, publicUrl);
  http.get('/robots.txt', (request, reply) => sendText(reply, robotsText(base(request))));
  http.get('/.well-known/security.txt', (request, reply) =>
    contact === undefined
      ? reply.callNotFound()
      : sendText(reply, securityText(base(request), contact, new Date())),
  );
  http.get('/.well-known/api-catalog', (request, reply) =>
    reply.type('application/linkset+json').send(JSON.stringify(apiCatalog(base(request)))),
  );
  http.get('/contact', (_request, reply) =>
    contact === undefined ? reply.callNotFound() : reply.redirect(contactAddress(contact), 302),
  );
  const service = { service: serviceVersion(), commit: builtCommit() };
  http.get('/version', QUERIES, async (request, reply) =>
    reply.send({ ...service, ...(await options.dataVersion(request)) }),
  );
  for (const name of SHORT_ADDRESSES)
    http.get(`/${name}`, (_request, reply) => reply.redirect(`/docs/${name}`, 301));
  http.get('/sitemap.xml', QUERIES, async (request, reply) =>
    sendXml(reply, indexXml(base(request), await sitemapParts(graph))),
  );
  http.get<{ Params: { file: string } }>('/sitemaps/:file', QUERIES, async (request, reply) => {
    const [, part] = /^(.+)\.xml$/.exec(request.params.file) ?? [];
    const paths = part === undefined ? undefined : await pathsOf(graph, part);
    return paths ? sendXml(reply, partXml(base(request), paths)) : reply.callNotFound();
  });
}

const sendText = (reply: FastifyReply, text: string) =>
  reply.header('cache-control', DAY).type('text/plain; charset=utf-8').send(text);

const sendXml = (reply: FastifyReply, text: string) =>
  reply.header('cache-control', DAY).type('application/xml; charset=utf-8').send(text);
