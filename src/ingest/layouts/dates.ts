import { type DayRange, dayRange } from '../../domain/partialDate.js';
import type { PeriodRecord } from '../records.js';
import { compact } from './compact.js';
import type { DateOrder } from './dateOrder.js';
import { type DateReading, type DateSide, readDate } from './dateReading.js';
import type { RowParser } from './rowParser.js';
import type { TextProblem } from './textValidation.js';

const EARLIEST = 1700;
/** Maximum number of years in the future for a start and an end. */
const AHEAD = { start: 10, end: 100 } as const;

/** Parses a start and an end. What a text says beyond the date that was read is kept as a note. */
export function readPeriod(parser: RowParser): PeriodRecord {
  const notes: string[] = [];
  const side = (column: DateSide) => {
    const text = parser.cell(column);
    if (!text || (column === 'end' && text === '..')) return text;
    const { date = '', problem, keep } = datesOf(text, column, parser.dateOrder(column));
    if (keep) notes.push(`${column}: ${text}`);
    if (problem) parser.report(problem.rule, column, text, problem.reason, problem.suggestion);
    return date;
  };
  const [start, end] = [side('start'), side('end')];
  if (start && end && end !== '..') checkOrder(parser, start, end);
  return compact<PeriodRecord>({ start, end, periodNote: notes.join('; ') });
}

function checkOrder(parser: RowParser, start: string, end: string): void {
  const [from, to] = [dayRange(start)!, dayRange(end)!];
  if (to.last < from.first)
    parser.report('end-before-start', 'end', end, `is before the start, ${start}`, `${end} to ${start}?`);
  const year = start.slice(0, 4);
  if (start === `${year}-01-01` && end === `${year}-12-31`)
    parser.report(
      'false-precision',
      'start',
      start,
      `with the end ${end} looks like the whole year ${year}: accepted unchanged`,
      `enter ${year} and ${year} if the days are not known`,
    );
}

/** Reads a date in any format. The date is absent if it is not plausible. */
export function datesOf(text: string, side: DateSide, order?: DateOrder): DateReading {
  const reading = dayRange(text) ? { date: text } : readDate(text, side, order);
  const range = reading.date === undefined ? undefined : dayRange(reading.date);
  const problem = range && implausible(range, side);
  return problem ? { problem } : reading;
}

function implausible({ first }: DayRange, side: DateSide): TextProblem | undefined {
  const year = Number(first.slice(0, 4));
  const latest = new Date().getUTCFullYear() + AHEAD[side];
  if (year >= EARLIEST && year <= latest) return undefined;
  return { rule: 'implausible-date', reason: `is before ${EARLIEST} or after ${latest}` };
}
