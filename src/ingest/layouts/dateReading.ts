import { dayRange, reportingYearRange } from '../../domain/partialDate.js';
import { compileDate } from '../../mapping/formats.js';
import { enter } from '../report.js';
import { type DateOrder, numericDate } from './dateOrder.js';
import { dateSpan } from './dateSpan.js';
import type { TextProblem } from './textValidation.js';

export type DateSide = 'start' | 'end';

/** Result of reading a date cell. */
export interface DateReading {
  /** The partial date; absent if nothing was read. */
  readonly date?: string;
  readonly problem?: TextProblem;
  /** True if the cell says more than `date`, so that its words are kept as a note. */
  readonly keep?: true;
}

const FORM = 'is not a date in the format 2007, 2007-10 or 2018-02-10';

/** Formats with one reading each. The year is written with four digits. */
const FORMATS = compileDate([
  ...[
    'D MMM YYYY',
    'MMM YYYY',
    'MMM D, YYYY',
    'MMM D YYYY',
    'D MMM, YYYY',
    'MMM, YYYY',
    'YYYY MMM D',
    'YYYY MMM',
  ],
  ...['D-MMM-YYYY', 'MMM-YYYY', 'D/MMM/YYYY', 'MMM/YYYY', 'D.MMM.YYYY', 'YYYY-MMM-D', 'YYYY-MMM'],
  ...['YYYY/M/D', 'YYYY.M.D', 'YYYY-M-D', 'YYYY-M', 'YYYYMMDD', 'M/YYYY', 'M.YYYY', 'M-YYYY', 'YYYY'],
]);

const DAYS = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+(?=\S*\d)/i;
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m)?\s*(?:Z|[+-]\d{2}:?\d{2}|UTC|GMT|BST)?$/i;
const ONGOING =
  /^(?:ongoing|on-going|present|current(?:ly)?|now|to date|to present|continuing|open|open[- ]ended|still on loan)$/i;
const ABOUT = /^(?:c\.?|ca\.?|circa|about|around|approx(?:\.|imately)?|roughly|probably|\?)\s*(\d{4})\??$/i;

/**
 * Reads a date in another format than the layouts’ own. A text with one reading is read, with a WARNING that states it; a text with two
 * readings is an ERROR, unless `order` decides between day and month. Words become a span that contains them, or a note.
 */
export function readDate(text: string, side: DateSide, order?: DateOrder): DateReading {
  const plain = text
    .replace(/\s*[-‐‑‒–—−]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\bof\b /i, '')
    .replace(/^(\d{4})\.0+$/, '$1')
    .replace(TIME, '')
    .replace(DAYS, '');
  return (
    ofDays(plain) ??
    ofNumbers(plain, order) ??
    ofFormat(plain) ??
    ofWords(plain, side) ??
    ofSpan(plain) ??
    ofImpossible(plain) ?? {
      problem: { rule: 'date-as-note', reason: `${FORM}: kept as a note; date left empty` },
      keep: true,
    }
  );
}

const read = (date: string, because = ''): DateReading => ({
  date,
  problem: {
    rule: 'date-read',
    reason: `is in another format${because}: read as ${date}`,
    suggestion: enter(date),
  },
});

/** Spreadsheet dates: days since the end of 1899. */
function ofDays(text: string): DateReading | undefined {
  const days = Number(text);
  if (!/^\d{5}(\.\d+)?$/.test(text) || days < 20_000 || days > 60_000) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
  const reason = `is a spreadsheet’s internal number for a date: read as ${date}`;
  return { date, problem: { rule: 'spreadsheet-date', reason, suggestion: enter(date) } };
}

