import type { Column } from '../export/columns.js';
import { csvRows } from '../export/formats/csv.js';
import { ChangeBuffer, ChangeType, FeedKind } from '../feed/changeBuffer.js';
import { readPlace, writePlace } from '../feed/cursor.js';
import { type FeedChange, type Position, placeOf, type Read, readPage } from '../feed/read.js';

/** Changes per page. */
const PAGE = 1_000;

const text = (name: string, about: string): Column => ({ name, type: 'TEXT', about });

/** The columns of `changes.csv`. */
export const CHANGE_COLUMNS: readonly Column[] = [
  text('change', 'ADDED, ALTERED or RETRACTED since the previous release.'),
  text('what', 'SOURCE, ORGANISATION, LOAN, PROJECT, FIGURE or PARTNERSHIP.'),
  text('id', 'Its id.'),
  text('merged_into', 'Id of the organisation that it was merged into. Null: not merged.'),
  text('parted_from', 'Id of the organisation that it was split from. Null: not split.'),
  { name: 'data_version', type: 'INTEGER', about: 'Data version in which it last changed.' },
  text('at', 'When it last changed, ISO 8601. Null: not known.'),
  text('cause', 'Cause: SUBMISSION, UNDO, MERGE, UNDO_MERGE, SPLIT or RULES.'),
  text('submission', 'Id of the submission that caused it. Null: another cause.'),
  text('by', 'Role or system that decided it. Null: not a decision.'),
  text('reason', 'Reason for the decision. Null: not a decision.'),
];

/** Feed cursor of a position: the next release continues from here. */
export const cursorAt = ({ feed, changes }: Position): string => writePlace({ feed, next: changes });

/** Differences between two releases: each thing once, with its last change. */
export interface Changes {
  readonly rows: readonly (readonly unknown[])[];
  /** Number of added, altered and retracted things by kind. */
  readonly counts: Readonly<Record<FeedKind, Readonly<Record<ChangeType, number>>>>;
}

/**
 * Reads the change feed from a previous release's cursor to its end. A thing that was added and removed in
 * between is left out. Throws `badInput` if the cursor is from another graph or older than the retention
 * period.
 */
export async function changesFrom(read: Read, cursor: string): Promise<Changes> {
  const notes = new ChangeBuffer();
  const last = new Map<string, FeedChange>();
  let place = await placeOf(read, { cursor }, 'since');
  for (;;) {
    const page = await readPage(read, place, PAGE);
    for (const change of page.changes) {
      notes.add(change.what, change.id, change.change);
      last.set(`${change.what} ${change.id}`, change);
    }
    if (!page.more || page.changes.length === 0) break;
    place = readPlace(page.cursor, 'since');
  }
  const found = notes
    .inOrder()
    .map(({ became, kind, id }) => ({ ...last.get(`${kind} ${id}`)!, change: became }));
  return { rows: found.map(rowOf), counts: countsOf(found) };
}

const rowOf = (of: FeedChange) => [
  ...[of.change, of.what, of.id, of.mergedInto, of.partedFrom],
  ...[of.dataVersion, of.at, of.cause, of.submission, of.by, of.reason],
];

function countsOf(changes: readonly FeedChange[]): Changes['counts'] {
  const counts = Object.fromEntries(
    Object.values(FeedKind).map((kind) => [
      kind,
      Object.fromEntries(Object.values(ChangeType).map((became) => [became, 0])),
    ]),
  ) as Record<FeedKind, Record<ChangeType, number>>;
  for (const { what, change } of changes) counts[what][change] += 1;
  return counts;
}

/** `changes.csv`. */
export const changesCsv = ({ rows }: Changes): string =>
  csvRows(CHANGE_COLUMNS, [CHANGE_COLUMNS.map(({ name }) => name), ...rows]);
