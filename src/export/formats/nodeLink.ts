import type { Chunk, ExportSource } from '../export.js';
import { type Edge, edgesOf, type Node, nodesOf } from '../graph.js';
import { joined, properties } from './json.js';

/** Node-link JSON as networkx reads it. The list of edges is called `edges`, as networkx does from 3.6; `links` where that is asked. */
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
/** Two things may be joined more than once: each edge has a key of its own. */
const keyed = (one: Edge) => ({ ...edge(one), key: one.id });
