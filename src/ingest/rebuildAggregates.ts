import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { FeedCause } from '../feed/changeBuffer.js';
import { refreshAllDerived } from './refreshDerived.js';
import { acquireWriteLease } from './submission/writeLease.js';

/**
 * Increase this when the output of derivePartnerships.cypher, deriveTotals.cypher or tallyAll.cypher changes. 2: partnerships store the
 * days of each loan and project, and the ids of their sources. 3: they store kind and region of both ends; organisations store the kinds
 * and regions of their partners; loans and organisations are tallied by category. 4: partnerships state whether there is one in each
 * direction, and whether both directions have equal content. 5: they store everything that queries need of each loan and project together.
 */
const REVISION = 5;

/**
 * Recomputes all aggregates if an earlier version of this service computed them. If interrupted, the next call repeats it. Returns true if
 * there was anything to do.
 */
export async function rebuildAggregates(
  graph: GraphClient,
  waiting?: (what: string) => void,
): Promise<boolean> {
  if (await isRevised(graph)) return false;
  const turn = await acquireWriteLease(graph, { what: 'sums by new rules', onWait: waiting });
  try {
    if (await isRevised(graph)) return false;
    await refreshAllDerived(
      (work) => turn.write({ cause: FeedCause.RULES }, work),
      { pairs: [], moved: null, organisations: [] },
      async (transaction) => {
        await transaction.run(text('tallyAll'));
        await transaction.run(text('sumsRevised'), { revision: int(REVISION) });
      },
    );
    return true;
  } finally {
    await turn.release();
  }
}

const text = (name: string) => readCypher(`load/${name}.cypher`).text;

async function isRevised(graph: GraphClient): Promise<boolean> {
  const [row] = await graph.read(text('sumsRevision'));
  return Number(row?.get('revision') ?? 0) === REVISION;
}
