import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from 'graphql';
import type { Context } from '../api/context.js';

/** Runs an operation of a page in the context of a request. */
export type Execute = (
  text: string,
  variables: Readonly<Record<string, unknown>>,
  context: Context,
) => Promise<unknown>;

/**
 * Executor of the pages’ operations: each is parsed and validated once. Returns the data; throws the first error, also if there are data,
 * because a page without one of its parts would state that there is nothing.
 */
export function createPageExecutor(schema: GraphQLSchema): Execute {
  const documents = new Map<string, DocumentNode>();
  const documentOf = (text: string) => {
    const known = documents.get(text);
    if (known) return known;
    const document = parse(text);
    const [fault] = validate(schema, document);
    if (fault) throw fault;
    documents.set(text, document);
    return document;
  };
  return async (text, variables, context) => {
    const { data, errors } = await execute({
      schema,
      document: documentOf(text),
      variableValues: variables,
      contextValue: context,
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data;
  };
}
