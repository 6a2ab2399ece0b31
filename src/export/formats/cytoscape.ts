import { type Edge, edgesOf, type Node, nodesOf } from '../graph.js';
import type { Chunk, ExportSource } from '../types.js';
import { joined, properties } from './json.js';

/** Cytoscape JSON (.cyjs), for Cytoscape and Cytoscape.js. */
export async function* writeCytoscape(material: ExportSource): AsyncGenerator<Chunk> {
  const { title, ...about } = material.about;
  const isMulti = material.request.of === 'everything';
  const head = {
    format_version: '1.0',
    generated_by: 'museum-partnership-graph',
    target_cytoscapejs_version: '~3',
    ...{ directed: isMulti, multigraph: isMulti },
    data: { shared_name: title, name: title, ...about },
  };
  yield `${JSON.stringify(head).slice(0, -1)},"elements":{"nodes":[`;
  yield* joined(nodesOf(material), node);
  yield '],"edges":[';
  yield* joined(edgesOf(material), isMulti ? keyed : edge);
  yield ']}}\n';
}

/** `value` is the node identity for networkx (`cytoscape_graph`), equal to `id`. */
const node = (one: Node) => ({
  data: {
    ...properties(one),
    ...{ id: one.id, value: one.id, name: one.label, shared_name: one.label, type: one.type },
  },
});
const edge = (one: Edge) => ({
  data: {
    ...properties(one),
    ...{ id: one.id, source: one.source, target: one.target, interaction: one.type },
  },
});
/** Two nodes may have several edges: networkx distinguishes them by `key`. */
const keyed = (one: Edge) => ({ data: { ...edge(one).data, key: one.id } });
