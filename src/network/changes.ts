import {
  always,
  IN_BOTH,
  IN_NEITHER,
  IS_AFTER,
  IS_BEFORE,
  type Memberships,
  membershipsIn,
  ONLY_AFTER,
  ONLY_BEFORE,
} from './membership.js';
import type { Network, Window } from './network.js';
import type { Things } from './things.js';

/** Change of a partnership, loan or project from one period to another. */
export enum ChangeKind {
  NEW = 'NEW',
  GROWN = 'GROWN',
  CONTINUING = 'CONTINUING',
  SHRUNK = 'SHRUNK',
  ENDED = 'ENDED',
}
const KINDS = Object.values(ChangeKind);

/** Bounds of a count with partly known dates: definite minimum and possible maximum. */
export interface Bounds {
  readonly certain: number;
  readonly possible: number;
}

/** A pair of partners and its possible changes. */
export interface ChangedPair {
  readonly pair: number;
  /** Every change that is possible; one alone, with `isSettled`, is definite. */
  readonly changes: readonly ChangeKind[];
  /** True if only one outcome is possible, whatever the true dates are. */
  readonly isSettled: boolean;
  /** Loans and projects in the time before and after. */
  readonly before: Bounds;
  readonly after: Bounds;
}

/** Number of these pairs that have no dated activity and so fall in no period. */
export function undatedPairs(network: Network, fits: (at: number) => boolean): number {
  const { one, other, factOffsets } = network;
  let count = 0;
  for (let pair = 0; pair < one.length; pair++)
    if (factOffsets[pair] === factOffsets[pair + 1] && (fits(one[pair]!) || fits(other[pair]!))) count += 1;
  return count;
}

/**
 * Pairs with definite or possible activity in either period. `fits` selects organisations; one matching end
 * is enough.
 */
export function changedPairs(
  network: Network,
  from: Window,
  to: Window,
  fits: (at: number) => boolean = () => true,
): ChangedPair[] {
  const { factOffsets, one, other } = network;
  const memberships = membershipsIn(from, to);
  const found: ChangedPair[] = [];
  for (let pair = 0; pair < one.length; pair++) {
    if (!fits(one[pair]!) && !fits(other[pair]!)) continue;
    const facts: Memberships[] = [];
    for (let fact = factOffsets[pair]!; fact < factOffsets[pair + 1]!; fact++) {
      const of = memberships(network, fact);
      if (of !== IN_NEITHER) facts.push(of);
    }
    if (facts.length === 0) continue;
    const outcomes = outcomesOf(facts);
    const changes = KINDS.filter((_, bit) => (outcomes >> bit) & 1);
    found.push({
      pair,
      changes,
      isSettled: changes.length === 1 && (outcomes & NOTHING) === 0,
      before: boundsOf(facts, IS_BEFORE),
      after: boundsOf(facts, IS_AFTER),
    });
  }
  return found;
}

const boundsOf = (facts: readonly Memberships[], time: Memberships): Bounds => ({
  certain: facts.filter((of) => always(of, time)).length,
  possible: facts.filter((of) => (of & time) !== 0).length,
});

/** Outcome "no activity in either period", as a bit next to those of KINDS. */
const NOTHING = 1 << KINDS.length;

/** States of a sum of activities: difference (after less before) times four, and whether anything was before (2) or after (1). */
const [WAS, IS, STEP] = [2, 1, 4];

/** Possible outcomes of activities with these memberships, as bits of KINDS and NOTHING. */
function outcomesOf(facts: readonly Memberships[]): number {
  let states = new Set([0]);
  for (const of of facts) {
    const next = new Set<number>();
    for (const state of states) {
      if (of & IN_NEITHER) next.add(state);
      if (of & IN_BOTH) next.add(state | WAS | IS);
      if (of & ONLY_BEFORE) next.add((state | WAS) - STEP);
      if (of & ONLY_AFTER) next.add((state | IS) + STEP);
    }
    states = next;
  }
  let outcomes = 0;
  for (const state of states) outcomes |= outcomeOf(state);
  return outcomes;
}

function outcomeOf(state: number): number {
  const [was, is] = [state & WAS, state & IS];
  if (!was && !is) return NOTHING;
  if (!was) return bitOf(ChangeKind.NEW);
  if (!is) return bitOf(ChangeKind.ENDED);
  const difference = state >> 2;
  if (difference === 0) return bitOf(ChangeKind.CONTINUING);
  return bitOf(difference > 0 ? ChangeKind.GROWN : ChangeKind.SHRUNK);
}

const bitOf = (change: ChangeKind): number => 1 << KINDS.indexOf(change);

/**
 * Loans or projects with one kind of change: bounds of their number, and the list, definite ones first, each
 * in title order.
 */
export interface ChangedThings {
  readonly change: ChangeKind;
  readonly bounds: Bounds;
  readonly listed: readonly { readonly id: string; readonly change: ChangeKind; readonly certain: boolean }[];
}

/** Changes of loans and projects: new, continuing or ended; they cannot grow. */
export const OF_THINGS = [ChangeKind.NEW, ChangeKind.CONTINUING, ChangeKind.ENDED] as const;
const MEMBERSHIP_OF = [ONLY_AFTER, IN_BOTH, ONLY_BEFORE] as const;

/**
 * Changes of the selected things (`asked` = 1) from one period to another. One with partly known dates is
 * listed under each possible change; an undated one is in neither period.
 */
export function changedThings(things: Things, asked: Uint8Array, from: Window, to: Window): ChangedThings[] {
  const memberships = membershipsIn(from, to);
  const of = Array.from(asked, (is, thing) =>
    is && things.dated[thing] ? memberships(things, thing) : IN_NEITHER,
  );
  return OF_THINGS.map((change, row) => {
    const membership = MEMBERSHIP_OF[row]!;
    const rows = of.flatMap((may, thing) =>
      may & membership ? [{ id: things.ids[thing]!, change, certain: may === membership }] : [],
    );
    const certain = rows.filter((one) => one.certain);
    return {
      change,
      bounds: { certain: certain.length, possible: rows.length },
      listed: [...certain, ...rows.filter((one) => !one.certain)],
    };
  });
}

/** Orders definite changes first, then by largest possible change, strength and name. */
export function bySize({ sortNames, one, other }: Network) {
  const byName = (a: number, b: number) =>
    sortNames[a]! < sortNames[b]! ? -1 : sortNames[a]! > sortNames[b]! ? 1 : a - b;
  const size = ({ before, after }: ChangedPair) => Math.abs(after.possible - before.possible);
  const strength = ({ before, after }: ChangedPair) => Math.max(before.possible, after.possible);
  return (a: ChangedPair, b: ChangedPair): number =>
    Number(b.isSettled) - Number(a.isSettled) ||
    size(b) - size(a) ||
    strength(b) - strength(a) ||
    byName(one[a.pair]!, one[b.pair]!) ||
    byName(other[a.pair]!, other[b.pair]!);
}

/** The first `count` rows in this order. Avoids a full sort: typically ten of a million are needed. */
export function foremost<T>(
  rows: readonly T[],
  count: number,
  compare: (a: T, b: T) => number,
): readonly T[] {
  const matching: T[] = [];
  for (const row of rows) {
    if (matching.length === count && (count === 0 || compare(row, matching[count - 1]!) >= 0)) continue;
    let at = matching.length;
    while (at > 0 && compare(row, matching[at - 1]!) < 0) at -= 1;
    matching.splice(at, 0, row);
    if (matching.length > count) matching.pop();
  }
  return matching;
}
