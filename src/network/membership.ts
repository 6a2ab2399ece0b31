import { type Days, dayNumber, type Window } from './network.js';

/**
 * Possible memberships of a partly dated activity in two periods, whatever its true dates are: one bit for
 * each of the four below. Both periods are evaluated jointly: an activity that began before both and reaches
 * the second has reached the first as well.
 */
export type Memberships = number;
export const IN_NEITHER = 1;
export const ONLY_BEFORE = 2;
export const ONLY_AFTER = 4;
export const IN_BOTH = 8;

const UNKNOWN_END = 99_999_999;

/**
 * Returns a function for the memberships of each activity in these periods. For a `certain` period, only a
 * definite overlap counts.
 */
export function membershipsIn(from: Window, to: Window): (days: Days, fact: number) => Memberships {
  const [before, after] = [limitsOf(from), limitsOf(to)];
  const starts = startLimits(before, after);
  const [firstEnd, secondEnd] = [before.first, after.first].sort((a, b) => a - b) as [number, number];
  return (days, fact) => {
    const [earliestStart, latestStart] = [days.earliestStart[fact]!, days.latestStart[fact]!];
    const [earliestEnd, latestEnd] = [days.earliestEnd[fact]!, days.latestEnd[fact]!];
    let found = 0;
    for (const limit of starts) {
      const start = Math.max(earliestStart, limit);
      if (start > latestStart || start > latestEnd) continue;
      const end = Math.max(earliestEnd, start);
      for (const reached of [end, Math.max(end, firstEnd), Math.max(end, secondEnd)])
        if (reached <= latestEnd) found |= membershipOf(before, after, start, reached);
    }
    return settled(found, from.certain, to.certain);
  };
}

interface Limits {
  readonly first: number;
  readonly last: number;
}

const limitsOf = ({ from, to }: Window): Limits => ({ first: dayNumber(from, 0), last: dayNumber(to, 0) });

/** Starts to try: the earliest possible one, and the first day after each of the two periods. */
const startLimits = (before: Limits, after: Limits): readonly number[] => [
  0,
  nextDay(before.last),
  nextDay(after.last),
];

function membershipOf(before: Limits, after: Limits, start: number, end: number): Memberships {
  const isBefore = start <= before.last && end >= before.first;
  const isAfter = start <= after.last && end >= after.first;
  return isBefore ? (isAfter ? IN_BOTH : ONLY_BEFORE) : isAfter ? ONLY_AFTER : IN_NEITHER;
}

/**
 * Replaces membership in a `certain` period by whether it is definite. Inconsistent dates are in neither
 * period.
 */
function settled(found: Memberships, certainBefore: boolean, certainAfter: boolean): Memberships {
  if (found === 0) return IN_NEITHER;
  if (!certainBefore && !certainAfter) return found;
  let next = 0;
  for (const one of [IN_NEITHER, ONLY_BEFORE, ONLY_AFTER, IN_BOTH]) {
    if ((found & one) === 0) continue;
    const isBefore = certainBefore ? always(found, IS_BEFORE) : (one & IS_BEFORE) !== 0;
    const isAfter = certainAfter ? always(found, IS_AFTER) : (one & IS_AFTER) !== 0;
    next |= isBefore ? (isAfter ? IN_BOTH : ONLY_BEFORE) : isAfter ? ONLY_AFTER : IN_NEITHER;
  }
  return next;
}

/** The memberships that are in the time before, and those that are in the time after. */
export const IS_BEFORE = ONLY_BEFORE | IN_BOTH;
export const IS_AFTER = ONLY_AFTER | IN_BOTH;

/** Whether an activity is in a time whatever its true dates are. */
export const always = (memberships: Memberships, time: Memberships): boolean => (memberships & ~time) === 0;

/** The next day in the same numeric form; the last possible day stays unchanged. */
function nextDay(day: number): number {
  if (day >= 99_991_231) return UNKNOWN_END;
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(day / 10_000), Math.floor((day % 10_000) / 100) - 1, (day % 100) + 1);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}
