import type { GraphClient, Transaction } from '../database/client.js';
import { type Cause, FeedCause } from '../feed/changeBuffer.js';
import type { IncomingRow } from './assignRows.js';
import { addAll, type Batches } from './batches.js';
import { digest, type StoredStatement, unique } from './build/rows.js';
import { planChangeSet, type RowDiff } from './changeSet.js';
import { idOf } from './ids.js';
import { RefreshScope, refreshDerived } from './refreshDerived.js';
import { mentionOnBothSides } from './sides.js';
import { readStoredRows, resolveMergedIds, type StoredRow } from './storedRows.js';
import { rowMeaning } from './submission/revive.js';
import { text } from './submission/states.js';
import { acquireWriteLease, type WriteLease } from './submission/writeLease.js';
import type { Tables } from './tables.js';
import { writeBatches } from './write.js';

/** Thrown if a judgement cannot be carried out; the message is one sentence with the reason. */
export class JudgementError extends Error {
  override readonly name = 'JudgementError';
}

/** Timeout for the write lease, in milliseconds, while an import is running. */
const LEASE_TIMEOUT_MS = 20_000;

interface Decided {
  readonly reason: string;
  /** The decision maker: a role or a system, not a person's name. */
  readonly by: string;
}

/**
 * Merges two organisations: all claims about `from` become claims about `into`, and the old id still resolves. A site cannot be merged with
 * its parent, nor organisations with different identifiers of one register. Can be undone (`undoMerge`).
 */
export async function mergeOrganisations(
  graph: GraphClient,
  { from, into, reason, by }: Decided & { readonly from: string; readonly into: string },
  tables: Tables,
): Promise<void> {
  await withWriteLease(graph, `merge of ${from} into ${into}`, async (lease) => {
    await expectMergeable(graph, from, into);
    const rows = await rowsOf(graph, from);
    const change = {
      coming: rows.map(({ row, key }) => ({ row: meaning(row, (id) => (id === from ? into : id)), key })),
      going: rows.map(({ row }) => row),
      merging: new Map([[from, into]]),
    };
    expectTwoSides(change.coming);
    const cause: Cause = { cause: FeedCause.MERGE, reason, by, other: [from, into] };
    await carryOut(graph, lease, change, tables, {
      cause,
      before: async (transaction) => {
        await decide(transaction, { one: from, other: into, judgement: 'SAME', reason, by });
        await transaction.run(text('merge'), { from, into, by, reason });
      },
    });
  });
}

/** Undoes a merge: claims about `from` apply to it again. */
export async function undoMerge(
  graph: GraphClient,
  { from, reason, by }: Decided & { readonly from: string },
  tables: Tables,
): Promise<void> {
  await withWriteLease(graph, `undoing the merge of ${from}`, async (lease) => {
    const [record] = await graph.read(text('mergeTarget'), { id: from });
    if (!record) throw new JudgementError(`${from} was not merged into another organisation.`);
    const into: string = record.get('into');
    const own = new Set<string>([from, ...(record.get('earlier') as string[])]);
    const rows = (await rowsOf(graph, into)).filter(({ row }) => row.storedIds.some((id) => own.has(id)));
    const again = (row: StoredStatement): StoredStatement => ({
      ...row,
      resolvedIds: row.resolvedIds.map((id, at) => (own.has(row.storedIds[at]!) ? from : id)),
    });
    const change = {
      coming: rows.map(({ row, key }) => ({ row: again(row), key })),
      going: rows.map(({ row }) => row),
      merging: new Map([...own].map((id): [string, string] => [id, from])),
    };
    await carryOut(graph, lease, change, tables, {
      cause: { cause: FeedCause.UNDO_MERGE, reason, by, other: [from, into] },
      after: async (transaction) => {
        await transaction.run(text('undoMerge'), { from });
        await decide(transaction, { one: from, other: into, judgement: 'DIFFERENT', reason, by });
      },
    });
  });
}

export interface Split extends Decided {
  readonly organisation: string;
  /** Names whose mentions mean the other organisation. */
  readonly names?: readonly string[] | undefined;
  /** Names of rows (`loans.csv#5`) that mean the other organisation. */
  readonly rows?: readonly string[] | undefined;
}

