import { basename } from 'node:path';
import type { Issues, Place } from '../ingest/report.js';
import { checkCharacters, cleanCell, isPlain } from './cells.js';
import { detectEncoding, type Encoding } from './encoding.js';
import { type Delimiter, type IsHeading, readHeader, type TitleLine } from './header.js';
import { readHead } from './reading.js';
import { type RawRecord, readRecords } from './records.js';
import { refuseNoText } from './sniff.js';
import { utf16Of } from './utf16.js';
import { decodeWindows1252 } from './windows1252.js';

export { type Fingerprint, fingerprint } from './fingerprint.js';

/** Sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Letters of the columns by heading: `C`. */
  readonly letters: Readonly<Record<string, string>>;
}

/** One row: its cleaned cells by column name; an empty cell is ''. `line`: its first line in the file, or its row in the sheet. */
export interface FileRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Absent in a CSV file. */
  readonly sheet?: Sheet;
}

/** A CSV file, or a sheet of a workbook, with a parsed header. */
export interface Table {
  /** Base name of the file, used in every issue. */
  readonly name: string;
  readonly encoding: string;
  /** '' in a workbook. */
  readonly delimiter: Delimiter;
  /** Headings; columns without one are left out. */
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly sheet?: Sheet;
  /**
   * Reads the rows in order, `size` at a time; memory use does not depend on the file size. Skips rows that are blank or have only empty
   * cells. Reports and skips rows with too many or too few cells or with control characters, to `issues` if given. Each call reads the file
   * from the start (and reports again). Throws a FileError if a quote is not closed or the file has become unreadable.
   */
  batches(size: number, issues?: Issues): AsyncIterable<readonly FileRow[]>;
  /** Number of bytes that the current or last read has consumed. */
  position(): number;
}

export interface TableOptions {
  /** Name used in messages, if it differs from the name on disk. */
  readonly name?: string;
  /** Recognises headings, so that a header below title lines is found. */
  readonly isHeading?: IsHeading;
}

export interface TablesOptions extends TableOptions {
  /** Names of the sheets to read, in a workbook. */
  readonly sheets?: readonly string[] | undefined;
}

/** Maximum size of a header in bytes. */
const HEAD = 1 << 18;

/**
 * Opens a CSV file: UTF-8 with or without byte order mark, UTF-16, or Windows-1252 (reported as a warning); comma, semicolon or tab; any
 * line ends. Throws a FileError if the file is missing, empty, not text or without a valid header.
 */
export async function openTable(path: string, issues: Issues, options: TableOptions = {}): Promise<Table> {
  const name = options.name ?? basename(path);
  const head = await readHead(path, name, HEAD);
  refuseNoText(name, head.subarray(0, 4096));
  const encoding = await encodingOf(path, name, head, issues);
  const { delimiter, columns, line, titles } = readHeader(name, decode(head, encoding), options.isHeading);
  reportTitles(titles, name, issues);
  const file = { path, name, encoding, delimiter, headerLine: line };
  let position = 0;
  return {
    ...{ name, encoding, delimiter, header: columns.filter(Boolean), headerLine: line },
    position: () => position,
    async *batches(size, sink = issues) {
      let batch: FileRow[] = [];
      position = 0;
      const taken = (bytes: number) => {
        position += bytes;
      };
      for await (const records of readRecords(file, taken)) {
        for (const record of records) {
          const row = rowOf(record, name, columns, sink);
          if (row) batch.push(row);
          if (batch.length < size) continue;
          yield batch;
          batch = [];
        }
      }
      if (batch.length > 0) yield batch;
    },
  };
}

/** Reports lines above the header. */
export function reportTitles(
  titles: readonly TitleLine[],
  file: string,
  issues: Issues,
  sheet?: Sheet,
): void {
  for (const { line, text } of titles)
    issues.warning(
      { file, line, ...(sheet && { sheet }) },
      '',
      text,
      'title-line',
      'is above the header: not read',
      'delete the line',
    );
}

