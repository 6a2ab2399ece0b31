import type { About } from './about.js';
import { FORMATS } from './formats.js';
import type { ExportRequest } from './request.js';

/** How an export is called where it becomes a file: `partnerships.csv`, `everything-loans.parquet`. */
export function fileName({ format, of, table }: ExportRequest): string {
  const { extension } = FORMATS[format];
  const what = table && table.name !== of ? `${of}-${table.name}` : of;
  return `${what}.${extension}`;
}

/** What stands beside a file that cannot tell of itself: `partnerships.csv.about.json`. */
export const aboutText = (about: About): string => `${JSON.stringify(about, null, 2)}\n`;
