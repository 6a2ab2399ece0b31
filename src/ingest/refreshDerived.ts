import type { Transaction } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { ChangeBuffer, ChangeType, FeedKind } from '../feed/changeBuffer.js';
import { unique } from './build/rows.js';

/** The partnerships and totals to recompute. */
export interface Scope {
  /** Pairs of organisations (ids) between which facts changed. */
  readonly pairs: Iterable<readonly [string, string]>;
  /** Organisations whose pairs are all to be recomputed; null: all organisations. */
  readonly moved: readonly string[] | null;
  /** Further organisations whose totals are to be recomputed, besides those of the pairs. */
  readonly organisations: Iterable<string>;
}

/** The combined scope of several changes; everything, if earlier changes are unknown. */
export class RefreshScope implements Scope {
  readonly #pairs = new Map<string, readonly [string, string]>();
  readonly #moved = new Set<string>();
  readonly organisations = new Set<string>();
  #many = false;

  constructor(private readonly everything: boolean) {}

  get pairs(): Iterable<readonly [string, string]> {
    return this.#pairs.values();
  }

  /** True if the scope has, or may have, more pairs than this: if it is everything, or has all pairs of many organisations. */
  isLargerThan(pairs: number): boolean {
    return (
      this.everything || this.#many || this.#moved.size > ORGANISATIONS_AT_ONCE || this.#pairs.size > pairs
    );
  }

  get moved(): readonly string[] | null {
    if (this.everything) return null;
    return this.#many ? unique([...this.#moved, ...this.organisations]) : [...this.#moved];
  }

