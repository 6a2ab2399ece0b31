import type { Measured } from '../../report/measured.js';

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const shares = new Intl.NumberFormat('en-GB', { style: 'percent', maximumSignificantDigits: 2 });
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export const number = (value: number): string => numbers.format(value);
export const share = (value: number): string => shares.format(value);
/** 2018-02-10 → 10 February 2018; other dates stay as they are. */
export const date = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}/.test(text) ? days.format(new Date(text.slice(0, 10))) : text;

/** A count with its noun: 1 source, 2 sources. */
export const count = (value: number, one: string, several = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : several}`;

/** HEALTH_AND_WELLBEING → Health and wellbeing; other texts stay as they are. */
export function named(text: string): string {
  if (!/^[A-Z_]+$/.test(text)) return text;
  const words = text.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const measureText = ({ name, scope }: Pick<Measured, 'name' | 'scope'>): string => `${name}, ${scope}`;

/** 3 to 10; “not counted” if nothing is. */
export function countedText({ certain, possible }: Pick<Measured, 'certain' | 'possible'>): string {
  if (possible === null) return 'not counted';
  if (certain === possible) return number(possible);
  return certain === null ? `up to ${number(possible)}` : `${number(certain)} to ${number(possible)}`;
}

type Value = Measured['published'][number];
const QUALIFIERS: Readonly<Record<string, string>> = { AT_LEAST: 'at least ', MORE_THAN: 'more than ' };

/** “more than 750”; “not stated” and “not applicable” are not 0. */
export function valueText({
  value,
  status,
  qualifier,
}: Pick<Value, 'value' | 'status' | 'qualifier'>): string {
  if (status === 'NOT_APPLICABLE') return 'not applicable';
  return value === null ? 'not stated' : `${QUALIFIERS[qualifier ?? ''] ?? ''}${number(value)}`;
}

/** 0.2% to 0.68%; null if the two are not comparable. */
export function coverageText({ coverageCertain, coveragePossible }: Value): string | null {
  if (coveragePossible === null) return null;
  const low = share(coverageCertain ?? coveragePossible);
  const high = share(coveragePossible);
  return low === high ? high : `${low} to ${high}`;
}
