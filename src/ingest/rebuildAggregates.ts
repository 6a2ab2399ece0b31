import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { FeedCause } from '../feed/changeBuffer.js';
import { recomputeTitles } from './recomputeTitles.js';
import { refreshAllDerived } from './stagedRefresh.js';
import { recomputeAllOrganisations } from './submission/recomputeOrganisations.js';
import { acquireWriteLease, refreshWriter } from './submission/writeLease.js';
import type { Tables } from './tables.js';

/**
 * Increase this when the output of derivePartnerships.cypher, deriveTotals.cypher or rebuildTallies.cypher changes, or the normal forms of
 * names and titles (src/domain/names.ts). 2: partnerships store the days of each loan and project, and the ids of their sources. 3: they
 * store kind and region of both ends; organisations store the kinds and regions of their partners; loans and organisations are tallied by
 * category. 4: partnerships state whether there is one in each direction, and whether both directions have equal content. 5: they store
 * everything that queries need of each loan and project together. 6: special letters and all apostrophes are folded in normal forms. 7: the
 * museum of a partnership is a museum; partnerships store `throughSite`.
 */
const REVISION = 7;

export interface RebuildOptions {
  /** For recomputing names and titles. Absent: only aggregates are recomputed, because this version has just written the names. */
  readonly tables?: Tables | undefined;
  /** Called once, with what holds the write lease, if the caller has to wait. */
  readonly onWait?: ((what: string) => void) | undefined;
}

/**
 * Recomputes the normal forms of all names and titles, and all aggregates, if an earlier version of this service computed them. If
 * interrupted, the next call repeats it. Returns true if there was anything to do.
 */
export async function rebuildAggregates(
  graph: GraphClient,
  { tables, onWait }: RebuildOptions = {},
): Promise<boolean> {
  if (await isRevised(graph)) return false;
  const lease = await acquireWriteLease(graph, { what: 'the recomputation of aggregates', onWait });
  try {
    if (await isRevised(graph)) return false;
    if (tables) await recomputeAllOrganisations(graph, lease, tables);
    if (tables) await recomputeTitles(graph, lease);
    await refreshAllDerived(
      refreshWriter(lease, { cause: FeedCause.RULES }),
      { pairs: [], moved: null, organisations: [] },
      async (transaction) => {
        await transaction.run(text('rebuildTallies'));
        await transaction.run(text('recordAggregatesRevision'), { revision: int(REVISION) });
      },
    );
    return true;
  } finally {
    await lease.release();
  }
}

const text = (name: string) => readCypher(`load/${name}.cypher`).text;

async function isRevised(graph: GraphClient): Promise<boolean> {
  const [row] = await graph.read(text('aggregatesRevision'));
  return Number(row?.get('revision') ?? 0) === REVISION;
}
