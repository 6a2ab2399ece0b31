import type { ServerResponse } from 'node:http';

/** Calls `then` once when the response's connection closes; at once if it is closed already, because the event is not emitted again. */
export function onConnectionClose(raw: ServerResponse, then: () => void): void {
  if (raw.destroyed) then();
  else raw.once('close', then);
}
