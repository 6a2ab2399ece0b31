import { type Column, oneOf } from './layout.js';
import { OUTCOME_WORDS } from './outcomes.js';

/** Columns that several layouts share. */

export const START: Column = {
  name: 'start',
  form: 'DATE',
  meaning: 'First day, with the precision that is known. Empty: unknown.',
  example: '2018-02-10',
  allowed: '`2018`, `2018-02`, `2018-02-10`; `2014?` is uncertain, `200X` a year from 2000 to 2009',
};

export const END: Column = {
  name: 'end',
  form: 'DATE',
  meaning: 'Last day, with the precision that is known. Empty: unknown.',
  example: '2018-09',
  allowed: 'as in `start`; `..` if it is ongoing',
};

export const OUTCOMES: Column = {
  name: 'outcomes',
  form: 'WORD',
  meaning: 'Outcomes, as defined by the survey. Separate several with semicolons.',
  example: 'participation;skills_careers',
  ...oneOf(OUTCOME_WORDS),
};

export const PROJECT_ACTIVITY: Column = {
  name: 'kind',
  form: 'WORD',
  required: 'ROW',
  meaning: 'Activity.',
  example: 'research_project',
  allowed: 'a word listed in data/tables/activities.csv that is not a loan',
  choices: 'projectActivities',
};

export const FUNDER: Column = {
  name: 'funder',
  form: 'TEXT',
  meaning:
    'Funders. Separate several with semicolons. An amount or a note can follow each name in brackets. Do not name private persons: use `private donors`.',
  example: 'Example Foundation (GBP 5,000)',
};

export const SOURCE: Column = {
  name: 'source',
  form: 'ADDRESS',
  required: 'ROW',
  meaning: 'Page or document that states this. Separate several with ` ; `.',
  example: 'https://example.org/report',
  allowed: 'a web address, or a code of data/tables/sources.csv',
};

export const NOTE: Column = {
  name: 'note',
  form: 'NOTE',
  meaning: 'Note for readers of the file. It is checked but not imported.',
  example: '',
};

export const PEOPLE = (name: string): Column => ({
  name,
  form: 'NUMBER',
  meaning: 'Number of people reached. Empty: unknown; 0: none.',
  example: '120',
  allowed: 'a whole number',
});

export const OBJECTS = (name: string): Column => ({
  name,
  form: 'NUMBER',
  meaning: 'Number of objects. Empty: unknown; 0: none.',
  example: '12',
  allowed: 'a whole number',
});

export const identifierOf = (name: string, owner: string): Column => ({
  name,
  form: 'IDENTIFIER',
  meaning: `Identifier of ${owner}, with its scheme. It takes precedence over the name.`,
  example: 'ourmuseum:4711',
  allowed:
    '`ror:…` or a ror.org address, `mm:…` (Mapping Museums), `wikidata:Q…`, `GB-CHC-…` and other codes from org-id.guide, `id:…` (of this graph), or your own scheme',
});

export const TERM: Column = {
  name: 'term',
  form: 'WORD',
  meaning: '`SHORT`: under 18 months; `LONG`: 18 months or more.',
  example: 'SHORT',
  ...oneOf(['SHORT', 'LONG']),
};

export const VENUE: Column = {
  name: 'venue',
  form: 'NAME',
  meaning:
    'Site of the borrower at which it is shown; empty for the borrower itself. Separate several with ` | `; each can have its dates in square brackets.',
  example: 'Example Hall [2018-02/2018-05] | Example House',
};
