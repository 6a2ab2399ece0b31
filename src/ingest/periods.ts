import { dayRange, periodBounds } from '../domain/partialDate.js';
import type { SaidPeriod as Period } from './said.js';

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

function better(best: string, text: string, earlier: boolean): string {
  const [a, b] = [dayRange(best), dayRange(text)];
  if (!b) return best;
  if (!a) return text;
  const overlap = a.first <= b.last && b.first <= a.last;
  if (overlap) return openness(text) < openness(best) ? text : best;
  const isBetter = earlier ? b.first < a.first : b.last > a.last;
  return isBetter ? text : best;
}

/**
 * The earliest start and the latest end that any of the periods states, as written. Where one date contains the other
 * (`2013`, `2013-04`), the more precise one stands.
 */
export function span(periods: readonly Period[]): Period {
  const side = (key: 'start' | 'end') =>
    periods
      .map((period) => period[key])
      .filter((text) => text !== undefined)
      .reduce<string | undefined>(
        (best, text) => (best === undefined ? text : better(best, text, key === 'start')),
        undefined,
      );
  const [start, end] = [side('start'), side('end')];
  const notes = [...new Set(periods.map((period) => period.periodNote).filter(Boolean))].join('; ');
  return { ...(start && { start }), ...(end && { end }), ...(notes && { periodNote: notes }) };
}
