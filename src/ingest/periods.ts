import { dayRange, periodBounds } from '../domain/partialDate.js';
import type { PeriodRecord as Period } from './records.js';

/** Properties of a period in the graph: the texts as written, and the earliest and latest possible days of start and end. */
export function periodProperties({ start, end, periodNote }: Period): Record<string, string | null> {
  const bounds = periodBounds(start ?? null, end ?? null);
  return { start: start ?? null, end: end ?? null, ...bounds, periodNote: periodNote ?? null };
}

/** True if both texts can mean the same date. An unknown date is compatible with any. */
function compatibleDates(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [one && dayRange(one), other && dayRange(other)];
  return !a || !b || (a.first <= b.last && b.first <= a.last);
}

/** True if both periods can be the same. */
export function compatible(one: Period, other: Period): boolean {
  return compatibleDates(one.start, other.start) && compatibleDates(one.end, other.end);
}

/** Width of a date's range in milliseconds: the smaller, the more precise. */
function openness(text: string): number {
  const range = dayRange(text);
  return range ? Date.parse(range.last) - Date.parse(range.first) : Number.POSITIVE_INFINITY;
}

/** An ongoing period has no end. */
const OPEN = '..';

/** True if the second date lies within the first: `2013-04` in `2013`. */
function contains(outer: string, inner: string): boolean {
  const [a, b] = [dayRange(outer), dayRange(inner)];
  return Boolean(a && b && a.first <= b.first && b.last <= a.last);
}

/**
 * The earliest start or latest end of several periods. A less precise date that contains it may be the same date, so the most precise one
 * is used if their periods are compatible: `2013` to `2017` and `2013-04` to `2017-03` start in `2013-04`. If they are not (`2019` to
 * `2019-06-16` and `2019-04-29` to `2019-05-11`), they are periods of parts, and `2019` is the best statement for the whole.
 */
function outermost(periods: readonly Period[], side: 'start' | 'end'): string | undefined {
  const stated = periods.filter((period) => period[side] !== undefined);
  if (side === 'end' && stated.some(({ end }) => end === OPEN)) return OPEN;
  const dated = stated.filter((period) => dayRange(period[side]!));
  const edge = (text: string) => (side === 'start' ? dayRange(text)!.first : dayRange(text)!.last);
  const sign = side === 'start' ? 1 : -1;
  const byOpenness = (a: string, b: string) => openness(b) - openness(a) || a.localeCompare(b);
  const [outer] = dated
    .map((period) => period[side]!)
    .sort((a, b) => sign * edge(a).localeCompare(edge(b)) || byOpenness(a, b));
  if (outer === undefined) return stated[0]?.[side];
  const inner = dated.filter((period) => contains(outer, period[side]!));
  const areOne = inner.every((one, at) => inner.slice(at + 1).every((other) => compatible(one, other)));
  return areOne
    ? inner
        .map((period) => period[side]!)
        .sort(byOpenness)
        .at(-1)
    : outer;
}

/** The period that covers several partial or repeated statements: the earliest start and latest end, as written. */
export function span(periods: readonly Period[]): Period {
  const [start, end] = [outermost(periods, 'start'), outermost(periods, 'end')];
  const notes = [...new Set(periods.map((period) => period.periodNote).filter(Boolean))].join('; ');
  return { ...(start && { start }), ...(end && { end }), ...(notes && { periodNote: notes }) };
}

/**
 * Properties of the period of a part, such as a participation in a project. The texts are unchanged, but the possible days are limited to
 * those of the whole: a part without a start starts with the whole or later, a part without an end ends with it or earlier.
 */
export function periodPropertiesWithin(part: Period, whole: Period): Record<string, string | null> {
  const own = periodProperties(part);
  const { earliestStart: first, latestEnd: last } = periodBounds(whole.start ?? null, whole.end ?? null);
  const day = (name: string) => own[name] ?? null;
  const earliest = (one: string | null, other: string | null) =>
    one === null || (other !== null && other < one) ? other : one;
  const latest = (one: string | null, other: string | null) =>
    one === null || (other !== null && other > one) ? other : one;
  return {
    ...own,
    earliestStart: latest(day('earliestStart'), first),
    latestStart: day('latestStart') && earliest(day('latestStart'), last),
    earliestEnd: day('earliestEnd') && latest(day('earliestEnd'), first),
    latestEnd: earliest(day('latestEnd'), last),
  };
}