/** Splits some rows of an organisation, selected by name or row, off into a new one. Returns its id; a merge undoes the split. */
export async function splitOrganisation(
  graph: GraphClient,
  split: Split,
  tables: Tables,
): Promise<{ id: string }> {
  const { organisation, reason, by } = split;
  const [names, rowNames] = [new Set(split.names), new Set(split.rows)];
  return withWriteLease(graph, `split of ${organisation}`, async (lease) => {
    const all = await rowsOf(graph, organisation);
    if (all.length === 0) throw new JudgementError(`There is no organisation ${organisation}.`);
    const isOther = (row: StoredStatement, at: number) =>
      row.resolvedIds[at] === organisation &&
      (rowNames.has(row.name) || names.has(row.statement.mentions[at]!.name));
    const rows = all.filter(({ row }) => row.resolvedIds.some((_, at) => isOther(row, at)));
    expectPart(rows.length, all, organisation);
    const id = await newId(graph, ['split', organisation, ...rows.map(({ row }) => row.id).sort()]);
    const apart = { score: 1, reason, apart: true as const };
    const other = (row: StoredStatement): StoredStatement => ({
      ...row,
      resolvedIds: row.resolvedIds.map((one, at) => (isOther(row, at) ? id : one)),
      storedIds: row.storedIds.map((one, at) => (isOther(row, at) ? id : one)),
      matched: row.matched.map((one, at) => (isOther(row, at) ? apart : one)),
    });
    const coming = rows.map(({ row, key }) => ({ row: other(row), key }));
    await carryOut(graph, lease, { coming, going: rows.map(({ row }) => row) }, tables, {
      cause: { cause: FeedCause.SPLIT, reason, by, other: [id, organisation] },
      meaning: coming,
      after: (transaction) =>
        decide(transaction, { one: organisation, other: id, judgement: 'DIFFERENT', reason, by }),
    });
    return { id };
  });
}

/** An id that is not in use. The same rows may have been split off before and merged again, and that id still resolves. */
async function newId(graph: GraphClient, parts: readonly string[]): Promise<string> {
  for (let time = 0; ; time += 1) {
    const id = idOf('org', time === 0 ? parts : [...parts, String(time)]);
    if (!(await resolveMergedIds(graph, [id])).has(id)) return id;
  }
}

function expectPart(count: number, all: readonly { row: StoredStatement }[], organisation: string): void {
  const named = unique(
    all.flatMap(({ row }) =>
      row.resolvedIds.flatMap((id, at) => (id === organisation ? [row.statement.mentions[at]!.name] : [])),
    ),
  );
  if (count === 0)
    throw new JudgementError(
      `No row of ${organisation} has these names or ids. Its names are ${named.slice(0, 20).join(', ')}.`,
    );
  const whole = all.filter(({ row }) => row.resolvedIds.includes(organisation)).length;
  if (count === whole)
    throw new JudgementError(`This would move all rows of ${organisation}. Leave at least one.`);
}

/** Decides an open judgement. SAME merges the less well-known organisation into the other; DIFFERENT keeps both permanently. */
export async function judge(
  graph: GraphClient,
  {
    judgement,
    decision,
    reason,
    by,
  }: Decided & { readonly judgement: string; readonly decision: 'SAME' | 'DIFFERENT' },
  tables: Tables,
): Promise<void> {
  const [record] = await graph.read(text('judgement'), { id: judgement });
  if (!record)
    throw new JudgementError(`There is no judgement ${judgement}. "judgements" lists the open ones.`);
  const [one, other]: [string, string] = [record.get('one'), record.get('other')];
  if (decision === 'SAME') {
    if (record.get('judgement') === 'SAME') return;
    const [from, into] = record.get('keepsOne') ? [other, one] : [one, other];
    return mergeOrganisations(graph, { from, into, reason, by }, tables);
  }
  const merged = record.get('merged') as string | null;
  if (merged) return undoMerge(graph, { from: merged, reason, by }, tables);
  await withWriteLease(graph, `judgement ${judgement}`, (lease) =>
    graph.write(async (transaction) => {
      await lease.renew(transaction);
      await decide(transaction, { one, other, judgement: decision, reason, by });
    }),
  );
}

