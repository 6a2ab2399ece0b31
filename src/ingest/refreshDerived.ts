import type { Transaction } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { ChangeBuffer, ChangeType, FeedKind } from '../feed/changeBuffer.js';
import { unique } from './build/rows.js';

/** What has to be summed up anew. */
export interface Scope {
  /** Pairs of organisations (ids) between which facts changed. */
  readonly pairs: Iterable<readonly [string, string]>;
  /** Organisations of which all pairs are to be summed up anew; null: of all there are. */
  readonly moved: readonly string[] | null;
  /** Organisations whose totals are to be counted anew, beside those of the pairs. */
  readonly organisations: Iterable<string>;
}

/** The scope of several changes together; everything where it is not known what was changed before. */
export class RefreshScope implements Scope {
  readonly #pairs = new Map<string, readonly [string, string]>();
  readonly #moved = new Set<string>();
  readonly organisations = new Set<string>();
  #many = false;

  constructor(private readonly everything: boolean) {}

  get pairs(): Iterable<readonly [string, string]> {
    return this.#pairs.values();
  }

  /** Is it more than what may be written beside other things? Of a scope that is everything nobody knows before. */
  get isLarge(): boolean {
    return this.everything || this.#many || this.#pairs.size > BESIDE_OTHERS;
  }

  get moved(): readonly string[] | null {
    if (this.everything) return null;
    return this.#many ? unique([...this.#moved, ...this.organisations]) : [...this.#moved];
  }

  /** Of very many pairs the organisations alone are remembered: all that those are in are summed up anew. */
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
    if (this.#pairs.size <= REMEMBERED) return;
    this.#many = true;
    this.#pairs.clear();
  }
}

/** How many pairs, or organisations, one statement is given. */
const AT_ONCE = 2_000;

/** Of how many organisations all pairs are looked for at once. */
const ORGANISATIONS_AT_ONCE = 500;

/** More pairs than these are summed up in a transaction of their own. */
export const BESIDE_OTHERS = 10_000;

/** How many pairs are remembered while a file is read. */
const REMEMBERED = 200_000;

/** Carries out a step within a transaction, with the notes of what it changes. */
export type Write = (work: (transaction: Transaction, notes: ChangeBuffer) => Promise<void>) => Promise<void>;

/**
 * Brings the summed partnerships and the kept totals to what the graph's loans and projects say, within a transaction: what
 * reads sums sees those before or those after, never a mixture. `notes` is told which partnerships changed.
 */
export async function refreshDerived(
  transaction: Transaction,
  scope: Scope,
  notes: ChangeBuffer = new ChangeBuffer(),
): Promise<void> {
  await refreshDerivedInSteps((work) => work(transaction, notes), scope);
}

/**
 * The same in one transaction of its own, with `last` as its last word, however many pairs there are; in several only where the
 * database's memory does not hold them (`db.memory.transaction.max`), and then `last` is a transaction of its own.
 */
export async function refreshAllDerived(
  write: Write,
  scope: Scope,
  last: (transaction: Transaction) => Promise<unknown>,
): Promise<void> {
  try {
    await write(async (transaction, notes) => {
      await refreshDerived(transaction, scope, notes);
      await last(transaction);
    });
  } catch (error) {
    if (!isTooMuchAtOnce(error)) throw error;
    await refreshDerivedInSteps(write, scope);
    await write(async (transaction) => void (await last(transaction)));
  }
}

/** One transaction would have taken more than it may; nothing of it was kept. */
const isTooMuchAtOnce = (error: unknown) =>
  /MemoryPoolOutOfMemory|TransactionOutOfMemory|General\.OutOfMemory/.test(
    (error as { code?: string }).code ?? '',
  );

/**
 * The same in several transactions, each of some pairs. A reader may see some sums before and some after; cut off, it is to be
 * done again for everything.
 */
export async function refreshDerivedInSteps(write: Write, scope: Scope): Promise<void> {
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
      await write((transaction, notes) => sumUp(transaction, notes, some));
    for (const id of part.moved) done.add(id);
  }
  for (const ids of chunks([...totals].sort()))
    await write(async (transaction) => void (await transaction.run(text('deriveTotals'), { ids })));
}

interface Part {
  readonly pairs: Iterable<Pair>;
  readonly moved: readonly string[];
}

/** What is worked on at once, so that all pairs of many organisations need not be known together. */
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

/** All pairs to sum up, each once: those of the scope and of what they are sites of. */
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

/** Those that are sites of others: their pairs count for what they are sites of, too. */
async function sitesAmong(transaction: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const sites = new Set<string>();
  for (const some of chunks(ids)) {
    const { records } = await transaction.run(text('sitesAmong'), { ids: some });
    for (const record of records) sites.add(record.get('id'));
  }
  return sites;
}

interface Group {
  readonly near: string;
  readonly others: string[];
}

/** Each pair under that of the two which did less. */
async function grouped(
  transaction: Transaction,
  pairs: readonly Pair[],
  ends: readonly string[],
): Promise<Group[]> {
  const facts = new Map<string, number>();
  for (const ids of chunks(ends)) {
    const { records } = await transaction.run(text('busyness'), { ids });
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

async function sumUp(transaction: Transaction, notes: ChangeBuffer, groups: readonly Group[]): Promise<void> {
  const { records } = await transaction.run(text('derivePartnerships'), { groups });
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
  const { records: gone } = await transaction.run(text('dropPartnerships'), { pairs: stale });
  for (const record of gone) notes.add(FeedKind.PARTNERSHIP, record.get('id'), ChangeType.RETRACTED);
}

/** Lists of about `size`, by weight. */
function chunks<T>(values: readonly T[], weigh: (value: T) => number = () => 1, size = AT_ONCE): T[][] {
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
