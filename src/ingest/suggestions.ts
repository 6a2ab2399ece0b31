import type { Layout, LayoutRow, Reading } from './layouts/layout.js';
import type { Rule } from './layouts/rules.js';
import { RULES } from './layouts/rules.js';
import type { ParsedRow } from './records.js';
import { enter, Issues } from './report.js';

/** Warnings whose suggestion differs from what was read. */
const GUESSES: ReadonlySet<Rule> = new Set(['unknown-kind', 'unknown-activity']);

/** Number of times that a row is read again. A replaced cell can have another issue. */
const TIMES = 4;

/**
 * Reads a row, replaces each cell whose issue a suggestion settles, and reads it again. Reports each replacement as a WARNING
 * (`suggestion-accepted`) instead of the issue that it settles. Warnings that state how a cell was read stay as they are.
 */
export function acceptSuggestions(
  layout: Layout,
  row: LayoutRow,
  reading: Omit<Reading, 'issues'>,
  issues: Issues,
): ParsedRow[] {
  let current = row;
  for (let time = 1; ; time += 1) {
    const trial = new Issues();
    const fixes = new Map<string, string>();
    const onAdvice = (column: string, value: string, rule: Rule) => {
      const isOpen = RULES[rule].level === 'ERROR' || GUESSES.has(rule);
      if (isOpen && !fixes.has(column)) fixes.set(column, value);
    };
    const read = layout.read(current, { ...reading, issues: trial, onAdvice });
    if (fixes.size === 0 || time === TIMES) {
      for (const issue of trial.list) issues.add(issue);
      return read;
    }
    for (const [column, value] of fixes) {
      const original = current.cells[column] ?? '';
      const reason = `is replaced as suggested: read as ${value}`;
      issues.warning(
        row,
        reading.column?.(column) ?? column,
        original,
        'suggestion-accepted',
        reason,
        enter(value),
      );
    }
    current = { ...current, cells: { ...current.cells, ...Object.fromEntries(fixes) } };
  }
}