function ofNumbers(text: string, order: DateOrder | undefined): DateReading | undefined {
  const numbers = numericDate(text);
  if (!numbers) return undefined;
  const { one, two, year } = numbers;
  const full = year.length === 4 ? year : fourDigits(year);
  const [dayFirst, monthFirst] = [iso(full, two, one), iso(full, one, two)];
  const yearFirst =
    year.length === 2 && text.includes('-') ? iso(fourDigits(pad(one)), two, Number(year)) : undefined;
  const readings = new Set([dayFirst, monthFirst, yearFirst].filter((date) => date !== undefined));
  const chosen = order === 'DAY_FIRST' ? dayFirst : order === 'MONTH_FIRST' ? monthFirst : undefined;
  if (readings.size === 0) return NO_SUCH_DAY;
  if (readings.size === 1) return read([...readings][0]!, yearRemark(year));
  if (chosen)
    return read(chosen, ` (${order === 'DAY_FIRST' ? 'day' : 'month'} first${yearRemark(year, ', ')})`);
  const suggestion = `enter ${[...readings].join(' or ')}; or say for the whole file whether the day or the month comes first`;
  return { problem: { rule: 'ambiguous-date', reason: 'is ambiguous', suggestion } };
}

const yearRemark = (year: string, before = ' with ') =>
  year.length === 2 ? `${before}a year of two digits` : '';
const pad = (number: number) => String(number).padStart(2, '0');

function iso(year: string, month: number, day: number): string | undefined {
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return dayRange(date) ? date : undefined;
}

/** Years ahead of today that a year of two digits can mean; all others are in the past. */
const TWO_DIGITS_AHEAD = 20;

/** The year of two digits that lies between 80 years ago and 20 years ahead. */
function fourDigits(year: string): string {
  const latest = new Date().getUTCFullYear() + TWO_DIGITS_AHEAD;
  const within = Math.floor(latest / 100) * 100 + Number(year);
  return String(within > latest ? within - 100 : within);
}

const TWO_DIGITS = /^((?:\d{1,2}[ -])?[A-Za-z]{3,9}\.?)[ -]['’]?(\d{2})$/;

function ofFormat(text: string): DateReading | undefined {
  const date = FORMATS(text);
  if (date) return read(date);
  const [, dayAndMonth, year] = TWO_DIGITS.exec(text) ?? [];
  const short = dayAndMonth && FORMATS(`${dayAndMonth.replaceAll('-', ' ')} ${fourDigits(year!)}`);
  return short ? read(short, yearRemark(year!)) : undefined;
}

function ofWords(text: string, side: DateSide): DateReading | undefined {
  if (side === 'end' && ONGOING.test(text)) {
    const reason = 'is a word for an open end: read as ..';
    return { date: '..', problem: { rule: 'date-read', reason, suggestion: enter('..') } };
  }
  const about = ABOUT.exec(text)?.[1] ?? /^(\d{4})\s*(?:\(\?\)|approx\.?|or so)$/i.exec(text)?.[1];
  if (about) return read(`${about}?`);
  const bound = (side === 'start' ? /^(?:since|from)\s+(.+)$/i : /^(?:until|till?|to|up to)\s+(.+)$/i).exec(
    text,
  )?.[1];
  if (!bound) return undefined;
  if (dayRange(bound)) return read(bound);
  const inner = readDate(bound, side);
  return inner.problem?.rule === 'date-as-note' ? undefined : inner;
}

/** Words and ranges: a span that is no more precise than the text. */
function ofSpan(text: string): DateReading | undefined {
  const span = dateSpan(text, FORMATS);
  if (!span) return undefined;
  const ends =
    span.parts && `if it ran from ${span.parts[0]} to ${span.parts[1]}, enter them as start and end`;
  const suggestion = ends ?? `enter ${span.date} if no more is known`;
  const reason = `is a span or a description: read as ${span.date}, and kept as a note`;
  return { date: span.date, problem: { rule: 'date-as-span', reason, suggestion }, keep: true };
}

const NO_SUCH_DAY: DateReading = {
  problem: { rule: 'no-such-day', reason: 'contains a month or day that does not exist' },
};

const ofImpossible = (text: string): DateReading | undefined =>
  /^\d{4}-\d{1,2}(-\d{1,2})?$/.test(text) && !reportingYearRange(text.replace('-', '/'))
    ? NO_SUCH_DAY
    : undefined;
