import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorResponse, formatCount, prepareError, sendPrepared } from './errors.js';
import type { Limits } from './limits.js';
import { type Charge, createRequestWindows, type RequestWindows } from './requestWindows.js';

/** Monitoring routes are exempt: they are polled often and are cheap. */
const EXEMPT_ROUTES = new Set(['/health', '/ready', '/metrics']);

/** Rate-limit key of an authenticated caller; undefined for an anonymous request. */
export type KeyOf = (request: FastifyRequest) => string | undefined;

/**
 * Counts an operation as this many requests more than the one it is, because of its conditions. Returns the error response if they
 * exceed the rate limit.
 */
export type ChargeMore = (
  request: FastifyRequest,
  reply: FastifyReply,
  conditions: number,
) => ErrorResponse | undefined;

/** Conditions of filters that are included in a request; each further one counts as a request. */
const INCLUDED_CONDITIONS = 10;

/** Number of requests that an operation with this many conditions counts as, in addition to its own. */
export const requestsMore = (conditions: number): number => Math.max(0, conditions - INCLUDED_CONDITIONS);

/** Counters, the client's key in them, and the word for it. */
interface Client {
  readonly windows: RequestWindows;
  readonly key: string;
  readonly what: 'address' | 'key';
}

/** Rate limit for each client address and, separately, for each key. Beyond it: 429 with `Retry-After`. */
export function registerRateLimit(http: FastifyInstance, limits: Limits, keyOf: KeyOf): ChargeMore {
  const { requests, keyRequests, rateSeconds } = limits;
  const ofAddress = createRequestWindows(requests, rateSeconds);
  const ofKey = createRequestWindows(keyRequests, rateSeconds);
  const clientOf = (request: FastifyRequest): Client | undefined => {
    if (requests === 0) return undefined;
    const key = keyOf(request);
    if (key === undefined) return { windows: ofAddress, key: networkOf(request.ip), what: 'address' };
    return keyRequests === 0 ? undefined : { windows: ofKey, key, what: 'key' };
  };
  http.addHook('onRequest', (request, reply, done) => {
    const client = EXEMPT_ROUTES.has(request.url) ? undefined : clientOf(request);
    if (!client) return done();
    const charge = client.windows.charge(client.key);
    reply.headers(headersOf(charge));
    if (!charge.isExceeded) return done();
    sendPrepared(request, reply, prepareError(tooManyRequests(client.what, charge, rateSeconds)));
  });
  return (request, reply, conditions) => {
    const more = requestsMore(conditions);
    const client = more > 0 ? clientOf(request) : undefined;
    if (!client) return undefined;
    const charge = client.windows.charge(client.key, more);
    reply.headers(headersOf(charge));
    return charge.isExceeded ? tooManyConditions(client.what, charge, conditions) : undefined;
  };
}

const headersOf = ({ allowed, remaining, resetSeconds }: Charge) => ({
  'ratelimit-limit': allowed,
  'ratelimit-remaining': remaining,
  'ratelimit-reset': resetSeconds,
});

function tooManyRequests(
  what: Client['what'],
  { allowed, resetSeconds }: Charge,
  seconds: number,
): ErrorResponse {
  const limit = formatCount(allowed);
  return {
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    actual: allowed + 1,
    limit: allowed,
    retryAfter: Math.max(1, resetSeconds),
    message: `This ${what} sent more than ${limit} requests in ${seconds} seconds. Try again in ${resetSeconds} seconds${what === 'address' ? ', or ask the operator of the service for a key' : ''}.`,
  };
}

function tooManyConditions(what: Client['what'], charge: Charge, conditions: number): ErrorResponse {
  const { allowed, remaining, resetSeconds } = charge;
  const more = requestsMore(conditions);
  return {
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    actual: allowed - remaining + more,
    limit: allowed,
    retryAfter: Math.max(1, resetSeconds),
    message: `This query is too expensive for now: its filters have ${conditions} conditions, so it counts as ${formatCount(more + 1)} requests, and ${formatCount(remaining + 1)} of ${formatCount(allowed)} are left for this ${what}. Use at most ${INCLUDED_CONDITIONS} conditions, or try again in ${resetSeconds} seconds.`,
  };
}

/** An IPv4 address, or the /64 prefix of an IPv6 one, because one customer has a whole /64. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  if (!ip.includes(':')) return ip;
  const [left = '', right = ''] = ip.split('%')[0]!.split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === '' ? [] : right.split(':');
  const gap = ip.includes('::')
    ? Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
    : [];
  return [...head, ...gap, ...tail]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}
