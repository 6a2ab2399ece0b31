import type { ServerResponse } from 'node:http';

/** Calls `then` once when an answer's connection is closed: at once where that has happened already, of which no event tells any more. */
export function onConnectionClose(raw: ServerResponse, then: () => void): void {
  if (raw.destroyed) then();
  else raw.once('close', then);
}
