import { LoanTerm } from '../../domain/words.js';
import { readLocation } from '../location.js';
import type { ReadRow, SaidLoan, SaidProject } from '../said.js';
import type { ActivityReading } from '../tables.js';
import { readCount, readObjects, readOutcomes, readPeriod, readSources } from './cells.js';
import { compact, some } from './compact.js';
import { Desk } from './desk.js';
import { enterFunders } from './funding.js';
import { rorOf } from './identifiers.js';
import type { Column, Layout } from './layout.js';
import { enterNames } from './naming.js';

const COLUMNS: readonly Column[] = [
  { name: 'museum', required: true, meaning: 'the museum', example: 'Example Museum' },
  { name: 'partner', required: true, meaning: 'the partner', example: 'Example University' },
  { name: 'partner_as_printed', meaning: 'as printed', example: '' },
  { name: 'partner_kind', meaning: 'kind', example: 'university' },
  { name: 'place', meaning: 'place', example: 'Leeds' },
  { name: 'uk_region', meaning: 'region', example: 'Wales' },
  { name: 'project', required: true, meaning: 'title', example: 'Example' },
  { name: 'kind', required: true, meaning: 'activity', example: 'research_project' },
  { name: 'outcomes', meaning: 'outcomes', example: 'participation' },
  { name: 'people', meaning: 'people', example: '10' },
  { name: 'start', meaning: 'start', example: '2017' },
  { name: 'end', meaning: 'end', example: '2018' },
  { name: 'objects', meaning: 'objects', example: '3 objects' },
  { name: 'funder', meaning: 'who paid', example: 'Art Fund' },
  { name: 'ror_id', meaning: 'ROR id of the partner', example: 'https://ror.org/02mb95055' },
  { name: 'source', required: true, meaning: 'sources', example: 'https://example.org/' },
];

/** In this layout a place without a country is in the United Kingdom; places abroad name theirs. */
const LOCATION = { place: 'place', region: 'uk_region', home: 'United Kingdom' };

/** One museum working with one partner in one activity: a loan or a project, as data/tables/activities.csv reads its kind. */
export const partnerships: Layout = {
  name: 'partnerships',
  title: 'One museum working with one partner in one activity',
  columns: COLUMNS,
  read: (row, reading) => readPartnership(new Desk(row, reading)),
};

function readPartnership(desk: Desk): ReadRow[] {
  const key = ['museum', 'partner', 'project'].map((column) => desk.cell(column));
  const activity = desk.tables.activity(desk.cell('kind'));
  if (!activity)
    desk.error('kind', desk.cell('kind'), 'unknown-activity', 'is no activity of data/tables/activities.csv');
  const sources = readSources(desk);
  const sides = enterSides(desk, key);
  const thing = activity && thingOf(desk, key, activity, sides);
  return thing ? desk.done(key, thing, sources, [desk.cell('partner_as_printed')].filter(Boolean)) : [];
}

type Sides = ReturnType<typeof enterSides>;

function enterSides(desk: Desk, key: readonly string[]) {
  const ror = rorOf(desk, 'ror_id');
  return {
    museums: enterNames(desk, 'museum', desk.cell('museum'), [...key, 'museum'], {}),
    partners: enterNames(desk, 'partner', desk.cell('partner'), key, {
      kind: desk.cell('partner_kind'),
      location: readLocation(desk, LOCATION),
      asPrinted: desk.cell('partner_as_printed'),
      ...(ror && { identifiers: [ror] }),
    }),
  };
}

function thingOf(
  desk: Desk,
  key: readonly string[],
  activity: ActivityReading,
  sides: Sides,
): SaidLoan | SaidProject {
  const people = readCount(desk, 'people');
  const { start, end, periodNote } = readPeriod(desk);
  const outcomes = some(readOutcomes(desk));
  const funding = some(enterFunders(desk, key));
  const [title, prose] = [desk.cell('project'), desk.cell('objects')];
  if (activity.thing === 'PROJECT') {
    const onePerRow = desk.tables.onePerRow(title) || undefined;
    const kinds = { kind: activity.kind, printedKind: desk.cell('kind') };
    const work = { title, ...sides, ...kinds, start, end, periodNote, people, objectsNote: prose };
    return compact<SaidProject>({ is: 'PROJECT', ...work, outcomes, funding, onePerRow });
  }
  const { direction, purpose, term } = activity;
  const lent = direction === 'LENT';
  const { objects, object, objectsNote } = readObjects(prose);
  const [lenders, borrowers] = lent ? [sides.museums, sides.partners] : [sides.partners, sides.museums];
  const what = {
    title,
    lenders,
    borrowers,
    direction,
    purpose,
    term: term && LoanTerm[term],
    objects,
    object,
  };
  const work = { start, end, periodNote, people, objectsNote, outcomes, funding };
  return compact<SaidLoan>({ is: 'LOAN', ...what, ...work });
}
