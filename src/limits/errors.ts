import type { FastifyReply, FastifyRequest } from 'fastify';
import type {} from '../telemetry/requestStats.js'; // requests have a tally where they are watched

/** Why an operation is not carried out: as GraphQL tells an error, with the figure that came and the one that is allowed. */
export interface ErrorResponse {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly came?: number | string;
  readonly allowed?: number | readonly string[];
  /** After how many seconds it is worth trying again. */
  readonly retryAfter?: number;
}

/** A request that is refused: the limit that it exceeds, with the figure that came, or what is invalid. */
export class LimitExceededError extends Error {
  readonly came?: number;
  readonly allowed?: number;
  constructor(
    readonly code: string,
    came: number | undefined,
    allowed: number | undefined,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    if (came !== undefined) this.came = came;
    if (allowed !== undefined) this.allowed = allowed;
  }
}

/** A number as people read it: 10,000. */
export const formatCount = (value: number): string =>
  value > 1e15 ? 'more than a thousand million million' : value.toLocaleString('en-GB');

const MEDIA = 'application/graphql-response+json';

/** Answers a request with a refusal, in the form that a GraphQL client reads. */
export function sendError(request: FastifyRequest, reply: FastifyReply, refusal: ErrorResponse): void {
  const { status, message, code, came, allowed, retryAfter } = refusal;
  request.tally?.failed(code);
  reply.removeHeader('content-encoding'); // of what would have been sent
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  const type = request.headers.accept?.includes(MEDIA) ? MEDIA : 'application/json';
  const extensions = { code, ...(came !== undefined && { came }), ...(allowed !== undefined && { allowed }) };
  reply
    .code(status)
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [{ message, extensions }] }));
}
