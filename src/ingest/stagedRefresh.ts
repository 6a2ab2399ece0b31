import { int, type Transaction } from '../database/client.js';
import { NOTICE_MS, type RefreshState } from '../database/consistentReads.js';
import { readCypher } from '../database/cypherFiles.js';
import { ChangeBuffer, FeedKind } from '../feed/changeBuffer.js';
import { chunks, derivePartnerships, refreshTotals, type Scope, type Write } from './refreshDerived.js';

/**
 * Recomputation of partnerships and totals of any size, in transactions of bounded size, so that no reader of the service sees a mixture of
 * old and new values.
 *
 * 1. **Stage.** New values are written in addition to the current ones (`STAGED_PARTNERSHIP`, `StagedTotals`);
 * unchanged ones are not. Nothing that
 *    a reader sees changes. `DataVersion.refresh` is 'STAGED'.
 * 2. **Switch.** Few staged values replace the current ones in one transaction. Many do in several, while `DataVersion.refresh` is
 *    'SWITCHING': then readers wait (src/database/consistentReads.ts).
 *
 * If the process dies while staging, the next owner of the write lease deletes what is staged; if it dies while switching, that owner completes
 * the switch (`recoverRefresh`). Either way the import resumes and derives everything again.
 */
export interface RefreshWriter {
  /** Runs a transaction that changes what readers see. */
  readonly write: Write;
  /** Runs a transaction that changes nothing that readers see. */
  readonly stage: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
}

/** Sizes of a recomputation. */
export interface RefreshLimits {
  /** Maximum number of pairs recomputed in the transaction of the last rows, without staging. */
  readonly besideRows: number;
  /** Maximum number of staged partnerships switched in one transaction. */
  readonly inOne: number;
  /** Number of partnerships switched in each of several transactions. */
  readonly perStep: number;
  /** Minimum time between 'STAGED' and 'SWITCHING' (ms). */
  readonly noticeMs: number;
}

export const REFRESH_LIMITS: RefreshLimits = {
  besideRows: 10_000,
  inOne: 10_000,
  perStep: 2_500,
  noticeMs: NOTICE_MS,
};

/** Recomputes the partnerships and totals of a scope. `last` runs in the last transaction, which makes the result visible. */
export async function refreshAllDerived(
  { write, stage }: RefreshWriter,
  scope: Scope,
  last: (transaction: Transaction) => Promise<unknown>,
  { inOne, perStep, noticeMs }: RefreshLimits = REFRESH_LIMITS,
): Promise<void> {
  await dropStaged(stage);
  await stage((transaction) => setState(transaction, 'STAGED'));
  const announced = performance.now();
  await stageDerived(stage, scope);
  const isSmall = (await stage(stateOf)).staged <= inOne;
  if (!isSmall) {
    await pause(announced + noticeMs - performance.now());
    await stage((transaction) => setState(transaction, 'SWITCHING'));
    await switchInSteps(write, perStep);
  }
  await write(async (transaction, notes) => {
    if (isSmall) while ((await switchSome(transaction, notes, perStep)) > 0);
    await setState(transaction, null);
    await last(transaction);
  });
}

/** Ends a recomputation whose process died: completes its switch, or deletes what was staged. Call it with the write lease held. */
export async function recoverRefresh({ write, stage }: RefreshWriter): Promise<void> {
  const { refresh } = await stage(stateOf);
  if (refresh === null) return;
  if (refresh === 'SWITCHING') await switchInSteps(write, REFRESH_LIMITS.perStep);
  await dropStaged(stage);
  await write((transaction) => setState(transaction, null));
}

async function stageDerived(stage: RefreshWriter['stage'], scope: Scope): Promise<void> {
  const totals = await derivePartnerships(
    (work) => stage((transaction) => work(transaction, new ChangeBuffer())),
    scope,
    true,
  );
  for (const ids of chunks(totals))
    await stage((transaction) => transaction.run(text('stageTotals'), { ids }));
}

async function switchInSteps(write: Write, perStep: number): Promise<void> {
  for (let switched = 1; switched > 0; )
    await write(async (transaction, notes) => {
      switched = await switchSome(transaction, notes, perStep);
    });
}

/** Switches some partnerships, then the totals of some organisations. Returns the number of partnerships or lists of totals; 0 at the end. */
async function switchSome(transaction: Transaction, notes: ChangeBuffer, limit: number): Promise<number> {
  const { records } = await transaction.run(text('switchPartnerships'), { limit: int(limit) });
  for (const record of records) notes.add(FeedKind.PARTNERSHIP, record.get('id'), record.get('became'));
  if (records.length > 0) return records.length;
  const { records: totals } = await transaction.run(text('takeStagedTotals'), { limit: int(1) });
  for (const record of totals) await refreshTotals(transaction, record.get('ids'));
  return totals.length;
}

async function dropStaged(stage: RefreshWriter['stage']): Promise<void> {
  const dropSome = async (transaction: Transaction): Promise<number> => {
    const { records } = await transaction.run(text('dropStaged'), { limit: int(REFRESH_LIMITS.inOne) });
    return records[0]!.get('dropped').toNumber();
  };
  while ((await stage(dropSome)) > 0);
}

async function stateOf(transaction: Transaction): Promise<{ staged: number; refresh: RefreshState }> {
  const { records } = await transaction.run(text('stagedCount'));
  return { staged: records[0]!.get('staged').toNumber(), refresh: records[0]!.get('refresh') };
}

async function setState(transaction: Transaction, state: RefreshState): Promise<void> {
  await transaction.run(text('refreshState'), { state });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

const text = (name: string) => readCypher(`load/${name}.cypher`).text;
