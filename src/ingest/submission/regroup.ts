import type { GraphClient } from '../../database/client.js';
import { groupBy } from '../../domain/groupBy.js';
import { judged } from '../../identity/match.js';
import type { Party } from '../../identity/party.js';
import { add, type Batches, type LoadRow } from '../batches.js';
import { inRowOrder, type StoredStatement } from '../build/rows.js';
import type { RowDiff } from '../changeSet.js';
import { settledByContext } from '../context.js';
import type { Asked, Group } from '../group.js';
import { Grouping } from '../grouping.js';
import { idOf } from '../ids.js';
import { claimKey, type Matched } from '../organisationClaims.js';
import { meaningIn, type Resolver, unsureOf } from '../resolve.js';
import { mentionOnBothSides } from '../sides.js';
import { readStoredRows, type StoredRow } from '../storedRows.js';
import type { Tables } from '../tables.js';
import { judgementRow } from './judgementRow.js';
import { type FreeClaim, type Neighbour, neighbourhood } from './neighbourhood.js';
import { rowMeaning } from './revive.js';
import { text } from './states.js';

/** A change of rows, extended by the mentions that move to another organisation because of it. */
export interface Regrouped {
  readonly rows: RowDiff;
  /** Rows with a moved mention. */
  readonly moved: readonly StoredStatement[];
  /** Questions for a person about groups that mentions moved to (judgements.cypher). */
  readonly judgements: readonly LoadRow[];
}

/** Adds the moves to what a step writes. Call it when `batches` has the new rows. */
export function addMoves(batches: Batches, { moved, judgements }: Regrouped): void {
  const meanings = new Map(moved.map((row) => [row.id, rowMeaning(row)]));
  const rows = (batches.get('rows') ?? []).map((row) => {
    const meaning = meanings.get(row.id as string);
    meanings.delete(row.id as string);
    return meaning ? { ...row, properties: { ...(row.properties as object), ...meaning } } : row;
  });
  if (rows.length > 0) batches.set('rows', rows);
  for (const meaning of meanings.values()) add(batches, 'updateRowResolution', meaning);
  for (const judgement of judgements) add(batches, 'judgements', judgement);
}

export interface RegroupOptions {
  readonly resolver: Resolver;
  readonly tables: Tables;
  /** The only museum whose rows the caller may change. If present, nothing moves, because the rows of others would. */
  readonly own?: string | undefined;
  /** Organisations to start from, instead of those near the mentions that `resolver` has resolved. */
  readonly near?: ReadonlySet<string>;
}

/**
 * Decides again which organisations the unidentified mentions around a change mean, so that this depends on the live rows only, not on the
 * order in which files arrived, were undone and came back. Mentions with an identifier, decisions by a person, and the lists of national
 * museums and their sites are fixed. A mention leaves an identified organisation only if another one is a better match or an equally good
 * one, or if what it was matched by is gone.
 */
export async function regroup(
  graph: GraphClient,
  rows: RowDiff,
  { resolver, tables, own, near = resolver.takeNear() }: RegroupOptions,
): Promise<Regrouped> {
  const coming = rows.coming.map(({ row }) => row);
  if (own !== undefined || (near.size === 0 && rows.going.length === 0))
    return { rows, moved: [], judgements: [] };
  const neighbours = await neighbourhood(graph, { coming, going: rows.going, near }, resolver, tables);
  if (neighbours.length < 2 && !neighbours.some((one) => one.losesEvidence))
    return { rows, moved: [], judgements: [] };
  const asked = askedOf(neighbours);
  const grouping = new Grouping(asked.map((one) => one.asked));
  const moves = new Moves(graph, neighbours, asked, grouping);
  return moves.apply(rows);
}

/** A free claim with its mention as the grouping sees it. */
interface AskedClaim extends FreeClaim {
  readonly home: Neighbour;
  readonly asked: Asked;
}

