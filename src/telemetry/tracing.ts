/** Spans of one statement and of one request, as far as the service knows of them: what makes them is loaded only where traces are wanted. */
export interface StatementSpan {
  end(error?: unknown): void;
}

export interface RequestSpan {
  /** The id of the trace, for the log. */
  readonly trace: string;
  statement(text: string): StatementSpan;
  end(facts: RequestFacts): void;
}

/** What is told of a request when it has ended. */
export interface RequestFacts {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly operation?: string | undefined;
  readonly kind?: string | undefined;
  readonly codes?: readonly string[] | undefined;
}

export interface Tracing {
  /** Begins the span of a request, below that of the caller where it says one. */
  request(headers: Readonly<Record<string, string | string[] | undefined>>): RequestSpan;
  /** Sends what is not sent yet. */
  close(): Promise<void>;
}
