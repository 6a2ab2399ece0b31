import { type Edge, edgesOf, type Node, nodesOf } from '../graph.js';
import type { Chunk, ExportSource } from '../types.js';
import { joined, properties } from './json.js';

/**
 * Writes node-link JSON for networkx. The list of edges is `edges`, as in networkx 3.6 and later, or `links`
 * if requested.
 */
export async function* writeNodeLink(material: ExportSource): AsyncGenerator<Chunk> {
  const { of, edges } = material.request;
  const head = { directed: of === 'everything', multigraph: of === 'everything', graph: material.about };
  yield `${JSON.stringify(head).slice(0, -1)},"nodes":[`;
  yield* joined(nodesOf(material), node);
  yield `],"${edges}":[`;
  yield* joined(edgesOf(material), of === 'everything' ? keyed : edge);
  yield ']}\n';
}

const node = (one: Node) => ({ id: one.id, label: one.label, type: one.type, ...properties(one) });
const edge = (one: Edge) => ({
  ...{ id: one.id, source: one.source, target: one.target, type: one.type },
  ...properties(one),
});
/** Two nodes may have several edges: each edge has its own key. */
const keyed = (one: Edge) => ({ ...edge(one), key: one.id });
