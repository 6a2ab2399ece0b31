import { type CsvFormat, correctCsv } from './correctCsv.js';
import { correctWorkbook } from './correctWorkbook.js';
import type { Correction } from './types.js';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** True if the file is a workbook (.xlsx), by its first bytes. */
export const isWorkbook = (file: Uint8Array) => ZIP.every((byte, at) => file[at] === byte);

/** The file with corrected cells. Throws an UncorrectableError if a cell cannot be changed here. */
export function correctFile(
  file: Uint8Array,
  format: CsvFormat,
  corrections: readonly Correction[],
): Uint8Array {
  if (corrections.length === 0) return file;
  return isWorkbook(file) ? correctWorkbook(file, corrections) : correctCsv(file, format, corrections);
}
