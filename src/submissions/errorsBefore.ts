import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import type { ImportReport } from '../ingest/importFile.js';

/** How many errors a file had that was imported before as it is; 0 where it was read now: its report has them. */
export async function errorsBefore(graph: GraphClient, { state, id }: ImportReport): Promise<number> {
  if (state !== 'UNCHANGED') return 0;
  const [record] = await graph.read(readCypher('submissions/submissionCounts.cypher').text, { id });
  return record?.get('errors').toNumber() ?? 0;
}
