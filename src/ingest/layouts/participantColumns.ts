import { END, FUNDER, identifierOf, NOTE, OUTCOMES, PROJECT_ACTIVITY, SOURCE, START } from './columns.js';
import { type Column, oneOf } from './layout.js';

/** The columns of the layout `participants`, in the order of its template. */
export const PARTICIPANT_COLUMNS: readonly Column[] = [
  {
    name: 'title',
    form: 'TITLE',
    required: 'ROW',
    meaning: 'Title of the project. Rows without a `project_id` and with the same title are one project.',
    example: 'Example Bells',
  },
  {
    name: 'project_id',
    form: 'IDENTIFIER',
    meaning:
      'Number of the project in the list, with the list’s own prefix. Rows with the same number are one project, in all files.',
    example: 'examplelist:AB/1234',
  },
  PROJECT_ACTIVITY,
  {
    name: 'participant',
    form: 'NAME',
    required: 'ROW',
    meaning:
      'Participant. Enter one in each row, or separate several with ` | `. All participants of a project worked with each other.',
    example: 'Example University',
  },
  identifierOf('participant_id', 'the participant'),
  {
    name: 'participant_kind',
    form: 'TEXT',
    meaning: 'Kind of the participant; by position if there are several.',
    example: 'university',
    allowed: 'a word listed in data/tables/organisation_kinds.csv',
    choices: 'kinds',
  },
  {
    name: 'participant_place',
    form: 'TEXT',
    meaning:
      'Town of the participant; by position if there are several. Without a country it is taken to be in the United Kingdom.',
    example: 'Leeds',
  },
  {
    name: 'participant_country',
    form: 'TEXT',
    meaning: 'Country or UK region of the participant; by position if there are several.',
    example: 'United Kingdom',
    allowed: 'English names of countries, ISO 3166 codes (`DE`), or a word listed in data/tables/regions.csv',
  },
  {
    name: 'role',
    form: 'WORD',
    meaning: 'Role of the participant; by position if there are several. Empty: `PARTICIPANT`.',
    example: 'LEAD',
    ...oneOf(['LEAD', 'PARTICIPANT']),
  },
  OUTCOMES,
  START,
  END,
  {
    ...FUNDER,
    meaning:
      'Funder of the project; separate several with ` | `. An amount or a note can follow each name in brackets. Do not name private persons: use `private donors`.',
  },
  identifierOf('funder_id', 'the funder'),
  {
    name: 'amount',
    form: 'TEXT',
    meaning: 'What the funder gives to the whole project; by position if there are several funders.',
    example: '528700.50',
    allowed: 'a number with a decimal point',
  },
  {
    name: 'currency',
    form: 'WORD',
    meaning: 'Currency of `amount`; by position if there are several.',
    example: 'GBP',
    allowed: 'an ISO 4217 code',
  },
  SOURCE,
  NOTE,
];
