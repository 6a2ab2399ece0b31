import { dayRange, periodBounds } from '../domain/partialDate.js';
import type { PeriodRecord as Period } from './records.js';

/** A period's properties in the graph: as written, and the days between which its start and its end lie. */
export function periodProperties({ start, end, periodNote }: Period): Record<string, string | null> {
  const bounds = periodBounds(start ?? null, end ?? null);
  return { start: start ?? null, end: end ?? null, ...bounds, periodNote: periodNote ?? null };
}

/** Can both texts mean one date? An unknown one can mean any. */
function compatibleDates(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [one && dayRange(one), other && dayRange(other)];
  return !a || !b || (a.first <= b.last && b.first <= a.last);
}

/** Can both periods be one? */
export function compatible(one: Period, other: Period): boolean {
  return compatibleDates(one.start, other.start) && compatibleDates(one.end, other.end);
}

/** How many days a date leaves open: the fewer, the more precise. */
function openness(text: string): number {
  const range = dayRange(text);
  return range ? Date.parse(range.last) - Date.parse(range.first) : Number.POSITIVE_INFINITY;
}

/** An end that is still to come. */
const OPEN = '..';

/** Whether the second date lies within the first: `2013-04` in `2013`. */
function contains(outer: string, inner: string): boolean {
  const [a, b] = [dayRange(outer), dayRange(inner)];
  return Boolean(a && b && a.first <= b.first && b.last <= a.last);
}

/**
 * The earliest start, or the latest end, of several periods. A less precise date that contains it may be the same date, so the most precise
 * one counts if their periods can be one: `2013` to `2017` and `2013-04` to `2017-03` begin in `2013-04`. If they cannot (`2019` to
 * `2019-06-16` and `2019-04-29` to `2019-05-11`), they are periods of parts, and nothing says more of the whole than `2019`.
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

/** The period of what several periods are parts or statements of: the earliest start and the latest end that they state, as written. */
export function span(periods: readonly Period[]): Period {
  const [start, end] = [outermost(periods, 'start'), outermost(periods, 'end')];
  const notes = [...new Set(periods.map((period) => period.periodNote).filter(Boolean))].join('; ');
  return { ...(start && { start }), ...(end && { end }), ...(notes && { periodNote: notes }) };
}

/**
 * The properties of the period of a part, such as a participation in a project. It is kept as it is written, but its days lie within those
 * of the whole: what has no start of its own began with the whole or later, what has no end ended with it or earlier.
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
