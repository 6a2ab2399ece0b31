import { breath } from './breath.js';

/** Lazy construction: each formatter takes a browser up to 20 ms. */
function later<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
const numbers = later(() => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }));
const shares = later(() => new Intl.NumberFormat('en-GB', { style: 'percent', maximumSignificantDigits: 2 }));
const days = later(
  () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const months = later(
  () => new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** Creates the formatters one at a time, while the page waits for its first response. */
export async function makeReady(): Promise<void> {
  for (const make of [numbers, days, months]) {
    await breath();
    make();
  }
}

export const number = (value: number | null | undefined) =>
  value == null ? 'not known' : numbers().format(value);

/** Formats a share as a percentage: 0.0052 → 0.52%. */
export const share = (value: number) => shares().format(value);

/** A count with its noun: 1 source, 2 sources; 1 body, 2 bodies if a plural is given. */
export const count = (value: number, one: string, several = `${one}s`) =>
  `${number(value)} ${value === 1 ? one : several}`;

/** Lower and upper bound of a count with partly known dates. */
export interface Bounds {
  readonly certain: number;
  readonly possible: number;
}

/** Formats bounds: 3 to 11; 3 if both are equal. */
export const range = ({ certain, possible }: Bounds) =>
  certain === possible ? number(possible) : `${number(certain)} to ${number(possible)}`;

/** Formats an enum value for display: HEALTH_AND_WELLBEING → Health and wellbeing. */
export function plain(word: string): string {
  const text = word.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name; an enum value in its place is formatted for display. */
export const named = (name: string) => (/^[A-Z_]+$/.test(name) ? plain(name) : name);

/** 2018-02-10 → 10 February 2018, 2007-10 → October 2007; 2014? and 200X stay as they are. */
export function date(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return days().format(new Date(text));
  return /^\d{4}-\d{2}$/.test(text) ? months().format(new Date(`${text}-01`)) : text;
}

export interface Period {
  readonly start: string | null;
  readonly end: string | null;
}

export function period({ start, end }: Period): string {
  if (!start && !end) return 'date not known';
  if (start && start === end) return date(start);
  if (!end) return `from ${date(start ?? '')}`;
  if (end === '..') return `since ${date(start ?? '')}`;
  return start ? `${date(start)} to ${date(end)}` : `until ${date(end)}`;
}

/** Year from the first four digits of a date; undefined if unknown. */
export const yearOf = (text: string | null) =>
  /^\d{4}/.test(text ?? '') ? Number(text?.slice(0, 4)) : undefined;

/** Reporting years from `first` to that of `day`, such as 2017/18: they begin in April. */
export function yearsUpTo(day: Date, first: string): string[] {
  const last = day.getMonth() >= 3 ? day.getFullYear() : day.getFullYear() - 1;
  const years: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= last; year++)
    years.push(`${year}/${String((year + 1) % 100).padStart(2, '0')}`);
  return years;
}
