import { type OperationDefinitionNode, parse } from 'graphql';
import type { GraphClient } from '../../src/database/client.js';
import { type Asker, askerOf } from '../support/drawnGraph.js';
import { questions } from '../support/questions.js';
import { openShippedGraph } from '../support/shippedData.js';

let graph: GraphClient;
let asker: Asker;

beforeAll(async () => {
  graph = await openShippedGraph();
  asker = await askerOf(graph);
});
afterAll(() => graph.close());

const operationOf = (text: string) => parse(text).definitions[0] as OperationDefinitionNode;

/** Number of rows in the lists of a response, at any depth below one root field. */
function rowsIn(answer: unknown): number {
  if (Array.isArray(answer)) return answer.length;
  if (answer === null || typeof answer !== 'object') return 0;
  const { nodes, edges, meta: _, ...own } = answer as Record<string, unknown>;
  const list = nodes ?? edges;
  return list ? rowsIn(list) : Object.values(own).reduce((sum: number, part) => sum + rowsIn(part), 0);
}

test('each question has a title of its own, and the mission comes first', () => {
  const titles = questions.map(({ text }) => operationOf(text).name?.value);
  expect(titles.length).toBeGreaterThanOrEqual(11);
  expect(titles).not.toContain(undefined);
  expect(new Set(titles).size).toBe(titles.length);
  expect(questions[0]?.text).toMatch(/museum: { national: true }\s+partner: { kind: UNIVERSITY }/);
});

test.each(questions)(
  '$name says what it asks in words, and is answered with rows, one statement for each root field at most',
  async ({ text }) => {
    expect(text).toMatch(/^# [A-Z].*[?…]\n/);
    const operation = operationOf(text);
    const { result, statements } = await asker.ask(text);
    expect(result.errors).toBeUndefined();
    for (const [field, answer] of Object.entries(result.data))
      expect([field, rowsIn(answer)]).not.toEqual([field, 0]);
    const answering = statements.filter((statement) => statement.endsWith(' AS answer'));
    // part of the network data comes from memory
    expect(answering.length).toBeLessThanOrEqual(operation.selectionSet.selections.length);
  },
);

test('one university: any other name is taken as a variable', async () => {
  const text = questions.find(({ name }) => name.startsWith('02'))?.text ?? '';
  const { result } = await asker.ask(text, { university: 'University of Leeds' });
  const [university] = result.data.organisations.nodes;
  expect(university.name).toBe('University of Leeds');
  expect(university.partners.totalCount).toBeGreaterThan(0);
});
