import { type DayRange, dayRange, reportingYearRange } from '../../domain/partialDate.js';
import { compileDate } from '../../mapping/formats.js';
import type { PeriodRecord } from '../records.js';
import { compact } from './compact.js';
import type { RowParser } from './rowParser.js';
import type { TextProblem } from './textValidation.js';

const EARLIEST = 1700;
/** Maximum number of years in the future for a start and an end. */
const AHEAD = { start: 10, end: 100 } as const;
const FORM = 'is not a date in the format 2007, 2007-10 or 2018-02-10';

const WRITTEN_OTHERWISE = compileDate([
  ...['D MMM YYYY', 'MMM YYYY', 'MMM D, YYYY', 'MMM D YYYY', 'D-MMM-YYYY', 'MMM-YYYY'],
  ...['YYYY/M/D', 'YYYY.M.D', 'YYYY-M-D', 'YYYY-M', 'YYYYMMDD', 'M/YYYY', 'M.YYYY'],
]);

/** Parses a start and an end. A text that is not a date is kept as a note if it has meaning. */
export function readPeriod(parser: RowParser): PeriodRecord {
  const notes: string[] = [];
  const side = (column: 'start' | 'end') => {
    const text = parser.cell(column);
    if (!text || (column === 'end' && text === '..')) return text;
    const fault = dateFault(text, column);
    if (!fault) return text;
    if (fault.rule === 'date-as-note') notes.push(`${column}: ${text}`);
    parser.say(fault.rule, column, text, fault.reason, fault.suggestion);
    return '';
  };
  const [start, end] = [side('start'), side('end')];
  if (start && end && end !== '..') checkOrder(parser, start, end);
  return compact<PeriodRecord>({ start, end, periodNote: notes.join('; ') });
}

function checkOrder(parser: RowParser, start: string, end: string): void {
  const [from, to] = [dayRange(start)!, dayRange(end)!];
  if (to.last < from.first)
    parser.say('end-before-start', 'end', end, `is before the start, ${start}`, `${end} to ${start}?`);
  const year = start.slice(0, 4);
  if (start === `${year}-01-01` && end === `${year}-12-31`)
    parser.say(
      'false-precision',
      'start',
      start,
      `with the end ${end} looks like the whole year ${year}: accepted unchanged`,
      `enter ${year} and ${year} if the days are not known`,
    );
}

/** The reason why a text is not a valid date; undefined if it is one. */
export function dateFault(text: string, side: 'start' | 'end'): TextProblem | undefined {
  const range = dayRange(text);
  if (range) return implausible(range, side);
  return daysOfSpreadsheet(text) ?? ofNumbers(text) ?? ofWords(text, side);
}

function implausible({ first }: DayRange, side: 'start' | 'end'): TextProblem | undefined {
  const year = Number(first.slice(0, 4));
  const latest = new Date().getUTCFullYear() + AHEAD[side];
  if (year >= EARLIEST && year <= latest) return undefined;
  return { rule: 'implausible-date', reason: `is before ${EARLIEST} or after ${latest}` };
}

/** Spreadsheet dates: days since the end of 1899. */
function daysOfSpreadsheet(text: string): TextProblem | undefined {
  const days = Number(text);
  if (!/^\d{5}(\.\d+)?$/.test(text) || days < 20_000 || days > 60_000) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
  return {
    rule: 'spreadsheet-date',
    reason: 'is a spreadsheet’s internal number for a date',
    suggestion: `enter ${day}`,
  };
}

function ofNumbers(text: string): TextProblem | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text);
  if (match) return dayAndMonth(match[1]!, match[2]!, match[3]!);
  const year = reportingYearRange(text.replace('-', '/'));
  if (year) {
    const [from, to] = [year.first.slice(0, 7), year.last.slice(0, 7)];
    return {
      rule: 'bad-date',
      reason: `${FORM}, but a reporting year`,
      suggestion: `enter ${from} as start and ${to} as end`,
    };
  }
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return undefined;
  return { rule: 'no-such-day', reason: 'contains a month or day that does not exist' };
}

function dayAndMonth(one: string, two: string, year: string): TextProblem {
  const [a, b] = [one.padStart(2, '0'), two.padStart(2, '0')];
  if (year.length < 4)
    return {
      rule: 'bad-date',
      reason: `${FORM}: its year has two digits`,
      suggestion: 'enter the year first, with four digits',
    };
  const readings = [`${year}-${b}-${a}`, `${year}-${a}-${b}`].filter((date) => dayRange(date));
  const [first, second] = [...new Set(readings)];
  if (!first) return { rule: 'no-such-day', reason: 'contains a month or day that does not exist' };
  if (!second) return { rule: 'bad-date', reason: FORM, suggestion: `enter ${first}` };
  return {
    rule: 'ambiguous-date',
    reason: 'is ambiguous',
    suggestion: `enter ${first} or ${second}`,
  };
}

function ofWords(text: string, side: 'start' | 'end'): TextProblem {
  const date = WRITTEN_OTHERWISE(text.replace(/[T ]\d{2}:\d{2}.*$/, '').replace(/\s+/g, ' ')) ?? isoOf(text);
  if (date) return { rule: 'bad-date', reason: FORM, suggestion: `enter ${date}` };
  const about = /^(?:c\.?|ca\.?|circa|about|around|approx\.?)\s*(\d{4})$/i.exec(text);
  if (about) return { rule: 'bad-date', reason: FORM, suggestion: `enter ${about[1]}?` };
  if (side === 'end' && /^(?:ongoing|on-going|present|current|now|to date|continuing|open)$/i.test(text))
    return { rule: 'bad-date', reason: FORM, suggestion: 'enter .. if it is ongoing' };
  return { rule: 'date-as-note', reason: `${FORM}: kept as a note; date left empty` };
}

const isoOf = (text: string) => /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(text)?.[1];
