import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface EtagOptions {
  /** The number of the data; null where they have none: then nothing is kept. */
  readonly version: () => Promise<number | null>;
  /** The name of the graph's change feed, which is another one after the graph was put back: then numbers of before are used again. */
  readonly feed: () => Promise<string>;
  /** What the schema is: another service may answer otherwise from the same data. */
  readonly schema: string;
}

/** The tag that an answer to this request will have; undefined where it is not to be kept. */
export type TagOf = (request: FastifyRequest) => string | undefined;

/**
 * Lets clients and proxies keep the answers to questions that came by GET, and ask with their tag whether the data are still the same: then
 * 304 is the answer and nothing else is read. The tag is taken before the question is answered, so that it is never newer than the answer.
 * Nothing is kept of who sends a token, or asks for plans or costs.
 */
export function registerEtag(http: FastifyInstance, { version, feed, schema }: EtagOptions): TagOf {
  const tags = new WeakMap<FastifyRequest, string>();
  const service = digest(schema);
  let known = '';
  http.addHook('preHandler', async (request, reply) => {
    if (!isKept(request)) return;
    const number = await version().catch(() => null);
    if (number === null) return;
    known ||= await feed().catch(() => '');
    const tag = `W/"${digest(`${service} ${known} ${number} ${request.headers.accept} ${request.url}`)}"`;
    tags.set(request, tag);
    const sent = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
    if (sent.includes(tag)) reply.code(304).headers(headersOf(tag)).send();
  });
  return (request) => tags.get(request);
}

const isKept = ({ method, routeOptions, headers }: FastifyRequest) =>
  method === 'GET' &&
  routeOptions.url === '/graphql' &&
  !headers.authorization &&
  !headers.explain &&
  !headers.cost;

const headersOf = (tag: string) => ({
  etag: tag,
  'cache-control': 'public, no-cache',
  vary: 'accept, accept-encoding, origin',
});

/** Tags answers without an error; all others are kept by nobody. */
export const etagPlugin: ApolloServerPlugin<{ readonly tag?: string | undefined }> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors, contextValue: { tag } }) {
        const told = tag && !errors?.length ? headersOf(tag) : { 'cache-control': 'no-store' };
        for (const [name, value] of Object.entries(told)) response.http.headers.set(name, value);
      },
    };
  },
};

const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);
