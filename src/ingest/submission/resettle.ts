import { createHash } from 'node:crypto';
import type { Graph } from '../../graph/graph.js';
import type { Batches } from '../batches.js';
import { derive } from '../derive.js';
import { organisationBatches, sumsDiffer } from '../organisationChange.js';
import { type Settled, settle } from '../settle.js';
import type { Tables } from '../tables.js';
import { readTestimony } from '../testimony.js';
import { writeBatches } from '../write.js';
import { text } from './states.js';
import type { Turn } from './turn.js';

/**
 * Settles all organisations anew where the corrections tables are others than those by which they were settled: a kind may be
 * read otherwise, a place may be found. Page by page; cut off, it is done again with the next import.
 */
export async function resettle(graph: Graph, turn: Turn, tables: Tables): Promise<void> {
  const print = createHash('sha256').update(tables.fingerprint).digest('hex');
  const [turnNode] = await graph.read(text('settledBy'));
  if (turnNode?.get('tables') === print) return;
  for (let after: string | undefined = ''; after !== undefined; )
    after = await page(graph, turn, tables, after);
  await graph.write(async (transaction) => {
    await turn.keep(transaction);
    await transaction.run(text('settled'), { tables: print });
  });
}

/** Settles the organisations that follow an id; gives the last one's, undefined where there was none. */
async function page(graph: Graph, turn: Turn, tables: Tables, after: string): Promise<string | undefined> {
  const records = await graph.read(text('organisationsAfter'), { after });
  if (records.length === 0) return undefined;
  const batches: Batches = new Map();
  const moved: string[] = [];
  for (const record of records) {
    const id: string = record.get('id');
    const testimony = readTestimony(record.get('testimony'));
    if (testimony.size === 0) continue;
    const now: Settled = settle(testimony, tables);
    const was = { sortName: record.get('sortName'), kind: record.get('kind') };
    if (sumsDiffer({ properties: was }, now)) moved.push(id);
    organisationBatches(batches, id, now, testimony, { aliases: true, identifiers: true });
  }
  await graph.write(async (transaction) => {
    await turn.keep(transaction);
    await writeBatches(transaction, batches, '');
    if (moved.length > 0) await derive(transaction, { pairs: [], moved, organisations: [] });
  });
  return records.at(-1)!.get('id');
}
