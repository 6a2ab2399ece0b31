import type { RequestSpan, StatementSpan } from './tracing.js';

/** One database statement of a request and its duration. The text contains no values. */
export interface Asked {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly milliseconds: number;
}

/** Per-request statistics: statement count, database time, error codes. */
export class RequestStats {
  readonly began = performance.now();
  statements = 0;
  databaseMilliseconds = 0;
  /** The slowest statement. */
  slowest: Asked | undefined;
  /** Error codes in the response, and the ids of logged errors. */
  codes: string[] | undefined;
  errors: string[] | undefined;
  span: RequestSpan | undefined;

  failed(code: string, id?: string): void {
    this.codes = [...(this.codes ?? []), code];
    if (id !== undefined) this.errors = [...(this.errors ?? []), id];
  }

  asked(text: string, parameters: Readonly<Record<string, unknown>>, milliseconds: number): void {
    this.statements += 1;
    this.databaseMilliseconds += milliseconds;
    if (!this.slowest || milliseconds > this.slowest.milliseconds)
      this.slowest = { text, parameters, milliseconds };
  }

  /** Starts the span of a statement if the request is traced. */
  statement(text: string): StatementSpan | undefined {
    return this.span?.statement(text);
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Statistics of this request; undefined if telemetry is off. */
    tally: RequestStats | undefined;
  }
}
