import { closeSync, openSync, writeSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { Issue } from '../ingest/report.js';
import { systemCode, UserError } from '../userError.js';

/** The columns of a report, to be opened beside the file that it is about. */
export const ISSUE_COLUMNS = ['line', 'column', 'value', 'level', 'rule', 'reason', 'suggestion'] as const;

/** How many issues are gathered before they are written. */
const BATCH = 500;

/**
 * Issues as rows of a CSV file. A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line
 * break) gets a leading apostrophe.
 */
export function issueRows(issues: readonly Issue[]): string {
  const rows = issues.map((issue) => ISSUE_COLUMNS.map((column) => issue[column] ?? ''));
  return stringify(rows, { escape_formulas: true });
}

/** The first line of a report; the mark before it tells Excel that it is UTF-8. */
export const ISSUE_HEADER = `\ufeff${ISSUE_COLUMNS.join(',')}\n`;

/** A report that is written while a file is read: all issues, in the order in which they are found. */
export interface IssueFile {
  add(issue: Issue): void;
  close(): void;
}

/** Begins a report. Throws a UserError where it cannot be written there. */
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
