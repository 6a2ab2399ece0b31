import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { parseDateRange } from '../dateRange.js';
import type { Budget } from './budget.js';
import type { Library } from './library.js';
import type { Fragment, StatementBuilder } from './statementBuilder.js';

/** State for compiling one statement. */
export interface Composition {
  readonly info: GraphQLResolveInfo;
  readonly library: Library;
  readonly writer: StatementBuilder;
  /** Cost limits. */
  readonly budget: Budget;
  /** Arguments of the root field: some nested lists take their length from these. */
  readonly rootArgs: Values;
  readonly compile: Compilers;
}

type CompileObject<T extends GraphQLNamedType | undefined> = (
  c: Composition,
  type: T,
  nodes: readonly FieldNode[],
  place: Scope,
  path: string,
) => Fragment;

/** The compilers of nested selections (compose.ts), given to the modules that it imports itself. */
export interface Compilers {
  readonly object: CompileObject<GraphQLObjectType>;
  /** For an object of a union too. */
  readonly anyObject: CompileObject<GraphQLNamedType | undefined>;
  readonly value: (
    c: Composition,
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    place: Scope,
    path: string,
  ) => Fragment;
}

/** Cypher variables of a selection: the node, and the relationship that leads to it. */
export interface Scope {
  readonly node: string;
  readonly edge?: string | undefined;
}

export type Values = Readonly<Record<string, unknown>>;
export type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** Selected fields of an object of this type, merged, with directives applied. Counts each as compiled. */
export function selected(c: Composition, type: GraphQLObjectType, nodes: readonly FieldNode[]): Fields {
  const fields = fieldsOf(c, type, nodes);
  c.budget.select(fields.size);
  return fields;
}

/** The same without counting, for lookahead. */
export function fieldsOf(c: Composition, type: GraphQLObjectType, nodes: readonly FieldNode[]): Fields {
  const { schema, fragments, variableValues } = c.info;
  return collectSubfields(schema, fragments, variableValues, type, nodes);
}

/**
 * Arguments of a field with defaults. If the field accepts a date range, they include `from`, `to` and
 * `certain`: null without one. Throws graphql-js' own error for an invalid argument, `badInput` for an
 * invalid date range.
 */
export function argumentsOf(
  c: Composition,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Values {
  const own: Values = getArgumentValues(field, nodes[0] as FieldNode, c.info.variableValues);
  if (!field.args.some(({ name }) => name === 'asOf')) return own;
  const window = parseDateRange(own.during as Values | null, own.asOf as string | null, field.name);
  return { ...own, from: null, to: null, certain: null, ...window };
}

/** A pattern with its own WHERE and further conditions. */
export function matched(head: string, where: string | null, conditions: readonly string[]): string {
  const parts = [...(where ? [`(${where})`] : []), ...conditions];
  return parts.length > 0 ? `${head} WHERE ${parts.join(' AND ')}` : head;
}
