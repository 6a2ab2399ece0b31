/** A client error: sent with this HTTP status and a message with what came and what is allowed. */
export class ReconcileError extends Error {
  override readonly name = 'ReconcileError';

  constructor(
    readonly status: 400 | 404 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

/** Quotes and shortens a caller's text for an error message. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
