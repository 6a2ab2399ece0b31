import { type Bounds, type ChangedPair, ChangeKind, foremost } from './changes.js';
import type { Network } from './network.js';

/** How the partners of an organisation changed. */
export interface Growth {
  readonly at: number;
  readonly before: Bounds;
  readonly after: Bounds;
  readonly gained: Bounds;
  readonly lost: Bounds;
}

const COUNTS = ['before', 'after', 'gained', 'lost'] as const;
type Count = (typeof COUNTS)[number];

/**
 * Counts the matching organisations of these pairs and lists the first: most definite gains, then most
 * possible gains, then fewest possible losses, then by name.
 */
export function growths(
  { ids, one, other, sortNames }: Network,
  pairs: readonly ChangedPair[],
  first = Number.POSITIVE_INFINITY,
  fits: (at: number) => boolean = () => true,
): { readonly total: number; readonly listed: readonly Growth[] } {
  const [before, after, gained, lost] = COUNTS.map(() => counter(ids.length)) as Counters;
  const counters = { before, after, gained, lost };
  for (const row of pairs)
    for (const at of [one[row.pair]!, other[row.pair]!])
      for (const count of COUNTS) {
        const [certain, possible] = countsFor(row, count);
        if (certain) counters[count].certain[at]! += 1;
        if (possible) counters[count].possible[at]! += 1;
      }
  const found: number[] = [];
  for (let at = 0; at < ids.length; at++)
    if ((before.possible[at]! > 0 || after.possible[at]! > 0) && fits(at)) found.push(at);
  const compare = (a: number, b: number) =>
    gained.certain[b]! - gained.certain[a]! ||
    gained.possible[b]! - gained.possible[a]! ||
    lost.possible[a]! - lost.possible[b]! ||
    (sortNames[a]! < sortNames[b]! ? -1 : sortNames[a]! > sortNames[b]! ? 1 : a - b);
  const boundsOf = ({ certain, possible }: Counter, at: number): Bounds => ({
    certain: certain[at]!,
    possible: possible[at]!,
  });
  const growthOf = (at: number): Growth => ({
    at,
    before: boundsOf(before, at),
    after: boundsOf(after, at),
    gained: boundsOf(gained, at),
    lost: boundsOf(lost, at),
  });
  return { total: found.length, listed: foremost(found, first, compare).map(growthOf) };
}

type Counter = { readonly certain: Uint32Array; readonly possible: Uint32Array };
type Counters = [Counter, Counter, Counter, Counter];

const counter = (size: number): Counter => ({
  certain: new Uint32Array(size),
  possible: new Uint32Array(size),
});

/** Whether a pair counts, definitely and possibly. */
function countsFor(row: ChangedPair, count: Count): readonly [certain: boolean, possible: boolean] {
  if (count === 'before' || count === 'after') return [row[count].certain > 0, row[count].possible > 0];
  const isPossible = row.changes.includes(count === 'gained' ? ChangeKind.NEW : ChangeKind.ENDED);
  return [isPossible && row.isSettled, isPossible];
}
