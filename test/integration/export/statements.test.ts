import { readLibrary } from '../../../src/api/compose/library.js';
import { createSchema } from '../../../src/api/schema.js';
import type { PlanStep } from '../../../src/database/client.js';
import { readRequest } from '../../../src/export/request.js';
import { type Composing, statementOf } from '../../../src/export/statement.js';
import { type Of, type Part, TABLES } from '../../../src/export/tables.js';
import { onExport } from '../../support/onExport.js';
import { clearPlanCache } from '../../support/plan.js';

clearPlanCache();

const on = onExport();
let composing: Composing;
beforeAll(async () => {
  composing = { schema: await createSchema(), library: readLibrary() };
});

const parts = (Object.keys(TABLES) as Of[]).flatMap((of) =>
  TABLES[of].flatMap((table) => table.parts.map((part): [Of, string, Part] => [of, part.file, part])),
);

const operators = (step: PlanStep): string[] => [
  step.operator.replace(/@.*/, ''),
  ...step.from.flatMap(operators),
];
/** From the end of the statement to the scan that it starts with: what all rows pass through. */
const main = (step: PlanStep): string[] => [
  step.operator.replace(/@.*/, ''),
  ...(step.from[0] ? main(step.from[0]) : []),
];

test.each(parts)('of %s, %s is given as it is read, in the order of an index', async (of, _file, part) => {
  const request = readRequest({ format: 'jsonl', of }, composing.schema);
  const { text, parameters } = statementOf(composing, request, part);
  const { plan } = await on.graph.plan(text, parameters, false);
  expect(operators(plan)).not.toContain('AllNodesScan');
  expect(operators(plan)).not.toContain('CartesianProduct');
  expect(main(plan)).not.toContain('Sort');
  expect(main(plan)).not.toContain('EagerAggregation');
  expect(main(plan)).toContain('NodeIndexScan');
});
