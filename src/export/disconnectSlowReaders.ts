import type { ServerResponse } from 'node:http';
import type { Chunk } from './export.js';

/** The least that a client takes in a time, while there is something to take. */
export interface MinimumRate {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** About 8 kB a second: less is no line, it is somebody who holds a place. */
const SLOWEST: MinimumRate = { bytes: 500_000, milliseconds: 60_000 };

/** What is handed on at once, in bytes: of a large chunk nobody could tell how much of it was taken. */
const PIECE = 65_536;

/**
 * Gives what `chunks` gives, in pieces, and cuts off who takes less than the least of it: a client that takes a byte now and then never stands
 * still, and would hold a transaction and a place for as long as it likes. Whoever waits for us is not meant.
 */
export async function* disconnectSlowReaders(
  raw: ServerResponse,
  chunks: AsyncIterable<Chunk>,
  { bytes, milliseconds }: MinimumRate = SLOWEST,
): AsyncGenerator<Uint8Array> {
  let taken = 0;
  let [before, waited] = [0, false];
  const timer = setInterval(() => {
    const waits = raw.writableNeedDrain;
    if (waited && waits && taken - before < bytes) raw.destroy();
    [before, waited] = [taken, waits];
  }, milliseconds).unref();
  try {
    for await (const chunk of chunks) {
      const whole = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      for (let at = 0; at < whole.length; at += PIECE) {
        const piece = whole.subarray(at, at + PIECE);
        yield piece;
        taken += piece.length;
      }
    }
  } finally {
    clearInterval(timer);
  }
}
