import { createHash, randomUUID } from 'node:crypto';
import { type GraphClient, int, type Transaction } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { FeedCause } from '../feed/changeBuffer.js';
import { addAll, type Batches } from './batches.js';
import { digest, type StoredStatement } from './build/rows.js';
import { planChangeSet } from './changeSet.js';
import { LAYOUTS } from './layouts/all.js';
import { assertOwnsThing } from './ownership.js';
import type { ParsedRow } from './records.js';
import { RefreshScope, refreshDerived } from './refreshDerived.js';
import { type Issue, Issues } from './report.js';
import { Resolver } from './resolve.js';
import { OwnFacts } from './submission/ownFacts.js';
import { addMoves, regroup } from './submission/regroup.js';
import { sortRows } from './submission/rows.js';
import { rowsBy, text, wholeNumbers } from './submission/states.js';
import { acquireWriteLease } from './submission/writeLease.js';
import type { Tables } from './tables.js';
import { writeBatches } from './write.js';

/** Thrown if a manual entry is rejected; nothing was written. `issues` gives the reasons for each cell. */
export class EntryRejectedError extends Error {
  override readonly name = 'EntryRejectedError';

  constructor(
    message: string,
    readonly issues: readonly Issue[] = [],
  ) {
    super(message);
  }
}

export interface Entry {
  /** One of LAYOUTS. */
  readonly layout: string;
  /** Cells of the layout, as in a file. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** The submitter: a role or a system, not a person's name. */
  readonly by: string;
  /**
   * The loan, project or figure to restate: all rows that state it are retracted, and it keeps its id. Or the organisation: rows about it
   * that were entered manually for the same museum, or for none, are retracted; rows from files stay.
   */
  readonly replacing?: Replacing | undefined;
  /** The museum for which it is entered; only its rows may be retracted. Undefined if the submitter is not bound to a museum. */
  readonly own?: string | undefined;
}

export type Replacing = { readonly thing: string } | { readonly organisation: string };

export interface Entered {
  readonly submission: string;
  /** The things that the rows now state. */
  readonly things: readonly { readonly label: string; readonly id: string }[];
  readonly issues: readonly Issue[];
}

/** Timeout for the write lease, in milliseconds, while an import is running. */
const LEASE_TIMEOUT_MS = 20_000;

/**
 * Adds manual entries through the same process as a file: all rows or, with an EntryRejectedError, none. Each entry is a separate
 * submission, which can be undone.
 */
export async function createEntry(graph: GraphClient, entry: Entry, tables: Tables): Promise<Entered> {
  const name = `entry ${randomUUID().slice(0, 8)}`;
  const issues = new Issues();
  const rows = readEntry(entry, name, tables, issues);
  if (issues.errors > 0 || rows.length === 0) throw new EntryRejectedError(refusal(issues), issues.list);
  return write(
    graph,
    { name, layout: entry.layout, by: entry.by, rows, replacing: entry.replacing, own: entry.own },
    tables,
    issues,
  );
}

export interface Retraction extends Pick<Entry, 'by' | 'own'> {
  readonly thing: string;
  readonly reason: string;
}

/** Retracts a loan, project or figure: all rows that state it are retracted. Undoing the submission restores it. */
export async function retractEntry(
  graph: GraphClient,
  { thing, reason, by, own }: Retraction,
  tables: Tables,
): Promise<Entered> {
  const name = `retraction ${randomUUID().slice(0, 8)}`;
  return write(
    graph,
    { name, layout: 'retraction', by, rows: [], replacing: { thing }, reason, own },
    tables,
    new Issues(),
  );
}

function readEntry(entry: Entry, file: string, tables: Tables, issues: Issues): ParsedRow[] {
  const layout = LAYOUTS[entry.layout];
  if (!layout)
    throw new EntryRejectedError(
      `There is no layout "${entry.layout}". Layouts: ${Object.keys(LAYOUTS).join(', ')}.`,
    );
  return entry.rows.flatMap((cells, index) =>
    layout.read({ file, line: index + 1, cells }, { tables, issues }),
  );
}

