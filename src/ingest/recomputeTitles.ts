import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { FeedCause } from '../feed/changeBuffer.js';
import type { Batches } from './batches.js';
import { titled } from './build/rows.js';
import { thingBatches } from './changeSet.js';
import { knownThings } from './storedRows.js';
import type { WriteLease } from './submission/writeLease.js';
import { writeBatches } from './write.js';

/** Number of loans and projects read in one query. */
const AT_ONCE = 5_000;

interface Titled {
  readonly label: 'Loan' | 'Project';
  readonly id: string;
  readonly title: string;
  readonly sortTitle: string;
  readonly search: string;
}

/**
 * Rewrites each loan and project whose stored title forms are not those that names.ts gives now, from the rows that state it. Its match key
 * is computed again with them. Works page by page.
 */
export async function recomputeTitles(graph: GraphClient, lease: WriteLease): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined; ) after = await page(graph, lease, after);
}

/** Rewrites outdated titles of a page. Returns the last id of the page; undefined if it is empty. */
async function page(graph: GraphClient, lease: WriteLease, after: string): Promise<string | undefined> {
  const records = await graph.read(readCypher('load/titlesAfter.cypher').text, {
    after,
    limit: int(AT_ONCE),
  });
  const things = records.map((record) => record.toObject() as Titled);
  const outdated = things.filter((one) => {
    const { sortTitle, search } = titled(one.title);
    return sortTitle !== one.sortTitle || search !== one.search;
  });
  if (outdated.length > 0) await rewrite(graph, lease, outdated);
  return things.at(-1)?.id;
}

async function rewrite(graph: GraphClient, lease: WriteLease, outdated: readonly Titled[]): Promise<void> {
  const ids = (label: Titled['label']) => outdated.filter((one) => one.label === label).map(({ id }) => id);
  const things = await knownThings(graph, {
    ...{ loanKeys: [], projectKeys: [], figureIds: [] },
    ...{ loanIds: ids('Loan'), projectIds: ids('Project') },
  });
  const batches: Batches = new Map();
  for (const thing of things) thingBatches(batches, thing, thing);
  await lease.write({ cause: FeedCause.RULES }, (transaction, notes) =>
    writeBatches(transaction, batches, '', notes),
  );
}
