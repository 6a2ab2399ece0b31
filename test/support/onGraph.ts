import type { Graph } from '../../src/graph/graph.js';
import { type Asker, askerOf, draw } from './drawnGraph.js';
import { openTestGraph } from './testGraph.js';

export interface OnGraph extends Asker {
  readonly graph: Graph;
  /** Asks, expects that there is no error, and gives the data. */
  data(source: string, variables?: Record<string, unknown>): ReturnType<typeof JSON.parse>;
}

/** Draws a graph of `test/graphs` before the tests of a file, and gives what asks it; closed afterwards. */
export function onGraph(name: string): OnGraph {
  const on = {
    async data(source: string, variables?: Record<string, unknown>) {
      const { result } = await on.ask(source, variables);
      expect(result.errors).toBeUndefined();
      return result.data;
    },
  } as OnGraph;
  beforeAll(async () => {
    const graph = openTestGraph();
    await draw(graph, name);
    Object.assign(on, { graph }, await askerOf(graph));
  });
  afterAll(() => on.graph.close());
  return on;
}
