import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { ResultObject } from '../compose/resultObject.js';

/**
 * Serialises a value for a selection as JSON. Throws UnsupportedValueError if graphql-js has to handle it.
 */
export type Serialize = (value: unknown) => string;

/** A value that cannot be serialised here: graphql-js then reports the error or serialises it its own way. */
export class UnsupportedValueError extends Error {}

interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/**
 * Compiles a serialiser for a type and selection, once per document: fields, order and formats. Does not
 * support selections that depend on variables (`@skip`, `@include`).
 */
export function serializerFor(s: Selecting, type: GraphQLOutputType, nodes: readonly FieldNode[]): Serialize {
  if (isNonNullType(type)) {
    const write = serializerFor(s, type.ofType, nodes);
    return (value) => {
      if (value === null || value === undefined) throw new UnsupportedValueError('null in a non-null field');
      return write(value);
    };
  }
  const write = presentWriter(s, type, nodes);
  return (value) => (value === null || value === undefined ? 'null' : write(value));
}

function presentWriter(s: Selecting, type: GraphQLOutputType, nodes: readonly FieldNode[]): Serialize {
  if (isListType(type)) return listWriter(serializerFor(s, type.ofType, nodes));
  if (isLeafType(type)) return leafWriter(type);
  if (isObjectType(type)) return objectWriter(s, type, nodes);
  if (isAbstractType(type)) return abstractWriter(s, type, nodes);
  throw new UnsupportedValueError(`${String(type)} is not written here`);
}

function listWriter(write: Serialize): Serialize {
  return (value) => {
    if (!Array.isArray(value)) throw new UnsupportedValueError('no list');
    let text = '[';
    for (let at = 0; at < value.length; at += 1) text += at === 0 ? write(value[at]) : `,${write(value[at])}`;
    return `${text}]`;
  };
}

const jsonText: Serialize = (value) => {
  if (typeof value !== 'string') throw new UnsupportedValueError('no text');
  return JSON.stringify(value);
};

const LEAVES: ReadonlyMap<GraphQLLeafType, Serialize> = new Map<GraphQLLeafType, Serialize>([
  [GraphQLString, jsonText],
  [GraphQLID, jsonText],
  [GraphQLInt, (value) => numberText(value, Number.isInteger(value) && Math.abs(value as number) < 2 ** 31)],
  [GraphQLFloat, (value) => numberText(value, Number.isFinite(value))],
  [
    GraphQLBoolean,
    (value) => {
      if (typeof value !== 'boolean') throw new UnsupportedValueError('neither true nor false');
      return value ? 'true' : 'false';
    },
  ],
]);

function numberText(value: unknown, isOne: boolean): string {
  if (!isOne) throw new UnsupportedValueError('no number of this type');
  return String(Object.is(value, -0) ? 0 : value);
}

/** Serialiser for scalars and enums. */
function leafWriter(type: GraphQLLeafType): Serialize {
  return (
    LEAVES.get(type) ??
    ((value) => {
      if (typeof value === 'object' && value !== null && 'then' in value)
        throw new UnsupportedValueError('not there yet');
      const serialized = JSON.stringify(type.serialize(value));
      if (serialized === undefined) throw new UnsupportedValueError('nothing to tell');
      return serialized;
    })
  );
}

function objectWriter(s: Selecting, type: GraphQLObjectType, nodes: readonly FieldNode[]): Serialize {
  const fields: [start: string, key: string, name: string, write: Serialize][] = [];
  for (const [key, fieldNodes] of collectSubfields(s.schema, s.fragments, {}, type, nodes)) {
    const name = fieldNodes[0]!.name.value;
    const start = `${fields.length === 0 ? '' : ','}${JSON.stringify(key)}:`;
    fields.push([start, key, name, fieldWriter(s, type, name, fieldNodes)]);
  }
  return (value) => {
    if (typeof value !== 'object') throw new UnsupportedValueError('no object');
    const source = value as Record<string, unknown>;
    const isAnswer = value instanceof ResultObject;
    // also for an empty selection: a union member that no fragment selects
    let text = '{';
    for (const [start, key, name, write] of fields) text += start + write(source[isAnswer ? key : name]);
    return `${text}}`;
  };
}

function fieldWriter(
  s: Selecting,
  type: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
): Serialize {
  if (name === '__typename') {
    const serialized = JSON.stringify(type.name);
    return () => serialized;
  }
  return serializerFor(s, type.getFields()[name]!.type, nodes);
}

function abstractWriter(s: Selecting, type: GraphQLAbstractType, nodes: readonly FieldNode[]): Serialize {
  const members = s.schema.getPossibleTypes(type);
  const writers = new Map(members.map((member) => [member.name, objectWriter(s, member, nodes)]));
  return (value) => {
    const write = writers.get(String((value as { readonly __typename?: unknown }).__typename));
    if (!write) throw new UnsupportedValueError('of no known type');
    return write(value);
  };
}
