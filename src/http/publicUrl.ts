import type { FastifyRequest } from 'fastify';
import { hostOf } from './host.js';

/** Address of the service on this machine if PUBLIC_URL is not set and no request states another. */
export const LOCAL_URL = 'http://127.0.0.1:4000';

/**
 * Address of the service for the client, without a slash at its end: `publicUrl` if it is configured, otherwise that of the request. Empty, for
 * relative links, if the Host header is invalid.
 */
export function publicUrlOf(request: FastifyRequest, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl;
  const host = hostOf(request);
  return host === undefined ? '' : `${request.protocol}://${host}`;
}
