import type { Network, Window } from './network.js';
import { strengthsWithin } from './windows.js';

/** What became of two partners, or of a loan or project, from one time to another. */
export enum ChangeKind {
  NEW = 'NEW',
  GROWN = 'GROWN',
  CONTINUING = 'CONTINUING',
  SHRUNK = 'SHRUNK',
  ENDED = 'ENDED',
}

/** Two partners and what became of them. */
export interface ChangedPair {
  readonly pair: number;
  readonly change: ChangeKind;
  /** Loans and projects that take place, or may, in the time before and after. */
  readonly before: number;
  readonly after: number;
  /** Whether that which is sure says the same. */
  readonly certain: boolean;
}

/** Every pair that did, or may have done, something in either time. `fits`: whether an organisation is asked about; one of the two is enough. */
export function changedPairs(
  network: Network,
  from: Window,
  to: Window,
  fits: (at: number) => boolean = () => true,
): ChangedPair[] {
  const [before, after] = [strengthsWithin(network, from), strengthsWithin(network, to)];
  const [surelyBefore, surelyAfter] = [from, to].map((window) =>
    strengthsWithin(network, { ...window, certain: true }),
  ) as [Float64Array, Float64Array];
  const found: ChangedPair[] = [];
  for (let pair = 0; pair < network.one.length; pair++) {
    const [a, b] = [before[pair]!, after[pair]!];
    if (a === 0 && b === 0) continue;
    if (!fits(network.one[pair]!) && !fits(network.other[pair]!)) continue;
    const certain = surelyBefore[pair] === a && surelyAfter[pair] === b;
    found.push({ pair, change: changeOf(a, b), before: a, after: b, certain });
  }
  return found;
}

function changeOf(before: number, after: number): ChangeKind {
  if (before === 0) return ChangeKind.NEW;
  if (after === 0) return ChangeKind.ENDED;
  if (after === before) return ChangeKind.CONTINUING;
  return after > before ? ChangeKind.GROWN : ChangeKind.SHRUNK;
}

/** The largest change first, then the stronger, then by name. */
export function bySize({ sortNames, one, other }: Network) {
  const byName = (a: number, b: number) =>
    sortNames[a]! < sortNames[b]! ? -1 : sortNames[a]! > sortNames[b]! ? 1 : a - b;
  return (a: ChangedPair, b: ChangedPair): number =>
    Math.abs(b.after - b.before) - Math.abs(a.after - a.before) ||
    Math.max(b.before, b.after) - Math.max(a.before, a.after) ||
    byName(one[a.pair]!, one[b.pair]!) ||
    byName(other[a.pair]!, other[b.pair]!);
}

/** The first `count` of these in an order, without putting all in order: of a million one wants ten. */
export function foremost<T>(
  rows: readonly T[],
  count: number,
  compare: (a: T, b: T) => number,
): readonly T[] {
  const kept: T[] = [];
  for (const row of rows) {
    if (kept.length === count && (count === 0 || compare(row, kept[count - 1]!) >= 0)) continue;
    let at = kept.length;
    while (at > 0 && compare(row, kept[at - 1]!) < 0) at -= 1;
    kept.splice(at, 0, row);
    if (kept.length > count) kept.pop();
  }
  return kept;
}

/** How the partners of an organisation changed. */
export interface Growth {
  readonly at: number;
  readonly before: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
}

/** Each organisation of these pairs: those who gained most first; then those who lost least, then by name. */
export function growths(network: Network, pairs: readonly ChangedPair[]): Growth[] {
  const found = new Map<
    number,
    { at: number; before: number; after: number; gained: number; lost: number }
  >();
  for (const { pair, before, after } of pairs) {
    for (const at of [network.one[pair]!, network.other[pair]!]) {
      const row = found.get(at) ?? { at, before: 0, after: 0, gained: 0, lost: 0 };
      found.set(at, row);
      row.before += before > 0 ? 1 : 0;
      row.after += after > 0 ? 1 : 0;
      row.gained += before === 0 ? 1 : 0;
      row.lost += after === 0 ? 1 : 0;
    }
  }
  const name = ({ at }: Growth) => network.sortNames[at]!;
  return [...found.values()].sort(
    (a, b) =>
      b.gained - a.gained ||
      a.lost - b.lost ||
      (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a.at - b.at),
  );
}
