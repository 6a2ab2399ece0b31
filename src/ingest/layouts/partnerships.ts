import { LoanTerm, ProjectKind } from '../../domain/words.js';
import { readLocation } from '../location.js';
import type { LoanStatement, MentionIndex, ParsedRow, ProjectStatement } from '../records.js';
import type { ActivityReading } from '../tables.js';
import { compact, some } from './compact.js';
import { readPeriod } from './dates.js';
import { enterFunders } from './funding.js';
import { readIdentifier } from './identifiers.js';
import type { Layout } from './layout.js';
import { readTerm } from './loans.js';
import { enterCell, sameName } from './naming.js';
import { didYouMean, nearest } from './nearest.js';
import { readCount } from './numbers.js';
import { readObjects } from './objects.js';
import { readOutcomes } from './outcomes.js';
import { PARTNERSHIP_COLUMNS } from './partnershipColumns.js';
import { RowParser } from './rowParser.js';
import { readSources } from './sources.js';
import { enterVenues } from './venues.js';

/** In this layout a place without a country is in the United Kingdom; places abroad state theirs. */
const LOCATION = { place: 'place', region: 'uk_region', home: 'United Kingdom' };

/**
 * One museum working with one partner in one activity: a loan or a project, depending on its kind in
 * data/tables/activities.csv.
 */
export const partnerships: Layout = {
  name: 'partnerships',
  title: 'One museum working with one partner in one activity: a project or a loan',
  columns: PARTNERSHIP_COLUMNS,
  read: (row, reading) => readPartnership(new RowParser(row, reading, PARTNERSHIP_COLUMNS)),
};

function readPartnership(parser: RowParser): ParsedRow[] {
  const key = ['museum', 'partner', 'project'].map((column) => parser.cell(column));
  const activity = readActivity(parser, 'kind');
  const sources = readSources(parser);
  const sides = enterSides(parser, key);
  const work = readWork(parser, key);
  if (!activity) return [];
  const thing =
    activity.thing === 'LOAN'
      ? loanOf(parser, key, activity, sides, work)
      : projectOf(parser, activity, sides, work);
  const ownId = parser.cell('project_id');
  const printed = [parser.cell('partner_as_printed')].filter(Boolean);
  return parser.done(ownId ? [parser.cell('museum'), ownId] : key, thing, sources, printed);
}

/** An activity as printed, or a word of the graph. */
export function readActivity(parser: RowParser, column: string): ActivityReading | undefined {
  const text = parser.cell(column);
  const activity = parser.tables.activity(text);
  if (activity || !text) return activity;
  const known = parser.tables.known('activities');
  const [guess, several] = [nearest(text, known), known.filter((word) => word.includes(text.toLowerCase()))];
  const isClear = several.length === 0 && !(guess && parser.tables.activity(guess)?.thing === 'LOAN');
  const reason = 'is not an activity in data/tables/activities.csv';
  const advice = didYouMean(text, known) ?? oneOf(several);
  if (isClear && !/\b(?:loan|lend|lent|borrow)/i.test(text)) {
    parser.report('unknown-activity', column, text, `${reason}: imported as OTHER`, advice);
    return { thing: 'PROJECT', kind: ProjectKind.OTHER };
  }
  parser.report('unclear-activity', column, text, `${reason}, and may be a loan`, advice);
  return undefined;
}

/** A word such as `loan` matches several activities. */
const oneOf = (words: readonly string[]) =>
  words.length > 0 ? `enter one of ${words.join(', ')}` : undefined;

function enterSides(parser: RowParser, key: readonly string[]) {
  const ror = readIdentifier(parser, 'ror_id', parser.cell('ror_id'), 'ror');
  const museums = enterCell(parser, { names: 'museum', ids: 'museum_id' }, [...key, 'museum'], {
    otherKind: 'museum',
  });
  const partner = { names: 'partner', kinds: 'partner_kind', ids: 'partner_id' };
  const partners = enterCell(parser, partner, key, {
    location: readLocation(parser, LOCATION),
    asPrinted: parser.cell('partner_as_printed'),
    identifiers: ror ? [ror] : [],
  });
  checkSides(parser, 'partner', museums, partners);
  return { museums, partners };
}

