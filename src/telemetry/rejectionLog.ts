/** Codes of requests that are rejected because there are too many. */
const OVERLOAD_CODES: ReadonlySet<string> = new Set(['OVERLOADED', 'TOO_MANY_REQUESTS']);

/** Minimum interval between log lines of such requests, in milliseconds. */
const INTERVAL_MS = 1_000;

/** Decides whether a request is logged. */
export interface RejectionLog {
  /** Null: do not log. Otherwise the number of rejected requests that were not logged before this one. */
  logged(codes: readonly string[] | undefined): number | null;
}

/**
 * Logs at most one request a second of those rejected by the rate limit or a full queue; the next line states how many were left out.
 * Under overload a line for each would take the time that answers need. Metrics count all. `now`: milliseconds of a clock.
 */
export function createRejectionLog(now: () => number = () => performance.now()): RejectionLog {
  let last = Number.NEGATIVE_INFINITY;
  let omitted = 0;
  return {
    logged(codes) {
      if (!codes?.some((code) => OVERLOAD_CODES.has(code))) return 0;
      if (now() - last < INTERVAL_MS) {
        omitted += 1;
        return null;
      }
      last = now();
      const before = omitted;
      omitted = 0;
      return before;
    },
  };
}
