import { type Period, period } from '../domain/display.js';

/** When something took place, as stated, and how exactly its start and end are known if that is not to the day. */
export function statedDates(stated: Period): string {
  const start = precisionOf(stated.start);
  const end = precisionOf(stated.end);
  const notes =
    start === end
      ? start
        ? [`start and end known ${start}`]
        : []
      : [...note('start', start), ...note('end', end)];
  return notes.length > 0 ? `${period(stated)} (${notes.join('; ')})` : period(stated);
}

const note = (what: string, precision: string | undefined) =>
  precision ? [`${what} known ${precision}`] : [];

/** Undefined for an exact, open or unknown date. */
function precisionOf(text: string | null): string | undefined {
  if (!text || text === '..' || /^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  if (/^\d{4}-\d{2}$/.test(text)) return 'to the month';
  if (/^\d{4}$/.test(text)) return 'to the year';
  return 'approximately';
}
