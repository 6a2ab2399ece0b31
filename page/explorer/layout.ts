// Web worker that computes the network layout, so that the page stays responsive. The build makes it a
// separate file (page/build.mjs).
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** A network as numbers: positions as x, y, x, y, …; each edge as the indexes of its two ends. */
export interface Unarranged {
  readonly places: Float32Array;
  readonly sizes: Float32Array;
  readonly edges: Uint32Array;
}
/** Current node positions, and whether they are final. */
export interface Arranged {
  readonly places: Float32Array;
  readonly done: boolean;
}

/** Message from the page after drawing a layout. */
export type Drawn = 'drawn';

/** Total iterations, and iterations per step. */
const [ROUNDS, AT_ONCE] = [300, 10];
/** Minimum time between drawings, in milliseconds: each costs the page a render. */
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

/**
 * Iterates until the next drawing is due, then waits: without a graphics card, drawing uses the same
 * processor.
 */
function goOn(): void {
  const began = performance.now();
  let done = false;
  while (!done && performance.now() - began < STANDS) {
    rounds += AT_ONCE;
    forceAtlas2.assign(graph, { iterations: AT_ONCE, settings });
    done = rounds >= ROUNDS;
  }
  postMessage({ places: placesIn(graph), done } satisfies Arranged);
}

let graph = new UndirectedGraph();
let settings = forceAtlas2.inferSettings(graph);
let rounds = 0;
addEventListener('message', ({ data }: MessageEvent<Unarranged | Drawn>) => {
  if (data !== 'drawn') {
    graph = graphOf(data);
    settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 200 };
  }
  goOn();
});
