import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { int } from '../../../src/database/client.js';
import { CYPHER_FOLDER, readCypher } from '../../../src/database/cypherFiles.js';
import { planOf, plansAnew } from '../../support/plan.js';
import { onReconcileGraph } from '../../support/reconcile/onReconcile.js';

plansAnew();

const on = onReconcileGraph();

const PARAMETERS: Readonly<Record<string, Record<string, unknown>>> = {
  'entities.cypher': { ids: ['national:tate'] },
  'suggest.cypher': {
    query: 'tate',
    prefix: 'tate',
    sortable: 'tate',
    kinds: null,
    skip: int(0),
    limit: int(10),
  },
};

const files = readdirSync(join(CYPHER_FOLDER, 'reconcile'));

test.each(files)('%s says what it is given, finds by an index and plans without a remark', async (file) => {
  const { text, header } = readCypher(`reconcile/${file}`);
  const parameters = PARAMETERS[file] ?? {};
  for (const name of Object.keys(parameters)) expect(header).toContain(`$${name}`);
  const { operators, remarks } = await planOf(on.graph, text, parameters);
  expect(operators.filter((name) => /^(AllNodesScan|NodeByLabelScan|CartesianProduct)/.test(name))).toEqual(
    [],
  );
  expect(remarks).toEqual([]);
});

test('The check can fail: a scan and an unknown label are seen', async () => {
  expect((await planOf(on.graph, 'MATCH (n:Organisation) RETURN n', {})).operators).toContain(
    'NodeByLabelScan',
  );
  expect((await planOf(on.graph, 'MATCH (n:Muesum) RETURN n', {})).remarks).toHaveLength(1);
});
