/**
 * An error that the user can fix, such as an invalid setting or a port in use. The one-line message states the
 * problem and what to do; `main` prints it without a stack trace.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The code of a failed system call (`ENOENT`, `EACCES`, …); undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
