import { LoanPurpose, LoanTerm } from '../../domain/words.js';
import { readLocation } from '../location.js';
import type { LoanStatement, MentionIndex, ParsedRow } from '../records.js';
import { compact, some } from './compact.js';
import { readPeriod } from './dates.js';
import { enterFunders } from './funding.js';
import type { Layout } from './layout.js';
import { LOAN_COLUMNS } from './loanColumns.js';
import { enterCell, sameName } from './naming.js';
import { didYouMean } from './nearest.js';
import { readCount } from './numbers.js';
import { readOutcomes } from './outcomes.js';
import { RowParser } from './rowParser.js';
import { readSources } from './sources.js';
import { enterVenues } from './venues.js';

const LOCATION = { place: 'place', region: 'uk_region_or_country' };

/** One loan, or one stop of a touring exhibition. */
export const loans: Layout = {
  name: 'loans',
  title: 'One loan, or one stop of a touring exhibition, from a lender to a borrower',
  columns: LOAN_COLUMNS,
  read: (row, reading) => readLoan(new RowParser(row, reading, LOAN_COLUMNS)),
};

function readLoan(parser: RowParser): ParsedRow[] {
  const key = ['lender', 'borrower', 'title', 'venue', 'start'].map((column) => parser.cell(column));
  const purpose = readPurpose(parser);
  const term = readTerm(parser);
  const sources = readSources(parser);
  const { lenders, borrowers, venues } = enterSides(parser, key);
  const { start, end, periodNote } = readPeriod(parser);
  const ownId = parser.cell('loan_id');
  const thing = compact<LoanStatement>({
    is: 'LOAN',
    title: parser.cell('title'),
    ownId,
    lenders,
    borrowers,
    direction: 'LENT',
    venues: some(venues),
    purpose: purpose ?? LoanPurpose.DISPLAY,
    term,
    objects: readCount(parser, 'objects_count'),
    object: parser.cell('object'),
    programme: parser.cell('programme'),
    start,
    end,
    periodNote,
    people: readCount(parser, 'visitors'),
    outcomes: some(readOutcomes(parser)),
    objectsNote: parser.noteWith(),
    funding: some(enterFunders(parser, key)),
  });
  const printed = [parser.cell('borrower_as_printed')].filter(Boolean);
  return parser.done(ownId ? [parser.cell('lender'), ownId] : key, thing, sources, printed);
}

function readPurpose(parser: RowParser): LoanPurpose | undefined {
  const text = parser.cell('purpose');
  const word = text.toUpperCase().replace(/[\s-]+/g, '_');
  const allowed = Object.keys(LoanPurpose);
  if (!text || word in LoanPurpose) return LoanPurpose[word as keyof typeof LoanPurpose];
  parser.report(
    'unknown-purpose',
    'purpose',
    text,
    `is not one of ${allowed.join(', ')}`,
    didYouMean(text, allowed),
  );
  return undefined;
}

/** SHORT or LONG; undefined if the cell is empty, or invalid and reported. */
export function readTerm(parser: RowParser): LoanTerm | undefined {
  const text = parser.cell('term');
  const word = text.toUpperCase();
  if (!text || word in LoanTerm) return LoanTerm[word as keyof typeof LoanTerm];
  const reason = 'is neither SHORT (under 18 months) nor LONG';
  parser.report('unknown-term', 'term', text, reason, didYouMean(text, Object.keys(LoanTerm)));
  return undefined;
}

function enterSides(parser: RowParser, key: readonly string[]) {
  const location = readLocation(parser, LOCATION);
  const lenders = enterCell(parser, { names: 'lender', ids: 'lender_id' }, [...key, 'lender'], {
    otherKind: 'museum',
  });
  const borrower = { names: 'borrower', kinds: 'borrower_kind', ids: 'borrower_id' };
  const borrowers = enterCell(parser, borrower, key, {
    location,
    asPrinted: parser.cell('borrower_as_printed'),
  });
  const venues = enterVenues(parser, key, borrowers[0], location);
  checkSides(parser, lenders, borrowers);
  return { lenders, borrowers, venues };
}

function checkSides(
  parser: RowParser,
  lenders: readonly MentionIndex[],
  borrowers: readonly MentionIndex[],
): void {
  const names = lenders.map((at) => parser.mentionAt(at).name);
  const both = borrowers.find((at) => names.some((name) => sameName(name, parser.mentionAt(at).name)));
  if (both !== undefined)
    parser.report(
      'lent-to-itself',
      'borrower',
      parser.cell('borrower'),
      'is also the lender',
      'enter the site as the venue, or the actual borrower',
    );
}
