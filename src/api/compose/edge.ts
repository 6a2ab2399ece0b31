import { type FieldNode, type GraphQLField, type GraphQLObjectType, getNamedType } from 'graphql';
import type { Order } from '../orders.js';
import { type Composition, type Scope, selected } from './composition.js';
import { cursorOf } from './page.js';
import { ResultObject } from './resultObject.js';
import { type Fragment, listOf } from './statementBuilder.js';

/**
 * Compiles edges of a connection: cursor, node and properties of the relationship. Decodes `[id, value,
 * cells]`.
 */
export function edge(
  c: Composition,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  place: Scope,
  order: Order,
  path: string,
): Fragment {
  const edgeType = getNamedType(type.getFields().edges?.type) as GraphQLObjectType;
  const pieces: Fragment[] = [];
  const readers: [string, (row: readonly unknown[]) => unknown][] = [];
  // Relationship properties are read from the edge, like fields of an object from its node.
  const facts: Scope = { node: place.edge ?? place.node, edge: place.node };
  for (const [key, fieldNodes] of selected(c, edgeType, nodes)) {
    const name = fieldNodes[0]?.name.value;
    const at = pieces.length;
    if (name === 'cursor') {
      readers.push([key, (row) => cursorOf(row, order)]);
    } else if (name === 'node') {
      const piece = c.compile.anyObject(
        c,
        getNamedType(edgeType.getFields().node?.type),
        fieldNodes,
        place,
        path,
      );
      pieces.push(piece);
      readers.push([key, (row) => piece.shape((row[2] as unknown[])[at])]);
    } else if (name !== '__typename') {
      const field = edgeType.getFields()[name ?? ''] as GraphQLField<unknown, unknown>;
      const piece = c.compile.value(c, edgeType, field, fieldNodes, facts, `${path}.${key}`);
      pieces.push(piece);
      readers.push([key, (row) => piece.shape((row[2] as unknown[])[at])]);
    }
  }
  return {
    ...listOf(pieces),
    shape: (row) => {
      const answer = new ResultObject();
      for (const [key, reader] of readers) answer[key] = reader(row as unknown[]);
      return answer;
    },
  };
}
