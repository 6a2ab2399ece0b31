import { UndirectedGraph } from 'graphology';
import louvainOf from 'graphology-communities-louvain';
import pagerankOf from 'graphology-metrics/centrality/pagerank.js';
import { random } from './random.js';
import { type Between, type Rows, shortestPaths } from './shortestPaths.js';

/** Input of the measures: a `Network` without names, as sent to the worker thread. */
export interface Ties extends Rows {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  readonly strength: Float64Array;
}

/** The community of an organisation that has no partner. */
export const NONE = 0xffffffff;

/**
 * All measures of a network, by organisation. Organisations without a partner are not counted and have 0
 * everywhere.
 */
export interface Measures extends Between {
  /** Number of organisations that have a partner. */
  readonly size: number;
  readonly degree: Uint32Array;
  /**
   * PageRank: share of time a random walker spends here, with a jump to any organisation at probability 0.15.
   */
  readonly pagerank: Float64Array;
  /** The number of its community; numbers are in the order of the communities' first members. `NONE`: it has no partner. */
  readonly community: Uint32Array;
  readonly communities: number;
  /**
   * Modularity: strength within communities beyond that expected by chance; -0.5 to 1. 0 if there are no
   * pairs.
   */
  readonly modularity: number;
  /**
   * Participation coefficient (Guimerà and Amaral 2005): 1 minus the sum over communities of (share of
   * partners there)². 0 if all partners are in one community.
   */
  readonly participation: Float64Array;
}

// These packages are CommonJS with ES module types: what TypeScript takes for the module is the function
// itself.
const louvain = louvainOf as unknown as typeof louvainOf.default;
const pagerank = pagerankOf as unknown as typeof pagerankOf.default;

/** Computes all measures. Run it in a thread: a large network takes a minute or two. */
export function measure(ties: Ties, steps?: number): Measures {
  const degree = Uint32Array.from(ties.offsets.subarray(1), (end, at) => end - ties.offsets[at]!);
  const between = shortestPaths(ties, steps);
  const graph = graphOf(ties, degree);
  const found = communitiesOf(graph, degree.length);
  return {
    ...between,
    size: graph.order,
    degree,
    pagerank: pagerankBy(graph, degree.length),
    ...found,
    participation: participationOf(ties, found.community),
  };
}

/**
 * Builds a graphology graph of the organisations that have a partner, in id order, so that equal data give
 * equal results.
 */
function graphOf({ one, other, strength }: Ties, degree: Uint32Array): UndirectedGraph {
  const graph = new UndirectedGraph({ multi: false, allowSelfLoops: false });
  degree.forEach((partners, at) => {
    if (partners > 0) graph.addNode(at);
  });
  // A pair with strength 0 (in a hand-drawn test graph) is still an edge.
  one.forEach((from, pair) => {
    graph.addEdge(from, other[pair]!, { strength: strength[pair]! || 1 });
  });
  return graph;
}

/** Louvain communities weighted by strength, with a fixed seed. */
function communitiesOf(graph: UndirectedGraph, size: number) {
  const community = new Uint32Array(size).fill(NONE);
  if (graph.size === 0) return { community, communities: 0, modularity: 0 };
  const { communities, modularity } = louvain.detailed(graph, { getEdgeWeight: 'strength', rng: random() });
  const numbers = new Map<number, number>();
  for (const node of graph.nodes()) {
    const found = communities[node]!;
    if (!numbers.has(found)) numbers.set(found, numbers.size);
    community[Number(node)] = numbers.get(found)!;
  }
  return { community, communities: numbers.size, modularity };
}

function pagerankBy(graph: UndirectedGraph, size: number): Float64Array {
  const values = new Float64Array(size);
  if (graph.size === 0) return values;
  const found = pagerank(graph, { getEdgeWeight: null, alpha: 0.85, maxIterations: 1_000, tolerance: 1e-14 });
  for (const [node, value] of Object.entries(found)) values[Number(node)] = value;
  return values;
}

function participationOf({ offsets, targets }: Ties, community: Uint32Array): Float64Array {
  const values = new Float64Array(community.length);
  for (let at = 0; at < values.length; at++) {
    const partners = targets.subarray(offsets[at]!, offsets[at + 1]!);
    if (partners.length === 0) continue;
    const counts = new Map<number, number>();
    for (const partner of partners)
      counts.set(community[partner]!, (counts.get(community[partner]!) ?? 0) + 1);
    let squares = 0;
    for (const count of counts.values()) squares += (count / partners.length) ** 2;
    values[at] = 1 - squares;
  }
  return values;
}
