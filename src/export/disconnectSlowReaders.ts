import type { ServerResponse } from 'node:http';
import type { Chunk } from './types.js';

/** Minimum number of bytes a client must read per interval while data are available. */
export interface MinimumRate {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** About 8 kB a second: a slower client only occupies a slot. */
const SLOWEST: MinimumRate = { bytes: 500_000, milliseconds: 60_000 };

/** Chunk size, in bytes: progress within a larger chunk could not be measured. */
const PIECE = 65_536;

/**
 * Passes `chunks` on in pieces and disconnects clients that read slower than the minimum rate: a client that
 * reads a byte now and then never triggers an idle timeout and would hold a transaction and a slot
 * indefinitely. Time spent waiting for the database does not count.
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
