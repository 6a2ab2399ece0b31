// Arranges a network in a thread of its own, so that the page stays free meanwhile. The build makes it a file by itself (page/build.mjs).
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** A network as numbers: places as x, y, x, y, …; each edge as the numbers of its two ends. */
export interface Unarranged {
  readonly places: Float32Array;
  readonly sizes: Float32Array;
  readonly edges: Uint32Array;
}
/** Where the nodes are by now, and whether they stay there. */
export interface Arranged {
  readonly places: Float32Array;
  readonly done: boolean;
}

/** How many rounds there are in all, and in one go. */
const [ROUNDS, AT_ONCE] = [300, 10];
/** How long a picture stands before the next one comes, in milliseconds: each costs the page a drawing. */
const STANDS = 500;

function graphOf({ places, sizes, edges }: Unarranged): UndirectedGraph {
  const graph = new UndirectedGraph();
  sizes.forEach((size, at) => {
    graph.addNode(at, { x: places[2 * at], y: places[2 * at + 1], size });
  });
  for (let at = 0; at < edges.length; at += 2) graph.addEdge(edges[at], edges[at + 1]);
  return graph;
}

function placesIn(graph: UndirectedGraph): Float32Array {
  const places = new Float32Array(graph.order * 2);
  let at = 0;
  graph.forEachNode((_, { x, y }) => {
    places.set([x, y], at);
    at += 2;
  });
  return places;
}

addEventListener('message', ({ data }: MessageEvent<Unarranged>) => {
  const graph = graphOf(data);
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 200 };
  let told = performance.now();
  for (let round = AT_ONCE; round <= ROUNDS; round += AT_ONCE) {
    forceAtlas2.assign(graph, { iterations: AT_ONCE, settings });
    const done = round === ROUNDS;
    if (!done && performance.now() - told < STANDS) continue;
    postMessage({ places: placesIn(graph), done } satisfies Arranged);
    told = performance.now();
  }
});
