import type { RequestSpan, StatementSpan } from './tracing.js';

/** One statement of a request: its text, which has no values in it, and how long it took. */
export interface Asked {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly milliseconds: number;
}

/** What is gathered of one request while it is answered: a handful of numbers. */
export class RequestStats {
  readonly began = performance.now();
  statements = 0;
  databaseMilliseconds = 0;
  /** The statement that took longest. */
  slowest: Asked | undefined;
  /** What the caller was told that went wrong, and under which ids the log has it. */
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

  /** Begins the span of a statement, where the request is traced. */
  statement(text: string): StatementSpan | undefined {
    return this.span?.statement(text);
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What is gathered of this request; undefined where nobody watches. */
    tally: RequestStats | undefined;
  }
}
