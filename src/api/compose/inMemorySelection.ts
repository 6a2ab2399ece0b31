import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Library } from './library.js';
import { META } from './meta.js';
import { ResultObject } from './resultObject.js';
import type { Names, Template } from './template.js';

/** Attributes of an organisation available in memory. */
export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string | null;
}

type Reader = (found: unknown, known: (id: string) => KnownOrganisation) => unknown;

/** Input for compiling an in-memory selection. */
export interface Asked {
  readonly info: GraphQLResolveInfo;
  readonly library: Library;
  /** True if organisations can be read from the network in memory. */
  readonly knows: boolean;
}

/**
 * Compiles a reader that serves a selection from an algorithm's result; undefined if the selection needs the
 * database. The field's Cypher file defines its meaning in both cases: a part of `parent`, or the
 * organisation with an id from it.
 */
export function selectInMemory(asked: Asked): Reader | undefined {
  const { info } = asked;
  const before = readers.get(info.fieldNodes);
  if (before !== undefined) return before ?? undefined;
  const type = getNamedType(info.returnType);
  const reader = isObjectType(type) ? objectReader(asked, type, info.fieldNodes) : undefined;
  readers.set(info.fieldNodes, reader ?? null);
  return reader;
}

/** By selection: a cached operation has the same selection object each time. */
const readers = new WeakMap<readonly FieldNode[], Reader | null>();

function objectReader(
  asked: Asked,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Reader | undefined {
  const { info } = asked;
  const fields: [key: string, reader: Reader][] = [];
  for (const [key, fieldNodes] of collectSubfields(
    info.schema,
    info.fragments,
    info.variableValues,
    type,
    nodes,
  )) {
    const name = fieldNodes[0]!.name.value;
    if (name === '__typename') continue;
    const reader = fieldReader(asked, type, name, fieldNodes);
    if (!reader) return undefined;
    fields.push([key, reader]);
  }
  return (found, known) => {
    const answer = new ResultObject();
    for (const [key, reader] of fields) answer[key] = reader(found, known);
    return answer;
  };
}

function fieldReader(
  asked: Asked,
  type: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
): Reader | undefined {
  const { info, library } = asked;
  const field = type.getFields()[name];
  const template = library.field(type.name, name);
  const target = getNamedType(field?.type);
  if (isLeafType(target)) return template ? undefined : (found) => (found as Part)[name];
  if (!field || !isObjectType(target) || target.name === META) return undefined;
  if (!template) return partReader(asked, type, field, nodes);
  const text = textOf(template);
  const part = /^UNWIND parent\.(\w+) AS node$/.exec(text)?.[1];
  if (part && isListType(getNullableType(field.type))) {
    const reader = objectReader(asked, target, nodes);
    return (
      reader && ((found, known) => ((found as Part)[part] as unknown[]).map((one) => reader(one, known)))
    );
  }
  const object = /^WITH parent\.(\w+) AS node$/.exec(text)?.[1];
  if (object && !isListType(getNullableType(field.type))) {
    const reader = objectReader(asked, target, nodes);
    return reader && ((found, known) => reader((found as Part)[object], known));
  }
  const id = /^MATCH \(node:Organisation \{id: parent\.(\w+)\}\)$/.exec(text)?.[1];
  if (!id || !asked.knows) return undefined;
  const reader = knownReader(info, target, nodes);
  return reader && ((found, known) => reader(known((found as Part)[id] as string), known));
}

/** An embedded object without a Cypher file of its own. */
function partReader(
  asked: Asked,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Reader | undefined {
  if (isListType(getNullableType(field.type)) || asked.library.field(type.name, `${field.name}.known`))
    return undefined;
  return objectReader(asked, getNamedType(field.type) as GraphQLObjectType, nodes);
}

type Part = Readonly<Record<string, unknown>>;

const KNOWN: ReadonlySet<string> = new Set<keyof KnownOrganisation>(['id', 'name', 'kind', 'region']);

/** Reader for an organisation; only fields available in memory. */
function knownReader(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Reader | undefined {
  const asked = collectSubfields(info.schema, info.fragments, info.variableValues, type, nodes);
  const fields = [...asked].map(([key, [node]]) => [key, node!.name.value] as const);
  if (fields.some(([, name]) => name !== '__typename' && !KNOWN.has(name))) return undefined;
  return (one) => {
    const answer = new ResultObject();
    for (const [key, name] of fields) if (name !== '__typename') answer[key] = (one as Part)[name];
    return answer;
  };
}

const OWN_NAMES: Names = { variable: (name) => name, parameter: (name) => `$${name}` };

function textOf(template: Template): string {
  return template.where(OWN_NAMES) === null ? template.head(OWN_NAMES).replace(/\s+/g, ' ').trim() : '';
}
