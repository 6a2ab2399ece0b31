import type { GraphClient } from '../../src/database/client.js';
import { openTestGraph } from './testGraph.js';

/**
 * Clears Neo4j's plan caches before the tests of a file: they contain plans made for other graphs. Every later file plans its statements
 * again, so prefer `planOf`, which replans one statement.
 */
export function clearPlanCache(): void {
  beforeAll(async () => {
    const graph = openTestGraph();
    await graph.run('CALL db.clearQueryCaches()');
    await graph.close();
  });
}

/** Plans a statement for the current graph without running it: returns the operators of its plan and the planner's warnings. */
export async function planOf(
  graph: GraphClient,
  text: string,
  parameters: Record<string, unknown>,
): Promise<{ operators: string[]; remarks: string[] }> {
  const { summary } = await graph.run(`CYPHER replan=force EXPLAIN ${text}`, parameters);
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
