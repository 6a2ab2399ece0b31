import { dayRange, reportingYearRange } from '../../domain/partialDate.js';
import type { ReadDate } from '../../mapping/formats.js';

/** A span of days that a text describes, as a partial date; `parts`: its two ends, if the text states both. */
export interface DateSpan {
  readonly date: string;
  readonly parts?: readonly [string, string];
}

const PART_OF_YEAR =
  '(?:early|mid|late|spring|summer|autumn|fall|easter|christmas|beginning|middle|end|first half|second half|some time)';
const WITHIN_YEAR = new RegExp(
  `^(?:(?:in|the|about|around|c\\.?|ca\\.?) )*${PART_OF_YEAR}(?:[ -](?:in|of|the))*[ -,]+(\\d{4})$|^(?:in|during) (\\d{4})$`,
  'i',
);
const DECADE = /^(?:(?:the|early|mid|late|in)[ -])*(\d{3})0['’]?s$/i;
const WINTER = /^(?:in |the )*winter(?: of)? (\d{4})(?:[/-](\d{2}|\d{4}))?$/i;
const FINANCIAL_YEAR =
  /^(?:(?:fy|financial year|reporting year|tax year|year) ?)?(\d{4}|\d{2})\/(\d{2}|\d{4})$/i;
const YEARS = /^(\d{4})(?:-| ?(?:to|until|and|&) ?)(\d{2}|\d{4})$/i;
const QUARTER = /^(?:q[1-4],? (\d{4})|(\d{4}) ?q[1-4])$/i;

/**
 * The span of days that words or a range describe: `Spring 2018`, `1990s`, `2016-2018`, `FY2017/18`, `April to June 2018`. It is never
 * narrower than the text. Undefined if the text is not understood.
 */
export function dateSpan(text: string, date: ReadDate): DateSpan | undefined {
  return withinYear(text) ?? winter(text) ?? financialYear(text) ?? years(text) ?? months(text, date);
}

function withinYear(text: string): DateSpan | undefined {
  const decade = DECADE.exec(text)?.[1];
  if (decade) return { date: `${decade}X` };
  const match = WITHIN_YEAR.exec(text);
  const year = match?.[1] ?? match?.[2];
  if (year) return { date: year };
  const quarter = QUARTER.exec(text);
  // A quarter of a financial year can lie in the next calendar year.
  return quarter
    ? between((quarter[1] ?? quarter[2])!, `${Number(quarter[1] ?? quarter[2]) + 1}-03`)
    : undefined;
}

/** The winter of a year is at its beginning or at its end. */
function winter(text: string): DateSpan | undefined {
  const [, year, next] = WINTER.exec(text) ?? [];
  if (!year) return undefined;
  return between(next ? `${year}-10` : year, `${Number(year) + 1}-03`);
}

function financialYear(text: string): DateSpan | undefined {
  const [, first = '', second] = FINANCIAL_YEAR.exec(text) ?? [];
  const year = reportingYearRange(`${first.length === 2 ? `20${first}` : first}/${second}`);
  return year && between(year.first.slice(0, 7), year.last.slice(0, 7), true);
}

/** Two years. `2017-18` can also be a reporting year, which lies within these years. */
function years(text: string): DateSpan | undefined {
  const [, first = '', second = ''] = YEARS.exec(text) ?? [];
  return first
    ? between(first, second.length === 2 ? `${first.slice(0, 2)}${second}` : second, true)
    : undefined;
}

/** `April to June 2018`, `1 May 2018 - 3 June 2019`, `10-12 May 2018`. */
function months(text: string, date: ReadDate): DateSpan | undefined {
  for (const { 0: separator, index } of text.matchAll(/-| (?:to|until|and) /gi)) {
    const span = fromTo(
      text.slice(0, index).replace(/^(?:from|between) /i, ''),
      text.slice(index + separator.length),
      date,
    );
    if (span) return span;
  }
  return undefined;
}

function fromTo(from: string, to: string, date: ReadDate): DateSpan | undefined {
  const last = dayRange(to) ? to : date(to);
  if (!last) return undefined;
  const words = to.split(' ');
  const ends = ['', ...words.map((_, at) => words.slice(at).join(' '))];
  const first = dayRange(from) ? from : ends.map((end) => date(`${from} ${end}`.trim())).find(Boolean);
  return first ? between(first, last, true) : undefined;
}

function between(first: string, last: string, stated = false): DateSpan | undefined {
  const date = `[${first}..${last}]`;
  if (!dayRange(date)) return undefined;
  return stated ? { date, parts: [first, last] } : { date };
}
