import { parse } from 'csv-parse/sync';
import { cleanCell } from './cells.js';
import { FileError } from './fileError.js';

/** `sep=` of Excel can also name other characters. */
export type Delimiter = string;

/** True if a cell is the heading of a known column. */
export type IsHeading = (text: string) => boolean;

/** A line above the header: a title, for example. */
export interface TitleLine {
  readonly line: number;
  readonly text: string;
}

/** Delimiter and column names. */
export interface Header {
  readonly delimiter: Delimiter;
  /** '' for a column without a name. */
  readonly columns: readonly string[];
  readonly line: number;
  /** The lines above it that have content. */
  readonly titles: readonly TitleLine[];
}

/** Number of rows in which the header is looked for. */
export const HEADER_ROWS = 30;

/**
 * Finds the header at the start of a file: the row with the most known headings, if there are two or more; otherwise the first row with
 * content. The delimiter is the one that Excel’s line `sep=;` names, the one with which the header has the most known headings, or the most
 * frequent of comma, semicolon and tab. Throws a FileError if there is no header, or if two columns have the same name.
 */
export function readHeader(name: string, head: string, isHeading: IsHeading = () => false): Header {
  const text = head.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!text.trim()) throw new FileError(`${name} has no header line. Add the column names as line 1.`);
  const [line = '', separator] = /^\s*"?sep=(.)"?[ ,;\t]*(?:\n|$)/i.exec(text) ?? [];
  const body = `${'\n'.repeat(line.split('\n').length - 1)}${text.slice(line.length)}`;
  const delimiters = separator === undefined ? delimitersOf(body) : [separator];
  const candidates = delimiters.map((delimiter) => {
    const rows = firstRows(body, delimiter);
    const found = headerRow(
      rows.map(({ values }) => values),
      isHeading,
    );
    return { delimiter, rows, ...found };
  });
  const best = candidates.reduce((one, next) => (next.known > one.known ? next : one));
  const header = best.rows[best.at];
  if (!header) throw new FileError(`${name} has an unclosed quote in its header. Close or delete it.`);
  checkColumns(name, header.values);
  const titles = best.rows.slice(0, best.at).map(({ line, values }) => ({ line, text: textOf(values) }));
  return { delimiter: best.delimiter, columns: header.values, line: header.line, titles };
}

const textOf = (values: readonly string[]) => values.filter(Boolean).join(' ').slice(0, 200);

/** Index of the header among the first rows, and the number of known headings in it (0 if it is only the first row with content). */
export function headerRow(
  rows: readonly (readonly string[])[],
  isHeading: IsHeading,
): { readonly at: number; readonly known: number } {
  let best = { at: rows.findIndex((values) => values.some(Boolean)), known: 0 };
  rows.slice(0, HEADER_ROWS).forEach((values, at) => {
    const known = new Set(values.filter((value) => value && isHeading(value))).size;
    if (known >= 2 && known > best.known) best = { at, known };
  });
  return best;
}

interface FirstRow {
  readonly line: number;
  readonly values: readonly string[];
}

/** Parsed like the rows, so that quotes have the same meaning in both. Ends where a quote cannot be read. */
function firstRows(text: string, delimiter: Delimiter): FirstRow[] {
  const rows: FirstRow[] = [];
  const add = (values: string[], { lines }: { lines: number }) => {
    const breaks = values.reduce((sum, value) => sum + value.split('\n').length - 1, 0);
    rows.push({ line: lines - breaks, values: values.map(cleanCell) });
    return null;
  };
  try {
    parse(text, {
      ...{ delimiter, relax_quotes: true, relax_column_count: true, trim: true, record_delimiter: '\n' },
      ...{ skip_empty_lines: true, to: HEADER_ROWS, on_record: add },
    });
  } catch {
    // The rows before the error are enough to find a header. The reader of the rows reports the error.
  }
  const first = rows.findIndex(({ values }) => values.some(Boolean));
  return first < 0 ? [] : rows.slice(first).filter(({ values }) => values.some(Boolean));
}

/** Comma, semicolon and tab; the most frequent in the first line with content comes first. */
function delimitersOf(text: string): Delimiter[] {
  const body = text.trimStart();
  const end = outsideQuotes(body, (character) => character === '\n').next().value;
  const line = body.slice(0, end);
  const counts = [',', ';', '\t'].map((delimiter) => ({
    delimiter,
    count: [...outsideQuotes(line, (character) => character === delimiter)].length,
  }));
  return counts.sort((one, other) => other.count - one.count).map(({ delimiter }) => delimiter);
}

/** Positions of the characters that match `is`, outside quotes. */
function* outsideQuotes(text: string, is: (character: string) => boolean): Generator<number, undefined> {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '"') quoted = !quoted;
    else if (!quoted && is(character)) yield at;
  }
  return undefined;
}

/** Throws a FileError if two columns have the same name. */
export function checkColumns(name: string, columns: readonly string[]): void {
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) !== at);
  if (twice !== undefined) {
    throw new FileError(`${name} has two columns named ${twice}. Rename or delete one of them.`);
  }
}
