import type { LoanStatement, MentionIndex } from '../records.js';
import type { Location } from '../tables.js';
import { compact } from './compact.js';
import { dateFault } from './dates.js';
import { enterNames, partsOf } from './naming.js';
import type { RowParser } from './rowParser.js';

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
  const [start = '', end = start] = text.split('/').map((date) => date.trim());
  const fault = (start && dateFault(start, 'start')) || (end && end !== '..' && dateFault(end, 'end'));
  if (!fault) return { start, end };
  parser.say(fault.rule, 'venue', text, fault.reason, fault.suggestion ?? 'enter [2018-02/2018-05]');
  return {};
}
