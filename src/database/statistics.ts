import type { GraphClient } from '../database/client.js';

/** Timeout for sampling the indexes, in seconds. */
const SAMPLING_SECONDS = 60;

/**
 * Resamples the statistics of all indexes, waits for that, and clears the plan cache. Call it after large writes: otherwise the planner uses
 * the statistics of an earlier, often empty graph until Neo4j resamples by itself.
 */
export async function refreshStatistics(graph: GraphClient): Promise<void> {
  await graph.run(`CALL db.prepareForReplanning(${SAMPLING_SECONDS})`);
}
