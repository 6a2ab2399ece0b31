import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_LABELS } from '../../../src/database/assertOwnDatabase.js';
import { type GraphClient, int } from '../../../src/database/client.js';
import { CYPHER_FOLDER, readCypher } from '../../../src/database/cypherFiles.js';
import { draw } from '../../support/drawnGraph.js';
import { planOf, plansAnew } from '../../support/plan.js';
import { loan, submitRows } from '../../support/rows.js';
import { openTestGraph } from '../../support/testGraph.js';

plansAnew();

/** Parameters whose type matters to a plan; any other is a list. */
const PARAMETERS: Record<string, unknown> = {
  ...Object.fromEntries(
    [
      'id',
      'submission',
      'previous',
      'holder',
      'what',
      'by',
      'reason',
      'name',
      'from',
      'into',
      'thing',
      'one',
      'other',
      'sha256',
      'tables',
      'after',
      'museum',
      'organisation',
    ].map((name) => [name, 'x']),
  ),
  ...Object.fromEntries(['limit', 'lease', 'revision'].map((name) => [name, int(10)])),
  ...Object.fromEntries(['properties', 'counts', 'decision'].map((name) => [name, {}])),
};

/** What this small graph happens not to have, and others have. */
const TYPES = [
  'SITE_OF',
  'MERGED_INTO',
  'SHOWN_AT',
  'FUNDS',
  'ABOUT',
  'PARTICIPATES_IN',
  'RETRACTED',
  'REPLACES',
  'ON',
  'IDENTIFIES',
  'NAMES',
  'sums',
  'sourceTables',
];
const OURS = new RegExp(
  `does not exist\\. The .* \`(${[...KNOWN_LABELS, ...TYPES].join('|')})\` does not exist`,
);

/** Statements whose question is about all there is. */
const WHOLE = new Set([
  'allOrganisations.cypher',
  'allTestimonies.cypher',
  'emptyLists.cypher',
  'schemaChanges.cypher',
  'tallyAll.cypher',
]);

describe('each statement of an import, planned against the real schema', () => {
  let graph: GraphClient;
  beforeAll(async () => {
    graph = openTestGraph();
    await draw(graph, 'small');
    await submitRows(graph, 'a.csv', [loan(2, 'A', 'B', 'Turner', { objects: 1 })]);
  });
  afterAll(() => graph.close());

  const files = readdirSync(join(CYPHER_FOLDER, 'load')).filter((file) => file.endsWith('.cypher'));
  it.each(files)('%s', async (file) => {
    const { text, header } = readCypher(`load/${file}`);
    const names = [...text.replaceAll(/^\s*\/\/.*$/gm, '').matchAll(/\$(\w+)/g)].map(([, name = '']) => name);
    for (const name of names) expect(header).toContain(`$${name}`);
    const parameters = Object.fromEntries(names.map((name) => [name, PARAMETERS[name] ?? []]));
    const { operators, remarks } = await planOf(graph, text, parameters);
    // two that are each found by their key are one times one
    const leaves = operators.filter((name) => /Scan|Seek/.test(name));
    const isByKey = leaves.every((name) => /^NodeUniqueIndexSeek/.test(name));
    const wrong = isByKey ? /^AllNodesScan/ : /^(AllNodesScan|NodeByLabelScan|CartesianProduct)/;
    if (!WHOLE.has(file)) expect(operators.filter((name) => wrong.test(name))).toEqual([]);
    expect(remarks.filter((remark) => !OURS.test(remark))).toEqual([]);
  });
});
