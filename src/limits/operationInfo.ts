import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';

/** Description of an operation with few distinct values, for use as metric labels. */
export interface OperationInfo {
  /** Operation name; undefined if anonymous. */
  readonly name: string | undefined;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Root field; "several" if there are more, "introspection" or "unknown" if it is not in the schema. */
  readonly field: string;
}

const known = new WeakMap<OperationDefinitionNode, OperationInfo>();

/** Maximum length of an operation name in the log, in characters. */
const MAX_NAME_LENGTH = 100;

export function operationInfo(schema: GraphQLSchema, operation: OperationDefinitionNode): OperationInfo {
  const before = known.get(operation);
  if (before) return before;
  const asked = {
    name: operation.name?.value.slice(0, MAX_NAME_LENGTH),
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
