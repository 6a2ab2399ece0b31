import { enter } from '../report.js';
import type { RowParser } from './rowParser.js';
import type { TextProblem } from './textValidation.js';

const NO_NUMBER = 'is not a whole number (0 or more)';

/** Maximum count in a cell: 32 bits, so that sums stay below 2^53. */
export const LARGEST_COUNT = 2_147_483_647;

/**
 * An integer from 0 to `largest`; undefined if the cell is empty, or has no exact number. Words and rough numbers are unknown: they are
 * reported and kept as a note.
 */
export function readCount(parser: RowParser, column: string, largest = LARGEST_COUNT): number | undefined {
  const text = parser.cell(column);
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return bounded(parser, column, Number(text), largest);
  const whole = withoutSeparators(text);
  if (whole !== undefined) {
    parser.report(
      'thousands-separator',
      column,
      text,
      `has separators: read as ${whole}`,
      enter(String(whole)),
    );
    return bounded(parser, column, whole, largest);
  }
  const written = writtenOtherwise(text);
  if (written !== undefined) {
    parser.report(
      'number-read',
      column,
      text,
      `is in another format: read as ${written}`,
      enter(String(written)),
    );
    return bounded(parser, column, written, largest);
  }
  const fault = countFault(text) ?? rough(text);
  if (fault.rule === 'rough-count') parser.keepWords(`${column}: ${text}`);
  parser.report(fault.rule, column, text, fault.reason, fault.suggestion);
  return undefined;
}

function bounded(parser: RowParser, column: string, count: number, largest: number): number | undefined {
  if (count <= largest) return count;
  const text = parser.cell(column);
  const reason = `is larger than ${largest}, the largest allowed count`;
  parser.report('number-too-large', column, text, reason, 'check the number against the source');
  return undefined;
}

/** `12,000`, `12 000` and `1.234.567`. A single dot is not accepted, because it may be a decimal point. */
export function withoutSeparators(text: string): number | undefined {
  return /^\d{1,3}(?:(,)\d{3}(?:,\d{3})*|( |'|’)\d{3}(?:[ '’]\d{3})*|(?:\.\d{3}){2,})$/.test(text)
    ? Number(text.replace(/[., '’]/g, ''))
    : undefined;
}

const WORDS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...[
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
    'twenty',
  ],
];

const COUNTED =
  /^(\d[\d,]*) (?:objects?|items?|works?|pieces?|paintings?|people|persons?|visitors?|visits?|participants?)$/i;

/** `12.0`, `12 objects` and `twelve` have one reading. */
function writtenOtherwise(text: string): number | undefined {
  const decimal = /^(\d+)[.,]0{1,2}$/.exec(text)?.[1];
  if (decimal) return Number(decimal);
  const counted = COUNTED.exec(text)?.[1];
  if (counted) return /^\d+$/.test(counted) ? Number(counted) : withoutSeparators(counted);
  const word = WORDS.indexOf(text.toLowerCase());
  return word < 0 ? undefined : word;
}

function countFault(text: string): TextProblem | undefined {
  if (/^[-−–]\s?\d[\d,.]*$/.test(text)) return { rule: 'negative-number', reason: 'is negative' };
  if (!/^\d+[.,]\d+$/.test(text)) return undefined;
  const grouped = /^\d{1,3}\.\d{3}$/.test(text) && text.replace('.', '');
  const suggestion = grouped
    ? `enter ${grouped} if the point separates thousands`
    : 'enter a whole number, or leave the cell empty';
  return { rule: 'decimal-number', reason: NO_NUMBER, suggestion };
}

/** A number as spreadsheets shorten it may have lost digits. */
function rough(text: string): TextProblem {
  const shortened = /^\d(?:\.\d+)?e\+?\d{1,2}$/i.test(text) ? Number(text) : Number.NaN;
  const reason = 'is not an exact whole number: read as unknown, and kept as a note';
  if (!Number.isSafeInteger(shortened)) return { rule: 'rough-count', reason };
  const suggestion = { text: `enter ${shortened} if that is exact`, value: String(shortened) };
  return { rule: 'rough-count', reason, suggestion };
}
