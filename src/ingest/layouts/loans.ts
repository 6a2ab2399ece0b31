import { LoanPurpose, LoanTerm } from '../../domain/words.js';
import { readLocation } from '../location.js';
import type { At, ReadRow, SaidLoan } from '../said.js';
import type { Location } from '../tables.js';
import { readCount, readPeriod, readSources } from './cells.js';
import { compact, some } from './compact.js';
import { Desk } from './desk.js';
import { enterFunders } from './funding.js';
import type { Column, Layout } from './layout.js';
import { enterNames } from './naming.js';

const COLUMNS: readonly Column[] = [
  { name: 'lender', required: true, meaning: 'the lender', example: 'Example Museum' },
  { name: 'borrower', required: true, meaning: 'the borrower', example: 'Example Gallery' },
  { name: 'borrower_as_printed', meaning: 'as printed', example: '' },
  { name: 'borrower_kind', meaning: 'kind', example: 'museum' },
  { name: 'venue', meaning: 'venue', example: '' },
  { name: 'place', meaning: 'place', example: 'Leeds' },
  { name: 'uk_region_or_country', meaning: 'region', example: 'Wales' },
  { name: 'title', required: true, meaning: 'title', example: 'Example' },
  { name: 'object', meaning: 'object', example: '' },
  { name: 'purpose', required: true, meaning: 'purpose', example: 'DISPLAY' },
  { name: 'term', meaning: 'term', example: 'SHORT' },
  { name: 'objects_count', meaning: 'objects', example: '3' },
  { name: 'start', meaning: 'start', example: '2017' },
  { name: 'end', meaning: 'end', example: '2018' },
  { name: 'visitors', meaning: 'people', example: '10' },
  { name: 'programme', meaning: 'programme', example: '' },
  { name: 'funder', meaning: 'who paid', example: 'Art Fund' },
  { name: 'source', required: true, meaning: 'sources', example: 'https://example.org/' },
];

const LOCATION = { place: 'place', region: 'uk_region_or_country' };

/** One loan, or one stop of a touring exhibition. */
export const loans: Layout = {
  name: 'loans',
  title: 'One loan, or one stop of a touring exhibition',
  columns: COLUMNS,
  read: (row, reading) => readLoan(new Desk(row, reading)),
};

function readLoan(desk: Desk): ReadRow[] {
  const key = ['lender', 'borrower', 'title', 'venue', 'start'].map((column) => desk.cell(column));
  const purpose = readPurpose(desk);
  const term = readTerm(desk);
  const sources = readSources(desk);
  const { lenders, borrowers, venues } = enterSides(desk, key);
  const { start, end, periodNote } = readPeriod(desk);
  if (!purpose) return [];
  const thing = compact<SaidLoan>({
    is: 'LOAN',
    title: desk.cell('title'),
    lenders,
    borrowers,
    direction: 'LENT',
    venues: some(venues),
    purpose,
    term,
    objects: readCount(desk, 'objects_count'),
    object: desk.cell('object'),
    programme: desk.cell('programme'),
    start,
    end,
    periodNote,
    people: readCount(desk, 'visitors'),
    funding: some(enterFunders(desk, key)),
  });
  return desk.done(key, thing, sources, [desk.cell('borrower_as_printed')].filter(Boolean));
}

function readPurpose(desk: Desk): LoanPurpose | undefined {
  const text = desk.cell('purpose');
  const purpose = LoanPurpose[text as keyof typeof LoanPurpose];
  const allowed = Object.keys(LoanPurpose).join(', ');
  if (!purpose) desk.error('purpose', text, 'unknown-purpose', `is none of ${allowed}`);
  return purpose;
}

function readTerm(desk: Desk): LoanTerm | undefined {
  const text = desk.cell('term');
  const term = LoanTerm[text as keyof typeof LoanTerm];
  if (text && !term) desk.error('term', text, 'unknown-term', 'is neither SHORT nor LONG');
  return term;
}

function enterSides(desk: Desk, key: readonly string[]) {
  const location = readLocation(desk, LOCATION);
  const lenders = enterNames(desk, 'lender', desk.cell('lender'), [...key, 'lender'], {});
  const borrowers = enterNames(desk, 'borrower', desk.cell('borrower'), key, {
    kind: desk.cell('borrower_kind'),
    location,
    asPrinted: desk.cell('borrower_as_printed'),
  });
  const venues = desk.cell('venue') ? [{ organisation: enterVenue(desk, key, borrowers[0]!, location) }] : [];
  return { lenders, borrowers, venues };
}

/** A venue is a site of the borrower, in the place of the row. Its kind is VENUE unless the names table or another row says more. */
function enterVenue(desk: Desk, key: readonly string[], borrower: At, location: Location): At {
  const [venue] = enterNames(desk, 'venue', desk.cell('venue'), [...key, 'venue'], {
    otherKind: 'exhibition venue',
    location,
    within: borrower,
  });
  return venue!;
}
