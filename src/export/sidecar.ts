import { FORMATS } from './formats.js';
import type { ExportMetadata } from './metadata.js';
import type { ExportRequest } from './request.js';

/**
 * How an export is called where it becomes a file: `partnerships.csv`, `everything-loans.parquet`. Of a graph with made-up data
 * its name says so, as a table has no other place for it: `synthetic-partnerships.csv`.
 */
export function fileName({ format, of, table }: ExportRequest, synthetic = false): string {
  const { extension } = FORMATS[format];
  const what = table && table.name !== of ? `${of}-${table.name}` : of;
  return `${synthetic ? 'synthetic-' : ''}${what}.${extension}`;
}

/** What stands beside a file that cannot tell of itself: `partnerships.csv.about.json`. */
export const sidecarText = (about: ExportMetadata): string => `${JSON.stringify(about, null, 2)}\n`;
