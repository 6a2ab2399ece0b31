import type { GraphClient } from '../../database/client.js';
import { sortableName } from '../../domain/names.js';
import { judge } from '../../identity/judge.js';
import type { Party } from '../../identity/party.js';
import type { IncomingRow } from '../assignRows.js';
import type { StoredStatement } from '../build/rows.js';
import { readStoredRows, type StoredRow } from '../storedRows.js';
import { text } from './states.js';

/** An organisation that this batch names for the first time. */
export interface NewOrganisation {
  readonly id: string;
  readonly party: Party;
}

/** Rows of earlier batches, files and returns in which a mention moves to another organisation. */
export interface Reconsidered {
  readonly going: readonly StoredStatement[];
  readonly coming: readonly IncomingRow[];
}

/**
 * Moves mentions to a new organisation with exactly their name, so that an exact name takes precedence over a similar one in whatever order
 * rows and files arrive. A mention moves if it was matched to the other organisation only by similarity, or if the other organisation has
 * identifiers and no row with them uses the name. Identifiers, places and kinds must not contradict this. National museums keep their
 * mentions, and decisions by a person are not changed.
 */
export async function reconsider(
  graph: GraphClient,
  created: readonly NewOrganisation[],
  partyOf: (row: StoredStatement, at: number) => Party,
): Promise<Reconsidered> {
  const byName = new Map(created.map((one) => [sortableName(one.party.name), one]));
  if (byName.size === 0) return { going: [], coming: [] };
  const found = await graph.read(text('organisationsWithNames'), { names: [...byName.keys()] });
  const moved = new Map<string, { before: StoredStatement; after: StoredStatement }>();
  for (const record of found) {
    const to = byName.get(record.get('name') as string)!;
    const from = record.get('organisation') as string;
    if (from === to.id) continue;
    const rows = await rowsOf(graph, from);
    const isBacked =
      to.party.identifiers === undefined || !isIdentified(rows, from) || backs(rows, from, to.party);
    for (const row of rows) {
      const before = moved.get(row.id)?.before ?? row;
      const after = move(moved.get(row.id)?.after ?? row, { from, to, isBacked, partyOf });
      if (after) moved.set(row.id, { before, after });
    }
  }
  const rows = [...moved.values()];
  return {
    going: rows.map(({ before }) => before),
    coming: rows.map(({ after }) => ({ row: after, key: after.key })),
  };
}

async function rowsOf(graph: GraphClient, id: string): Promise<StoredStatement[]> {
  const records = await graph.read(text('rowsOfOrganisation'), { id });
  const stored = records.map((record) => record.get('row') as StoredRow);
  return [...(await readStoredRows(graph, stored)).values()];
}

const mentionsOf = (rows: readonly StoredStatement[], id: string) =>
  rows.flatMap(({ said, means }) => said.mentions.filter((_, at) => means[at] === id));

const isIdentified = (rows: readonly StoredStatement[], id: string) =>
  mentionsOf(rows, id).some(({ identifiers }) => identifiers !== undefined);

/** True if a row that gives an identifier of the organisation also gives it this name. */
function backs(rows: readonly StoredStatement[], id: string, { name }: Party): boolean {
  const wanted = sortableName(name);
  return mentionsOf(rows, id).some(
    (mention) =>
      mention.identifiers !== undefined &&
      [mention.name, ...(mention.others ?? []).map((other) => other.name)].some(
        (one) => sortableName(one) === wanted,
      ),
  );
}

interface Move {
  readonly from: string;
  readonly to: NewOrganisation;
  /** True if the name is also that of the organisation from which mentions would move. */
  readonly isBacked: boolean;
  readonly partyOf: (row: StoredStatement, at: number) => Party;
}

/** The row with its mentions moved to the new organisation; undefined if none moves. */
function move(row: StoredStatement, { from, to, isBacked, partyOf }: Move): StoredStatement | undefined {
  const moves = row.means.map((id, at) => {
    const [mention, matched] = [row.said.mentions[at]!, row.matched[at]];
    if (id !== from || row.meant[at] !== id || mention.identifiers || matched?.apart) return false;
    if (sortableName(mention.name) !== sortableName(to.party.name)) return false;
    return (matched !== undefined || !isBacked) && judge(partyOf(row, at), to.party).judgement === 'SAME';
  });
  if (!moves.includes(true)) return undefined;
  const ids = (all: readonly string[]) => all.map((id, at) => (moves[at] ? to.id : id));
  return {
    ...row,
    means: ids(row.means),
    meant: ids(row.meant),
    matched: row.matched.map((one, at) => (moves[at] ? undefined : one)),
  };
}
