/** An error of the caller of /submissions, or a reason to wait; sent as it is with this status. */
export class SubmissionRejectedError extends Error {
  override readonly name = 'SubmissionRejectedError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** For a status that permits another attempt: seconds until then. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** Import errors caused by the file or the request; their message is sent to the caller. */
export const OF_THE_FILE: ReadonlySet<string> = new Set(['FileError', 'SubmissionError', 'ForbiddenError']);
