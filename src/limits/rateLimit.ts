import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formatCount, sendError } from './errors.js';
import type { Limits } from './limits.js';

/** How many addresses and keys are remembered; the oldest is forgotten first. */
const REMEMBERED = 50_000;

/** Who watches the service asks often, and costs nothing. */
const FREE = new Set(['/health', '/ready', '/metrics']);

/** Whose key a request carries, where it carries one that is somebody’s. */
export type KeyOf = (request: FastifyRequest) => string | undefined;

/** Counts the requests of each address, and of each key apart; too many in the time are answered with 429 and when to come again. */
export async function registerRateLimit(http: FastifyInstance, limits: Limits, keyOf: KeyOf): Promise<void> {
  const { requests, keyRequests, rateSeconds } = limits;
  if (requests === 0) return;
  await http.register(rateLimit, { global: false, cache: REMEMBERED });
  const counting = (max: number, keyGenerator: (request: FastifyRequest) => string) =>
    http.createRateLimit({ max, timeWindow: rateSeconds * 1_000, keyGenerator });
  const ofAddress = counting(requests, ({ ip }) => `address ${networkOf(ip)}`);
  const ofKey = counting(keyRequests, (request) => `key ${keyOf(request)}`);
  http.addHook('onRequest', async (request, reply) => {
    if (FREE.has(request.url)) return;
    const key = keyOf(request);
    if (key !== undefined && keyRequests === 0) return;
    const told = await (key === undefined ? ofAddress : ofKey)(request);
    if (told.isAllowed) return;
    const allowed = told.max;
    reply.headers({
      'ratelimit-limit': allowed,
      'ratelimit-remaining': told.remaining,
      'ratelimit-reset': told.ttlInSeconds,
    });
    if (!told.isExceeded) return;
    const who = key === undefined ? 'this address' : 'this key';
    sendError(request, reply, {
      status: 429,
      code: 'TOO_MANY_REQUESTS',
      came: allowed + 1,
      allowed,
      retryAfter: Math.max(1, told.ttlInSeconds),
      message: `More than ${formatCount(allowed)} requests came from ${who} in ${rateSeconds} seconds; ${formatCount(allowed)} are allowed. Come again in ${told.ttlInSeconds} seconds${key === undefined ? ', or ask who runs the service for a key' : ''}.`,
    });
  });
}

/** An IPv4 address, or the first half of an IPv6 one: that is what one customer has. */
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
