/**
 * The change feed: every addition, alteration and retraction in order, so that a client can keep a copy up to date.
 *
 * - **Atomic.** The transaction that changes the graph collects its changes (`ChangeBuffer`) and writes them as `(:ChangeRecord)` before
 *   it commits (`WriteLease.write`): committed changes are in the feed, rolled-back ones are not.
 * - **Ids, not contents.** A record is a list of up to RECORD_SIZE short texts, so an import adds one node for a thousand changes. The
 *   current contents are read when the feed is read: a copy that has read to the end equals the graph.
 * - **Numbered.** Changes are numbered from 0 without a gap, and the write lease keeps them in order. A cursor is the number of the next
 *   change, with the id of the feed (cursor.ts).
 * - **Snapshot first.** Reading without a cursor returns the whole graph as ADDED, in the order of ids, then the changes made meanwhile,
 *   from the records. So records are deleted after `RETENTION_DAYS`. An export serves as a snapshot too: its data version is a position.
 */

export enum ChangeType {
  ADDED = 'ADDED',
  ALTERED = 'ALTERED',
  RETRACTED = 'RETRACTED',
}

/** Kinds of things in the feed, in dependency order: a thing comes after those that it refers to. */
export enum FeedKind {
  SOURCE = 'SOURCE',
  ORGANISATION = 'ORGANISATION',
  LOAN = 'LOAN',
  PROJECT = 'PROJECT',
  FIGURE = 'FIGURE',
  PARTNERSHIP = 'PARTNERSHIP',
}

/** Operation that caused a change. */
export enum FeedCause {
  SUBMISSION = 'SUBMISSION',
  UNDO = 'UNDO',
  MERGE = 'MERGE',
  UNDO_MERGE = 'UNDO_MERGE',
  SPLIT = 'SPLIT',
  RULES = 'RULES',
  BEGINNING = 'BEGINNING',
}

/** Cause of the changes of a transaction, as recorded. */
export interface Cause {
  readonly cause: Exclude<FeedCause, FeedCause.BEGINNING>;
  /** The submission that caused it; for UNDO, the one that is retracted. */
  readonly submission?: string;
  /** For a judgement: the role or system that made it, and its reason. */
  readonly by?: string;
  readonly reason?: string;
  /** For a merge, its undo or a split: the organisation that disappears or appears, and the one it is merged into or split from. */
  readonly other?: readonly [id: string, other: string];
}

export interface ChangeEvent {
  readonly became: ChangeType;
  readonly kind: FeedKind;
  readonly id: string;
  /** For an organisation that was merged or split: the one that replaced it, or that it was part of. */
  readonly other?: string | undefined;
}

/** Maximum number of changes in a record. */
export const RECORD_SIZE = 1_000;

/** Retention of changes, in days. */
export const RETENTION_DAYS = 366;

const KINDS = Object.values(FeedKind);

/** Changes of a transaction, at most one for each thing. */
export class ChangeBuffer {
  readonly #notes = new Map<string, ChangeEvent>();

  add(kind: FeedKind, id: string, became: ChangeType): void {
    const key = `${kind} ${id}`;
    const before = this.#notes.get(key)?.became;
    const now = before ? both(before, became) : became;
    if (now) this.#notes.set(key, { kind, id, became: now });
    else this.#notes.delete(key);
  }

  /** All changes in dependency order: additions and alterations after what they refer to, retractions before it. */
  inOrder(): ChangeEvent[] {
    const place = ({ kind, became }: ChangeEvent) =>
      became === ChangeType.RETRACTED ? 2 * KINDS.length - KINDS.indexOf(kind) : KINDS.indexOf(kind);
    return [...this.#notes.values()].sort(
      (one, other) => place(one) - place(other) || (one.id < other.id ? -1 : 1),
    );
  }
}

/** Combines two changes; undefined if they cancel out. */
function both(first: ChangeType, then: ChangeType): ChangeType | undefined {
  if (first === ChangeType.ADDED) return then === ChangeType.RETRACTED ? undefined : ChangeType.ADDED;
  if (first === ChangeType.RETRACTED)
    return then === ChangeType.ADDED ? ChangeType.ALTERED : ChangeType.RETRACTED;
  return then === ChangeType.ADDED ? ChangeType.ALTERED : then;
}

/** Serialised form: `ADDED LOAN loan:1f0c…`, separated by tabs, followed by the other organisation if there is one. */
export const serializeChange = ({ became, kind, id, other }: ChangeEvent): string =>
  [became, kind, id, ...(other ? [other] : [])].join('\t');

export function parseChange(entry: string): ChangeEvent {
  const [became, kind, id, other] = entry.split('\t') as [ChangeType, FeedKind, string, string?];
  return { became, kind, id, other };
}
