import type { GraphClient } from '../database/client.js';
import { FeedCause } from '../feed/changeBuffer.js';
import { partiesById } from '../identity/candidates.js';
import { isNear } from '../identity/judge.js';
import { matchParties } from '../identity/match.js';
import type { Batches } from './batches.js';
import type { StoredStatement } from './build/rows.js';
import { planChangeSet } from './changeSet.js';
import { RefreshScope, refreshDerived } from './refreshDerived.js';
import { Resolver } from './resolve.js';
import { addMoves, type Regrouped, regroup } from './submission/regroup.js';
import { text } from './submission/states.js';
import { acquireWriteLease, type WriteLease } from './submission/writeLease.js';
import type { Tables } from './tables.js';
import { writeBatches } from './write.js';

/** A mention that means another organisation after matching again. */
export interface Move {
  /** The row: `loans.csv#5`. */
  readonly row: string;
  /** The name in the row. */
  readonly name: string;
  /** Ids of the organisations that it means before and after. */
  readonly from: string;
  readonly to: string;
}

export interface RematchOptions {
  /** Write the moves; otherwise only report them. */
  readonly apply: boolean;
  readonly by: string;
}

/** Organisations matched at once. */
const PAGE = 500;
/** Timeout for name searches, in seconds. */
const SEARCH_SECONDS = 120;
/** Timeout for the write lease, in milliseconds, while an import is running. */
const LEASE_TIMEOUT_MS = 20_000;

/**
 * Matches the unidentified mentions of the whole graph again, with all that it has learned since they came: registers, judgements, other
 * names, newer rules. The same decisions as after an import (submission/regroup.ts): nothing moves that a row with an identifier or a person
 * decided. Returns the moves.
 */
export async function rematch(
  graph: GraphClient,
  tables: Tables,
  { apply, by }: RematchOptions,
): Promise<Move[]> {
  if (!apply) return matchAll(graph, tables, undefined, by);
  const lease = await acquireWriteLease(graph, { what: 'rematch', timeoutMs: LEASE_TIMEOUT_MS });
  try {
    return await matchAll(graph, tables, lease, by);
  } finally {
    await lease.release();
  }
}

/** Groups of similar names are independent of each other, so each page of groups is one transaction. */
async function matchAll(
  graph: GraphClient,
  tables: Tables,
  lease: WriteLease | undefined,
  by: string,
): Promise<Move[]> {
  const moves: Move[] = [];
  for (const near of pages(await similarGroups(graph.within(SEARCH_SECONDS)))) {
    const resolver = new Resolver(graph, tables);
    const regrouped = await regroup(graph, { coming: [], going: [] }, { resolver, tables, near });
    if (regrouped.moved.length === 0) continue;
    moves.push(...movesOf(regrouped));
    if (lease) await write(graph, lease, regrouped, tables, by);
  }
  return moves;
}

async function write(
  graph: GraphClient,
  lease: WriteLease,
  regrouped: Regrouped,
  tables: Tables,
  by: string,
): Promise<void> {
  const change = await planChangeSet(graph, regrouped.rows, tables);
  const scope = new RefreshScope(false);
  scope.add(change);
  const batches: Batches = new Map(change.batches);
  addMoves(batches, regrouped);
  const cause = { cause: FeedCause.RULES as const, reason: 'names were matched again', by };
  await lease.write(cause, async (transaction, notes) => {
    await writeBatches(transaction, batches, '', notes);
    await refreshDerived(transaction, scope, notes);
  });
}

function movesOf({ rows, moved }: Regrouped): Move[] {
  const before = new Map(rows.going.map((row): [string, StoredStatement] => [row.id, row]));
  return moved.flatMap((row) =>
    row.resolvedIds.flatMap((to, at) => {
      const from = before.get(row.id)!.resolvedIds[at]!;
      return from === to ? [] : [{ row: row.name, name: row.statement.mentions[at]!.name, from, to }];
    }),
  );
}

/** Groups of organisations connected by similar names, each with more than one. */
async function similarGroups(graph: GraphClient): Promise<string[][]> {
  const ids = (await graph.read(text('allOrganisations'))).map((record) => record.get('id') as string).sort();
  const groups = new Map<string, Set<string>>();
  for (let at = 0; at < ids.length; at += PAGE) {
    const parties = [...(await partiesById(graph, ids.slice(at, at + PAGE))).values()];
    const matches = await matchParties(graph, parties, { similarToo: true });
    for (const [index, party] of parties.entries())
      for (const match of matches[index]!)
        if (match.party.id !== party.id && isNear(party, match.party))
          connect(groups, party.id!, match.party.id!);
  }
  return [...new Set(groups.values())].map((group) => [...group]);
}

function connect(groups: Map<string, Set<string>>, one: string, other: string): void {
  const all = new Set([...(groups.get(one) ?? [one]), ...(groups.get(other) ?? [other])]);
  for (const id of all) groups.set(id, all);
}

/** Whole groups, together about PAGE organisations or one larger group. */
function pages(groups: readonly string[][]): Set<string>[] {
  const found: Set<string>[] = [];
  for (const group of groups) {
    const last = found.at(-1);
    if (last && last.size + group.length <= PAGE) for (const id of group) last.add(id);
    else found.push(new Set(group));
  }
  return found;
}
