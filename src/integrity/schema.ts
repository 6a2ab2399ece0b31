import type { GraphClient } from '../database/client.js';
import { expectedSchema } from '../database/migrate.js';
import type { Checks } from './check.js';
import { facts } from './pages.js';

/** Are all constraints and indexes of cypher/constraints there, and do they answer? */
export async function checkSchema(graph: GraphClient, checks: Checks): Promise<void> {
  const check = checks.of('Graph.schema');
  if (!check) return;
  const constraints = new Set((await graph.read(facts('constraints'))).map((record) => record.get('name')));
  const indexes = new Map(
    (await graph.read(facts('indexes'))).map((record) => [record.get('name'), record.get('state')]),
  );
  for (const { name, kind, file } of expectedSchema()) {
    check.looked += 1;
    const state = indexes.get(name);
    if (kind === 'CONSTRAINT' && !constraints.has(name))
      check.find(name, `the constraint in ${file} does not exist`);
    else if (state === undefined) check.find(name, `the index in ${file} does not exist`);
    else if (state !== 'ONLINE') check.find(name, `the index in ${file} is not online: it is ${state}`);
  }
}
