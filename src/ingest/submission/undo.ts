import type { GraphClient, Transaction } from '../../database/client.js';
import { type Cause, FeedCause } from '../../feed/changeBuffer.js';
import type { IncomingRow } from '../assignRows.js';
import { addAll, type Batches, type LoadRow } from '../batches.js';
import type { StoredStatement } from '../build/rows.js';
import { type ChangeSet, planChangeSet } from '../changeSet.js';
import { assertOwnsSubmission } from '../ownership.js';
import { RefreshScope, refreshDerived } from '../refreshDerived.js';
import { Resolver } from '../resolve.js';
import { REFRESH_LIMITS, type RefreshLimits, refreshAllDerived } from '../stagedRefresh.js';
import { frozenRound } from '../surveys/frozenRound.js';
import type { Tables } from '../tables.js';
import { writeBatches } from '../write.js';
import { addMoves, type Regrouped, regroup } from './regroup.js';
import { revive, rowMeaning } from './revive.js';
import { rowsBy, type SubmissionState, text } from './states.js';
import { acquireWriteLease, type LeaseOptions, refreshWriter, type WriteLease } from './writeLease.js';

/** Thrown if a submission cannot be undone; the message gives the reason and advice. */
export class UndoFault extends Error {
  override readonly name = 'UndoFault';
}

export interface Undone {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** Number of rows that it had added, now retracted. */
  readonly retracted: number;
  /** Number of rows that it had retracted, now restored. */
  readonly restored: number;
}

export interface UndoOptions extends Partial<LeaseOptions> {
  /** The only museum whose submissions may be undone. Undefined if the caller is not bound to a museum. */
  readonly own?: string | undefined;
  /** Sizes of the recomputation of partnerships. */
  readonly refresh?: RefreshLimits | undefined;
}

/**
 * Undoes a submission: retracts the rows that it added and restores those that it retracted. Only the latest submission of a return can be
 * undone; otherwise throws an UndoFault. If interrupted, call it again to resume.
 */
export async function undo(
  graph: GraphClient,
  id: string,
  by: string,
  tables: Tables,
  options: UndoOptions = {},
): Promise<Undone> {
  const lease = await acquireWriteLease(graph, { what: `undo of ${id}`, ...options });
  try {
    await assertOwnsSubmission(graph, id, options.own);
    const found = await describe(graph, id);
    expectUndoable(id, found);
    const frozen = await frozenRound(graph, { submission: id });
    if (frozen) throw new UndoFault(frozen);
    return { ...found!, id, ...(await undoWithin(graph, lease, id, by, tables, options)) };
  } finally {
    await lease.release();
  }
}

interface Described {
  readonly name: string;
  readonly version: number;
  readonly state: SubmissionState;
}

async function describe(graph: GraphClient, id: string): Promise<Described | undefined> {
  const [record] = await graph.read(text('submission'), { id });
  return (
    record && {
      name: record.get('name'),
      version: record.get('version').toNumber(),
      state: record.get('state'),
    }
  );
}

function expectUndoable(id: string, found: Described | undefined): void {
  if (!found) throw new UndoFault(`There is no submission ${id}. "partnership-graph submissions" lists all.`);
  if (found.state === 'UNDONE')
    throw new UndoFault(`${found.name}, version ${found.version}, has already been undone.`);
  if (found.state === 'REPLACED')
    throw new UndoFault(
      `${found.name}, version ${found.version}, was replaced by a later version. Undo that one first, then this one.`,
    );
}

/** Undoes a submission under an existing write lease: page by page, with the aggregates in the last transaction. */
export async function undoWithin(
  graph: GraphClient,
  lease: WriteLease,
  id: string,
  by: string,
  tables: Tables,
  { refresh: limits = REFRESH_LIMITS, own }: Pick<UndoOptions, 'refresh' | 'own'> = {},
): Promise<{ retracted: number; restored: number }> {
  const before = await describe(graph, id);
  const scope = new RefreshScope(before?.state !== 'APPLIED');
  await graph.write(async (transaction) => {
    await lease.renew(transaction);
    await transaction.run(text('beginUndo'), { id });
  });
  const resolver = new Resolver(graph, tables);
  let [retracted, restored] = [0, 0];
  for (;;) {
    const going = await rowsBy(graph, 'addedRows', { id });
    const back = going.length > 0 ? [] : await rowsBy(graph, 'retractedRows', { id });
    const coming = (await revive(graph, back, resolver)).map((row) => ({ row, key: row.key }));
    const changed = coming.filter(({ row }, at) => row !== back[at]).map(({ row }) => rowMeaning(row));
    if (going.length + coming.length === 0) break;
    retracted += going.length;
    restored += coming.length;
    const regrouped = await regroup(graph, { coming, going }, { resolver, tables, own });
    scope.add(await page(graph, lease, { id, by, going, coming, changed, regrouped }, tables));
  }
  const cause = { ...UNDO, submission: id, by };
  const end = (transaction: Transaction) => transaction.run(text('finishUndo'), { id, by });
  if (scope.isLargerThan(limits.besideRows))
    await refreshAllDerived(refreshWriter(lease, cause), scope, end, limits);
  else
    await lease.write(cause, async (transaction, notes) => {
      await refreshDerived(transaction, scope, notes);
      await end(transaction);
    });
  return { retracted, restored };
}

const UNDO = { cause: FeedCause.UNDO } satisfies Cause;

interface Page {
  readonly id: string;
  readonly by: string;
  readonly going: readonly StoredStatement[];
  readonly coming: readonly IncomingRow[];
  /** Rows of `coming` whose resolution changes. */
  readonly changed: readonly LoadRow[];
  readonly regrouped: Regrouped;
}

async function page(
  graph: GraphClient,
  lease: WriteLease,
  { id, by, going, coming, changed, regrouped }: Page,
  tables: Tables,
): Promise<ChangeSet> {
  const change = await planChangeSet(graph, regrouped.rows, tables);
  const batches: Batches = new Map();
  addAll(batches, change.batches);
  batches.set(
    'restoreRows',
    coming.map(({ row }) => ({ id: row.id })),
  );
  batches.set('updateRowResolution', [...changed]);
  addMoves(batches, regrouped);
  batches.set(
    'retractUndoneRows',
    going.map((row) => ({ id: row.id })),
  );
  await lease.write({ ...UNDO, submission: id, by }, (transaction, notes) =>
    writeBatches(transaction, batches, id, notes),
  );
  return change;
}
