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
  /** Text of a record whose quotes cannot be read; `values` is empty. */
  readonly broken?: string;
}

export interface CsvFile {
  readonly path: string;
  readonly name: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Line of the header. The records after it are read. */
  readonly headerLine: number;
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
  const afterHeader = (records: readonly RawRecord[]) => records.filter(({ line }) => line > file.headerLine);
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      read(chunk.length);
      yield afterHeader(await parser.take(convert(chunk)));
    }
    yield afterHeader(await parser.end());
  } catch (error) {
    throw faultOf(file, error, parser.next);
  }
}

/** Errors in the quotes of one record. Reading continues on the next line. */
const BROKEN = new Set(['CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE', 'CSV_INVALID_CLOSING_QUOTE']);
const LF = 0x0a;

/** Runs csv-parse chunk by chunk: a stream of records costs more time than the parsing. */
class Records {
  /** Number of lines before the current parser’s first line. */
  #before = 0;
  #last: Info = { lines: 0, empty_lines: 0, bytes: 0 } as Info;
  #records: RawRecord[] = [];
  /** The bytes after the last complete record, and their position in the input of the current parser. */
  #pending = Buffer.alloc(0);
  #position = 0;
  #skipping = false;
  #parser;

  constructor(private readonly delimiter: Delimiter) {
    this.#parser = this.#start();
  }

  /** Line after the last complete record, given the parser’s count of blank lines. */
  readonly next = (emptyLines: number): number =>
    this.#before + this.#last.lines + 1 + Math.max(0, emptyLines - this.#last.empty_lines);

  async take(chunk: Buffer): Promise<readonly RawRecord[]> {
    await this.#write(chunk);
    return this.#taken();
  }

  async end(): Promise<readonly RawRecord[]> {
    const parser = this.#parser;
    try {
      await done((resolve) => finished(parser.end(), resolve));
    } catch (error) {
      if (!BROKEN.has((error as CsvError).code)) throw error;
      await this.#skipBroken();
      await this.end();
    }
    return this.#taken();
  }

  #taken(): readonly RawRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #start() {
    const parser = parse({
      ...{ delimiter: this.delimiter, bom: true, trim: true, skip_empty_lines: true, record_delimiter: '\n' },
      ...{ relax_column_count: true, relax_quotes: true, max_record_size: LONGEST_ROW },
      on_record: (record: string[], info) => this.#add(record, info as unknown as Info),
    });
    // `take` and `end` throw this error. Without a listener it would end the process.
    parser.on('error', () => {});
    parser.resume();
    return parser;
  }

  async #write(chunk: Buffer): Promise<void> {
    const bytes = this.#skipping ? this.#afterLine(chunk) : chunk;
    if (bytes.length === 0) return;
    this.#pending = Buffer.concat([this.#pending, bytes]);
    const parser = this.#parser;
    try {
      await done((resolve) => parser.write(bytes, resolve));
      this.#dropRead();
    } catch (error) {
      if (!BROKEN.has((error as CsvError).code)) throw error;
      await this.#skipBroken();
    }
  }

  #dropRead(): void {
    this.#pending = this.#pending.subarray(this.#last.bytes - this.#position);
    this.#position = this.#last.bytes;
  }

  /** Reports the record in which the parser failed, and parses what follows its line with a new parser. */
  async #skipBroken(): Promise<void> {
    this.#dropRead();
    const rest = this.#pending;
    const blank = rest.findIndex((byte) => byte !== LF);
    const start = Math.max(blank, 0);
    const line = this.#before + this.#last.lines + 1 + start;
    const end = rest.indexOf(LF, start);
    const text = rest.subarray(start, end < 0 ? rest.length : end).toString('utf8');
    this.#records.push({ line, values: [], broken: text });
    this.#before = line;
    this.#last = { lines: 0, empty_lines: 0, bytes: 0 } as Info;
    [this.#pending, this.#position] = [Buffer.alloc(0), 0];
    this.#parser = this.#start();
    this.#skipping = end < 0;
    if (end >= 0) await this.#write(rest.subarray(end + 1));
  }

  #afterLine(chunk: Buffer): Buffer {
    const end = chunk.indexOf(LF);
    this.#skipping = end < 0;
    return end < 0 ? Buffer.alloc(0) : chunk.subarray(end + 1);
  }

  /** Returns undefined, so the parser emits no record. */
  #add(values: string[], info: Info): undefined {
    // The parser reuses its `info` object.
    this.#last = { ...info };
    this.#records.push({ line: this.#before + info.lines - breaksIn(values), values });
  }
}

const done = (work: (resolve: (error?: Error | null) => void) => void) =>
  new Promise<void>((resolve, reject) => work((error) => (error ? reject(error) : resolve())));

const CR = 0x0d;

/**
 * Converts the bytes of a file to UTF-8 with LF line ends. (csv-parse accepts other line ends, but counts CR LF within quotes as two
 * lines.) A CR at the end of a chunk is held back until the next chunk; at the end of the file it is dropped, because the end also ends the
 * row.
 */
function asUtf8WithLineFeeds(encoding: Encoding): (read: Buffer) => Buffer {
  let waiting = false;
  const decode = decoderOf(encoding);
  return (read) => {
    const bytes = decode(read);
    const chunk = waiting ? Buffer.concat([Buffer.of(CR), bytes]) : bytes;
    waiting = chunk.at(-1) === CR;
    return withLineFeeds(waiting ? chunk.subarray(0, -1) : chunk);
  };
}

function decoderOf(encoding: Encoding): (read: Buffer) => Buffer {
  if (encoding === 'Windows-1252') return (read) => Buffer.from(decodeWindows1252(read));
  if (encoding === 'UTF-16LE' || encoding === 'UTF-16BE') {
    const decoder = new TextDecoder(encoding.toLowerCase());
    return (read) => Buffer.from(decoder.decode(read, { stream: true }));
  }
  return (read) => read;
}

/** CR and LF are never part of another character in UTF-8. */
function withLineFeeds(bytes: Buffer): Buffer {
  if (!bytes.includes(CR)) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/\r\n?/g, '\n'), 'latin1');
}

function breaksIn(values: readonly string[]): number {
  let count = 0;
  for (const value of values) if (value.includes('\n')) count += value.split('\n').length - 1;
  return count;
}

/** `next`: the line after the last valid record. Blank lines may follow it before the invalid one. */
function faultOf({ path, name }: CsvFile, error: unknown, next: (emptyLines: number) => number): unknown {
  const { code, empty_lines } = error as CsvError & { empty_lines?: number };
  const begins = `${name} has a row, beginning on line ${next(empty_lines ?? 0)},`;
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
