/**
 * An error the user can fix, such as a wrong setting or a port in use.
 * The message says what is wrong and what to do, in one line; `main` prints it alone, without a stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The code of a failed system call (`ENOENT`, `EACCES`, …), or undefined for anything else that was thrown. */
export function systemCode(error: unknown): string | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
