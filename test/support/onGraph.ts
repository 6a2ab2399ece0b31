import type { GraphClient } from '../../src/database/client.js';
import type { Limits } from '../../src/limits/limits.js';
import { type Asker, askerOf, draw } from './drawnGraph.js';
import { openShippedGraph } from './shippedData.js';
import { clearGraph, openTestGraph } from './testGraph.js';

export interface OnGraph extends Asker {
  readonly graph: GraphClient;
  /** Runs an operation, expects no errors, and returns the data. */
  data(source: string, variables?: Record<string, unknown>): ReturnType<typeof JSON.parse>;
}

/** Draws a graph of `test/graphs` before the tests of a file, and returns a client for it, closed afterwards. */
export const onGraph = (name: string, limits?: Limits): OnGraph =>
  on(async () => {
    const graph = openTestGraph();
    await draw(graph, name);
    return graph;
  }, limits);

/** Returns a client for a graph that is empty before each test of a file; closed afterwards. */
export function onEmptyGraph(): OnGraph {
  const made = on(async () => openTestGraph());
  beforeEach(() => clearGraph(made.graph));
  return made;
}

/** Returns a client for the shared server with the shipped data, which no test may change; closed afterwards. */
export const onShippedData = (): OnGraph => on(openShippedGraph);

function on(open: () => Promise<GraphClient>, limits?: Limits): OnGraph {
  const made = {
    async data(source: string, variables?: Record<string, unknown>) {
      const { result } = await made.ask(source, variables);
      expect(result.errors).toBeUndefined();
      return result.data;
    },
  } as OnGraph;
  beforeAll(async () => {
    const graph = await open();
    Object.assign(made, { graph }, await askerOf(graph, limits));
  });
  afterAll(() => made.graph.close());
  return made;
}
