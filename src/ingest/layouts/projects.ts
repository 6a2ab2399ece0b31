import type { ProjectKind } from '../../domain/words.js';
import type { ParsedRow, ProjectStatement } from '../records.js';
import {
  END,
  FUNDER,
  identifierOf,
  NOTE,
  OUTCOMES,
  PEOPLE,
  PROJECT_ACTIVITY,
  SOURCE,
  START,
} from './columns.js';
import { compact, some } from './compact.js';
import { readPeriod } from './dates.js';
import { enterFunders } from './funding.js';
import type { Column, Layout } from './layout.js';
import { enterCell } from './naming.js';
import { readCount } from './numbers.js';
import { readOutcomes } from './outcomes.js';
import { checkSides, readActivity } from './partnerships.js';
import { RowParser } from './rowParser.js';
import { readSources } from './sources.js';

const COLUMNS: readonly Column[] = [
  {
    name: 'title',
    form: 'TITLE',
    required: 'ROW',
    meaning: 'Title of the project. Rows with the same title, or the same `project_id`, are one project.',
    example: 'Example Bells',
  },
  {
    name: 'project_id',
    form: 'IDENTIFIER',
    meaning:
      'The sender’s own number for the project. Rows with the same number are one project, also in later returns.',
    example: 'P-17',
  },
  PROJECT_ACTIVITY,
  {
    name: 'museums',
    form: 'NAME',
    required: 'ROW',
    meaning: 'Museums that did the work. Separate several with ` | `.',
    example: 'Example Museum | Example Gallery',
  },
  { ...identifierOf('museum_ids', 'each museum'), example: 'ourmuseum:1 | ourmuseum:2' },
  {
    name: 'partners',
    form: 'NAME',
    required: 'ROW',
    meaning: 'Partners; each works with each museum. Separate several with ` | `.',
    example: 'Example University | Example School',
  },
  { ...identifierOf('partner_ids', 'each partner'), example: 'https://ror.org/02mb95055 |' },
  {
    name: 'partner_kinds',
    form: 'TEXT',
    meaning: 'Kind of each partner, by position; a single kind applies to all.',
    example: 'university | school',
    allowed: 'a word listed in data/tables/organisation_kinds.csv',
    choices: 'kinds',
  },
  {
    name: 'partner_places',
    form: 'TEXT',
    meaning: 'Town of each partner, by position; outside the United Kingdom with its country.',
    example: 'Leeds | Bendigo, Australia',
  },
  OUTCOMES,
  PEOPLE('people'),
  START,
  END,
  {
    name: 'objects',
    form: 'TEXT',
    meaning: 'Description of the objects involved.',
    example: 'two bronze bells',
  },
  FUNDER,
  SOURCE,
  NOTE,
];

/** A joint activity of museums and partners that is not a loan. */
export const projects: Layout = {
  name: 'projects',
  title: 'A joint activity of museums and partners that is not a loan',
  columns: COLUMNS,
  read: (row, reading) => readProject(new RowParser(row, reading, COLUMNS)),
};

function readProject(parser: RowParser): ParsedRow[] {
  const key = ['museums', 'partners', 'title'].map((column) => parser.cell(column));
  const [title, ownId] = [parser.cell('title'), parser.cell('project_id')];
  const kind = readProjectKind(parser);
  const museums = enterCell(parser, { names: 'museums', ids: 'museum_ids' }, [...key, 'museum'], {
    otherKind: 'museum',
  });
  const partner = { names: 'partners', ids: 'partner_ids', kinds: 'partner_kinds', places: 'partner_places' };
  const partners = enterCell(parser, partner, key);
  checkSides(parser, 'partners', museums, partners);
  const { start, end, periodNote } = readPeriod(parser);
  const people = readCount(parser, 'people');
  const [outcomes, funding] = [some(readOutcomes(parser)), some(enterFunders(parser, key))];
  const sources = readSources(parser);
  if (kind === undefined) return [];
  const onePerRow = parser.tables.onePerRow(title) ? (true as const) : undefined;
  const what = { title, ownId, museums, partners, kind, printedKind: parser.cell('kind') };
  const thing = compact<ProjectStatement>({
    ...{ is: 'PROJECT', ...what, start, end, periodNote },
    ...{ people, objectsNote: parser.noteWith(parser.cell('objects')), outcomes, funding, onePerRow },
  });
  return parser.done(ownId ? [parser.cell('museums'), ownId] : key, thing, sources);
}

/** The kind of a project in the column `kind`; undefined if it is unclear or a loan, which is reported. */
export function readProjectKind(parser: RowParser): ProjectKind | undefined {
  const activity = readActivity(parser, 'kind');
  if (activity?.thing !== 'LOAN') return activity?.kind;
  const suggestion = 'enter it in a file with the layout loans or partnerships';
  parser.report('not-a-project', 'kind', parser.cell('kind'), 'is a loan', suggestion);
  return undefined;
}
