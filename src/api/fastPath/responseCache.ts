import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { isUnavailable } from '../../database/errors.js';
import type { Operation } from '../../limits/operation.js';
import { isFastPathRequest } from './execute.js';

/** A cached response for the same data version, or the slot to store one. */
export interface CacheSlot {
  readonly text?: string | undefined;
  keep(text: string): void;
}

/** Maximum share of the cache for one response. */
const MAX_ENTRY_SHARE = 1 / 16;
/** Number of queries remembered after one use: a response is cached only on repetition. */
const MAX_SEEN = 10_000;

/**
 * Response cache for anonymous fast-path queries, invalidated by data version. The version is read before
 * each use, so a cached response is never stale. LRU with a limit of about `bytes`. Data without a version
 * can change unnoticed and are not cached. Throws if the database is unavailable.
 */
export function createResponseCache(bytes: number, version: () => Promise<number | null>) {
  const cache = new LRUCache<string, string>({
    maxSize: bytes,
    maxEntrySize: Math.ceil(bytes * MAX_ENTRY_SHARE),
    sizeCalculation: (text, key) => text.length + key.length,
  });
  const seen = new LRUCache<string, true>({ max: MAX_SEEN });
  let current: number | null = null;
  return async (
    request: FastifyRequest,
    { query, operationName, variables }: Operation,
  ): Promise<CacheSlot | undefined> => {
    if (
      request.method !== 'POST' ||
      !isFastPathRequest(request) ||
      request.headers.authorization !== undefined
    )
      return undefined;
    const key = JSON.stringify([query, operationName ?? null, variables ?? null]);
    if (!seen.has(key)) {
      seen.set(key, true);
      return undefined;
    }
    // Unavailability ends the request: waiting for the statements too would take the same time again.
    const number = await version().catch((error) => {
      if (isUnavailable(error)) throw error;
      return null; // the statements report what else is wrong
    });
    if (number === null) return undefined;
    if (number !== current) cache.clear();
    current = number;
    return {
      text: cache.get(key),
      keep(text) {
        if (current === number) cache.set(key, text);
      },
    };
  };
}
