import { parse } from 'csv-parse/sync';
import { cleanCell } from './cells.js';
import { FileError } from './fileError.js';

export type Delimiter = ',' | ';' | '\t';

/** Delimiter and column names, from the first line that is not blank. */
export interface Header {
  readonly delimiter: Delimiter;
  readonly columns: readonly string[];
}

/**
 * Parses the header from the start of a file. The delimiter is the most frequent of comma, semicolon and tab in the header outside quotes.
 * Throws a FileError if there is no header line, or if a column has no name or a duplicate name.
 */
export function readHeader(name: string, head: string): Header {
  const text = head.replace(/^[\s\ufeff]+/, '').replace(/\r\n?/g, '\n');
  if (!text) throw new FileError(`${name} has no header line. Add the column names as line 1.`);
  if (/^sep=.\s*$/m.test(text.slice(0, 8))) {
    throw new FileError(`${name} begins with Excel's line "${text.slice(0, 5)}". Delete that line.`);
  }
  const end = outsideQuotes(text, (character) => character === '\n').next().value;
  const delimiter = delimiterOf(text.slice(0, end));
  const columns = firstRecord(name, text, delimiter).map(cleanCell);
  checkColumns(name, columns);
  return { delimiter, columns };
}

/** Parsed like the rows, so that quotes have the same meaning in both. */
function firstRecord(name: string, text: string, delimiter: Delimiter): string[] {
  try {
    const options = { delimiter, relax_quotes: true, trim: true, record_delimiter: '\n', to: 1 };
    return (parse(text, options) as string[][])[0] ?? [];
  } catch {
    throw new FileError(`${name} has an unclosed quote in its header. Close or delete it.`);
  }
}

function delimiterOf(line: string): Delimiter {
  const counts = ([',', ';', '\t'] as const).map((delimiter) => ({
    delimiter,
    count: [...outsideQuotes(line, (character) => character === delimiter)].length,
  }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
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

function checkColumns(name: string, columns: readonly string[]): void {
  const nameless = columns.indexOf('');
  if (nameless >= 0) {
    throw new FileError(
      `${name} has no name for column ${nameless + 1} of ${columns.length} in its header. Name that column or delete it.`,
    );
  }
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) {
    throw new FileError(`${name} has two columns named ${twice}. Rename or delete one of them.`);
  }
}
