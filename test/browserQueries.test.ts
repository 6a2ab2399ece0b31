import neo4j from 'neo4j-driver';
import type { Graph } from '../src/graph/graph.js';
import { loadShippedData } from '../src/ingest/shipped.js';
import { browserQueries } from './support/questions.js';
import { clearGraph, openTestGraph } from './support/testGraph.js';

let graph: Graph;

beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  await loadShippedData(graph);
});
afterAll(() => graph.close());

test('there are five, each with a title in its first line', () => {
  expect(browserQueries).toHaveLength(5);
  for (const { text } of browserQueries) expect(text).toMatch(/^\/\/ [A-Z].*\n/);
});

test.each(browserQueries)('$name draws a graph that can be taken in at a glance', async ({ text }) => {
  expect(text).toMatch(/\bLIMIT \d+\s*$/);
  const records = await graph.read(text);
  const nodes = new Set<string>();
  let lines = 0;
  for (const value of records.flatMap((record) => [...record.values()])) {
    const drawn = neo4j.isPath(value) ? value.segments.flatMap(({ start, end }) => [start, end]) : [value];
    for (const node of drawn) if (neo4j.isNode(node)) nodes.add(node.elementId);
    if (neo4j.isRelationship(value) || neo4j.isPath(value)) lines += 1;
  }
  expect(nodes.size).toBeGreaterThan(3);
  expect(nodes.size).toBeLessThan(150);
  expect(lines).toBeGreaterThan(0);
});
