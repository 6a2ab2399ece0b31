import {
  type ConstDirectiveNode,
  extendSchema,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';
import type { Context } from '../api/context.js';
import { ENTITY_KEYS, readRepresentations } from './representations.js';

/** Link to the version of the specification, as a subgraph declares it: https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives */
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

/** Value types that several subgraphs may define alike. */
const SHARED: ReadonlySet<string> = new Set(['PageInfo']);

const MACHINERY = parse(`
"""A representation of an object of another subgraph: \`__typename\` and the fields of one of its keys."""
scalar _Any

"""Any object that other subgraphs can refer to."""
union _Entity = ${Object.keys(ENTITY_KEYS).join(' | ')}

"""Description of this subgraph."""
type _Service {
  """Its schema with the directives of Apollo Federation 2."""
  sdl: String!
}

extend type Query {
  """The schema, for the gateway that composes it with others."""
  _service: _Service!

  """Objects that other subgraphs refer to, in the order of the representations. Null for an unknown one."""
  _entities(
    """0 to 1,000 representations."""
    representations: [_Any!]!
  ): [_Entity]!
}
`);

/** The schema as a subgraph of Apollo Federation 2: objects are found by their keys, and the schema with its directives is a field. */
export function subgraphOf(schema: GraphQLSchema): GraphQLSchema {
  const sdl = subgraphSdl(schema);
  const extended = extendSchema(schema, MACHINERY);
  const { _service, _entities } = extended.getQueryType()?.getFields() ?? {};
  if (!_service || !_entities) throw new Error('The fields of the subgraph are missing');
  _service.resolve = () => ({ sdl });
  _entities.resolve = (_source, { representations }, context: Context, info) =>
    context.resolveFromDatabase(info, readRepresentations(representations));
  return extended;
}

/** The schema's text with the directives of a subgraph. */
export function subgraphSdl(schema: GraphQLSchema): string {
  const document = visit(parse(printSchema(schema)), { [Kind.OBJECT_TYPE_DEFINITION]: withDirectives });
  return `${LINK}\n\n${print(document)}\n`;
}

const withDirectives = (node: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode => ({
  ...node,
  directives: [...(node.directives ?? []), ...directivesOf(node.name.value)],
});

function directivesOf(type: string): ConstDirectiveNode[] {
  const keys = Object.hasOwn(ENTITY_KEYS, type) ? ENTITY_KEYS[type]! : [];
  return [
    ...keys.map((fields) => directive('key', { fields })),
    ...(SHARED.has(type) ? [directive('shareable')] : []),
  ];
}

const directive = (name: string, args: Readonly<Record<string, string>> = {}): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: name },
  arguments: Object.entries(args).map(([argument, value]) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: argument },
    value: { kind: Kind.STRING, value },
  })),
});