  /** Above a limit only the organisations of the pairs are stored, and all their pairs are recomputed. */
  add({
    pairs,
    moved,
    organisations,
  }: {
    pairs: Iterable<readonly [string, string]>;
    moved: readonly string[];
    organisations: Iterable<string>;
  }): void {
    if (!this.#many && !this.everything) for (const pair of pairs) this.#pairs.set(pairKey(pair), pair);
    for (const id of moved) this.#moved.add(id);
    for (const id of organisations) this.organisations.add(id);
    if (this.#pairs.size <= MAX_STORED_PAIRS) return;
    this.#many = true;
    this.#pairs.clear();
  }
}

/** Maximum number of pairs, or organisations, in one statement. */
const AT_ONCE = 2_000;

/** Number of organisations whose pairs are looked up in one batch. */
const ORGANISATIONS_AT_ONCE = 500;

/** Maximum number of pairs stored while a file is read. */
const MAX_STORED_PAIRS = 200_000;

/** Runs a step in a transaction, with a buffer for its changes. */
export type Write = (work: (transaction: Transaction, notes: ChangeBuffer) => Promise<void>) => Promise<void>;

/**
 * Refreshes partnerships and totals from the graph's loans and projects, in one transaction. Changed partnerships are added to `notes`. For
 * scopes of a limited size; others are staged (stagedRefresh.ts).
 */
export async function refreshDerived(
  transaction: Transaction,
  scope: Scope,
  notes: ChangeBuffer = new ChangeBuffer(),
): Promise<void> {
  const totals = await derivePartnerships((work) => work(transaction, notes), scope, false);
  for (const ids of chunks(totals)) await refreshTotals(transaction, ids);
}

export const refreshTotals = (transaction: Transaction, ids: readonly string[]) =>
  transaction.run(text('deriveTotals'), { ids });

/**
 * Derives the partnerships of a scope in steps of bounded size, and writes those that changed: in place, or `staged` in addition to the
 * current ones (switchPartnerships.cypher). Returns the organisations whose totals depend on them.
 */
export async function derivePartnerships(write: Write, scope: Scope, staged: boolean): Promise<string[]> {
  const totals = new Set<string>([...scope.organisations, ...(scope.moved ?? [])]);
  const done = new Set<string>();
  for (const part of await partsOf(write, scope)) {
    let groups: Group[] = [];
    await write(async (transaction) => {
      const pairs = [...(await affectedPairs(transaction, part)).values()].filter(
        (pair) => !pair.some((id) => done.has(id)),
      );
      const ends = unique(pairs.flat());
      for (const id of [...ends, ...part.moved]) totals.add(id);
      groups = await grouped(transaction, pairs, ends);
    });
    for (const some of chunks(groups, (group) => group.others.length))
      await write((transaction, notes) => writePartnerships(transaction, notes, some, staged));
    for (const id of part.moved) done.add(id);
  }
  return [...totals].sort();
}

interface Part {
  readonly pairs: Iterable<Pair>;
  readonly moved: readonly string[];
}

/** Splits a scope into parts, so that the pairs of many organisations need not be in memory together. */
async function partsOf(write: Write, { pairs, moved }: Scope): Promise<Part[]> {
  let ids = moved ?? [];
  if (moved === null)
    await write(async (transaction) => {
      const { records } = await transaction.run(text('allOrganisations'));
      ids = records.map((record) => record.get('id'));
    });
  const [first = [], ...rest] = chunks([...ids], undefined, ORGANISATIONS_AT_ONCE);
  return [
    { pairs: moved === null ? [] : pairs, moved: first },
    ...rest.map((some) => ({ pairs: [], moved: some })),
  ];
}

const text = (name: string) => readCypher(`load/${name}.cypher`).text;

type Pair = readonly [string, string];

const pairKey = ([one, other]: Pair) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** All distinct pairs to recompute: those of the scope and those of their parents. */
async function affectedPairs(transaction: Transaction, { pairs, moved }: Part): Promise<Map<string, Pair>> {
  const affected = new Map<string, Pair>();
  const take = async (name: string, parameters: Record<string, unknown>) => {
    const { records } = await transaction.run(text(name), parameters);
    for (const record of records) {
      const pair: Pair = [record.get('one'), record.get('other')];
      affected.set(pairKey(pair), pair);
    }
  };
  if (moved.length > 0) await take('pairsOfOrganisations', { ids: moved });
  const own = new Map([...pairs].map((pair) => [pairKey(pair), pair]));
  const sites = await sitesAmong(transaction, unique([...own.values()].flat()));
  const ofSites: Pair[] = [];
  for (const [key, pair] of own) {
    if (pair.some((id) => sites.has(id))) ofSites.push(pair);
    else if (pair[0] !== pair[1]) affected.set(key, pair);
  }
  for (const some of chunks(ofSites)) await take('affectedPairs', { pairs: some });
  return affected;
}

/** Organisations that are sites of others; their pairs also count for their parents. */
async function sitesAmong(transaction: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const sites = new Set<string>();
  for (const some of chunks(ids)) {
    const { records } = await transaction.run(text('filterSites'), { ids: some });
    for (const record of records) sites.add(record.get('id'));
  }
  return sites;
}

interface Group {
  readonly near: string;
  readonly others: string[];
}

/** Groups pairs by the organisation of the pair with fewer facts. */
async function grouped(
  transaction: Transaction,
  pairs: readonly Pair[],
  ends: readonly string[],
): Promise<Group[]> {
  const facts = new Map<string, number>();
  for (const ids of chunks(ends)) {
    const { records } = await transaction.run(text('activityCounts'), { ids });
    for (const record of records) facts.set(record.get('id'), record.get('facts').toNumber());
  }
  const groups = new Map<string, string[]>();
  for (const [one, other] of pairs) {
    const [near, far] = (facts.get(one) ?? 0) <= (facts.get(other) ?? 0) ? [one, other] : [other, one];
    const others = groups.get(near);
    if (others) others.push(far);
    else groups.set(near, [far]);
  }
  return [...groups].map(([near, others]) => ({ near, others }));
}

async function writePartnerships(
  transaction: Transaction,
  notes: ChangeBuffer,
  groups: readonly Group[],
  staged: boolean,
): Promise<void> {
  const { records } = await transaction.run(text('derivePartnerships'), { groups, staged });
  const written = new Set<string>();
  for (const record of records) {
    const [museum, partner, became] = [record.get('museum'), record.get('partner'), record.get('became')];
    written.add(`${museum} ${partner}`);
    if (became) notes.add(FeedKind.PARTNERSHIP, `${museum}~${partner}`, became);
  }
  const stale = groups
    .flatMap(({ near, others }) =>
      others.flatMap((other) => [[near, other] as const, [other, near] as const]),
    )
    .filter(([museum, partner]) => !written.has(`${museum} ${partner}`));
  if (stale.length === 0) return;
  const { records: gone } = await transaction.run(text(staged ? 'stageRemovals' : 'dropPartnerships'), {
    pairs: stale,
  });
  for (const record of gone) notes.add(FeedKind.PARTNERSHIP, record.get('id'), ChangeType.RETRACTED);
}

/** Splits values into lists with a total weight of about `size`. */
export function chunks<T>(
  values: readonly T[],
  weigh: (value: T) => number = () => 1,
  size = AT_ONCE,
): T[][] {
  const lists: T[][] = [];
  let weight = size;
  for (const value of values) {
    if (weight >= size) {
      lists.push([]);
      weight = 0;
    }
    lists.at(-1)!.push(value);
    weight += weigh(value);
  }
  return lists;
}
