import type { GraphClient } from '../../database/client.js';
import { readCypher } from '../../database/cypherFiles.js';

/**
 * The reason to refuse a write: it belongs to a survey round that is frozen. Undefined if it may be carried out. `submission` is the id of the
 * submission that the write replaces or undoes. Call it under the write lease, which freezing needs too.
 */
export async function frozenRound(
  graph: GraphClient,
  { year, submission }: { readonly year?: string | undefined; readonly submission?: string | undefined },
): Promise<string | undefined> {
  if (year === undefined && submission === undefined) return undefined;
  const statement = readCypher('surveys/frozenYear.cypher').text;
  const [record] = await graph.read(statement, { year: year ?? null, submission: submission ?? null });
  return (
    record &&
    `The survey round ${record.get('year')} is frozen, so its returns cannot be changed. Ask the administrator to reopen it, then submit again.`
  );
}
