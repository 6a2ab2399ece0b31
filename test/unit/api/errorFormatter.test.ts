import { GraphQLError } from 'graphql';
import { Neo4jError } from 'neo4j-driver';
import { formatError } from '../../../src/api/errorFormatter.js';
import { DatabaseTimeoutError, StatementTimeoutError } from '../../../src/database/errors.js';

const format = formatError(() => {});
const shown = (original: Error) => {
  const { message, extensions } = format(
    { message: original.message, extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    new GraphQLError(original.message, { originalError: original, path: ['field'] }),
  );
  return [extensions?.code, message.replace(/ \([\w-]+\)$/, '')];
};

test('a statement that the database does not finish, though it answers others, is too expensive and not an outage', () => {
  expect(shown(new StatementTimeoutError(15))).toEqual([
    'TOO_EXPENSIVE',
    'The query timed out after 15 seconds. Use fewer conditions, smaller pages or fewer levels.',
  ]);
  expect(shown(new Neo4jError('', 'Neo.ClientError.Transaction.TransactionTimedOut', '', ''))).toEqual([
    'TOO_EXPENSIVE',
    'The database stopped this query because it used too much time or memory. Use fewer conditions, smaller pages or fewer levels.',
  ]);
  expect(shown(new DatabaseTimeoutError(5))[0]).toBe('DATABASE_UNAVAILABLE');
});
