import type { FastifyReply, FastifyRequest } from 'fastify';
import { COLLECTIONS, type Collection } from './addresses.js';
import { type Representation, SYNTAXES } from './representations.js';

/** A thing that the graph does not have. */
export interface Problem {
  readonly state: 'RETRACTED' | 'UNKNOWN';
  readonly collection: Collection;
  readonly id: string;
}

const shown = (text: string) => JSON.stringify(text.slice(0, 100));

const send = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).type('application/json; charset=utf-8').send({ code, message });

/** 410 for a thing that was retracted, 404 for one that was never known or whose retraction is no longer recorded. */
export function sendMissing(reply: FastifyReply, { state, collection, id }: Problem): FastifyReply {
  if (state === 'RETRACTED')
    return send(
      reply,
      410,
      'GONE',
      `${shown(id)} was retracted from the ${collection} and has no successor. Remove references to it.`,
    );
  return send(
    reply,
    404,
    'NOT_FOUND',
    `The graph has no ${shown(id)} among its ${collection}. Search for the name: /graphql, field "search".`,
  );
}

/** 404 for an address that cannot exist. */
export const sendUnknownAddress = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  send(
    reply,
    404,
    'NOT_FOUND',
    `There is nothing at ${request.url.slice(0, 200)}. Addresses are /id/{collection}/{id} and /data/{collection}/{id}.{extension}; collections: ${COLLECTIONS.join(', ')}; extensions: ${SYNTAXES.map(({ extension }) => extension).join(', ')}.`,
  );

/** 406 with what is available. */
export const sendNotAcceptable = (
  reply: FastifyReply,
  accept: string | undefined,
  available: readonly Representation[],
): FastifyReply =>
  send(
    reply,
    406,
    'NOT_ACCEPTABLE',
    `Accept: ${(accept ?? '').slice(0, 200)} matches nothing that is available: ${available.map(({ types, url }) => `${types[0]} (${url})`).join(', ')}. Request one of these.`,
  );
