import { dayRange } from '../../domain/partialDate.js';
import { Outcome } from '../../domain/words.js';
import type { SaidPeriod } from '../said.js';
import { compact } from './compact.js';
import type { Desk } from './desk.js';

/** Reads the columns `start` and `end`. A date that cannot be read stays as a note, and is reported. */
export function readPeriod(desk: Desk): SaidPeriod {
  const notes: string[] = [];
  const side = (column: 'start' | 'end') => {
    const text = desk.cell(column);
    if (!text || dayRange(text) || (column === 'end' && text === '..')) return text;
    notes.push(`${column}: ${text}`);
    const reason = 'is no date of the form 2007, 2007-10 or 2018-02-10: kept as a note, the date is unknown';
    desk.warning(column, text, 'date-as-note', reason);
    return '';
  };
  return compact<SaidPeriod>({ start: side('start'), end: side('end'), periodNote: notes.join('; ') });
}

/** A whole number of 0 or more; undefined where the cell is empty or, reported, is none. */
export function readCount(desk: Desk, column: string): number | undefined {
  const text = desk.cell(column);
  if (!text) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  desk.error(column, text, 'no-whole-number', 'is no whole number of 0 or more');
  return undefined;
}

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  participation: Outcome.PARTICIPATION,
  learning_education: Outcome.LEARNING_AND_EDUCATION,
  health_wellbeing: Outcome.HEALTH_AND_WELLBEING,
  skills_careers: Outcome.SKILLS_AND_CAREERS,
};

/** `participation;skills_careers` as outcomes. */
export function readOutcomes(desk: Desk): Outcome[] {
  const words = desk.cell('outcomes').split(';');
  return words
    .map((word) => word.trim())
    .filter(Boolean)
    .flatMap((word) => {
      const outcome = OUTCOMES[word];
      const allowed = Object.keys(OUTCOMES).join(', ');
      if (!outcome) desk.error('outcomes', word, 'unknown-outcome', `is none of ${allowed}`);
      return outcome ? [outcome] : [];
    });
}

/** The addresses and codes of the source cell: several are separated by ` ; `. Nothing enters the graph without one. */
export function readSources(desk: Desk): string[] {
  const sources = desk
    .cell('source')
    .split(' ; ')
    .map((address) => address.trim())
    .filter(Boolean);
  if (sources.length > 0) return sources;
  if (desk.usualSource) return [desk.usualSource];
  desk.error('source', '', 'no-source', 'is empty: nothing enters the graph without a source');
  return [];
}

/** What a prose cell says of objects: a number only where it says exactly one (`Lion, 1 object`, `38,000 objects`). */
export function readObjects(prose: string): { objects?: number; object?: string; objectsNote?: string } {
  if (!prose) return {};
  const match = /^(?:(.*\D), )?(\d{1,3}(?:,\d{3})*|\d+) objects?$/.exec(prose);
  if (!match) return { objectsNote: prose };
  const objects = Number(match[2]!.replaceAll(',', ''));
  return match[1] ? { objects, object: match[1] } : { objects };
}
