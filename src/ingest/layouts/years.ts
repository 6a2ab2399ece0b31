import type { Years } from '../records.js';
import type { RowParser } from './rowParser.js';

/** Earliest valid year, and maximum number of years in the future. */
const EARLIEST = 500;
const AHEAD = 10;

/** Parses the years in which it may have opened and closed. */
export function readYears(parser: RowParser): { opened?: Years; closed?: Years } {
  const [opened, closed] = [readSpan(parser, 'opened'), readSpan(parser, 'closed')];
  if (opened && closed && closed.to < opened.from)
    parser.report(
      'closed-before-opened',
      'closed_to',
      String(closed.to),
      `is before the earliest opening, ${opened.from}`,
    );
  return { ...(opened && { opened }), ...(closed && { closed }) };
}

function readSpan(parser: RowParser, what: 'opened' | 'closed'): Years | undefined {
  const [first, last] = [readYear(parser, `${what}_from`), readYear(parser, `${what}_to`)];
  const [from, to] = [first ?? last, last ?? first];
  if (from === undefined || to === undefined) return undefined;
  if (from > to) parser.report('years-reversed', `${what}_from`, String(from), `is after ${what}_to, ${to}`);
  return { from, to };
}

function readYear(parser: RowParser, column: string): number | undefined {
  const text = parser.cell(column);
  if (!text) return undefined;
  const latest = new Date().getUTCFullYear() + AHEAD;
  const year = /^\d{3,4}$/.test(text) ? Number(text) : 0;
  if (year >= EARLIEST && year <= latest) return year;
  const reason = `is not a year from ${EARLIEST} to ${latest}`;
  parser.report('bad-year', column, text, reason, 'leave it empty if unknown');
  return undefined;
}
