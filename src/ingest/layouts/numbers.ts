import type { RowParser } from './rowParser.js';
import type { TextProblem } from './textValidation.js';

const NO_NUMBER = 'is not a whole number (0 or more)';

/** Maximum count in a cell: 32 bits, so that sums stay below 2^53. */
export const LARGEST_COUNT = 2_147_483_647;

/** An integer from 0 to `largest`; undefined if the cell is empty, or invalid and reported. */
export function readCount(parser: RowParser, column: string, largest = LARGEST_COUNT): number | undefined {
  const text = parser.cell(column);
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return bounded(parser, column, Number(text), largest);
  const whole = withoutSeparators(text);
  if (whole !== undefined) {
    parser.say('thousands-separator', column, text, `has separators: read as ${whole}`, `enter ${whole}`);
    return bounded(parser, column, whole, largest);
  }
  const fault = countFault(text);
  parser.say(fault.rule, column, text, fault.reason, fault.suggestion);
  return undefined;
}

function bounded(parser: RowParser, column: string, count: number, largest: number): number | undefined {
  if (count <= largest) return count;
  const text = parser.cell(column);
  const reason = `is larger than ${largest}, the largest allowed count`;
  parser.say('number-too-large', column, text, reason, 'check the number against the source');
  return undefined;
}

/** `12,000` and `12 000`. A dot is not accepted, because it may be a decimal point. */
export function withoutSeparators(text: string): number | undefined {
  return /^\d{1,3}(?:(,)\d{3}(?:,\d{3})*|( |'|’)\d{3}(?:[ '’]\d{3})*)$/.test(text)
    ? Number(text.replace(/[, '’]/g, ''))
    : undefined;
}

function countFault(text: string): TextProblem {
  if (/^[-−–]\s?\d[\d,.]*$/.test(text)) return { rule: 'negative-number', reason: 'is negative' };
  if (/^\d+[.,]\d+$/.test(text))
    return {
      rule: 'decimal-number',
      reason: NO_NUMBER,
      suggestion: `enter ${Math.round(Number(text.replace(',', '.')))} if that is correct`,
    };
  const number = /\d[\d,]*/.exec(text)?.[0].replaceAll(',', '');
  return {
    rule: 'no-whole-number',
    reason: NO_NUMBER,
    ...(number && { suggestion: `enter ${number}, or leave the cell empty` }),
  };
}