function askedOf(neighbours: readonly Neighbour[]): AskedClaim[] {
  const anchors = neighbours.flatMap(({ anchor }) => anchor ?? []);
  const all = neighbours.flatMap((home) => home.free.map((one) => ({ ...one, home })));
  const textOf = ({ claim: { matched, ...mention } }: FreeClaim) => JSON.stringify(mention);
  return all
    .map((one) => ({ one, key: JSON.stringify([textOf(one), one.home.id, one.key]) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ one, key }, at) => {
      const { claim, party, home } = one;
      const { of, matched, merged, ...mention } = claim;
      const context = (candidate: Party) => ({
        isOfThisReturn: candidate.id === home.id,
        isByTable: Boolean(mention.byTable),
      });
      const matches = judged(party, anchors).map(
        (match) => settledByContext(party, match, context(match.party)) ?? match,
      );
      return { ...one, asked: { key, at, mention, parent: of, party, matches, home: home.id } };
    });
}

class Moves {
  readonly #targets = new Map<Group, string>();
  readonly #used: Set<string>;

  constructor(
    private readonly graph: GraphClient,
    neighbours: readonly Neighbour[],
    private readonly asked: readonly AskedClaim[],
    private readonly grouping: Grouping,
  ) {
    this.#used = new Set(neighbours.flatMap(({ id, anchor }) => (anchor ? [id] : [])));
    const groups = groupBy(asked, (one) => grouping.groupOf(one.asked));
    const rowsOf = (claims: readonly AskedClaim[]) => claims.reduce((sum, { rows }) => sum + rows, 0);
    const inOrder = [...groups].sort(
      ([, one], [, other]) =>
        rowsOf(other) - rowsOf(one) || (one[0]!.asked.key < other[0]!.asked.key ? -1 : 1),
    );
    for (const [group, claims] of inOrder) this.#target(group, claims);
  }

  /** The id of a group: that of its identified organisation, or that of most of its rows if no other group has it. */
  #target(group: Group, claims: readonly AskedClaim[]): void {
    const homes = new Map<Neighbour, number>();
    for (const { home, rows } of claims) homes.set(home, (homes.get(home) ?? 0) + rows);
    const [only] = homes.keys();
    const stays =
      homes.size === 1 && only!.anchor && !this.#isContested(group, only!.id) && fits(only!, claims);
    const free = [...homes]
      .filter(([{ id }]) => !this.#used.has(id))
      .sort(([one, a], [other, b]) => b - a || (one.id < other.id ? -1 : 1));
    const id = group.known?.id ?? (stays ? only!.id : free[0]?.[0].id);
    if (id === undefined) return;
    this.#used.add(id);
    this.#targets.set(group, id);
  }

