import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { UserError } from '../userError.js';
import type { Place } from './report.js';

/** One row: its trimmed cells by column name; an empty cell is ''. */
export interface Row extends Place {
  readonly cells: Readonly<Record<string, string>>;
}

/** A whole file: its rows and its SHA-256. */
export interface CsvFile {
  readonly name: string;
  readonly sha256: string;
  readonly rows: readonly Row[];
}

/**
 * Parses a CSV file with a header (UTF-8, with or without BOM). Throws a UserError that names the file if it is missing, not CSV, or does
 * not have exactly the columns of `layout`, before anything is written.
 */
export function readCsv(path: string, layout: readonly string[]): CsvFile {
  const name = basename(path);
  const bytes = readBytes(path, name);
  const { header, records } = parseRecords(bytes, name);
  checkHeader(name, header, layout);
  const rows = records.map(({ record, info }) => ({ file: name, line: info.lines, cells: record }));
  return { name, sha256: createHash('sha256').update(bytes).digest('hex'), rows };
}

/** The cell of a column, '' if it is empty. */
export const cell = (row: Row, column: string): string => row.cells[column] ?? '';

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

function readBytes(path: string, name: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new UserError(`Cannot read ${name} at ${path}. Restore the shipped data (folder data/).`);
  }
}

function parseRecords(bytes: Buffer, name: string): { header: string[]; records: Parsed[] } {
  let header: string[] = [];
  const columns = (names: string[]) => {
    header = names;
    return names;
  };
  try {
    const records = parse(bytes, { bom: true, columns, info: true, trim: true }) as unknown as Parsed[];
    return { header, records };
  } catch (error) {
    throw new UserError(`${name} is not a valid CSV file: ${(error as Error).message}. Nothing was loaded.`);
  }
}

function checkHeader(name: string, header: readonly string[], layout: readonly string[]): void {
  const missing = layout.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !layout.includes(column));
  if (missing.length + unknown.length === 0) return;
  const wrong = [
    missing.length > 0 ? `lacks ${missing.join(', ')}` : '',
    unknown.length > 0 ? `has the unknown columns ${unknown.join(', ')}` : '',
  ];
  throw new UserError(
    `${name} ${wrong.filter(Boolean).join(' and ')}. Its header must be: ${layout.join(',')}. Nothing was loaded.`,
  );
}
