import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Operation } from '../../limits/operation.js';
import { isFastPathRequest } from './execute.js';

/** The place of an answer: what was answered before from the same data, or where to keep what is answered now. */
export interface CacheSlot {
  readonly text?: string | undefined;
  keep(text: string): void;
}

/** No answer takes more than this part of the room. */
const MAX_ENTRY_SHARE = 1 / 16;
/** How many questions are remembered that were asked once: only who is asked again is kept. */
const MAX_SEEN = 10_000;

/**
 * Answers to plain questions without a token, as they were told, as long as the data are the same: whether they are is asked of the
 * database each time, before the question is answered, so that nobody gets an answer that is older than the data were when they asked. They take
 * about so many bytes; those that were not asked for longest go first. Data without a version may change unnoticed: nothing is kept of them.
 */
export function createResponseCache(bytes: number, version: () => Promise<number | null>) {
  const kept = new LRUCache<string, string>({
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
    const number = await version().catch(() => null); // whatever is wrong with the database, who answers will say it
    if (number === null) return undefined;
    if (number !== current) kept.clear();
    current = number;
    return {
      text: kept.get(key),
      keep(text) {
        if (current === number) kept.set(key, text);
      },
    };
  };
}
