import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { withAudit } from '../auth/audit.js';
import { ForbiddenError } from '../auth/errors.js';
import { boundMuseum, type Principal } from '../auth/principal.js';
import type { GraphClient } from '../database/client.js';
import { isTooExpensive, isUnavailable, WRITE_ROLLED_BACK } from '../database/errors.js';
import { EntryRejectedError } from '../ingest/manualEntry.js';
import type { Issue } from '../ingest/report.js';
import { isRolledBack } from '../ingest/submission/writeLease.js';
import { readTables, type Tables } from '../ingest/tables.js';
import { authorizedCaller, toGraphQLError } from './authorization.js';

/** Dependencies of a mutation. */
export interface MutationScope {
  readonly graph: GraphClient;
  readonly tables: Tables;
  /** Name of the caller's token. */
  readonly by: string;
  /** The only museum whose submissions the caller may create and retract; undefined if not restricted. */
  readonly own: string | undefined;
}

/**
 * Runs a mutation on the id `about` and writes an audit entry, if the caller has the right that the field
 * needs. Throws a GraphQLError if not, or if the request is invalid.
 */
export type RunMutation = <T>(
  info: GraphQLResolveInfo,
  about: string | undefined,
  work: (writer: MutationScope) => Promise<T>,
) => Promise<T>;

let tables: Tables | undefined;

/** How the mutations of one operation write. */
export function createMutationRunner(graph: GraphClient, principal: Principal): RunMutation {
  return async (info, about, work) => {
    const caller = authorizedCaller(principal, info);
    tables ??= readTables();
    try {
      const writer = { graph, tables, by: caller.by, own: boundMuseum(caller) };
      const auditEvent = { ...caller, action: info.fieldName, about };
      return await withAudit(
        graph,
        auditEvent,
        () => work(writer),
        (error) => error.name in CODES,
      );
    } catch (error) {
      throw mutationError(error as Error);
    }
  };
}

/** Errors that are shown to the client, with their codes. */
const CODES: Readonly<Record<string, string>> = {
  EntryRejectedError: 'BAD_USER_INPUT',
  JudgementError: 'BAD_USER_INPUT',
  SurveyError: 'BAD_USER_INPUT',
  UndoFault: 'BAD_USER_INPUT',
  WriteLeaseUnavailable: 'TRY_AGAIN',
  ForbiddenError: 'FORBIDDEN',
};

function mutationError(error: Error): Error {
  if (error instanceof ForbiddenError) return toGraphQLError(error);
  if (isRolledBack(error))
    return new GraphQLError(WRITE_ROLLED_BACK.message, { extensions: { code: WRITE_ROLLED_BACK.code } });
  const code = CODES[error.name];
  if (!code) return error;
  const issues = error instanceof EntryRejectedError ? { issues: error.issues.map(issueOf) } : {};
  return new GraphQLError(error.message, { extensions: { code, ...issues } });
}

/**
 * The error for a mutation that is committed but whose result could not be read: a client that takes the change for failed would send it
 * twice. Other errors are returned unchanged. `submission` is in the extensions if the mutation made one.
 */
export function afterCommit(
  error: unknown,
  { fieldName }: GraphQLResolveInfo,
  { submission, thing }: Readonly<Record<string, unknown>>,
): unknown {
  if (!isTooExpensive(error) && !isUnavailable(error)) return error;
  const where = submission ? ` It is submission ${submission}.` : '';
  return new GraphQLError(
    `${fieldName}: the change is saved, but the database did not return it in time.${where} Do not send it again.`,
    { extensions: { code: 'SAVED_BUT_NOT_READ', submission, thing } },
  );
}

/** An issue as a client gets it: `row` counts the rows that were entered, from 1; `column` is the layout’s. */
export const issueOf = ({ line, column, value, level, rule, reason, suggestion }: Issue) => ({
  row: line,
  column,
  value,
  level,
  rule,
  reason,
  suggestion: suggestion ?? null,
});
