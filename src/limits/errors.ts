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
export function sendError(request: FastifyRequest, reply: FastifyReply, refusal: ErrorResponse): void {
  const { status, message, code, actual, limit, allowed, retryAfter } = refusal;
  request.tally?.failed(code);
  reply.removeHeader('content-encoding'); // set for the response that is replaced
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  const type = request.headers.accept?.includes(MEDIA) ? MEDIA : 'application/json';
  const extensions = { code, actual, limit, allowed }; // JSON leaves out what is undefined
  reply
    .code(status)
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [{ message, extensions }] }));
}
