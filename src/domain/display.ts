/** Words, numbers and dates as texts for readers, in British English. */

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const number = (value: number): string => numbers.format(value);

/** A count with its noun: 1 source, 2 sources; 1 body, 2 bodies if a plural is given. */
export const count = (value: number, one: string, several = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : several}`;

/** HEALTH_AND_WELLBEING → Health and wellbeing; other texts stay as they are. */
export function named(text: string): string {
  if (!/^[A-Z_]+$/.test(text)) return text;
  const words = text.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const SPAN = /^\[(.+)\.\.(.+)\]$/;

/** 2018-02-10 → 10 February 2018, 2007-10 → October 2007, 2014? → 2014 (uncertain), 200X → 2000s, [2016..2018] → between 2016 and 2018. */
export function date(text: string): string {
  const [, first, last] = SPAN.exec(text) ?? [];
  if (first && last) return `between ${date(first)} and ${date(last)}`;
  if (text.endsWith('?')) return `${date(text.slice(0, -1))} (uncertain)`;
  if (/^\d{3}X$/.test(text)) return `${text.slice(0, 3)}0s`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return days.format(new Date(text));
  return /^\d{4}-\d{2}$/.test(text) ? months.format(new Date(`${text}-01`)) : text;
}

/** Start and end as stated. Null: not known; an end of `..`: continuing. */
export interface Period {
  readonly start: string | null;
  readonly end: string | null;
}

/** A period in words; “date not known” if it has neither start nor end. */
export function period({ start, end }: Period): string {
  if (!start && !end) return 'date not known';
  if (start && start === end) return date(start);
  if (!end) return `from ${date(start ?? '')}`;
  if (end === '..') return start ? `since ${date(start)}` : 'continuing, start not known';
  return start ? `${date(start)} to ${date(end)}` : `until ${date(end)}`;
}

/** Several names as a list in words: “a, b and c”. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
