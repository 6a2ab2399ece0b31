import { requireOwnMuseum } from '../auth/errors.js';
import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';

async function museums(
  graph: GraphClient,
  statement: string,
  parameters: object,
): Promise<(string | null)[]> {
  const records = await graph.read(readCypher(`load/${statement}.cypher`).text, { ...parameters });
  return records.map((record) => record.get('museum'));
}

/**
 * Throws a ForbiddenError if any submission of the return was made for a museum other than `own`. Without `own` there is no restriction.
 */
export async function assertOwnsReturn(
  graph: GraphClient,
  name: string,
  own: string | undefined,
): Promise<void> {
  if (own === undefined) return;
  requireOwnMuseum(`The return ${name}`, own, await museums(graph, 'museumsOfReturn', { name }));
}

/** Like `assertOwnsReturn`, for the rows that state a loan, project or figure. */
export async function assertOwnsThing(
  graph: GraphClient,
  thing: string,
  own: string | undefined,
): Promise<void> {
  if (own === undefined) return;
  requireOwnMuseum(`The data about ${thing}`, own, await museums(graph, 'museumsOfThing', { thing }));
}

/** Like `assertOwnsReturn`, for a single submission. */
export async function assertOwnsSubmission(
  graph: GraphClient,
  id: string,
  own: string | undefined,
): Promise<void> {
  if (own === undefined) return;
  requireOwnMuseum(`The submission ${id}`, own, await museums(graph, 'museumOfSubmission', { id }));
}
