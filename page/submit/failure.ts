/**
 * Why a request failed. KEY: no valid key. FORBIDDEN: the key does not permit it. BUSY: try again later. LATER: stored, and imported
 * later. LOST: no response. FILE: the file or a field has to be changed. SERVICE: a fault of the service.
 */
export type FailureKind = 'KEY' | 'FORBIDDEN' | 'BUSY' | 'LATER' | 'LOST' | 'FILE' | 'SERVICE';

/** A failed request; its message is for the user. */
export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
  }
}

export interface FailedResponse {
  readonly status: number;
  readonly body: string;
  /** The header `Retry-After`. */
  readonly retryAfter: string | null;
}

/** No response arrived. Sending again is safe: the same file is stored once. */
export const connectionLost = () =>
  new Failure(
    'LOST',
    'The connection to the service was lost. Your file and your changes are still on this page. Check the connection, then try again.',
  );

/** Describes an error response of the service, or of a proxy in front of it. */
export function failureOf({ status, body, retryAfter }: FailedResponse): Failure {
  const { code, message } = parse(body);
  if (status === 401) return new Failure('KEY', keyMessage(message));
  if (status === 403) return new Failure('FORBIDDEN', message || 'Your key does not permit this.');
  if (code === 'LATER') return new Failure('LATER', `${message} You do not need to send it again.`);
  if (status === 429 || status === 503) return new Failure('BUSY', busyMessage(message, retryAfter));
  if (status === 413)
    return new Failure('FILE', message || 'The file is too large. Split it into several returns.');
  if (status === 507) return new Failure('SERVICE', message || 'The service has no space for the file.');
  if (status < 500)
    return new Failure('FILE', message || `The service did not accept the request (HTTP ${status}).`);
  return new Failure(
    'SERVICE',
    `${message || `The service had an internal error (HTTP ${status}).`} Nothing on this page is lost. Try again in a minute.`,
  );
}

function parse(body: string): { readonly code: string; readonly message: string } {
  try {
    const { code, message, errors } = JSON.parse(body);
    const [first] = errors ?? [];
    return {
      code: String(code ?? first?.extensions?.code ?? ''),
      message: String(message ?? first?.message ?? ''),
    };
  } catch {
    return { code: '', message: '' };
  }
}

function keyMessage(message: string): string {
  if (/expired/i.test(message))
    return 'This key has expired. Ask the administrator of the service for a new one.';
  if (/unrecognised/i.test(message))
    return 'This key is not valid. Check that you copied all of it, or ask the administrator of the service for another one.';
  return 'A key is needed. Ask the administrator of the service for one.';
}

function busyMessage(message: string, retryAfter: string | null): string {
  const seconds = Number(retryAfter);
  const when =
    seconds > 0
      ? ` Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`
      : ' Try again in a minute.';
  const reason = message.replace(/\s*(;\s*)?try again[^.]*\.$/i, '').trim();
  const sentence =
    reason === '' ? 'The service is busy.' : `The service is busy. ${reason.replace(/\.?$/, '.')}`;
  return `${sentence}${when} Nothing on this page is lost.`;
}
