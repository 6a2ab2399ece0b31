import { readFileSync } from 'node:fs';
import type { Graph } from '../src/graph/graph.js';
import { loadShippedData } from '../src/ingest/shipped.js';
import { type Asker, askerOf } from './support/drawnGraph.js';
import { clearGraph, openTestGraph } from './support/testGraph.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```graphql\n([\s\S]*?)```\n```json\n([\s\S]*?)```/g)].map(
  ([, question = '', answer = '']) => [question.trim(), answer] as const,
);

let graph: Graph;
let asker: Asker;

beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  await loadShippedData(graph);
  asker = await askerOf(graph);
});
afterAll(() => graph.close());

test('the README has its first questions with their answers', () => {
  expect(examples.length).toBeGreaterThanOrEqual(4);
});

test.each(examples)('README: %s', async (question, answer) => {
  const { result } = await asker.ask(question);
  expect(result).toEqual({ data: JSON.parse(answer) });
});

test('every variable of the configuration stands in the README', () => {
  const config = readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8');
  const names = [...config.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(readme).toContain(`\`${name}\``);
});
