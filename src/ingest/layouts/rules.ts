/** Level and condition of a rule, and an example of a value that triggers it. */
export interface RuleText {
  readonly level: 'ERROR' | 'WARNING';
  readonly when: string;
  readonly example: string;
}

const error = (when: string, example: string): RuleText => ({ level: 'ERROR', when, example });
const warning = (when: string, example: string): RuleText => ({ level: 'WARNING', when, example });

/** Rules for the text of any cell. */
const CELLS = {
  'missing-value': error('a column that each row must fill is empty', 'an empty `title`'),
  'no-name': error('a name or a title says nothing', '`tbc`, `-`'),
  placeholder: warning('a cell says that nothing is known: taken as empty', '`n/a` in `place`'),
  'too-long': error('more than 500 characters in a name or a title, 2,000 elsewhere', 'a whole page'),
  html: error('tags or entities of HTML', '`<b>Tate</b>`, `Tools &amp; Toys`'),
  formula: error('a spreadsheet would run it', '`=HYPERLINK("https://example.org")`'),
  'mixed-scripts': error(
    'letters of two scripts in one word: it looks like another',
    '`Tаte` with a Cyrillic а',
  ),
  'spreadsheet-error': error('what a spreadsheet leaves where it could not compute', '`#REF!`'),
  'e-mail': error('an e-mail address: the data are open', '`someone@example.org`'),
  'phone-number': error('a telephone number: the data are open', '`020 7946 0000`'),
  'bad-address': error('a web address that cannot be one', '`www.example.org`'),
} as const;

/** Rules for names. */
const NAMES = {
  'personal-name': error(
    'a person where an organisation should stand: the data are open',
    '`Dr Jane Example`',
  ),
  'name-is-address': error('a web address or a postal address instead of a name', '`https://example.org`'),
  'several-names': warning(
    'signs or words that stand between several names, which data/tables/names.csv does not read: taken as one name',
    '`Example Museum; Example Gallery`',
  ),
  'parts-do-not-match': error(
    'not as many parts between ` | ` as there are names',
    '`museum | school` for three partners',
  ),
  'partner-is-museum': error('the partner is the museum itself', '`Tate` and `Tate`'),
  'lent-to-itself': error('the borrower is the lender itself', '`Tate` and `Tate`'),
  'unknown-kind': warning(
    'a kind that data/tables/organisation_kinds.csv does not have: taken as OTHER',
    '`musuem`',
  ),
  'several-places': warning('several places in one cell: no place is taken from it', '`London; Kent`'),
  'unknown-region': error('neither a region of data/tables/regions.csv nor a country', '`Mercia`'),
} as const;

/** Rules for words from closed lists. */
const WORDS = {
  'unknown-activity': error('an activity that data/tables/activities.csv does not have', '`reserch_project`'),
  'not-a-project': error('a loan in the layout of projects', '`loan_long`'),
  'unknown-purpose': error('a purpose that loans do not have', '`DISPLY`'),
  'unknown-term': error('neither SHORT nor LONG', '`MEDIUM`'),
  'unknown-outcome': error('an outcome that the survey does not know', '`joy`'),
  'unknown-qualifier': error('none of exact, at least, more than', '`roughly`'),
  'unknown-measure': error('no measure of this layout, or no word in lower case', '`Number of loans`'),
  'contradicting-term': error('the activity says the other term', '`loan_long` and `SHORT`'),
  'only-for-loans': warning(
    'a column that says something of loans alone, in a row of a project: not read',
    '`term`',
  ),
} as const;

/** Rules for numbers and sums. */
const NUMBERS = {
  'no-whole-number': error('no whole number', '`about 150`'),
  'number-too-large': error(
    'a count of more than 2,147,483,647 (a published figure: of more than 15 digits)',
    '`3000000000`',
  ),
  'negative-number': error('less than nothing', '`-3`'),
  'decimal-number': error('a part of a thing', '`12.5`'),
  'thousands-separator': warning('a number with separators: taken without', '`12,000`'),
  rounded: warning('a part of a thing in a published figure: rounded, and kept as a note', '`4312668.1`'),
  'bad-amount': error('a sum that cannot be read', '`(GBP 5.000,00)`'),
  'unknown-currency': error('no currency of ISO 4217', '`(GPB 5,000)`'),
  'amount-without-currency': warning('a sum without its currency: kept as a note', '`(5,000)`'),
} as const;

/** Rules for dates and years. */
const DATES = {
  'bad-date': error('a date in another form than 2007, 2007-10 or 2018-02-10', '`10 Feb 2018`'),
  'ambiguous-date': error('a date that can be read in two ways', '`12/03/2018`'),
  'spreadsheet-date': error('a date as a spreadsheet counts days', '`43101`'),
  'no-such-day': error('a month or a day that there is not', '`2018-02-30`'),
  'date-as-note': warning(
    'words instead of a date: kept as a note, the date is unknown',
    '`2019 (inferred)`',
  ),
  'implausible-date': error('before 1700, or far in the future', '`0207`, `2107-01`'),
  'end-before-start': error('the end lies before the start', '`2018` to `2017`'),
  'false-precision': warning(
    'first to last day of a year: looks like a year',
    '`2018-01-01` to `2018-12-31`',
  ),
  'no-reporting-year': error('no reporting year', '`2017/19`'),
  'bad-year': error('no year in which a museum can have opened or closed', '`19O1`'),
  'years-reversed': error('the first year that is possible lies after the last', '`1980` to `1970`'),
  'closed-before-opened': error('closed before it opened', 'opened 1990, closed 1980'),
} as const;

