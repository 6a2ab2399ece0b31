import { int } from '../database/client.js';

/** Values for a statement, at any depth: whole numbers as integers, which a JavaScript number within a map would not be. */
export function toNeo4jIntegers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value;
  if (Array.isArray(value)) return value.map(toNeo4jIntegers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toNeo4jIntegers(one)]));
}
