import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type {} from '../telemetry/requestStats.js'; // declares `request.tally`

/** Error response in GraphQL form. `actual`: the value that was sent or counted. */
export interface ErrorResponse {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly actual?: number | string;
  readonly limit?: number;
  /** The accepted values, if the limit is no number: the roles that may do this. */
  readonly allowed?: readonly string[];
  /** `Retry-After`, in seconds. */
  readonly retryAfter?: number;
}

/** Thrown if a request exceeds a limit (with the value and the limit) or is invalid. */
export class LimitExceededError extends Error {
  readonly actual?: number;
  readonly limit?: number;
  constructor(
    readonly code: string,
    actual: number | undefined,
    limit: number | undefined,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    if (actual !== undefined) this.actual = actual;
    if (limit !== undefined) this.limit = limit;
  }
}

/** Formats a number for people: 10,000. */
export const formatCount = (value: number): string =>
  value > 1e15 ? 'more than a thousand million million' : value.toLocaleString('en-GB');

const MEDIA = 'application/graphql-response+json';

/** Sends an error in the form of a GraphQL response. */
export function sendError(request: FastifyRequest, reply: FastifyReply, error: ErrorResponse): void {
  request.tally?.failed(error.code);
  reply.removeHeader('content-encoding'); // set for the response that is replaced
  if (error.retryAfter !== undefined) reply.header('retry-after', String(error.retryAfter));
  reply.code(error.status).type(mediaTypeFor(request)).send(bodyOf(error));
}

const mediaTypeFor = ({ headers }: FastifyRequest) =>
  `${headers.accept?.includes(MEDIA) ? MEDIA : 'application/json'}; charset=utf-8`;

function bodyOf({ message, code, actual, limit, allowed }: ErrorResponse): string {
  const extensions = { code, actual, limit, allowed }; // JSON leaves out what is undefined
  return JSON.stringify({ errors: [{ message, extensions }] });
}

/** An error response whose body is built once. */
export interface PreparedError {
  readonly error: ErrorResponse;
  readonly body: Buffer;
}

export const prepareError = (error: ErrorResponse): PreparedError => ({
  error,
  body: Buffer.from(bodyOf(error)),
});

/** Sends a prepared error past Fastify's serialisation and `onSend` hooks, with the headers that are set already. */
export function sendPrepared(
  request: FastifyRequest,
  reply: FastifyReply,
  { error, body }: PreparedError,
): void {
  const { status, code, retryAfter } = error;
  request.tally?.failed(code);
  const headers = reply.getHeaders() as OutgoingHttpHeaders;
  headers['content-type'] = mediaTypeFor(request);
  headers['content-length'] = body.length;
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
  reply.hijack();
  reply.raw.writeHead(status, headers).end(body);
}
