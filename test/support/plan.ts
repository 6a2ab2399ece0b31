import type { GraphClient } from '../../src/database/client.js';
import { openTestGraph } from './testGraph.js';

/** Has statements planned anew on the graph of this file, at whose head it stands: the suite's Neo4j keeps plans it made for other graphs. */
export function plansAnew(): void {
  beforeAll(async () => {
    const graph = openTestGraph();
    await graph.run('CALL db.clearQueryCaches()');
    await graph.close();
  });
}

/** How Neo4j would answer a statement, without answering it: the operators of its plan, and what the planner remarks. */
export async function planOf(
  graph: GraphClient,
  text: string,
  parameters: Record<string, unknown>,
): Promise<{ operators: string[]; remarks: string[] }> {
  const { summary } = await graph.run(`EXPLAIN ${text}`, parameters);
  const operators: string[] = [];
  const walk = (at: { operatorType: string; children: readonly never[] } | false) => {
    if (!at) return;
    operators.push(at.operatorType.replace('@neo4j', ''));
    at.children.forEach(walk);
  };
  walk(summary.plan as never);
  const remarks = summary.gqlStatusObjects
    .filter((status) => status.severity === 'WARNING')
    .map((status) => status.statusDescription);
  return { operators, remarks };
}
