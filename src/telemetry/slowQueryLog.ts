import type { GraphClient, PlanStep } from '../database/client.js';
import type { Log } from './log.js';
import type { RequestStats } from './requestStats.js';

/** How seldom a plan is asked for, in milliseconds: who watches a busy database must not make it busier. */
const SELDOM = 10_000;

/** Tells the plan of the slowest statement of a slow request: planned again, never run again. */
export function createPlanLogger(log: Log): (graph: GraphClient, tally: RequestStats, id: string) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (graph, { slowest }, id) => {
    if (!slowest || performance.now() - last < SELDOM) return;
    last = performance.now();
    graph
      .plan(slowest.text, slowest.parameters, false)
      .then(({ plan }) => log.warn({ id, plan: steps(plan) }, 'plan of a slow operation'))
      .catch((err) => log.warn({ id, err }, 'no plan of a slow operation'));
  };
}

/** The operators of a plan, the last one first, indented by what they come from. What the database says of them has no values: they are parameters. */
function steps(step: PlanStep, depth = 0): string[] {
  const own = `${'  '.repeat(depth)}${step.operator} ${step.details}`.trimEnd();
  return [own, ...step.from.flatMap((inner) => steps(inner, depth + 1))];
}
