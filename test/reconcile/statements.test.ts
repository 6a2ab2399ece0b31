import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { int } from '../../src/graph/graph.js';
import { CYPHER_FOLDER, readCypher } from '../../src/graph/statement.js';
import { onReconcileGraph } from './onReconcile.js';

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

/** The plan's operators, and what Neo4j remarks on the statement: a label that is nowhere, a product of two sets. */
async function planned(text: string, parameters: Record<string, unknown>) {
  const { summary } = await on.graph.run(`EXPLAIN ${text}`, parameters);
  const operators: string[] = [];
  const walk = (at: { operatorType: string; children: readonly never[] }) => {
    operators.push(at.operatorType.replace('@neo4j', ''));
    at.children.forEach(walk);
  };
  walk(summary.plan as never);
  const remarks = summary.gqlStatusObjects.filter(({ severity }) => severity === 'WARNING');
  return { operators, remarks: remarks.map(({ statusDescription }) => statusDescription) };
}

const files = readdirSync(join(CYPHER_FOLDER, 'reconcile'));

test.each(files)('%s says what it is given, finds by an index and plans without a remark', async (file) => {
  const { text, header } = readCypher(`reconcile/${file}`);
  const parameters = PARAMETERS[file] ?? {};
  for (const name of Object.keys(parameters)) expect(header).toContain(`$${name}`);
  const { operators, remarks } = await planned(text, parameters);
  expect(operators.filter((name) => /^(AllNodesScan|NodeByLabelScan|CartesianProduct)/.test(name))).toEqual(
    [],
  );
  expect(remarks).toEqual([]);
});

test('The check can fail: a scan and an unknown label are seen', async () => {
  expect((await planned('MATCH (n:Organisation) RETURN n', {})).operators).toContain('NodeByLabelScan');
  expect((await planned('MATCH (n:Muesum) RETURN n', {})).remarks).toHaveLength(1);
});
