import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { withAudit } from '../auth/audit.js';
import { ForbiddenError } from '../auth/errors.js';
import { boundMuseum, type Principal } from '../auth/principal.js';
import type { GraphClient } from '../database/client.js';
import { EntryRejectedError } from '../ingest/manualEntry.js';
import type { Issue } from '../ingest/report.js';
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
export function createMutationRunner(graph: GraphClient, who: Principal): RunMutation {
  return async (info, about, work) => {
    const caller = authorizedCaller(who, info);
    tables ??= readTables();
    try {
      const writer = { graph, tables, by: caller.by, own: boundMuseum(caller) };
      const deed = { ...caller, action: info.fieldName, about };
      return await withAudit(
        graph,
        deed,
        () => work(writer),
        (error) => error.name in CODES,
      );
    } catch (error) {
      throw told(error as Error);
    }
  };
}

/** Errors that are shown to the client, with their codes. */
const CODES: Readonly<Record<string, string>> = {
  EntryRejectedError: 'BAD_USER_INPUT',
  JudgementError: 'BAD_USER_INPUT',
  UndoFault: 'BAD_USER_INPUT',
  WriteLeaseUnavailable: 'TRY_AGAIN',
  ForbiddenError: 'FORBIDDEN',
};

function told(error: Error): Error {
  if (error instanceof ForbiddenError) return toGraphQLError(error);
  const code = CODES[error.name];
  if (!code) return error;
  const issues = error instanceof EntryRejectedError ? { issues: error.issues.map(issueOf) } : {};
  return new GraphQLError(error.message, { extensions: { code, ...issues } });
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
