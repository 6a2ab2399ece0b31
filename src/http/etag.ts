import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isUnavailable, UNAVAILABLE } from '../database/errors.js';
import { COST_HEADER } from '../limits/costExtension.js';
import { sendError } from '../limits/errors.js';
import { serviceVersion } from '../version.js';

export interface EtagOptions {
  /** The data version; null disables caching. */
  readonly version: () => Promise<number | null>;
  /** Id of the graph's change feed. A restore changes it, because data versions repeat after a restore. */
  readonly feed: () => Promise<string>;
  /** The schema text: a service with another schema may answer differently from the same data. */
  readonly schema: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True if responses of the route depend only on the data, the address and the host, so that they have an ETag. */
    readonly etag?: true;
  }
}

/** ETag of the response to a request; undefined if it must not be cached. */
export type TagOf = (request: FastifyRequest) => string | undefined;

/**
 * HTTP caching by ETag of GET queries and of routes with `config.etag`. A request whose `If-None-Match` has the current ETag gets 304 without a query. The ETag is computed
 * before the query runs, so it is never newer than the response. Requests with a token, `explain` or `GraphQL-Cost` are not cached.
 */
export function registerEtag(http: FastifyInstance, { version, feed, schema }: EtagOptions): TagOf {
  const tags = new WeakMap<FastifyRequest, string>();
  const service = digest(`${serviceVersion()} ${schema}`);
  let known = '';
  http.addHook('preHandler', async (request, reply) => {
    if (!isCacheable(request)) return;
    let number: number | null;
    try {
      number = await version();
      known ||= number === null ? '' : await feed();
    } catch (error) {
      // Unavailability ends the request: waiting for the statements too would take the same time again.
      if (isUnavailable(error)) return sendError(request, reply, UNAVAILABLE);
      return; // the statements report what else is wrong
    }
    if (number === null) return;
    const { etag, page } = request.routeOptions.config;
    const day = page ? ` ${new Date().toISOString().slice(0, 10)}` : ''; // of access, in the citation of a page
    const about = etag ? request.host + day : request.headers.accept;
    const tag = `W/"${digest(`${service} ${known} ${number} ${about} ${request.url}`)}"`;
    tags.set(request, tag);
    const sent = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
    if (sent.includes(tag)) reply.code(304).headers(cacheHeaders(tag)).send();
  });
  return (request) => tags.get(request);
}

const isCacheable = ({ method, routeOptions, headers }: FastifyRequest) =>
  ((method === 'GET' && routeOptions.url === '/graphql') || routeOptions.config.etag === true) &&
  !headers.authorization &&
  !headers.explain &&
  !headers[COST_HEADER];

/** Headers of a cacheable response. */
export const cacheHeaders = (tag: string) => ({
  etag: tag,
  'cache-control': 'public, no-cache',
  vary: 'accept, accept-encoding, origin',
});

/** Adds the ETag to responses without errors; all others get `no-store`. */
export const etagPlugin: ApolloServerPlugin<{ readonly tag?: string | undefined }> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors, contextValue: { tag } }) {
        const headers = tag && !errors?.length ? cacheHeaders(tag) : { 'cache-control': 'no-store' };
        for (const [name, value] of Object.entries(headers)) response.http.headers.set(name, value);
      },
    };
  },
};

const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);
