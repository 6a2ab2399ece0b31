import { expectOwn } from '../access/refused.js';
import type { Graph } from '../graph/graph.js';
import { readCypher } from '../graph/statement.js';

async function museums(graph: Graph, statement: string, parameters: object): Promise<(string | null)[]> {
  const records = await graph.read(readCypher(`load/${statement}.cypher`).text, { ...parameters });
  return records.map((record) => record.get('museum'));
}

/** Throws an AccessRefused where a return was ever submitted for another museum than `own`. Whoever is bound to none may replace any. */
export async function expectOwnReturn(graph: Graph, name: string, own: string | undefined): Promise<void> {
  if (own === undefined) return;
  expectOwn(`The return ${name}`, own, await museums(graph, 'museumsOfReturn', { name }));
}

/** The same of what states a loan, a project or a figure. */
export async function expectOwnThing(graph: Graph, thing: string, own: string | undefined): Promise<void> {
  if (own === undefined) return;
  expectOwn(`What states ${thing}`, own, await museums(graph, 'museumsOfThing', { thing }));
}

/** The same of a submission. */
export async function expectOwnSubmission(graph: Graph, id: string, own: string | undefined): Promise<void> {
  if (own === undefined) return;
  expectOwn(`The submission ${id}`, own, await museums(graph, 'museumOfSubmission', { id }));
}
