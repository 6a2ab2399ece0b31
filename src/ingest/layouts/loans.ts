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

function readLoan(desk: RowParser): ParsedRow[] {
  const key = ['lender', 'borrower', 'title', 'venue', 'start'].map((column) => desk.cell(column));
  const purpose = readPurpose(desk);
  const term = readTerm(desk);
  const sources = readSources(desk);
  const { lenders, borrowers, venues } = enterSides(desk, key);
  const { start, end, periodNote } = readPeriod(desk);
  const ownId = desk.cell('loan_id');
  const thing = compact<LoanStatement>({
    is: 'LOAN',
    title: desk.cell('title'),
    ownId,
    lenders,
    borrowers,
    direction: 'LENT',
    venues: some(venues),
    purpose: purpose ?? LoanPurpose.DISPLAY,
    term,
    objects: readCount(desk, 'objects_count'),
    object: desk.cell('object'),
    programme: desk.cell('programme'),
    start,
    end,
    periodNote,
    people: readCount(desk, 'visitors'),
    outcomes: some(readOutcomes(desk)),
    funding: some(enterFunders(desk, key)),
  });
  const printed = [desk.cell('borrower_as_printed')].filter(Boolean);
  return desk.done(ownId ? [desk.cell('lender'), ownId] : key, thing, sources, printed);
}

function readPurpose(desk: RowParser): LoanPurpose | undefined {
  const text = desk.cell('purpose');
  const word = text.toUpperCase().replace(/[\s-]+/g, '_');
  const allowed = Object.keys(LoanPurpose);
  if (!text || word in LoanPurpose) return LoanPurpose[word as keyof typeof LoanPurpose];
  desk.say('unknown-purpose', 'purpose', text, `is none of ${allowed.join(', ')}`, didYouMean(text, allowed));
  return undefined;
}

/** SHORT or LONG; undefined if the cell is empty, or invalid and reported. */
export function readTerm(desk: RowParser): LoanTerm | undefined {
  const text = desk.cell('term');
  const word = text.toUpperCase();
  if (!text || word in LoanTerm) return LoanTerm[word as keyof typeof LoanTerm];
  const reason = 'is neither SHORT (under 18 months) nor LONG';
  desk.say('unknown-term', 'term', text, reason, didYouMean(text, Object.keys(LoanTerm)));
  return undefined;
}

function enterSides(desk: RowParser, key: readonly string[]) {
  const location = readLocation(desk, LOCATION);
  const lenders = enterCell(desk, { names: 'lender', ids: 'lender_id' }, [...key, 'lender']);
  const borrower = { names: 'borrower', kinds: 'borrower_kind', ids: 'borrower_id' };
  const borrowers = enterCell(desk, borrower, key, { location, asPrinted: desk.cell('borrower_as_printed') });
  const venues = enterVenues(desk, key, borrowers[0], location);
  checkSides(desk, lenders, borrowers);
  return { lenders, borrowers, venues };
}

function checkSides(
  desk: RowParser,
  lenders: readonly MentionIndex[],
  borrowers: readonly MentionIndex[],
): void {
  const names = lenders.map((at) => desk.mentionAt(at).name);
  const both = borrowers.find((at) => names.some((name) => sameName(name, desk.mentionAt(at).name)));
  if (both !== undefined)
    desk.say(
      'lent-to-itself',
      'borrower',
      desk.cell('borrower'),
      'is the lender itself',
      'name the site that it was lent to as its venue, or the other side',
    );
}
