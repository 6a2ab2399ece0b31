import { type Days, dayNumber, type Network, possibly, surely, type Window } from './network.js';
import type { Things } from './things.js';

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

/** How many of these pairs have nothing that is dated, so that they are in no time. */
export function undatedPairs(network: Network, fits: (at: number) => boolean): number {
  const { one, other, factOffsets } = network;
  let count = 0;
  for (let pair = 0; pair < one.length; pair++)
    if (factOffsets[pair] === factOffsets[pair + 1] && (fits(one[pair]!) || fits(other[pair]!))) count += 1;
  return count;
}

/** Every pair that did, or may have done, something in either time; of a time that is `certain` only what surely took place. `fits`: whether an organisation is asked about; one of the two is enough. */
export function changedPairs(
  network: Network,
  from: Window,
  to: Window,
  fits: (at: number) => boolean = () => true,
): ChangedPair[] {
  const [fromFirst, fromLast, toFirst, toLast] = [from.from, from.to, to.from, to.to].map((day) =>
    dayNumber(day, 0),
  ) as [number, number, number, number];
  const { factOffsets } = network;
  const found: ChangedPair[] = [];
  const [takenBefore, takenAfter] = [from, to].map(({ certain }) => (certain ? surely : possibly)) as [
    typeof possibly,
    typeof possibly,
  ];
  for (let pair = 0; pair < network.one.length; pair++) {
    let [before, after, surelyBefore, surelyAfter] = [0, 0, 0, 0];
    for (let fact = factOffsets[pair]!; fact < factOffsets[pair + 1]!; fact++) {
      if (takenBefore(network, fact, fromFirst, fromLast)) {
        before += 1;
        if (surely(network, fact, fromFirst, fromLast)) surelyBefore += 1;
      }
      if (takenAfter(network, fact, toFirst, toLast)) {
        after += 1;
        if (surely(network, fact, toFirst, toLast)) surelyAfter += 1;
      }
    }
    if (before === 0 && after === 0) continue;
    if (!fits(network.one[pair]!) && !fits(network.other[pair]!)) continue;
    const certain = surelyBefore === before && surelyAfter === after;
    found.push({ pair, change: changeOf(before, after), before, after, certain });
  }
  return found;
}

function changeOf(before: number, after: number): ChangeKind {
  if (before === 0) return ChangeKind.NEW;
  if (after === 0) return ChangeKind.ENDED;
  if (after === before) return ChangeKind.CONTINUING;
  return after > before ? ChangeKind.GROWN : ChangeKind.SHRUNK;
}

/** What became of loans, or projects: how many, how many surely, and the first of them. */
export interface ChangedThings {
  readonly change: ChangeKind;
  readonly count: number;
  readonly certain: number;
  readonly listed: readonly { readonly id: string; readonly change: ChangeKind; readonly certain: boolean }[];
}

/** Things are new, go on or have ended; they cannot grow. */
export const OF_THINGS = [ChangeKind.NEW, ChangeKind.CONTINUING, ChangeKind.ENDED] as const;

/** What became of those things that are `asked` (1) from one time to another, the first few of each change by title. Without a date they are in neither. */
export function changedThings(
  things: Things,
  asked: Uint8Array,
  from: Window,
  to: Window,
  first: number,
): ChangedThings[] {
  const [before, after] = [from, to].map((window) => placing(things, window)) as [Placing, Placing];
  const rows = OF_THINGS.map((change) => ({
    change,
    count: 0,
    certain: 0,
    listed: [] as { id: string; change: ChangeKind; certain: boolean }[],
  }));
  for (let thing = 0; thing < asked.length; thing++) {
    if (!asked[thing] || !things.dated[thing]) continue;
    const [was, is] = [before(thing), after(thing)];
    if (was === NOT && is === NOT) continue;
    const row = rows[was === NOT ? 0 : is === NOT ? 2 : 1]!;
    const certain = was !== MAYBE && is !== MAYBE;
    row.count += 1;
    if (certain) row.certain += 1;
    if (row.listed.length < first) row.listed.push({ id: things.ids[thing]!, change: row.change, certain });
  }
  return rows;
}

const NOT = 0;
const MAYBE = 1;
const SURELY = 2;
type Placing = (thing: number) => typeof NOT | typeof MAYBE | typeof SURELY;

/** Whether a thing takes place in a window: not, maybe, surely; of one that is `certain`, what only may take place does not. */
function placing(days: Days, window: Window): Placing {
  const [from, to] = [dayNumber(window.from, 0), dayNumber(window.to, 0)];
  const maybe = window.certain ? NOT : MAYBE;
  return (thing) => (!possibly(days, thing, from, to) ? NOT : surely(days, thing, from, to) ? SURELY : maybe);
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

/** The first organisations of these pairs of which `fits` holds: those who gained most; then those who lost least, then by name. */
export function growths(
  network: Network,
  pairs: readonly ChangedPair[],
  first = Number.POSITIVE_INFINITY,
  fits: (at: number) => boolean = () => true,
): readonly Growth[] {
  const size = network.ids.length;
  const [before, after, gained, lost] = [0, 0, 0, 0].map(() => new Uint32Array(size)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  for (const row of pairs) {
    for (const at of [network.one[row.pair]!, network.other[row.pair]!]) {
      if (row.before > 0) before[at]! += 1;
      if (row.after > 0) after[at]! += 1;
      if (row.before === 0) gained[at]! += 1;
      if (row.after === 0) lost[at]! += 1;
    }
  }
  const found: number[] = [];
  for (let at = 0; at < size; at++) if ((before[at]! > 0 || after[at]! > 0) && fits(at)) found.push(at);
  const name = (at: number) => network.sortNames[at]!;
  return foremost(
    found,
    first,
    (a, b) =>
      gained[b]! - gained[a]! ||
      lost[a]! - lost[b]! ||
      (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a - b),
  ).map((at) => ({ at, before: before[at]!, after: after[at]!, gained: gained[at]!, lost: lost[at]! }));
}
