import { closeSync, openSync, writeSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { Issue } from '../ingest/report.js';
import { systemCode, UserError } from '../userError.js';

/** Columns of a report. */
export const ISSUE_COLUMNS = [
  'line',
  'column',
  'value',
  'level',
  'rule',
  'reason',
  'suggestion',
  'sheet',
  'cell',
] as const;

/** Number of issues buffered before a write. */
const BATCH = 500;

/**
 * Issues as rows of a CSV file. A cell that a spreadsheet would read as a formula (it begins with = + - @, a tab or a line break) gets a
 * leading apostrophe.
 */
export function issueRows(issues: readonly Issue[]): string {
  const rows = issues.map((issue) => ISSUE_COLUMNS.map((column) => issue[column] ?? ''));
  return stringify(rows, { escape_formulas: true });
}

/** Header line of a report; the byte order mark makes Excel read UTF-8. */
export const ISSUE_HEADER = `\ufeff${ISSUE_COLUMNS.join(',')}\n`;

/** Report written while a file is read: all issues, in order of discovery. */
export interface IssueFile {
  add(issue: Issue): void;
  close(): void;
}

/** Opens a report. Throws a UserError if the file cannot be written. */
export function openIssueFile(path: string): IssueFile {
  const file = openOrFail(path);
  let waiting: Issue[] = [];
  const write = () => {
    writeSync(file, issueRows(waiting));
    waiting = [];
  };
  writeSync(file, ISSUE_HEADER);
  return {
    add(issue) {
      waiting.push(issue);
      if (waiting.length >= BATCH) write();
    },
    close() {
      write();
      closeSync(file);
    },
  };
}

function openOrFail(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    throw new UserError(
      `Cannot write the report ${path} (${systemCode(error) ?? error}). Choose another file.`,
    );
  }
}
