/** Tracing interfaces. The implementation (otel.ts) is loaded only if tracing is on. */
export interface StatementSpan {
  end(error?: unknown): void;
}

export interface RequestSpan {
  /** Trace id, for the log. */
  readonly trace: string;
  statement(text: string): StatementSpan;
  end(facts: RequestFacts): void;
}

/** Attributes of a completed request. */
export interface RequestFacts {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly operation?: string | undefined;
  readonly kind?: string | undefined;
  readonly codes?: readonly string[] | undefined;
}

export interface Tracing {
  /** Starts the span of a request, as a child of the span in its headers if there is one. */
  request(headers: Readonly<Record<string, string | string[] | undefined>>): RequestSpan;
  /** Flushes pending spans. */
  close(): Promise<void>;
}
