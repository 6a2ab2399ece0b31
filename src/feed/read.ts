import type { Record as Row } from 'neo4j-driver';
import { badInput } from '../api/errors.js';
import { int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { ChangeType, FeedCause, FeedKind, parseChange, RECORD_SIZE, RETENTION_DAYS } from './changeBuffer.js';
import { type FeedPosition, readPlace, writePlace } from './cursor.js';

/** Runs one read statement. */
export type Read = (text: string, parameters: Readonly<Record<string, unknown>>) => Promise<readonly Row[]>;

/** One change, as cypher/fields/FeedChange.*.cypher reads it. */
export interface FeedChange {
  readonly change: ChangeType;
  readonly what: FeedKind;
  readonly id: string;
  readonly dataVersion: number;
  readonly at: string | null;
  readonly cause: FeedCause;
  readonly submission: string | null;
  readonly by: string | null;
  readonly reason: string | null;
  readonly mergedInto: string | null;
  readonly partedFrom: string | null;
}

export interface FeedPage {
  readonly changes: readonly FeedChange[];
  readonly cursor: string;
  /** True if more changes are available now. */
  readonly more: boolean;
}

/** State of the feed. */
export interface Position {
  readonly feed: string;
  readonly number: number;
  readonly at: string | null;
  /** Total number of changes, which is the number of the next one. */
  readonly changes: number;
  readonly changesFrom: number;
  readonly changesAfter: number;
}

const cypher = (name: string) => readCypher(`${name}.cypher`).text;
const [POSITION, RECORDS, AFTER_VERSION] = ['position', 'records', 'afterVersion'].map((name) =>
  cypher(`feed/${name}`),
) as [string, string, string];

/** Statements that page through the ids of each kind. */
export const PRESENT: Readonly<Record<FeedKind, string>> = {
  [FeedKind.SOURCE]: cypher('doctor/pages/Source'),
  [FeedKind.ORGANISATION]: cypher('doctor/pages/Organisation'),
  [FeedKind.LOAN]: cypher('doctor/pages/Loan'),
  [FeedKind.PROJECT]: cypher('doctor/pages/Project'),
  [FeedKind.FIGURE]: cypher('doctor/pages/Figure'),
  [FeedKind.PARTNERSHIP]: cypher('feed/partnerships'),
};
const KINDS = Object.values(FeedKind);

export async function positionOf(read: Read): Promise<Position> {
  const [row] = await read(POSITION, {});
  const number = (name: string) => Number(row?.get(name) ?? 0);
  return {
    feed: row?.get('feed') ?? '',
    number: number('number'),
    at: row?.get('at') ?? null,
    changes: number('changes'),
    changesFrom: number('changesFrom'),
    changesAfter: number('changesAfter'),
  };
}

export interface Asked {
  readonly cursor?: string | null | undefined;
  readonly dataVersion?: number | null | undefined;
}

/** Start position: a cursor, after a data version, or the snapshot. Throws `badInput` if the cursor or version is invalid. */
export async function placeOf(
  read: Read,
  { cursor, dataVersion }: Asked,
  field: string,
): Promise<FeedPosition> {
  const position = await positionOf(read);
  if (cursor && typeof dataVersion === 'number')
    throw badInput('cannot be combined with a cursor; use one of the two.', `${field}.dataVersion`);
  if (cursor) return known(readPlace(cursor, `${field}.cursor`), position, `${field}.cursor`);
  if (typeof dataVersion === 'number')
    return afterVersion(read, dataVersion, position, `${field}.dataVersion`);
  return { feed: position.feed, next: position.changes, after: { kind: KINDS[0]!, id: '' } };
}

const ADVICE = 'Start without a cursor, or with the dataVersion of a new export.';

function known(place: FeedPosition, position: Position, path: string): FeedPosition {
  const { feed, changes, changesFrom, changesAfter } = position;
  const isFromNothing = place.feed === '' && place.next === 0 && changesAfter === 0;
  if ((place.feed !== feed && !isFromNothing) || place.next > changes)
    throw badInput(
      `this cursor belongs to another graph's feed, or to this graph before a restore. ${ADVICE}`,
      path,
    );
  if (place.next < changesFrom)
    throw badInput(`this cursor is too old: changes are kept for ${RETENTION_DAYS} days. ${ADVICE}`, path);
  return place;
}

async function afterVersion(
  read: Read,
  version: number,
  position: Position,
  path: string,
): Promise<FeedPosition> {
  const { feed, number, changes, changesAfter } = position;
  if (version > number)
    throw badInput(`this graph has no version ${version} yet; its latest is ${number}. ${ADVICE}`, path);
  if (version < changesAfter)
    throw badInput(
      `changes since version ${version} are incomplete; the oldest available are since version ${changesAfter}. ${ADVICE}`,
      path,
    );
  const [row] = await read(AFTER_VERSION, { version: int(version) });
  const first = row?.get('first') ?? null;
  return { feed, next: first === null ? changes : Number(first) };
}

/** Reads at most `first` changes from a position. */
export async function readPage(read: Read, from: FeedPosition, first: number): Promise<FeedPage> {
  const position = await positionOf(read);
  known(from, position, 'cursor');
  const changes: FeedChange[] = [];
  let place: FeedPosition = { ...from, feed: position.feed };
  while (place.after && changes.length < first) {
    const { kind, id } = place.after;
    const wanted = first - changes.length;
    const rows = await read(PRESENT[kind], { after: id, limit: int(wanted) });
    const ids = rows.map((row) => row.get('id') as string);
    changes.push(...ids.map((one) => present(kind, one, position)));
    const rest = ids.length < wanted ? KINDS[KINDS.indexOf(kind) + 1] : kind;
    const after = rest && { kind: rest, id: rest === kind ? ids.at(-1)! : '' };
    place = { ...place, after };
  }
  if (!place.after && changes.length < first) {
    const recorded = await readRecorded(
      read,
      place.next,
      Math.min(position.changes, place.next + first - changes.length),
    );
    changes.push(...recorded);
    place = { ...place, next: place.next + recorded.length };
  }
  return {
    changes,
    cursor: writePlace(place),
    more: place.after !== undefined || place.next < position.changes,
  };
}

/** Reads the newest recorded changes, oldest first: all that are kept, or at least the last `count`. */
export async function readLatest(read: Read, count: number): Promise<FeedChange[]> {
  const { changes, changesFrom } = await positionOf(read);
  return readRecorded(read, Math.max(changesFrom, changes - count), changes);
}

const present = (what: FeedKind, id: string, { number, at }: Position): FeedChange => ({
  ...{ change: ChangeType.ADDED, what, id, dataVersion: number, at, cause: FeedCause.BEGINNING },
  ...{ submission: null, by: null, reason: null, mergedInto: null, partedFrom: null },
});

/** Reads the recorded changes in [from, to). Stops at the first missing one, whose transaction is just committing. */
async function readRecorded(read: Read, from: number, to: number): Promise<FeedChange[]> {
  if (to <= from) return [];
  const rows = await read(RECORDS, { from: int(from), to: int(to), size: int(RECORD_SIZE) });
  const changes: FeedChange[] = [];
  for (const row of rows) {
    if (Number(row.get('first')) !== from + changes.length) break;
    changes.push(...(row.get('entries') as string[]).map((entry) => recorded(row, entry)));
  }
  return changes;
}

function recorded(row: Row, entry: string): FeedChange {
  const { became: change, kind: what, id, other = null } = parseChange(entry);
  return {
    ...{ change, what, id, dataVersion: Number(row.get('version')), at: row.get('at') },
    ...{
      cause: row.get('cause'),
      submission: row.get('submission'),
      by: row.get('by'),
      reason: row.get('reason'),
    },
    mergedInto: change === ChangeType.RETRACTED ? other : null,
    partedFrom: change === ChangeType.RETRACTED ? null : other,
  };
}