async function withWriteLease<T>(
  graph: GraphClient,
  what: string,
  work: (lease: WriteLease) => Promise<T>,
): Promise<T> {
  const lease = await acquireWriteLease(graph, { what, timeoutMs: LEASE_TIMEOUT_MS });
  try {
    return await work(lease);
  } finally {
    await lease.release();
  }
}

async function expectMergeable(graph: GraphClient, from: string, into: string): Promise<void> {
  if (from === into) throw new JudgementError('An organisation cannot be merged into itself.');
  const [record] = await graph.read(text('mergePreconditions'), { from, into });
  const missing = record!.get('missing') as string[];
  if (missing.length > 0) throw new JudgementError(`There is no organisation ${missing.join(' and no ')}.`);
  if (record!.get('related'))
    throw new JudgementError(
      `${from} and ${into} are a site and its parent. They are linked and cannot be merged.`,
    );
  if (record!.get('national'))
    throw new JudgementError(`${from} is a national museum. Merge the other organisation into it instead.`);
  const other = record!.get('conflict') as string[] | null;
  if (other)
    throw new JudgementError(
      `They have different identifiers in the same register (${other.join(', ')}), so they are two organisations.`,
    );
}

/**
 * Refuses a merge that would make both sides of a row the same, as an import would: either the row is wrong, or there are two
 * organisations.
 */
function expectTwoSides(rows: readonly IncomingRow[]): void {
  for (const { row } of rows) {
    const { thing } = row.statement;
    if (thing.is !== 'LOAN' && thing.is !== 'PROJECT') continue;
    if (mentionOnBothSides(thing, row.resolvedIds) === undefined) continue;
    throw new JudgementError(
      `${row.name} says that one ${thing.is === 'LOAN' ? 'lent to' : 'is a partner of'} the other (${thing.title}), so they are two organisations. If that row is wrong, correct it first.`,
    );
  }
}

async function rowsOf(graph: GraphClient, id: string): Promise<IncomingRow[]> {
  const records = await graph.read(text('rowsOfOrganisation'), { id });
  const stored = records.map((record) => record.get('row') as StoredRow);
  const rows = await readStoredRows(graph, stored);
  return stored
    .map(([id]) => rows.get(id)!)
    .map((row) => ({ row, key: row.key }))
    .filter(({ row }) => row.resolvedIds.includes(id));
}

const meaning = (row: StoredStatement, follow: (id: string) => string): StoredStatement => ({
  ...row,
  resolvedIds: row.resolvedIds.map(follow),
});

interface Around {
  readonly cause: Cause;
  readonly before?: (transaction: Transaction) => Promise<unknown>;
  readonly after?: (transaction: Transaction) => Promise<unknown>;
  /** Rows whose resolution changes. */
  readonly meaning?: readonly IncomingRow[];
}

async function carryOut(
  graph: GraphClient,
  lease: WriteLease,
  rows: RowDiff,
  tables: Tables,
  around: Around,
): Promise<void> {
  const change = await planChangeSet(graph, rows, tables);
  const scope = new RefreshScope(false);
  scope.add(change);
  const batches: Batches = new Map();
  addAll(batches, change.batches);
  batches.set(
    'updateRowResolution',
    (around.meaning ?? []).map(({ row }) => rowMeaning(row)),
  );
  await lease.write(around.cause, async (transaction, notes) => {
    await around.before?.(transaction);
    await writeBatches(transaction, batches, '', notes);
    await around.after?.(transaction);
    await refreshDerived(transaction, scope, notes);
  });
}

interface Decision extends Decided {
  readonly one: string;
  readonly other: string;
  readonly judgement: 'SAME' | 'DIFFERENT';
}

/** Records a decision; replaces an earlier one. */
function decide(transaction: Transaction, { one, other, ...decision }: Decision): Promise<unknown> {
  const [low, high] = one < other ? [one, other] : [other, one];
  const id = `judgement:${digest([low, high])}`;
  return transaction.run(text('recordJudgement'), { id, one, other, decision });
}
