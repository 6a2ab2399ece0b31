import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { type Limits, USUAL } from '../../limits/limits.js';
import { sizeOf } from '../../limits/pageSizes.js';
import { Budget, type Cost } from './budget.js';
import { plain } from './cells.js';
import { argumentsOf, type Composition, matched, type Scope, selected, type Values } from './composition.js';
import { connection } from './connection.js';
import type { Library } from './library.js';
import { META, META_VALUES } from './meta.js';
import { nodesById } from './nodes.js';
import type { IdParameters } from './resolveIds.js';
import { ResultObject } from './resultObject.js';
import { clauses, type Fragment, listOf, StatementBuilder } from './statementBuilder.js';
import type { Template } from './template.js';
import { memberOf } from './unionMember.js';

/** Compiled statement of a root field, with the decoder for its single row. */
export interface Statement extends IdParameters {
  readonly text: string;
  readonly cost: Cost;
  shape(cell: unknown): unknown;
}

/**
 * Compiles one statement for a root field from its selection set, at any depth. `values` are the parameters
 * of the field's Cypher file if they differ from the arguments. Throws a GraphQLError if it exceeds the
 * limits.
 */
export function composeRoot(
  info: GraphQLResolveInfo,
  library: Library,
  values: Values = {},
  limits: Limits = USUAL,
): Statement {
  const field = info.parentType.getFields()[info.fieldName] as GraphQLField<unknown, unknown>;
  const rootArgs = getArgumentValues(field, info.fieldNodes[0] as FieldNode, info.variableValues);
  const budget = new Budget(limits);
  const composition: Composition = {
    info,
    library,
    writer: new StatementBuilder(),
    budget,
    rootArgs,
    compile: { object, anyObject, value },
  };
  const piece = related(
    composition,
    info.parentType,
    field,
    info.fieldNodes,
    undefined,
    values,
    info.fieldName,
  );
  return {
    text: clauses(...piece.calls, `RETURN ${piece.text} AS answer`),
    parameters: composition.writer.parameters,
    idParameters: composition.writer.idParameters,
    cost: budget.cost,
    shape: piece.shape,
  };
}

/** Compiles the selection of one object to a list of field values in selection order. */
function object(
  c: Composition,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  place: Scope,
  path: string,
): Fragment {
  const keys: string[] = [];
  const pieces: Fragment[] = [];
  for (const [key, fieldNodes] of selected(c, type, nodes)) {
    const field = type.getFields()[fieldNodes[0]?.name.value ?? ''];
    if (!field) continue; // __typename is graphql-js' own to answer
    keys.push(key);
    pieces.push(value(c, type, field, fieldNodes, place, `${path}.${key}`));
  }
  return {
    ...listOf(pieces),
    shape: (cell) => {
      const answer = new ResultObject();
      keys.forEach((key, at) => {
        answer[key] = pieces[at]?.shape((cell as unknown[])[at]);
      });
      return answer;
    },
  };
}

/** Compiles one field: a property or expression, an embedded object, or a relation. */
function value(
  c: Composition,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  place: Scope,
  path: string,
): Fragment {
  const template = templateOf(c, type, field);
  if (isLeafType(getNamedType(field.type))) {
    const text = template
      ? template.head(c.writer.names({ ...given(place) }, argumentsOf(c, field, nodes)))
      : `${place.node}.${field.name}`;
    return { calls: [], text: template ? `(${text})` : text, shape: plain };
  }
  if (template) return related(c, type, field, nodes, place, {}, path);
  const part = object(c, getNamedType(field.type) as GraphQLObjectType, nodes, place, path);
  const guard = c.library.field(type.name, `${field.name}.known`);
  if (!guard) return part;
  const known = guard.head(c.writer.names(given(place), {}));
  return {
    calls: part.calls,
    text: `CASE WHEN ${known} THEN ${part.text} END`,
    shape: (cell) => (cell === null ? null : part.shape(cell)),
  };
}

/** Template of a field: all `meta` fields share one, and the extension `cypher` names that of another field. */
function templateOf(
  c: Composition,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): Template | undefined {
  if (getNamedType(field.type).name === META) return c.library.field('Answer', 'meta');
  return c.library.field(type.name, (field.extensions.cypher as string | undefined) ?? field.name);
}

function given(place: Scope | undefined): Record<string, string> {
  if (!place) return {};
  return { node: place.node, ...(place.edge ? { edge: place.edge } : {}) };
}

/** Compiles a relation: a connection, a list, or a single object (null if there is none). */
function related(
  c: Composition,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  from: Scope | undefined,
  values: Values,
  path: string,
): Fragment {
  const target = getNamedType(field.type);
  if (isInterfaceType(target) || field.name === '_entities')
    return nodesById(c, { requested: values, nodes, path });
  const template = templateOf(c, type, field);
  if (!template) throw new Error(`No Cypher for ${type.name}.${field.name}`);
  const own = { ...argumentsOf(c, field, nodes), ...values, ...(target.name === META && META_VALUES) };
  const parent = from ? { parent: from.node } : {};
  if (isObjectType(target) && target.name.endsWith('Connection')) {
    const filter = field.args.find((arg) => arg.name === 'filter')?.type;
    return connection(c, {
      template,
      type: target,
      parent,
      args: own,
      filter: filter && (getNamedType(filter) as GraphQLInputObjectType),
      nodes,
      path,
    });
  }
  const names = c.writer.names(parent, own);
  const place = {
    node: names.variable('node'),
    edge: template.variables.has('edge') ? names.variable('edge') : undefined,
  };
  const pattern = matched(template.head(names), template.where(names), []);
  const compose = () => object(c, target as GraphQLObjectType, nodes, place, path);
  const isList = isListType(getNullableType(field.type));
  const found = isList
    ? c.budget.each(sizeOf({ owner: type, field, given: own, page: 0, root: c.rootArgs }), compose)
    : compose();
  const body = clauses(pattern, ...found.calls);
  const start = from ? [from.node] : [];
  if (isList) {
    return {
      ...c.writer.call(start, body, `collect(${found.text})`),
      shape: (cell) => (cell as unknown[]).map(found.shape),
    };
  }
  return {
    ...c.writer.call(start, body, `head(collect(${found.text}))`),
    shape: (cell) => (cell === null ? null : found.shape(cell)),
  };
}

/** An object of a union: its type, and the selection for that type. */
function anyObject(
  c: Composition,
  type: ReturnType<typeof getNamedType>,
  nodes: readonly FieldNode[],
  place: Scope,
  path: string,
): Fragment {
  if (!isUnionType(type)) return object(c, type as GraphQLObjectType, nodes, place, path);
  const kinds = type.getTypes().map((member) => ({ member, piece: object(c, member, nodes, place, path) }));
  const cases = kinds.map(
    ({ member, piece }) => `WHEN ${place.node}:${member.name} THEN ['${member.name}', ${piece.text}]`,
  );
  const shape = memberOf(kinds.map(({ member, piece }) => ({ name: member.name, piece })));
  return {
    calls: kinds.flatMap(({ piece }) => piece.calls),
    text: `CASE ${cases.join(' ')} END`,
    shape,
  };
}
