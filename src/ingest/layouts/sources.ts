import { type Advice, enter } from '../report.js';
import { nearest } from './nearest.js';
import type { RowParser } from './rowParser.js';

/** Parses the addresses and codes of the source cell, separated by ` ; `. A row without a source is refused. */
export function readSources(parser: RowParser): string[] {
  const sources = parser
    .cell('source')
    .split(' ; ')
    .map((address) => address.trim())
    .filter(Boolean);
  for (const source of sources) checkSource(parser, source);
  if (sources.length > 0) return sources;
  if (parser.usualSource) return [parser.usualSource];
  if (!parser.isUnread('source'))
    parser.report(
      'no-source',
      'source',
      '',
      'is empty, but every row needs a source',
      'enter the address of the page that states this',
    );
  return [];
}

/** Checks a source. A code may be followed by a remark on the position in the source: `github:… (creditLine field)`. */
function checkSource(parser: RowParser, source: string): void {
  const code = source.split(' ')[0]!;
  if (source === parser.usualSource || parser.tables.source(source) || parser.tables.source(code)) return;
  if (/^(?:https?:|www\.|[a-z]+:\/\/)/i.test(source)) checkAddress(parser, 'source', source);
  else reportCode(parser, source);
}

function reportCode(parser: RowParser, source: string): void {
  const guess = nearest(source, parser.tables.known('sources'));
  const suggestion = 'enter the address of a page, or add the source with a code to data/tables/sources.csv';
  const reason = 'is neither a web address nor a code of data/tables/sources.csv';
  parser.report(
    'unknown-source',
    'source',
    source,
    reason,
    guess ? { text: `did you mean ${guess}?`, value: guess } : suggestion,
  );
}

/** Reports an invalid web address. */
export function checkAddress(parser: RowParser, column: string, text: string): void {
  if (isAddress(text)) return;
  parser.report('bad-address', column, text, 'is not a web address', suggestionFor(text));
}

function isAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"]+$/i.test(text) || /[;,]\s*https?:/.test(text)) return false;
  if (!URL.canParse(text)) return false;
  const { hostname, username } = new URL(text);
  return hostname.includes('.') && !username;
}

function suggestionFor(text: string): Advice {
  if (/[;,\s]\s*https?:/.test(text)) return 'separate addresses with a semicolon surrounded by spaces';
  const [first = ''] = text.split(/\s/);
  if (first !== text && isAddress(first)) return `enter ${first} and remove the rest`;
  if (isAddress(`https://${text}`)) return enter(`https://${text}`);
  return 'copy the address from the browser, with https://';
}
