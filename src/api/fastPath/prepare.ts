import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  visit,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { getVariableValues } from 'graphql/execution/values.js';
import { requiredRight } from '../authorization.js';
import type { Context } from '../context.js';
import { type Serialize, serializerFor } from './serialize.js';

/** Prepared operation: parsed, validated, with serialisers. */
export interface PreparedOperation {
  /** Coerced variables with defaults; undefined if they are invalid. */
  variables(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined;
  readonly roots: readonly PreparedRoot[];
}

/** A root field of an operation. */
export interface PreparedRoot {
  readonly key: string;
  readonly write: Serialize;
  /** Runs the resolver like graphql-js: may return a promise or throw. */
  resolve(variables: Readonly<Record<string, unknown>>, context: Context): unknown;
}

/** Maximum cached operations, and maximum length of a cached text. */
const MAX_OPERATIONS = 500;
const MAX_TEXT_LENGTH = 20_000;

/** LRU cache of prepared operations. Undefined: graphql-js has to execute it or report what is invalid. */
export function createOperationCache(schema: GraphQLSchema) {
  const operations = new Map<string, PreparedOperation | undefined>();
  return (query: string, operationName: string | undefined): PreparedOperation | undefined => {
    if (query.length > MAX_TEXT_LENGTH) return undefined;
    // as JSON: the name "query" before the text "A { … }" is not the text "query A { … }"
    const key = JSON.stringify([operationName ?? null, query]);
    const before = operations.get(key);
    if (before || operations.has(key)) return before;
    const prepared = prepare(schema, query, operationName);
    if (operations.size >= MAX_OPERATIONS) operations.delete(operations.keys().next().value as string);
    operations.set(key, prepared);
    return prepared;
  };
}

function prepare(
  schema: GraphQLSchema,
  query: string,
  operationName: string | undefined,
): PreparedOperation | undefined {
  try {
    const document = parse(query, { noLocation: true });
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY || hangsOnDirectives(document)) return undefined;
    if (validate(schema, document).length > 0) return undefined;
    const fragments = Object.fromEntries(
      document.definitions
        .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
        .map((one) => [one.name.value, one]),
    );
    const type = schema.getQueryType()!;
    const fields = [...collectFields(schema, fragments, {}, type, operation.selectionSet)];
    if (fields.some(([, [node]]) => isForApollo(type, node!.name.value))) return undefined;
    return {
      variables: (given) => getVariableValues(schema, operation.variableDefinitions ?? [], given).coerced,
      roots: fields.map(([key, nodes]) => rootOf({ schema, fragments, operation }, key, nodes)),
    };
  } catch {
    return undefined;
  }
}

/** Meta fields and fields that need a right: these need the authorisation check before execution. */
const isForApollo = (type: GraphQLObjectType, name: string) =>
  name.startsWith('__') || requiredRight(type.getFields()[name]!, false) !== undefined;

type Operating = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation'>;

function rootOf(operating: Operating, key: string, fieldNodes: readonly FieldNode[]): PreparedRoot {
  const parentType = operating.schema.getQueryType()!;
  const fieldName = fieldNodes[0]!.name.value;
  const field = parentType.getFields()[fieldName] as GraphQLField<unknown, unknown>;
  const info = {
    ...operating,
    fieldName,
    fieldNodes,
    parentType,
    returnType: field.type,
    rootValue: undefined,
    path: { prev: undefined, key, typename: parentType.name },
  };
  return {
    key,
    write: serializerFor(operating, field.type, fieldNodes),
    resolve: (variableValues, context) =>
      field.resolve!(undefined, getArgumentValues(field, fieldNodes[0]!, variableValues), context, {
        ...info,
        variableValues: variableValues as Record<string, unknown>,
      }),
  };
}

/** True if the selection may depend on variables. */
function hangsOnDirectives(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE) found = true;
    },
  });
  return found;
}
