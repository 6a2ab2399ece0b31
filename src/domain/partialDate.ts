/**
 * Partial dates in EDTF: level 0 (`2007`, `2007-10`, `2018-02-10`); from level 1, uncertain (`2014?`) and
 * an unspecified last digit of a year (`200X`); from level 2, one day of a span (`[2016..2018]`). An open end is
 * `..`; unknown is null. Dates are never made more precise: comparisons use the first and last day that the text allows. Source of the notation: Library
 * of Congress, Extended Date/Time Format (EDTF), 2019 (ISO 8601-2:2019).
 */

/** The first and last possible day of a partial date, `YYYY-MM-DD`. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

const SHAPE = /^(\d{4}|\d{3}X)(?:-(\d{2})(?:-(\d{2}))?)?(\?)?$/;
const pad = (n: number) => String(n).padStart(2, '0');
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const SPAN = /^\[(\d{4}(?:-\d{2}){0,2})\.\.(\d{4}(?:-\d{2}){0,2})\]$/;

/** Parses a partial date; `undefined` if the text is not one (`2018-13`, `2018-02-30`, `spring 2018`). */
export function dayRange(text: string): DayRange | undefined {
  return text.startsWith('[') ? spanRange(text) : dateRange(text);
}

function spanRange(text: string): DayRange | undefined {
  const [, from = '', to = ''] = SPAN.exec(text) ?? [];
  const [first, last] = [dateRange(from)?.first, dateRange(to)?.last];
  return first && last && first <= last ? { first, last } : undefined;
}

function dateRange(text: string): DayRange | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [, yearText = '', monthText, dayText] = match;
  if (yearText.endsWith('X')) {
    const decade = yearText.slice(0, 3);
    return monthText ? undefined : { first: `${decade}0-01-01`, last: `${decade}9-12-31` };
  }
  const year = Number(yearText);
  if (!monthText) return { first: `${yearText}-01-01`, last: `${yearText}-12-31` };
  const month = Number(monthText);
  if (month < 1 || month > 12) return undefined;
  if (!dayText) {
    return {
      first: `${yearText}-${monthText}-01`,
      last: `${yearText}-${monthText}-${pad(daysIn(year, month))}`,
    };
  }
  const day = Number(dayText);
  if (day < 1 || day > daysIn(year, month)) return undefined;
  return { first: text.replace('?', ''), last: text.replace('?', '') };
}

const REPORTING_YEAR = /^(\d{4})\/(\d{2}|\d{4})$/;

/**
 * Parses `2017/18` (or `2017/2018`) as April 2017 to March 2018; `undefined` if the text is not a reporting
 * year.
 */
export function reportingYearRange(text: string): DayRange | undefined {
  const match = REPORTING_YEAR.exec(text);
  if (!match) return undefined;
  const start = Number(match[1]);
  const end = String(start + 1);
  if (match[2] !== end && match[2] !== end.slice(2)) return undefined;
  return { first: `${start}-04-01`, last: `${end}-03-31` };
}

/** Converts `2017/2018` to the standard form `2017/18`. */
export function reportingYear(text: string): string | undefined {
  const range = reportingYearRange(text);
  return range && `${range.first.slice(0, 4)}/${range.last.slice(2, 4)}`;
}

/** Bounds stored with `start` and `end` for comparisons in the database; each null if unknown or open. */
export interface PeriodBounds {
  readonly earliestStart: string | null;
  readonly latestStart: string | null;
  readonly earliestEnd: string | null;
  readonly latestEnd: string | null;
}

/**
 * The earliest and latest day of a period's start and end. A null start means unknown, not "since forever".
 */
export function periodBounds(start: string | null, end: string | null): PeriodBounds {
  const from = start ? dayRange(start) : undefined;
  const to = end && end !== '..' ? dayRange(end) : undefined;
  return {
    earliestStart: from?.first ?? null,
    latestStart: from?.last ?? null,
    earliestEnd: to?.first ?? null,
    latestEnd: to?.last ?? null,
  };
}
