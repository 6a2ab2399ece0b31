import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Neo4jError } from 'neo4j-driver';
import {
  DATA_CHANGING,
  DatabaseTimeoutError,
  DataChangingError,
  isTooExpensive,
  isUnavailable,
  StatementTimeoutError,
  UNAVAILABLE,
} from '../database/errors.js';

/** Logs internal errors in full. */
export type Report = (id: string, error: unknown) => void;

/**
 * Formats errors for clients. Client errors are shown unchanged; database and internal errors in one line
 * without internals, with an id that refers to the full log entry.
 */
export function formatError(report: Report) {
  return (shown: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(thrown);
    if (error instanceof GraphQLError && !error.originalError) return shown;
    if (shown.extensions?.code !== 'INTERNAL_SERVER_ERROR' && !(error instanceof Neo4jError)) return shown;
    const id = randomUUID();
    if (!(error instanceof DataChangingError)) report(id, error);
    const { code, message } = codeAndMessage(error);
    return {
      message: `${message} (${id})`,
      extensions: { code, id },
      ...(shown.locations ? { locations: shown.locations } : {}),
      ...(shown.path ? { path: shown.path } : {}),
    };
  };
}

function codeAndMessage(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof DatabaseTimeoutError) return UNAVAILABLE;
  if (error instanceof DataChangingError) return DATA_CHANGING;
  if (error instanceof StatementTimeoutError)
    return {
      code: 'TOO_EXPENSIVE',
      message: `The query timed out after ${error.seconds} seconds. Use fewer conditions, smaller pages or fewer levels.`,
    };
  if (!(error instanceof Neo4jError)) {
    return {
      code: 'INTERNAL_SERVER_ERROR',
      message: 'The service failed to process this request. The error was logged.',
    };
  }
  if (isTooExpensive(error)) {
    return {
      code: 'TOO_EXPENSIVE',
      message:
        'The database stopped this query because it used too much time or memory. Use fewer conditions, smaller pages or fewer levels.',
    };
  }
  if (isUnavailable(error)) return UNAVAILABLE;
  return {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'The database failed to process this request. The error was logged.',
  };
}
