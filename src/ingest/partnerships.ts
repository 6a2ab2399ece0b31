import { readCount, readObjects, readOutcomes, readPeriod, readSources } from './cells.js';
import { cell, type Row } from './csv.js';
import type { LoanFact, ProjectFact } from './facts.js';
import { readLocation } from './location.js';
import { enterCell, enterFunders, type Reading, rowName } from './reading.js';

/** The columns of partnerships.csv. */
export const PARTNERSHIP_LAYOUT = [
  'museum',
  'partner',
  'partner_as_printed',
  'partner_kind',
  'place',
  'uk_region',
  'project',
  'kind',
  'outcomes',
  'people',
  'start',
  'end',
  'objects',
  'funder',
  'ror_id',
  'source',
] as const;

/** In this file a place without a country is in the United Kingdom; places abroad name theirs. */
const COLUMNS = { place: 'place', region: 'uk_region', home: 'United Kingdom' };

export type PartnershipFact = { loan: LoanFact } | { project: ProjectFact };

/** One row as a loan or a project, as data/tables/activities.csv reads its `kind`. Undefined, reported, where it can be neither. */
export function readPartnership(row: Row, reading: Reading): PartnershipFact | undefined {
  const activity = reading.tables.activity(cell(row, 'kind'));
  if (!activity) {
    reading.issues.error(
      row,
      'kind',
      cell(row, 'kind'),
      'is no activity of data/tables/activities.csv: the row is left out',
    );
    return undefined;
  }
  if (readSources(row).length === 0) {
    reading.issues.error(row, 'source', '', 'nothing enters the graph without a source: the row is left out');
    return undefined;
  }
  const key = [row.file, cell(row, 'museum'), cell(row, 'partner'), cell(row, 'project')];
  const sides = enterSides(row, key, reading);
  const common = {
    key,
    row: rowName(row),
    at: row,
    sources: readSources(row),
    printed: [cell(row, 'partner_as_printed')].filter(Boolean),
    title: cell(row, 'project'),
    people: readCount(row, 'people', reading.issues),
    period: readPeriod(row, reading.issues),
    outcomes: readOutcomes(row, reading.issues),
    funding: enterFunders(reading, row, key),
  };
  const prose = cell(row, 'objects');
  if (activity.thing === 'PROJECT')
    return {
      project: {
        ...common,
        ...sides,
        printedKind: cell(row, 'kind'),
        kind: activity.kind,
        objectsNote: prose || undefined,
      },
    };
  const lent = activity.direction === 'LENT';
  return {
    loan: {
      ...common,
      ...readObjects(prose),
      lenders: lent ? sides.museums : sides.partners,
      borrowers: lent ? sides.partners : sides.museums,
      direction: activity.direction,
      purpose: activity.purpose,
      term: activity.term,
    },
  };
}

function enterSides(row: Row, key: readonly string[], reading: Reading) {
  const { tables, issues } = reading;
  const museums = enterCell(reading, row, cell(row, 'museum'), { rowKey: [...key, 'museum'] });
  const partners = enterCell(reading, row, cell(row, 'partner'), {
    rowKey: key,
    kind: cell(row, 'partner_kind'),
    location: readLocation(row, COLUMNS, tables, issues),
    asPrinted: cell(row, 'partner_as_printed'),
    ...(cell(row, 'ror_id') && { ror: cell(row, 'ror_id') }),
  });
  return { museums, partners };
}
