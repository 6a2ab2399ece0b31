import type { GraphClient, PlanStep } from '../database/client.js';
import type { Log } from './log.js';
import type { RequestStats } from './requestStats.js';

/** Minimum interval (ms) between EXPLAINs, to limit the load on a busy database. */
const MIN_INTERVAL_MS = 10_000;

/** Logs the plan of the slowest statement of a slow request, by EXPLAIN: the statement is not run again. */
export function createPlanLogger(log: Log): (graph: GraphClient, tally: RequestStats, id: string) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (graph, { slowest }, id) => {
    if (!slowest || performance.now() - last < MIN_INTERVAL_MS) return;
    last = performance.now();
    graph
      .plan(slowest.text, slowest.parameters, false)
      .then(({ plan }) => log.warn({ id, plan: steps(plan) }, 'plan of a slow operation'))
      .catch((err) => log.warn({ id, err }, 'plan of a slow operation not available'));
  };
}

/** Operators of a plan, root first, indented by depth. Contains no values, because values are parameters. */
function steps(step: PlanStep, depth = 0): string[] {
  const own = `${'  '.repeat(depth)}${step.operator} ${step.details}`.trimEnd();
  return [own, ...step.from.flatMap((inner) => steps(inner, depth + 1))];
}
