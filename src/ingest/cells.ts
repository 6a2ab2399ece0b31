import { dayRange, periodBounds } from '../domain/partialDate.js';
import { Outcome } from '../domain/words.js';
import { cell, type Row } from './csv.js';
import type { Issues } from './report.js';

/** A period as written, each side of the precision that is known. */
export interface Period {
  readonly start?: string;
  readonly end?: string;
  /** A printed date that cannot be read as one. */
  readonly periodNote?: string;
}

/** A period's properties in the graph: as written, and the days between which its start and its end lie. */
export function periodProperties({ start, end, periodNote }: Period): Record<string, string | null> {
  const bounds = periodBounds(start ?? null, end ?? null);
  return { start: start ?? null, end: end ?? null, ...bounds, periodNote: periodNote ?? null };
}

/** Reads the columns `start` and `end`. A date that cannot be read stays as a note, and is reported. */
export function readPeriod(row: Row, issues: Issues): Period {
  const notes: string[] = [];
  const side = (column: 'start' | 'end') => {
    const text = cell(row, column);
    if (!text || dayRange(text) || (column === 'end' && text === '..')) return text;
    notes.push(`${column}: ${text}`);
    issues.warning(
      row,
      column,
      text,
      'is no date of the form 2007, 2007-10 or 2018-02-10: kept as a note, the date is unknown',
    );
    return '';
  };
  const [start, end] = [side('start'), side('end')];
  return {
    ...(start && { start }),
    ...(end && { end }),
    ...(notes.length > 0 && { periodNote: notes.join('; ') }),
  };
}

/** A whole number of 0 or more; undefined where the cell is empty or, reported, is none. */
export function readCount(row: Row, column: string, issues: Issues): number | undefined {
  const text = cell(row, column);
  if (!text) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  issues.error(row, column, text, 'is no whole number of 0 or more: left out');
  return undefined;
}

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  participation: Outcome.PARTICIPATION,
  learning_education: Outcome.LEARNING_AND_EDUCATION,
  health_wellbeing: Outcome.HEALTH_AND_WELLBEING,
  skills_careers: Outcome.SKILLS_AND_CAREERS,
};

/** `participation;skills_careers` as outcomes; an unknown one is reported and left out. */
export function readOutcomes(row: Row, issues: Issues): Outcome[] {
  const words = cell(row, 'outcomes')
    .split(';')
    .map((word) => word.trim());
  return words.filter(Boolean).flatMap((word) => {
    const outcome = OUTCOMES[word];
    if (!outcome)
      issues.error(row, 'outcomes', word, `is none of ${Object.keys(OUTCOMES).join(', ')}: left out`);
    return outcome ? [outcome] : [];
  });
}

/** The addresses of a source cell: several are separated by ` ; `. */
export function readSources(row: Row): string[] {
  return cell(row, 'source')
    .split(' ; ')
    .map((address) => address.trim())
    .filter(Boolean);
}

/** What a prose cell says of objects: a number only where it says exactly one (`Lion, 1 object`, `38,000 objects`). */
export function readObjects(prose: string): { objects?: number; object?: string; objectsNote?: string } {
  if (!prose) return {};
  const match = /^(?:(.*\D), )?(\d{1,3}(?:,\d{3})*|\d+) objects?$/.exec(prose);
  if (!match) return { objectsNote: prose };
  const objects = Number(match[2]!.replaceAll(',', ''));
  return match[1] ? { objects, object: match[1] } : { objects };
}
