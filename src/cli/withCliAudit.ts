import { withAudit } from '../auth/audit.js';
import { AuthMethod } from '../auth/principal.js';
import type { GraphClient } from '../database/client.js';
import { UserError } from '../userError.js';
import { USER_ERRORS } from './userErrors.js';

/** Runs a command-line write with an entry in the audit log. */
export function withCliAudit<T>(
  graph: GraphClient,
  auditEvent: {
    readonly by: string;
    readonly action: string;
    readonly about?: string;
    readonly museum?: string | undefined;
  },
  work: () => Promise<T>,
): Promise<T> {
  return withAudit(
    graph,
    { ...auditEvent, method: AuthMethod.COMMAND_LINE },
    work,
    (error) => USER_ERRORS.has(error.name) || error instanceof UserError,
  );
}
