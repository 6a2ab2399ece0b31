import { createReadStream } from 'node:fs';
import { pipeline, Transform } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import type { Encoding } from './encoding.js';
import { FileFault } from './fault.js';
import type { Delimiter } from './header.js';
import { asFault } from './reading.js';
import { decodeWindows1252 } from './windows1252.js';

/** One record as it came: the line on which it begins, and its cells. */
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

/** No row is longer, in characters: a quote that is nowhere closed must not take the whole file into memory. */
export const LONGEST_ROW = 1_000_000;

/**
 * The records of a file after its header, one after the other, read as they are asked for. Throws a FileFault where a
 * quote is nowhere closed or a row is longer than LONGEST_ROW, naming the line on which that row begins.
 */
export async function* readRecords(file: CsvFile): AsyncGenerator<RawRecord> {
  const records = recordsOf(file);
  let last: Info = { lines: 0, empty_lines: 0 } as Info;
  let header = true;
  try {
    for await (const { record, info } of records) {
      last = info;
      if (!header) yield { line: info.lines - breaksIn(record), values: record };
      header = false;
    }
  } catch (error) {
    throw faultOf(file, error, last);
  }
}

function recordsOf({ path, encoding, delimiter }: CsvFile): AsyncIterable<{ record: string[]; info: Info }> {
  const parser = parse({
    ...{ delimiter, bom: true, info: true, trim: true, skip_empty_lines: true },
    ...{ relax_column_count: true, relax_quotes: true, max_record_size: LONGEST_ROW },
    record_delimiter: '\n',
  });
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  // An error reaches the reader through the parser, which pipeline destroys with it.
  pipeline(file, asUtf8WithLineFeeds(encoding), parser, () => {});
  return parser;
}

const [CR, LF] = [0x0d, 0x0a];

/**
 * The bytes of a file as UTF-8 whose lines end with LF alone. (csv-parse knows other line ends too, but counts CR LF
 * within quotes as two lines.) A CR at the end of a chunk waits for what follows it.
 */
function asUtf8WithLineFeeds(encoding: Encoding): Transform {
  let waiting = false;
  const convert = (read: Buffer): Buffer | string => {
    const chunk = waiting ? Buffer.concat([Buffer.of(CR), read]) : read;
    waiting = chunk.at(-1) === CR;
    const bytes = withLineFeeds(waiting ? chunk.subarray(0, -1) : chunk);
    return encoding === 'Windows-1252' ? decodeWindows1252(bytes) : bytes;
  };
  return new Transform({
    transform: (read: Buffer, _, done) => done(null, convert(read)),
    flush: (done) => done(null, waiting ? Buffer.of(LF) : null),
  });
}

/** CR and LF are the same bytes in both encodings, and never part of another character. */
function withLineFeeds(bytes: Buffer): Buffer {
  if (!bytes.includes(CR)) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/\r\n?/g, '\n'), 'latin1');
}

function breaksIn(values: readonly string[]): number {
  let count = 0;
  for (const value of values) if (value.includes('\n')) count += value.split('\n').length - 1;
  return count;
}

/** `last`: where the last good record ended; blank lines may stand between it and the bad one. */
function faultOf({ path, name }: CsvFile, error: unknown, last: Info): unknown {
  const { code, empty_lines } = error as CsvError & { empty_lines?: number };
  const line = last.lines + 1 + Math.max(0, (empty_lines ?? 0) - last.empty_lines);
  const begins = `${name} has a row, beginning on line ${line},`;
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return new FileFault(`${begins} that opens a quote and nowhere closes it: close or delete that quote.`);
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return new FileFault(
      `${begins} that is longer than ${LONGEST_ROW / 1e6} million characters: is a quote not closed?`,
    );
  }
  return asFault(path, error);
}
