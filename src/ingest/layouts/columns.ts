import type { Column } from './layout.js';
import { OUTCOME_WORDS } from './outcomes.js';

/** Columns that several layouts share. */

export const START: Column = {
  name: 'start',
  form: 'DATE',
  meaning: 'First day, as precise as it is known. Empty is unknown.',
  example: '2018-02-10',
  allowed: '`2018`, `2018-02`, `2018-02-10`; `2014?` is uncertain, `200X` some year of the 2000s',
};

export const END: Column = {
  name: 'end',
  form: 'DATE',
  meaning: 'Last day, as precise as it is known. Empty is unknown.',
  example: '2018-09',
  allowed: 'as in `start`; `..` where it goes on',
};

export const OUTCOMES: Column = {
  name: 'outcomes',
  form: 'WORD',
  meaning: 'Outcomes that the survey knows; several between semicolons.',
  example: 'participation;skills_careers',
  allowed: OUTCOME_WORDS.map((word) => `\`${word}\``).join(', '),
};

export const FUNDER: Column = {
  name: 'funder',
  form: 'TEXT',
  meaning:
    'Who paid; several between semicolons. The sum, or a remark, in brackets after the name. No private persons: `private donors`.',
  example: 'Example Foundation (GBP 5,000)',
};

export const SOURCE: Column = {
  name: 'source',
  form: 'ADDRESS',
  required: 'ROW',
  meaning: 'The page that says so; several between ` ; `.',
  example: 'https://example.org/report',
  allowed: 'a web address, or a code of data/tables/sources.csv',
};

export const NOTE: Column = {
  name: 'note',
  form: 'NOTE',
  meaning: 'A remark for people. It is checked, and not taken into the graph.',
  example: '',
};

export const PEOPLE = (name: string): Column => ({
  name,
  form: 'NUMBER',
  meaning: 'People reached. Empty is unknown, 0 is 0.',
  example: '120',
  allowed: 'a whole number',
});

export const OBJECTS = (name: string): Column => ({
  name,
  form: 'NUMBER',
  meaning: 'How many objects. Empty is unknown, 0 is 0.',
  example: '12',
  allowed: 'a whole number',
});

export const identifierOf = (name: string, whose: string): Column => ({
  name,
  form: 'IDENTIFIER',
  meaning: `Identifier of ${whose}, with its scheme. It decides who is meant, whatever the name.`,
  example: 'ourmuseum:4711',
  allowed:
    '`ror:…` or an address of ror.org, `mm:…` (Mapping Museums), `wikidata:Q…`, `GB-CHC-…` and other codes of org-id.guide, `id:…` (of this graph), or a scheme of your own',
});

export const TERM: Column = {
  name: 'term',
  form: 'WORD',
  meaning: 'Under 18 months, or longer.',
  example: 'SHORT',
  allowed: '`SHORT`, `LONG`',
};

export const VENUE: Column = {
  name: 'venue',
  form: 'NAME',
  meaning:
    'Where it is shown, if that is not the borrower itself: a site of the borrower. Several between ` | `, each with its dates in square brackets.',
  example: 'Example Hall [2018-02/2018-05] | Example House',
};
