import { createReadStream } from 'node:fs';
import { finished } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import type { Encoding } from './encoding.js';
import { FileError } from './fileError.js';
import type { Delimiter } from './header.js';
import { toFileError } from './reading.js';
import { decodeWindows1252 } from './windows1252.js';

/** One raw record: its first line and its cells. */
export interface RawRecord {
  readonly line: number;
  readonly values: readonly string[];
}

export interface CsvFile {
  readonly path: string;
  readonly name: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** Maximum length of a row in characters, so that an unclosed quote does not load the whole file into memory. */
export const LONGEST_ROW = 1_000_000;

/**
 * Reads the records of a file after its header, one chunk of the file at a time, on demand. Throws a FileError with the first line of the
 * row if a quote is not closed or a row is longer than LONGEST_ROW. Calls `read` with the number of bytes in each chunk.
 */
export async function* readRecords(
  file: CsvFile,
  read: (bytes: number) => void = () => {},
): AsyncGenerator<readonly RawRecord[]> {
  const parser = new Records(file.delimiter);
  const source = createReadStream(file.path, { highWaterMark: 1 << 18 });
  const convert = asUtf8WithLineFeeds(file.encoding);
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      read(chunk.length);
      yield await parser.take(convert(chunk));
    }
    yield await parser.end();
  } catch (error) {
    throw faultOf(file, error, parser.last);
  }
}

/** Runs csv-parse chunk by chunk: a stream of records costs more time than the parsing. */
class Records {
  last: Info = { lines: 0, empty_lines: 0 } as Info;
  #header = true;
  #records: RawRecord[] = [];
  readonly #parser;

  constructor(delimiter: Delimiter) {
    this.#parser = parse({
      ...{ delimiter, bom: true, trim: true, skip_empty_lines: true, record_delimiter: '\n' },
      ...{ relax_column_count: true, relax_quotes: true, max_record_size: LONGEST_ROW },
      on_record: (record: string[], info) => this.#add(record, info as unknown as Info),
    });
    // `take` and `end` throw this error. Without a listener it would end the process.
    this.#parser.on('error', () => {});
    this.#parser.resume();
  }

  take(chunk: Buffer | string): Promise<readonly RawRecord[]> {
    return this.#done((done) => this.#parser.write(chunk, done));
  }

  end(): Promise<readonly RawRecord[]> {
    return this.#done((done) => finished(this.#parser.end(), done));
  }

  async #done(work: (done: (error?: Error | null) => void) => void): Promise<readonly RawRecord[]> {
    await new Promise<void>((resolve, reject) => work((error) => (error ? reject(error) : resolve())));
    const records = this.#records;
    this.#records = [];
    return records;
  }

  /** Returns undefined, so the parser emits no record. */
  #add(values: string[], info: Info): undefined {
    this.last = info;
    if (!this.#header) this.#records.push({ line: info.lines - breaksIn(values), values });
    else this.#header = values.every((value) => !value);
  }
}

const CR = 0x0d;

/**
 * Converts the bytes of a file to UTF-8 with LF line ends. (csv-parse accepts other line ends, but counts CR LF within quotes as two
 * lines.) A CR at the end of a chunk is held back until the next chunk; at the end of the file it is dropped, because the end also ends the
 * row.
 */
function asUtf8WithLineFeeds(encoding: Encoding): (read: Buffer) => Buffer | string {
  let waiting = false;
  return (read) => {
    const chunk = waiting ? Buffer.concat([Buffer.of(CR), read]) : read;
    waiting = chunk.at(-1) === CR;
    const bytes = withLineFeeds(waiting ? chunk.subarray(0, -1) : chunk);
    return encoding === 'Windows-1252' ? decodeWindows1252(bytes) : bytes;
  };
}

/** CR and LF have the same bytes in both encodings and are never part of another character. */
function withLineFeeds(bytes: Buffer): Buffer {
  if (!bytes.includes(CR)) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/\r\n?/g, '\n'), 'latin1');
}

function breaksIn(values: readonly string[]): number {
  let count = 0;
  for (const value of values) if (value.includes('\n')) count += value.split('\n').length - 1;
  return count;
}

/** `last`: the end of the last valid record. Blank lines may follow it before the invalid one. */
function faultOf({ path, name }: CsvFile, error: unknown, last: Info): unknown {
  const { code, empty_lines } = error as CsvError & { empty_lines?: number };
  const line = last.lines + 1 + Math.max(0, (empty_lines ?? 0) - last.empty_lines);
  const begins = `${name} has a row, beginning on line ${line},`;
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return new FileError(`${begins} with an unclosed quote. Close or delete the quote.`);
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return new FileError(
      `${begins} that is longer than ${LONGEST_ROW / 1e6} million characters. Check for an unclosed quote.`,
    );
  }
  return toFileError(path, error);
}
