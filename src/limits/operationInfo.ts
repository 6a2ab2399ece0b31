import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';

/** What an operation is, in words that are few enough to count by. */
export interface OperationInfo {
  /** As the client calls it; undefined where it does not. */
  readonly name: string | undefined;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Its root field; "several" where there are more, "introspection" or "unknown" where it is none of the schema's. */
  readonly field: string;
}

const known = new WeakMap<OperationDefinitionNode, OperationInfo>();

/** Names of the log are no longer, however long the client's are. */
const LONGEST_NAME = 100;

export function operationInfo(schema: GraphQLSchema, operation: OperationDefinitionNode): OperationInfo {
  const before = known.get(operation);
  if (before) return before;
  const asked = {
    name: operation.name?.value.slice(0, LONGEST_NAME),
    kind: operation.operation,
    field: fieldOf(schema, operation),
  };
  known.set(operation, asked);
  return asked;
}

function fieldOf(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): string {
  const [first, ...more] = selectionSet.selections;
  if (!first || more.length > 0 || first.kind !== Kind.FIELD) return 'several';
  const name = first.name.value;
  if (name.startsWith('__')) return 'introspection';
  return schema.getRootType(operation)?.getFields()[name] ? name : 'unknown';
}