/** Reports a museum that would be its own partner. */
export function checkSides(
  parser: RowParser,
  column: string,
  museums: readonly MentionIndex[],
  partners: readonly MentionIndex[],
): void {
  const names = museums.map((at) => parser.mentionAt(at).name);
  const both = partners.find((at) => names.some((name) => sameName(name, parser.mentionAt(at).name)));
  if (both !== undefined)
    parser.report(
      'partner-is-museum',
      column,
      parser.mentionAt(both).name,
      'is also the museum',
      'enter the other partner',
    );
}

type Sides = ReturnType<typeof enterSides>;
type Work = ReturnType<typeof readWork>;

function readWork(parser: RowParser, key: readonly string[]) {
  return {
    title: parser.cell('project'),
    ownId: parser.cell('project_id'),
    people: readCount(parser, 'people'),
    count: readCount(parser, 'objects_count'),
    period: readPeriod(parser),
    outcomes: some(readOutcomes(parser)),
    funding: some(enterFunders(parser, key)),
    prose: parser.cell('objects'),
    term: readTerm(parser),
  };
}

type Project = Extract<ActivityReading, { thing: 'PROJECT' }>;
type Loan = Extract<ActivityReading, { thing: 'LOAN' }>;

function projectOf(
  parser: RowParser,
  { kind }: Project,
  { museums, partners }: Sides,
  work: Work,
): ProjectStatement {
  const { title, ownId, people, count, period, outcomes, funding, prose } = work;
  const { start, end, periodNote } = period;
  for (const column of ['term', 'venue'])
    if (parser.cell(column))
      parser.report(
        'only-for-loans',
        column,
        parser.cell(column),
        'applies to loans only: ignored',
        'leave it empty, or enter the loan in a separate row',
      );
  const what = { title, ownId, museums, partners, kind, printedKind: parser.cell('kind') };
  const objectsNote = parser.noteWith(prose || (count === undefined ? '' : `${count} objects`));
  const onePerRow = parser.tables.onePerRow(title) ? (true as const) : undefined;
  return compact<ProjectStatement>({
    ...{ is: 'PROJECT', ...what, start, end, periodNote },
    ...{ people, objectsNote, outcomes, funding, onePerRow },
  });
}

function loanOf(
  parser: RowParser,
  key: readonly string[],
  activity: Loan,
  sides: Sides,
  work: Work,
): LoanStatement {
  const { title, ownId, people, count, period, outcomes, funding, prose } = work;
  const { direction, purpose } = activity;
  const { start, end, periodNote } = period;
  const [lenders, borrowers] =
    direction === 'LENT' ? [sides.museums, sides.partners] : [sides.partners, sides.museums];
  const { object, objects, objectsNote } = readObjects(prose);
  const venues = some(enterVenues(parser, key, borrowers[0], {}));
  const what = {
    title,
    ownId,
    lenders,
    borrowers,
    direction,
    venues,
    purpose,
    term: termOf(parser, activity, work),
  };
  return compact<LoanStatement>({
    ...{ is: 'LOAN', ...what, objects: count ?? objects, object, start, end, periodNote },
    ...{ people, objectsNote: parser.noteWith(objectsNote), outcomes, funding },
  });
}

function termOf(parser: RowParser, activity: Loan, { term }: Work): LoanTerm | undefined {
  if (term && activity.term && term !== activity.term)
    parser.report(
      'contradicting-term',
      'term',
      term,
      `contradicts the kind ${parser.cell('kind')}`,
      `enter ${activity.term}, or another kind`,
    );
  return activity.term ? LoanTerm[activity.term] : term;
}
