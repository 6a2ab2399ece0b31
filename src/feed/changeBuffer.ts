/**
 * The change feed: what was added, altered or retracted, in the order in which it was, so that a client's copy keeps up.
 *
 * - **Recorded where it happens.** The transaction that changes the graph notes what it changes (`ChangeBuffer`) and writes that down as
 *   `(:ChangeRecord)` before it ends (`turn.write`): what was acknowledged is in the feed, what was cut off is not.
 * - **Ids, not contents.** A record is a list of short texts, up to RECORD_SIZE of them, so that an import has a node more for a
 *   thousand things. What a thing is now is read when the feed is read: a copy that has read to the end equals the graph, however
 *   often a thing changed meanwhile.
 * - **Numbered.** Changes are counted from 0 without a gap; one import writes at a time, so that no earlier one appears later. A
 *   cursor is the number of the next change, with the feed's own name (cursor.ts).
 * - **A beginning without a cursor** is the graph itself, all of it as ADDED, in the order of ids; what changes while it is read
 *   comes after it, from the records. So nobody needs the whole history, and it is kept for a year (`RETENTION_DAYS`). An export does as
 *   well: its data version is a place in the feed.
 */

export enum ChangeType {
  ADDED = 'ADDED',
  ALTERED = 'ALTERED',
  RETRACTED = 'RETRACTED',
}

/** What the feed tells of, in an order in which a thing comes after those that it points to. */
export enum FeedKind {
  SOURCE = 'SOURCE',
  ORGANISATION = 'ORGANISATION',
  LOAN = 'LOAN',
  PROJECT = 'PROJECT',
  FIGURE = 'FIGURE',
  PARTNERSHIP = 'PARTNERSHIP',
}

/** By what something was changed. */
export enum FeedCause {
  SUBMISSION = 'SUBMISSION',
  UNDO = 'UNDO',
  MERGE = 'MERGE',
  UNDO_MERGE = 'UNDO_MERGE',
  SPLIT = 'SPLIT',
  RULES = 'RULES',
  BEGINNING = 'BEGINNING',
}

/** Why a transaction changes the data, as it is recorded. */
export interface Cause {
  readonly cause: Exclude<FeedCause, FeedCause.BEGINNING>;
  /** The submission that brings it; of an UNDO the one that is taken back. */
  readonly submission?: string;
  /** The role or system that decided it, and why, where it was a decision and no submission. */
  readonly by?: string;
  readonly reason?: string;
  /** Of two organisations the one that goes or comes, and the one that it is made one with or parted from. */
  readonly other?: readonly [id: string, other: string];
}

export interface ChangeEvent {
  readonly became: ChangeType;
  readonly kind: FeedKind;
  readonly id: string;
  /** Who took its place, or whom it was a part of; of an organisation that was merged, parted or split. */
  readonly other?: string | undefined;
}

/** Most changes of one record. */
export const RECORD_SIZE = 1_000;

/** For how long changes are kept. */
export const RETENTION_DAYS = 366;

const KINDS = Object.values(FeedKind);

/** What a transaction changes, each thing once. */
export class ChangeBuffer {
  readonly #notes = new Map<string, ChangeEvent>();

  add(kind: FeedKind, id: string, became: ChangeType): void {
    const key = `${kind} ${id}`;
    const before = this.#notes.get(key)?.became;
    const now = before ? both(before, became) : became;
    if (now) this.#notes.set(key, { kind, id, became: now });
    else this.#notes.delete(key);
  }

  /** All of them: what is added or altered comes after what it points to, what is retracted goes before. */
  inOrder(): ChangeEvent[] {
    const place = ({ kind, became }: ChangeEvent) =>
      became === ChangeType.RETRACTED ? 2 * KINDS.length - KINDS.indexOf(kind) : KINDS.indexOf(kind);
    return [...this.#notes.values()].sort(
      (one, other) => place(one) - place(other) || (one.id < other.id ? -1 : 1),
    );
  }
}

/** What two changes come to; undefined where they undo each other. */
function both(first: ChangeType, then: ChangeType): ChangeType | undefined {
  if (first === ChangeType.ADDED) return then === ChangeType.RETRACTED ? undefined : ChangeType.ADDED;
  if (first === ChangeType.RETRACTED)
    return then === ChangeType.ADDED ? ChangeType.ALTERED : ChangeType.RETRACTED;
  return then === ChangeType.ADDED ? ChangeType.ALTERED : then;
}

/** A change as it is kept: `ADDED LOAN loan:1f0c…`, with a tab between the parts, and with the other organisation where there is one. */
export const serializeChange = ({ became, kind, id, other }: ChangeEvent): string =>
  [became, kind, id, ...(other ? [other] : [])].join('\t');

export function parseChange(entry: string): ChangeEvent {
  const [became, kind, id, other] = entry.split('\t') as [ChangeType, FeedKind, string, string?];
  return { became, kind, id, other };
}
