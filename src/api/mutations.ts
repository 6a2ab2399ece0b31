import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { withAudit } from '../auth/audit.js';
import { ForbiddenError } from '../auth/errors.js';
import { boundMuseum, type Principal } from '../auth/principal.js';
import type { GraphClient } from '../database/client.js';
import { EntryRejectedError } from '../ingest/manualEntry.js';
import type { Issue } from '../ingest/report.js';
import { readTables, type Tables } from '../ingest/tables.js';
import { authorizedCaller, toGraphQLError } from './authorization.js';

/** What a mutation writes with. */
export interface MutationScope {
  readonly graph: GraphClient;
  readonly tables: Tables;
  /** Whose token it was. */
  readonly by: string;
  /** The one museum for which the caller submits, and whose submissions alone it takes back; undefined: it is bound to none. */
  readonly own: string | undefined;
}

/** Carries out what a mutation asks `about` an id, and has it stand in the audit log, where the caller has the right that its field needs. Throws a GraphQLError where it has not, or asks what cannot be. */
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

/** Faults whose message is for the caller, with their codes. */
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
