import { basename } from 'node:path';
import type { Issues } from '../ingest/report.js';
import { checkCharacters, cleanCell, isPlain } from './cells.js';
import { detectEncoding, type Encoding } from './encoding.js';
import { type Delimiter, readHeader } from './header.js';
import { readHead } from './reading.js';
import { type RawRecord, readRecords } from './records.js';
import { refuseNoText } from './sniff.js';
import { decodeWindows1252 } from './windows1252.js';

export { type Fingerprint, fingerprint } from './fingerprint.js';

/** One row: its cleaned cells by column name; an empty cell is ''. `line`: its first line in the file. */
export interface FileRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A CSV file with a parsed header. */
export interface Table {
  /** Base name of the file, used in every issue. */
  readonly name: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /**
   * Reads the rows in order, `size` at a time; memory use does not depend on the file size. Skips rows that are blank or have only empty
   * cells. Reports and skips rows with too many or too few cells or with control characters. Each call reads the file from the start (and
   * reports again). Throws a FileError if a quote is not closed or the file has become unreadable.
   */
  batches(size: number): AsyncIterable<readonly FileRow[]>;
  /** Number of bytes that the current or last read has consumed. */
  position(): number;
}

/** Maximum size of a header in bytes. */
const HEAD = 1 << 18;

/**
 * Opens a CSV file: UTF-8 with or without byte order mark, or Windows-1252 (reported as a warning); comma, semicolon or tab; any line ends.
 * Throws a FileError if the file is missing, empty, not text or without a valid header. `name`: the name used in messages, if it differs
 * from the name on disk.
 */
export async function openTable(
  path: string,
  issues: Issues,
  options: { name?: string } = {},
): Promise<Table> {
  const name = options.name ?? basename(path);
  const head = await readHead(path, name, HEAD);
  refuseNoText(name, head.subarray(0, 4096));
  const { encoding, firstInvalidLine } = await detectEncoding(path);
  if (firstInvalidLine !== undefined) warnOfEncoding(name, encoding, firstInvalidLine, issues);
  const { delimiter, columns } = readHeader(name, decode(head, encoding));
  const file = { path, name, encoding, delimiter };
  let position = 0;
  return {
    ...{ name, encoding, delimiter, header: columns },
    position: () => position,
    async *batches(size) {
      let batch: FileRow[] = [];
      position = 0;
      const taken = (bytes: number) => {
        position += bytes;
      };
      for await (const records of readRecords(file, taken)) {
        for (const record of records) {
          const row = rowOf(record, name, columns, issues);
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

/** The start of the file may be cut off within a character; the header is not. */
const decode = (head: Buffer, encoding: Encoding) =>
  encoding === 'Windows-1252' ? decodeWindows1252(head) : head.toString('utf8');

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
  const { line, values } = record;
  if (values.every((value) => !value)) return undefined;
  const place = { file, line };
  if (values.length !== columns.length) {
    const reason = `has ${values.length} cells, but the header has ${columns.length}: row rejected`;
    const suggestion = 'put quotes around cells that contain the delimiter, and close each quote';
    issues.error(place, '', values.join(' ¦ ').slice(0, 200), 'wrong-number-of-cells', reason, suggestion);
    return undefined;
  }
  const cells: Record<string, string> = {};
  let good = true;
  for (let at = 0; at < columns.length; at += 1) {
    const value = values[at]!;
    if (isPlain(value)) {
      cells[columns[at]!] = value;
    } else {
      good = checkCharacters(place, columns[at]!, value, issues) && good;
      cells[columns[at]!] = cleanCell(value);
    }
  }
  return good ? { line, cells } : undefined;
}
