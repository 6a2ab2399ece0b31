import { GraphQLError } from 'graphql';
import type { Graph } from '../graph/graph.js';
import { EnterFault } from '../ingest/enter.js';
import type { Issue } from '../ingest/report.js';
import { readTables, type Tables } from '../ingest/tables.js';
import { REFUSALS, type Tokens, whoWrites } from '../submissions/tokens.js';

/** What a mutation writes with. */
export interface Writer {
  readonly graph: Graph;
  readonly tables: Tables;
  /** Whose token it was. */
  readonly by: string;
}

/** Carries out what a mutation asks. Throws a GraphQLError where the caller may not write, or asks what cannot be. */
export type Write = <T>(work: (writer: Writer) => Promise<T>) => Promise<T>;

/** The caller of one operation: those who may write, and the `Authorization` header that came. */
export interface Caller {
  readonly tokens?: Tokens | undefined;
  readonly authorization?: string | undefined;
}

let tables: Tables | undefined;

/** How the mutations of one operation write. */
export function writesOf(graph: Graph, { tokens, authorization }: Caller): Write {
  return async (work) => {
    const who = whoWrites(tokens, authorization);
    if ('refused' in who) throw refused(who.refused);
    tables ??= readTables();
    try {
      return await work({ graph, tables, by: who.by });
    } catch (error) {
      throw told(error as Error);
    }
  };
}

const refused = (refusal: keyof typeof REFUSALS) =>
  new GraphQLError(REFUSALS[refusal].message, {
    extensions: { code: refusal === 'OFF' ? 'FORBIDDEN' : 'UNAUTHENTICATED' },
  });

/** Faults whose message is for the caller, with their codes. */
const CODES: Readonly<Record<string, string>> = {
  EnterFault: 'BAD_USER_INPUT',
  JudgingFault: 'BAD_USER_INPUT',
  UndoFault: 'BAD_USER_INPUT',
  TurnTaken: 'TRY_AGAIN',
};

function told(error: Error): Error {
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
