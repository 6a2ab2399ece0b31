import type { LoanStatement, MentionIndex } from '../records.js';
import type { Location } from '../tables.js';
import { compact } from './compact.js';
import type { DateReading } from './dateReading.js';
import { datesOf } from './dates.js';
import { enterNames, partsOf } from './naming.js';
import type { RowParser } from './rowParser.js';
import { RULES } from './rules.js';

type Venue = NonNullable<LoanStatement['venues']>[number];

/**
 * Adds the venues of a loan. A single venue takes the place of the row. A venue is a site of the borrower with the kind VENUE, unless the
 * names table or another row states otherwise.
 */
export function enterVenues(
  parser: RowParser,
  key: readonly string[],
  borrower: MentionIndex | undefined,
  location: Location,
): Venue[] {
  const parts = partsOf(parser.cell('venue'));
  return parts.flatMap((part, index) => {
    const [, name = '', dates] = /^(.*?)\s*(?:\[([^[\]]*)\])?$/.exec(part) ?? [];
    const own = [...key, 'venue', ...(parts.length > 1 ? [String(index)] : [])];
    const [organisation] = enterNames(parser, 'venue', name, own, {
      otherKind: 'exhibition venue',
      ...(parts.length === 1 && { location }),
      ...(borrower !== undefined && { within: borrower }),
    });
    const { start, end } = readDates(parser, dates);
    return organisation === undefined ? [] : [compact<Venue>({ organisation, start, end })];
  });
}

/** Parses `2018-02/2018-05`, or one date for both. */
function readDates(parser: RowParser, text: string | undefined): { start?: string; end?: string } {
  if (!text) return {};
  const [from = '', to = from] = text.split('/').map((date) => date.trim());
  const readings = [readSide(parser, from, 'start'), readSide(parser, to, 'end')] as const;
  const [start, end] = readings.map(({ date }) => date);
  const problems = readings.flatMap(({ problem }) => problem ?? []);
  const worst = problems.find(({ rule }) => RULES[rule].level === 'ERROR') ?? problems[0];
  const reading = `is in another format: read as ${[...new Set([start, end])].join('/')}`;
  const reason = worst?.rule === 'date-read' ? reading : worst?.reason;
  if (worst) parser.report(worst.rule, 'venue', text, reason!, 'enter dates as in [2018-02/2018-05]');
  return { ...(start && { start }), ...(end && { end }) };
}

function readSide(parser: RowParser, text: string, side: 'start' | 'end'): DateReading {
  if (!text || (side === 'end' && text === '..')) return { date: text };
  return datesOf(text, side, parser.dateOrder('venue'));
}
