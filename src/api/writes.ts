import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { audited } from '../access/audit.js';
import { AccessRefused } from '../access/refused.js';
import { boundTo, type Who } from '../access/roles.js';
import type { Graph } from '../graph/graph.js';
import { EnterFault } from '../ingest/enter.js';
import type { Issue } from '../ingest/report.js';
import { readTables, type Tables } from '../ingest/tables.js';
import { callerOf, toldToClient } from './needs.js';

/** What a mutation writes with. */
export interface Writer {
  readonly graph: Graph;
  readonly tables: Tables;
  /** Whose token it was. */
  readonly by: string;
  /** The one museum for which the caller submits, and whose submissions alone it takes back; undefined: it is bound to none. */
  readonly own: string | undefined;
}

/** Carries out what a mutation asks `about` an id, and has it stand in the audit log, where the caller has the right that its field needs. Throws a GraphQLError where it has not, or asks what cannot be. */
export type Write = <T>(
  info: GraphQLResolveInfo,
  about: string | undefined,
  work: (writer: Writer) => Promise<T>,
) => Promise<T>;

let tables: Tables | undefined;

/** How the mutations of one operation write. */
export function writesOf(graph: Graph, who: Who): Write {
  return async (info, about, work) => {
    const caller = callerOf(who, info);
    tables ??= readTables();
    try {
      const writer = { graph, tables, by: caller.by, own: boundTo(caller) };
      const deed = { ...caller, action: info.fieldName, about };
      return await audited(
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
  EnterFault: 'BAD_USER_INPUT',
  JudgingFault: 'BAD_USER_INPUT',
  UndoFault: 'BAD_USER_INPUT',
  TurnTaken: 'TRY_AGAIN',
  AccessRefused: 'FORBIDDEN',
};

function told(error: Error): Error {
  if (error instanceof AccessRefused) return toldToClient(error);
  const code = CODES[error.name];
  if (!code) return error;
  const issues = error instanceof EnterFault ? { issues: error.issues.map(issueOf) } : {};
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
