import { LoanPurpose, LoanTerm } from '../domain/words.js';
import { readCount, readPeriod, readSources } from './cells.js';
import { cell, type Row } from './csv.js';
import type { LoanFact } from './facts.js';
import { readLocation } from './location.js';
import { enterCell, enterFunders, type Reading, rowName } from './reading.js';
import type { OrganisationKey } from './register.js';
import type { Location } from './tables.js';

/** The columns of loans.csv. */
export const LOAN_LAYOUT = [
  'lender',
  'borrower',
  'borrower_as_printed',
  'borrower_kind',
  'venue',
  'place',
  'uk_region_or_country',
  'title',
  'object',
  'purpose',
  'term',
  'objects_count',
  'start',
  'end',
  'visitors',
  'programme',
  'funder',
  'source',
] as const;

const COLUMNS = { place: 'place', region: 'uk_region_or_country' };

/** One row as a loan. Undefined, reported, where its purpose is unknown or no source states it. */
export function readLoan(row: Row, reading: Reading): LoanFact | undefined {
  const { issues } = reading;
  const purpose = LoanPurpose[cell(row, 'purpose') as keyof typeof LoanPurpose];
  if (!purpose) {
    issues.error(
      row,
      'purpose',
      cell(row, 'purpose'),
      `is none of ${Object.keys(LoanPurpose).join(', ')}: the row is left out`,
    );
    return undefined;
  }
  if (readSources(row).length === 0) {
    issues.error(row, 'source', '', 'nothing enters the graph without a source: the row is left out');
    return undefined;
  }
  const key = [
    row.file,
    ...['lender', 'borrower', 'title', 'venue', 'start'].map((column) => cell(row, column)),
  ];
  const text = (column: string) => cell(row, column) || undefined;
  return {
    key,
    row: rowName(row),
    at: row,
    sources: readSources(row),
    printed: [cell(row, 'borrower_as_printed')].filter(Boolean),
    ...enterSides(row, key, reading),
    direction: 'LENT',
    title: cell(row, 'title'),
    purpose,
    term: readTerm(row, reading),
    objects: readCount(row, 'objects_count', issues),
    object: text('object'),
    people: readCount(row, 'visitors', issues),
    programme: text('programme'),
    period: readPeriod(row, issues),
    outcomes: [],
    funding: enterFunders(reading, row, key),
  };
}

function readTerm(row: Row, { issues }: Reading): LoanTerm | undefined {
  const text = cell(row, 'term');
  const term = LoanTerm[text as keyof typeof LoanTerm];
  if (text && !term) issues.error(row, 'term', text, 'is neither SHORT nor LONG: left out');
  return term;
}

function enterSides(row: Row, key: readonly string[], reading: Reading) {
  const location = readLocation(row, COLUMNS, reading.tables, reading.issues);
  const lenders = enterCell(reading, row, cell(row, 'lender'), { rowKey: [...key, 'lender'] });
  const borrowers = enterCell(reading, row, cell(row, 'borrower'), {
    rowKey: key,
    kind: cell(row, 'borrower_kind'),
    location,
    asPrinted: cell(row, 'borrower_as_printed'),
  });
  const venue = cell(row, 'venue') && enterVenue(row, key, borrowers[0]!, location, reading);
  return { lenders, borrowers, ...(venue && { venue }) };
}

/** A venue is a site of the borrower, in the place of the row. Its kind is VENUE unless the names table or another row says more. */
function enterVenue(
  row: Row,
  key: readonly string[],
  borrower: OrganisationKey,
  location: Location,
  reading: Reading,
): OrganisationKey {
  const [venue] = enterCell(reading, row, cell(row, 'venue'), {
    rowKey: [...key, 'venue'],
    otherKind: 'exhibition venue',
    location,
  });
  const { parents } = reading.register.entries.get(venue!)!;
  if (venue !== borrower) {
    if (!parents.has(borrower)) parents.set(borrower, new Set());
    parents.get(borrower)!.add(rowName(row));
  }
  return venue!;
}