/** Rules for sources, identifiers and coordinates. */
const REFERENCES = {
  'no-source': error('nothing enters the graph without a source', 'an empty `source`'),
  'unknown-source': error('neither a web address nor a code of data/tables/sources.csv', '`annual report`'),
  'bad-identifier': error(
    'an identifier that cannot be one: its form, or its check digits',
    '`https://ror.org/02mb95056`',
  ),
  'no-scheme': error('an identifier that does not say whose it is', '`4711` instead of `ourmuseum:4711`'),
  'identifiers-differ': error('two columns name two organisations', '`ror_id` and `partner_id`'),
  'bad-coordinate': error('no number of degrees, or out of range', '`95.2`'),
  'half-coordinates': error('a latitude without a longitude, or the other way round', '`51.5` and nothing'),
  'zero-coordinates': error('the point 0, 0 in the Atlantic', '`0` and `0`'),
  'swapped-coordinates': error(
    'latitude and longitude in each other’s column',
    '`-0.12` and `51.5` in London',
  ),
  'coordinates-elsewhere': warning(
    'a point outside of the country that the row names',
    '`48.85, 2.35` in the United Kingdom',
  ),
} as const;

/** All rules that a layout can report, by name. */
export const RULES = { ...CELLS, ...NAMES, ...WORDS, ...NUMBERS, ...DATES, ...REFERENCES } as const;

export type Rule = keyof typeof RULES;

/** The rules by heading, for docs/import.md. */
export const RULE_GROUPS: Readonly<Record<string, Readonly<Record<string, RuleText>>>> = {
  'Any cell': CELLS,
  Names: NAMES,
  'Closed lists': WORDS,
  'Numbers and sums': NUMBERS,
  'Dates and years': DATES,
  'Sources, identifiers, coordinates': REFERENCES,
};

/** Rules for files, for mappings, and for conflicts with the graph. */
export const OTHER_RULES: Readonly<Record<string, Readonly<Record<string, RuleText>>>> = {
  Files: {
    'wrong-number-of-cells': error(
      'a row with more or fewer cells than the header',
      'a comma outside of quotes',
    ),
    'control-character': error('a character that no text has', 'a NUL byte'),
    'replacement-character': warning('a character was lost when the file was saved', '`Mus�e`'),
    mojibake: warning('UTF-8 that was read as something else', '`MusÃ©e`'),
    'windows-1252': warning(
      'the file is no UTF-8, and was read as Windows-1252',
      'saved by an old spreadsheet',
    ),
    'damaged-utf-8': warning('UTF-8, but for some bytes', 'two files put together'),
  },
  Mappings: {
    'value-not-in-mapping': error('a value that the table of the mapping does not have', 'a new type'),
    'date-not-in-mapping': error('a date in none of the formats of the mapping', '`spring 2018`'),
    'number-not-in-mapping': error('a number in another form than the mapping says', '`1.234,5`'),
  },
  'The return, and what the graph has': {
    'duplicate-row': warning(
      'the file says the same in another line: it adds nothing',
      'a row that was copied',
    ),
    'already-stated': warning(
      'another return states the same thing: kept as one, with both as evidence',
      'a loan in two files',
    ),
    'retracted-by-hand': warning(
      'somebody retracted what the row says: it stays so',
      'a row of an older file',
    ),
    'not-your-museum': error(
      'a submitter states a loan, project or figure in which its museum has no part, describes an organisation of which others speak too, gives it an identifier of a register, or marks a national museum',
      'a loan between two other museums',
    ),
    'name-of-another': error(
      'a submitter gives a new organisation a name that another has',
      '`Victoria and Albert Museum` in `other_names`',
    ),
    'number-used-twice': error(
      'one `loan_id` of a lender, or `project_id`, stands for different things in one file',
      '`HV7` for loans to two borrowers',
    ),
    'facts-not-kept': warning(
      'another row states the same loan otherwise: the value of the first row stands',
      '`7` objects, where another return says `5`',
    ),
    'unknown-id': error('an `id:` that no organisation of the graph has', '`id:national:tatte`'),
    'identifiers-clash': error(
      'identifiers that are two organisations’, or another than the one of that scheme that is known',
      '`ror:…` of one museum with `mm:…` of another',
    ),
    'name-taken-for': warning(
      'the name was taken for one that is written otherwise, by likeness or by its identifier alone; said once for each name',
      '`Univeristy of Leeds`',
    ),
    'unsure-organisation': warning(
      'the name may be that of another organisation: taken as one of its own until somebody judges',
      '`Abbot Hall`, where there is `Abbot Hall Art Gallery`',
    ),
    'implausible-count': warning('a hundred times as many objects as the lender’s largest loan', '`450000`'),
  },
};
