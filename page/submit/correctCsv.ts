import { cleanCell } from '../../src/csv/cleanCell.js';
import { byCell, correctedText, uncorrectable } from './correctCell.js';
import type { Correction } from './types.js';

export interface CsvFormat {
  /** As in the report of a check. */
  readonly encoding: string;
  readonly delimiter: string;
}

/** A record of a CSV text: its first line (from 1) and where its cells begin and end. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly { readonly start: number; readonly end: number }[];
}

/** Replaces cells of a CSV file and leaves the rest of its text as it is. The result is UTF-8 with a byte order mark, which Excel needs. */
export function correctCsv(
  file: Uint8Array,
  { encoding, delimiter }: CsvFormat,
  corrections: readonly Correction[],
): Uint8Array {
  const text = new TextDecoder(encoding.toLowerCase()).decode(file);
  const records = [...recordsOf(text, delimiter)];
  const columns = headerOf(text, records, corrections);
  const byLine = new Map(records.map((record) => [record.line, record]));
  const edits = byCell(corrections).map((ofCell) => {
    const [first] = ofCell;
    const record = byLine.get(first!.line);
    if (!record) throw uncorrectable(first!);
    const at = columns.indexOf(first!.column);
    const value = correctedText(textOf(text, record.cells[at]), ofCell);
    return editOf(record, at, value, delimiter);
  });
  let corrected = text;
  for (const { start, end, value } of edits.sort(
    (one, other) => other.start - one.start || other.end - one.end,
  ))
    corrected = corrected.slice(0, start) + value + corrected.slice(end);
  return new TextEncoder().encode(`\ufeff${corrected}`);
}

/** Headings: those of the first record that has each column to correct. */
function headerOf(text: string, records: readonly CsvRecord[], corrections: readonly Correction[]): string[] {
  for (const { cells } of records) {
    const headings = cells.map((cell) => cleanCell(textOf(text, cell)));
    if (corrections.every(({ column }) => headings.includes(column))) return headings;
  }
  throw uncorrectable(corrections[0]!);
}

/** Text of a cell without its quotes; '' if the row has no such cell. */
function textOf(text: string, cell: CsvRecord['cells'][number] | undefined): string {
  const raw = cell ? text.slice(cell.start, cell.end).trim() : '';
  return raw.startsWith('"') ? raw.slice(1).replace(/"$/, '').replaceAll('""', '"') : raw;
}

function editOf({ cells }: CsvRecord, at: number, value: string, delimiter: string) {
  const written = quoted(value, delimiter);
  const cell = cells[at];
  if (cell) return { ...cell, value: written };
  const { end } = cells.at(-1)!;
  return { start: end, end, value: delimiter.repeat(at - cells.length + 1) + written };
}

const quoted = (value: string, delimiter: string) =>
  value.includes(delimiter) || /["\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** Finds the records of a text, with the rules by which the service reads it (src/csv/records.ts). Blank lines are no records. */
export function* recordsOf(text: string, delimiter: string): Generator<CsvRecord> {
  let [at, line] = [0, 1];
  while (at < text.length) {
    const [first, cells] = [line, [] as { start: number; end: number }[]];
    for (;;) {
      const { end, breaks } = cellEnd(text, at, delimiter);
      cells.push({ start: at, end });
      line += breaks;
      at = end;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (at < text.length) at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    const [only] = cells;
    if (cells.length > 1 || only!.start < only!.end) yield { line: first, cells };
  }
}

/** Where the cell that begins at `start` ends, and the number of line breaks in it. */
function cellEnd(text: string, start: number, delimiter: string): { end: number; breaks: number } {
  let at = start;
  let breaks = 0;
  while (at < text.length && text[at] !== delimiter && /[^\S\r\n]/.test(text[at]!)) at += 1;
  if (text[at] === '"')
    for (at += 1; at < text.length; at += 1) {
      if (text[at] === '"' && text[at + 1] === '"') at += 1;
      else if (text[at] === '"') break;
      else if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) breaks += 1;
    }
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { end: at, breaks };
}
