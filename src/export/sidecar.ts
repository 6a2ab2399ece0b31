import { FORMATS } from './formats.js';
import type { ExportMetadata, ExportRequest } from './types.js';

/**
 * File name of an export: `partnerships.csv`, `everything-loans.parquet`. Marks synthetic data, because a
 * table has no other place for it: `synthetic-partnerships.csv`.
 */
export function fileName({ format, of, table }: ExportRequest, synthetic = false): string {
  const { extension } = FORMATS[format];
  const what = table && table.name !== of ? `${of}-${table.name}` : of;
  return `${synthetic ? 'synthetic-' : ''}${what}.${extension}`;
}

/** Content of the sidecar file for formats without metadata: `partnerships.csv.about.json`. */
export const sidecarText = (about: ExportMetadata): string => `${JSON.stringify(about, null, 2)}\n`;
