import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { FeedCause } from '../feed/changeBuffer.js';
import { refreshAllDerived } from './refreshDerived.js';
import { acquireWriteLease } from './submission/writeLease.js';

/**
 * Rises when derivePartnerships.cypher, deriveTotals.cypher or tallyAll.cypher come to write something else. 2: partnerships keep the days of each
 * loan and project, and the ids of their sources. 3: they keep kind and region of their two ends, and organisations among whom their
 * partners are; loans and organisations of each sort are counted. 4: partnerships say whether there is one each way, and whether they
 * read alike from both ends. 5: they keep all that is asked of each loan and project together.
 */
const REVISION = 5;

/**
 * Sums up everything anew in a graph whose sums an earlier version of this service made. Cut off, it is done again. Gives whether
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
