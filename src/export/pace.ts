import type { ServerResponse } from 'node:http';

/** The least that a client takes in a time, while there is something to take. */
export interface Pace {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** About 8 kB a second: less is no line, it is somebody who holds a place. */
export const SLOWEST: Pace = { bytes: 500_000, milliseconds: 60_000 };

/**
 * Cuts off who takes less than that: a client that takes a byte now and then never stands still, and would hold a transaction and a place for as
 * long as it likes. Whoever waits for us is not meant.
 */
export function expectPace(raw: ServerResponse, { bytes, milliseconds }: Pace = SLOWEST): void {
  let before = 0;
  let waited = false;
  const timer = setInterval(() => {
    const { socket, writableNeedDrain } = raw;
    const taken = socket ? socket.bytesWritten - socket.writableLength : 0;
    if (waited && writableNeedDrain && taken - before < bytes) raw.destroy();
    [before, waited] = [taken, writableNeedDrain];
  }, milliseconds).unref();
  raw.once('close', () => clearInterval(timer));
}