  /** True if an organisation other than this one matches the group too. */
  #isContested(group: Group, home: string): boolean {
    return this.grouping.rivalsOf(group).some(({ known }) => known?.id !== home);
  }

  async apply(rows: RowDiff): Promise<Regrouped> {
    const moving = this.asked.filter(
      ({ asked, home }) => this.#targets.get(this.grouping.groupOf(asked)) !== home.id,
    );
    if (moving.length === 0) return { rows, moved: [], judgements: [] };
    const live = await this.#liveRows(moving, rows);
    await this.#nameNewGroups(moving, live);
    const byMention = new Map(moving.map((one) => [mentionKey(one.home.id, one.key), one]));
    const after = new Map<string, StoredStatement>();
    for (const row of live) {
      const moved = this.#moved(row, byMention);
      // a row with one organisation on both sides would be refused, so its mentions do not move
      const isRefused = moved && mentionOnBothSides(moved.statement.thing, moved.resolvedIds) !== undefined;
      if (moved && !isRefused) after.set(row.id, moved);
    }
    return this.#diff(rows, live, after);
  }

  /** All rows of the organisations that mentions leave, as they are after the change. */
  async #liveRows(moving: readonly AskedClaim[], { coming, going }: RowDiff): Promise<StoredStatement[]> {
    const rows = new Map<string, StoredStatement>();
    for (const id of new Set(moving.map(({ home }) => home.id))) {
      const records = await this.graph.read(text('rowsOfOrganisation'), { id });
      const stored = records.map((record) => record.get('row') as StoredRow);
      for (const [key, row] of await readStoredRows(this.graph, stored)) rows.set(key, row);
    }
    for (const { id } of going) rows.delete(id);
    for (const { row } of coming) rows.set(row.id, row);
    return inRowOrder([...rows.values()]);
  }

  /** Gives an id to groups of mentions that leave an organisation for none of the graph. */
  async #nameNewGroups(moving: readonly AskedClaim[], live: readonly StoredStatement[]): Promise<void> {
    const first = firstMentions(live);
    for (const one of moving) {
      const group = this.grouping.groupOf(one.asked);
      const mention = first.get(mentionKey(one.home.id, one.key));
      if (!mention || this.#targets.has(group)) continue;
      const id = idOf('org', [...mention.row.key, String(mention.at)]);
      this.#targets.set(group, await this.#freeId(id));
    }
  }

  async #freeId(wanted: string): Promise<string> {
    for (let again = 1; ; again += 1) {
      const id = again === 1 ? wanted : `${wanted}-${again}`;
      if (this.#used.has(id)) continue;
      if ((await this.graph.read(text('idsInUse'), { ids: [id] })).length > 0) continue;
      this.#used.add(id);
      return id;
    }
  }

  /** The row with its moving mentions moved; undefined if it has none. */
  #moved(row: StoredStatement, moving: ReadonlyMap<string, AskedClaim>): StoredStatement | undefined {
    const [resolvedIds, storedIds] = [[...row.resolvedIds], [...row.storedIds]];
    const matched: (Matched | undefined)[] = [...row.matched];
    let isMoved = false;
    row.resolvedIds.forEach((organisation, at) => {
      const one = moving.get(mentionKey(organisation, claimKey(row, at)));
      const group = one && this.grouping.groupOf(one.asked);
      const id = group && this.#targets.get(group);
      if (!id || id === organisation) return;
      isMoved = true;
      resolvedIds[at] = id;
      storedIds[at] = id;
      matched[at] = meaningIn(id, one.asked, group).matched;
    });
    return isMoved ? { ...row, resolvedIds, storedIds, matched } : undefined;
  }

  #diff(rows: RowDiff, live: readonly StoredStatement[], after: Map<string, StoredStatement>): Regrouped {
    const fresh = new Set(rows.coming.map(({ row }) => row.id));
    const moved = live.filter(({ id }) => after.has(id) && !fresh.has(id));
    const coming = [
      ...rows.coming.map((one) => ({ ...one, row: after.get(one.row.id) ?? one.row })),
      ...moved.map(({ id, key }) => ({ row: after.get(id)!, key })),
    ];
    return {
      rows: { ...rows, coming, going: [...rows.going, ...moved] },
      moved: [...after.values()],
      judgements: this.#judgements(after),
    };
  }

  /** Questions for a person about groups that mentions moved to and that may be another organisation. */
  #judgements(after: ReadonlyMap<string, StoredStatement>): LoadRow[] {
    const named = new Set([...after.values()].flatMap(({ resolvedIds }) => resolvedIds));
    const asked = [...this.#targets].filter(([group, id]) => !group.known && named.has(id));
    return asked.flatMap(([group, id]) => {
      const name = group.members[0]!.party.name;
      const unsure = unsureOf(group, this.grouping, (other) => this.#targets.get(other));
      return unsure.map((match) => judgementRow(id, name, match)).filter((row) => row !== undefined);
    });
  }
}

/** True unless an organisation loses what mentions were matched by and none of these matches it any more. */
const fits = ({ id, losesEvidence }: Neighbour, claims: readonly AskedClaim[]): boolean =>
  !losesEvidence ||
  claims.some(({ asked }) =>
    asked.matches.some(({ party, judgement }) => party.id === id && judgement === 'SAME'),
  );

/** Key of a mention that makes a claim about an organisation. */
const mentionKey = (organisation: string, claim: string): string => `${organisation}\n${claim}`;

/** The first mention of these rows with each key. */
function firstMentions(rows: readonly StoredStatement[]) {
  const first = new Map<string, { readonly row: StoredStatement; readonly at: number }>();
  for (const row of rows)
    row.resolvedIds.forEach((organisation, at) => {
      const key = mentionKey(organisation, claimKey(row, at));
      if (!first.has(key)) first.set(key, { row, at });
    });
  return first;
}
