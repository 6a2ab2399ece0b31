import type { Counted, Measure, Published, Value } from './reportTypes.js';
import { count, number, share } from './words.js';

const EXACTLY: Readonly<Record<string, string>> = { AT_LEAST: 'at least ', MORE_THAN: 'more than ' };

/** Formats a published value, such as "more than 750". Missing values are never shown as 0. */
export function valueText({ value, status, qualifier }: Value): string {
  if (status === 'NOT_APPLICABLE') return 'not applicable';
  if (value === null) return 'not stated';
  return `${EXACTLY[qualifier ?? ''] ?? ''}${number(value)}`;
}

/** Formats a count as a range from definite to possible, such as "3 to 11"; null if not counted. */
export function countedText({ certain, possible }: Counted): string | null {
  if (possible === null) return null;
  if (certain === possible) return number(possible);
  return certain === null ? `up to ${number(possible)}` : `${number(certain)} to ${number(possible)}`;
}

/** Describes the basis of a count, and what could not be counted. */
export function countedFrom({ certain, possible, facts, stated, unknown, undated }: Counted): string {
  const parts = [
    certain !== null &&
      possible !== null &&
      certain !== possible &&
      `${number(certain)} definite, ${number(possible)} possible`,
    facts !== null && facts > 0 && `from ${count(facts, 'loan or project', 'loans and projects')}`,
    stated !== null &&
      unknown !== null &&
      unknown > 0 &&
      `${number(stated)} ${stated === 1 ? 'states' : 'state'} the number; ${number(unknown)} ${unknown === 1 ? 'does' : 'do'} not and ${unknown === 1 ? 'is' : 'are'} not included`,
    undated !== null && undated > 0 && `${number(undated)} more undated, in no year`,
  ];
  return parts.filter(Boolean).join('; ');
}

/** Describes counted minus published; null if the two do not measure the same. */
export function differenceText({ differenceCertain, differencePossible }: Published): string | null {
  if (differencePossible === null) return null;
  const [low, high] = [differenceCertain ?? differencePossible, differencePossible];
  if (low === 0 && high === 0) return 'as many as published';
  if (high <= 0) return `${range(-high, -low, number)} fewer than published`;
  if (low >= 0) return `${range(low, high, number)} more than published`;
  return `between ${number(-low)} fewer and ${number(high)} more than published`;
}

/** Coverage of the published total; null if unknown. */
export const coverageText = ({ coverageCertain, coveragePossible }: Published): string | null =>
  coveragePossible === null
    ? null
    : `${range(coverageCertain ?? coveragePossible, coveragePossible, share)} of it`;

const range = (low: number, high: number, text: (value: number) => string) =>
  low === high ? text(low) : `${text(low)} to ${text(high)}`;

/** A measure and its scope, as one label of a chart. */
export const measureText = ({ name, scope }: Pick<Measure, 'name' | 'scope'>) => `${name}, ${scope}`;