async function encodingOf(path: string, name: string, head: Buffer, issues: Issues): Promise<Encoding> {
  const utf16 = utf16Of(head.subarray(0, 4096));
  if (utf16) return utf16;
  const { encoding, firstInvalidLine } = await detectEncoding(path);
  if (firstInvalidLine !== undefined) warnOfEncoding(name, encoding, firstInvalidLine, issues);
  return encoding;
}

/** The start of the file may be cut off within a character; the header is not. */
function decode(head: Buffer, encoding: Encoding): string {
  if (encoding === 'Windows-1252') return decodeWindows1252(head);
  if (encoding === 'UTF-16LE' || encoding === 'UTF-16BE')
    return new TextDecoder(encoding.toLowerCase()).decode(head.subarray(0, head.length & ~1));
  return head.toString('utf8');
}

function warnOfEncoding(name: string, encoding: Encoding, line: number, issues: Issues): void {
  const place = { file: name, line: 1 };
  const save = 'save the file as UTF-8 to avoid errors';
  if (encoding === 'Windows-1252') {
    const reason = `is not UTF-8 (first invalid line: ${line}): read as Windows-1252`;
    issues.warning(place, '', name, 'windows-1252', reason, save);
  } else {
    const reason = `is UTF-8 with invalid bytes, first on line ${line}: each is read as U+FFFD`;
    issues.warning(place, '', name, 'damaged-utf-8', reason, save);
  }
}

/** Converts a record to a row; undefined if it is empty, or invalid and reported. */
function rowOf(
  record: RawRecord,
  file: string,
  columns: readonly string[],
  issues: Issues,
): FileRow | undefined {
  const { line, values, broken } = record;
  const place = { file, line };
  if (broken !== undefined) {
    const reason = 'has text after a closing quote: row rejected';
    const suggestion = 'write quotes within a cell twice, and put the whole cell in quotes';
    issues.error(place, '', cleanCell(broken).slice(0, 200), 'text-after-quote', reason, suggestion);
    return undefined;
  }
  if (values.every((value) => !value)) return undefined;
  if (!hasCells(values, columns)) {
    const reason = `has ${values.length} cells, but the header has ${columns.length}: row rejected`;
    const suggestion = 'put quotes around cells that contain the delimiter, and close each quote';
    issues.error(place, '', values.join(' ¦ ').slice(0, 200), 'wrong-number-of-cells', reason, suggestion);
    return undefined;
  }
  return cleanRow(place, values, columns, issues);
}

/** Cells without a heading can be missing at the end, and cells beyond the header can be empty. */
function hasCells(values: readonly string[], columns: readonly string[]): boolean {
  const needed = columns.findLastIndex(Boolean) + 1;
  return values.length >= needed && values.slice(columns.length).every((value) => !value);
}

/** Cleans the cells of a row; undefined if it is invalid and reported. Reports content in columns without a heading. */
export function cleanRow(
  place: Place,
  values: readonly string[],
  columns: readonly string[],
  issues: Issues,
): FileRow | undefined {
  const cells: Record<string, string> = {};
  let good = true;
  for (let at = 0; at < columns.length; at += 1) {
    const [value, column] = [values[at] ?? '', columns[at]!];
    if (column === '') {
      if (value) warnOfNameless(place, at, value, issues);
    } else if (isPlain(value)) {
      cells[column] = value;
    } else {
      good = checkCharacters(place, column, value, issues) && good;
      cells[column] = cleanCell(value);
    }
  }
  const { line, sheet } = place;
  return good ? { line, cells, ...(sheet && { sheet }) } : undefined;
}

function warnOfNameless(place: Place, at: number, value: string, issues: Issues): void {
  const reason = `is in column ${at + 1}, which has no heading: not read`;
  issues.warning(
    place,
    '',
    cleanCell(value).slice(0, 200),
    'column-without-heading',
    reason,
    'name the column',
  );
}
