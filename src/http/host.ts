import type { FastifyRequest } from 'fastify';

/** Host names and addresses with an optional port. */
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i;

/** Host of the request as sent by the client or a trusted proxy; undefined if it is not a valid host. */
export const hostOf = ({ host }: FastifyRequest): string | undefined => (HOST.test(host) ? host : undefined);
