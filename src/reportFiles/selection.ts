import type { Reported } from '../report/facts.js';
import { museumsOf } from '../report/museums.js';
import { type Given, measuresAsked, museumsAsked, yearsAsked } from './request.js';

/** What a file is about: years, museums and measures. */
export interface Selection {
  readonly years: readonly string[];
  /** Null: all. */
  readonly museums: ReadonlySet<string> | null;
  /** Null: all. */
  readonly measures: ReadonlySet<string> | null;
}

/** Reads the selection from parameters. Throws `badInput`: what came, what is allowed, what to do. */
export const selectionOf = (given: Given, data: Reported): Selection => ({
  years: yearsAsked(given),
  museums: museumsAsked(given, data),
  measures: measuresAsked(given, data),
});

/** Label of the whole: all national museums, or the names of the selected ones. */
export function wholeLabel({ museums }: Pick<Selection, 'museums'>, data: Reported): string {
  if (museums === null) return 'All national museums';
  return [...museumsOf(data)]
    .filter(([id]) => museums.has(id))
    .map(([, name]) => name)
    .join('; ');
}
