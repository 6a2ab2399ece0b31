/** Deterministic pseudo-random values derived from texts. */
import { createHash } from 'node:crypto';

/** A number from 0 to 1 for a text. */
export function chance(...parts) {
  return createHash('sha256').update(parts.join('|')).digest().readUInt32BE(0) / 2 ** 32;
}

/** One of a list for a text. */
export const pick = (list, ...parts) => list[Math.floor(chance(...parts) * list.length)];
