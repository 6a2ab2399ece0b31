import { LAYOUTS } from '../../../../src/ingest/layouts/all.js';
import type { LayoutRow } from '../../../../src/ingest/layouts/layout.js';
import type { Mention, ParsedRow } from '../../../../src/ingest/records.js';
import { Issues } from '../../../../src/ingest/report.js';
import { readTables } from '../../../../src/ingest/tables.js';

export const tables = readTables();
export const SOURCE = 'https://example.org/page';

/** Reads one row of a layout: its statement, and the issues as rule, column and value. */
export function read(layout: string, cells: Readonly<Record<string, string>>, source?: string) {
  const issues = new Issues();
  const row: LayoutRow = { file: 'x.csv', line: 7, cells };
  const rows = LAYOUTS[layout]!.read(row, { tables, issues, ...(source && { source }) });
  const reported = issues.list.map(({ rule, column, value }) => [rule, column, value]);
  return { rows, row: rows[0] as ParsedRow, reported, issues: issues.list };
}

/** The names at positions of a row's mentions. */
export const names = (row: ParsedRow, at: readonly number[]): string[] =>
  at.map((position) => row.statement.mentions[position]!.name);

export const mention = (row: ParsedRow, name: string): Mention | undefined =>
  row.statement.mentions.find((one) => one.name === name);
