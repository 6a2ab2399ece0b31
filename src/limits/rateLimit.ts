import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formatCount, sendError } from './errors.js';
import type { Limits } from './limits.js';

/** Capacity of the rate-limit cache, in addresses and keys; the oldest entries are evicted first. */
const CACHE_SIZE = 50_000;

/** Monitoring routes are exempt: they are polled often and are cheap. */
const EXEMPT_ROUTES = new Set(['/health', '/ready', '/metrics']);

/** Rate-limit key of an authenticated caller; undefined for an anonymous request. */
export type KeyOf = (request: FastifyRequest) => string | undefined;

/** Rate limit for each client address and, separately, for each key. Beyond it: 429 with `Retry-After`. */
export async function registerRateLimit(http: FastifyInstance, limits: Limits, keyOf: KeyOf): Promise<void> {
  const { requests, keyRequests, rateSeconds } = limits;
  if (requests === 0) return;
  await http.register(rateLimit, { global: false, cache: CACHE_SIZE });
  const counting = (max: number, keyGenerator: (request: FastifyRequest) => string) =>
    http.createRateLimit({ max, timeWindow: rateSeconds * 1_000, keyGenerator });
  const ofAddress = counting(requests, ({ ip }) => `address ${networkOf(ip)}`);
  const ofKey = counting(keyRequests, (request) => `key ${keyOf(request)}`);
  http.addHook('onRequest', async (request, reply) => {
    if (EXEMPT_ROUTES.has(request.url)) return;
    const key = keyOf(request);
    if (key !== undefined && keyRequests === 0) return;
    const result = await (key === undefined ? ofAddress : ofKey)(request);
    if (result.isAllowed) return;
    const allowed = result.max;
    reply.headers({
      'ratelimit-limit': allowed,
      'ratelimit-remaining': result.remaining,
      'ratelimit-reset': result.ttlInSeconds,
    });
    if (!result.isExceeded) return;
    const who = key === undefined ? 'this address' : 'this key';
    sendError(request, reply, {
      status: 429,
      code: 'TOO_MANY_REQUESTS',
      came: allowed + 1,
      allowed,
      retryAfter: Math.max(1, result.ttlInSeconds),
      message: `More than ${formatCount(allowed)} requests came from ${who} in ${rateSeconds} seconds; ${formatCount(allowed)} are allowed. Come again in ${result.ttlInSeconds} seconds${key === undefined ? ', or ask who runs the service for a key' : ''}.`,
    });
  });
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
