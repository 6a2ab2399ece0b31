import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import type { ImportReport } from '../ingest/importFile.js';

/**
 * Number of errors of an unchanged file at its earlier import; 0 if the file was read now, because its report lists
 * them.
 */
export async function errorsBefore(graph: GraphClient, { state, id }: ImportReport): Promise<number> {
  if (state !== 'UNCHANGED') return 0;
  const [record] = await graph.read(readCypher('submissions/submissionCounts.cypher').text, { id });
  return record?.get('errors').toNumber() ?? 0;
}