const refusal = ({ list: recorded }: Issues) => {
  const first = recorded.find(({ level }) => level === 'ERROR');
  return first ? `${first.column}: "${first.value}" ${first.reason}.` : 'Nothing was entered.';
};

interface Writing {
  readonly name: string;
  readonly layout: string;
  readonly by: string;
  readonly rows: readonly ParsedRow[];
  readonly replacing?: Replacing | undefined;
  readonly reason?: string;
  readonly own?: string | undefined;
}

async function write(graph: GraphClient, writing: Writing, tables: Tables, issues: Issues): Promise<Entered> {
  const { name, rows, replacing, own } = writing;
  const lease = await acquireWriteLease(graph, { what: name, timeoutMs: LEASE_TIMEOUT_MS });
  try {
    const going = await replacedBy(graph, replacing, own);
    const ownFacts = own === undefined ? undefined : await OwnFacts.of(graph, own);
    const submitting = { id: `submission:${digest([name, 1])}`, name, version: 1, file: name, ownFacts };
    const resolver = new Resolver(graph, tables);
    const sorted = await sortRows(graph, rows, submitting, resolver, issues);
    if (sorted.refused > 0) throw new EntryRejectedError(refusal(issues), issues.list);
    const homes =
      replacing && 'thing' in replacing
        ? sorted.coming.map(({ row }) => [row.id, replacing.thing] as const)
        : [];
    const diff = { coming: sorted.coming, going, homes };
    const regrouped = await regroup(graph, diff, { resolver, tables, own });
    const change = await planChangeSet(graph, regrouped.rows, tables);
    const scope = new RefreshScope(false);
    scope.add(change);
    const batches: Batches = new Map();
    addAll(batches, change.batches);
    addAll(batches, sorted.batches);
    addMoves(batches, regrouped);
    batches.set(
      'retractRows',
      going.map(({ id }) => ({ id })),
    );
    const cause = { cause: FeedCause.SUBMISSION, submission: submitting.id } as const;
    const things = await lease.write(cause, async (transaction, notes) => {
      await transaction.run(text('beginSubmission'), begin(submitting.id, writing));
      await writeBatches(transaction, batches, submitting.id, notes);
      await refreshDerived(transaction, scope, notes);
      await transaction.run(text('finishSubmission'), {
        id: submitting.id,
        counts: wholeNumbers({
          rows: rows.length,
          added: sorted.coming.length,
          retracted: going.length,
          warnings: issues.warnings,
        }),
      });
      // within the transaction: a read that fails after the commit would report a saved entry as failed
      return thingsStatedBy(
        transaction,
        sorted.coming.map(({ row }) => row.id),
      );
    });
    return { submission: submitting.id, things, issues: issues.list };
  } finally {
    await lease.release();
  }
}

async function thingsStatedBy(transaction: Transaction, ids: readonly string[]): Promise<Entered['things']> {
  const { records } = await transaction.run(readCypher('load/thingsStatedBy.cypher').text, { ids });
  return records.map((record) => ({
    label: record.get('label') as string,
    id: record.get('id') as string,
  }));
}

function begin(id: string, { name, layout, by, rows, reason, own: museum }: Writing) {
  const sha256 = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  const known = { name, file: name, layout, by, sha256, fingerprint: sha256 };
  const stated = { ...(reason && { reason }), ...(museum && { museum }) };
  return { id, properties: { ...known, ...stated, version: int(1) }, previous: null };
}

/** The rows to retract. Throws if the submitter may not retract them. */
async function replacedBy(
  graph: GraphClient,
  replacing: Replacing | undefined,
  own: string | undefined,
): Promise<StoredStatement[]> {
  if (!replacing) return [];
  if ('organisation' in replacing)
    return rowsBy(graph, 'manualEntries', { organisation: replacing.organisation, museum: own ?? '' });
  await assertOwnsThing(graph, replacing.thing, own);
  return rowsStating(graph, replacing.thing);
}

async function rowsStating(graph: GraphClient, thing: string): Promise<StoredStatement[]> {
  const rows = await rowsBy(graph, 'rowsStating', { thing });
  if (rows.length === 0) throw new EntryRejectedError(`There is no loan, project or figure ${thing}.`);
  return rows;
}
