import type { GraphClient } from '../database/client.js';

/** How long Neo4j may take to sample its indexes, in seconds. */
const SAMPLING_SECONDS = 60;

/**
 * Samples the statistics of all indexes again, waits until that is done, and has statements planned again. Without it the planner uses
 * the numbers of an earlier, often empty graph until Neo4j samples by itself. Call it after much was written.
 */
export async function refreshStatistics(graph: GraphClient): Promise<void> {
  await graph.run(`CALL db.prepareForReplanning(${SAMPLING_SECONDS})`);
}
