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
  'missing-value': error('a required column is empty', 'an empty `title`'),
  'no-name': error('a name or title without content', '`tbc`, `-`'),
  placeholder: warning('a placeholder for an unknown value: read as empty', '`n/a` in `place`'),
  'too-long': error('more than 500 characters in a name or title, or 2,000 elsewhere', 'a whole page'),
  html: error('HTML tags other than for formatting', '`<script>`'),
  'html-decoded': warning(
    'HTML entities or formatting tags: read as plain text',
    '`<b>Tate</b>`, `Tools &amp; Toys`',
  ),
  formula: error('a formula that a spreadsheet would run', '`=HYPERLINK("https://example.org")`'),
  'mixed-scripts': error(
    'letters from two scripts in one word, which imitates another word',
    '`Tаte` with a Cyrillic а',
  ),
  'spreadsheet-error': warning('an error value from a spreadsheet: read as empty', '`#REF!`'),
  'e-mail': error('an e-mail address; the data are public', '`someone@example.org`'),
  'phone-number': error('a telephone number; the data are public', '`020 7946 0000`'),
  'bad-address': error('an invalid web address', '`www.example.org`'),
} as const;

/** Rules for names. */
const NAMES = {
  'personal-name': error(
    'a person’s name instead of an organisation; the data are public',
    '`Dr Jane Example`',
  ),
  'name-is-address': error('a web address or a postal address instead of a name', '`https://example.org`'),
  'several-names': warning(
    'a separator between names that data/tables/names.csv does not cover: read as one name',
    '`Example Museum; Example Gallery`',
  ),
  'remark-in-name': warning(
    'a remark in brackets after a name: read as the name alone; the text is kept as the printed name',
    '`Example Network (12 members later)`',
  ),
  'parts-do-not-match': error(
    'the number of parts between ` | ` differs from the number of names',
    '`museum | school` for three partners',
  ),
  'partner-is-museum': error('the partner is also the museum', '`Tate` and `Tate`'),
  'lent-to-itself': error('the borrower is also the lender', '`Tate` and `Tate`'),
  'unknown-kind': warning(
    'a kind that is not in data/tables/organisation_kinds.csv: imported as OTHER',
    '`musuem`',
  ),
  'kind-read': warning('a kind that is read by its last known word', '`homelessness charity` as `charity`'),
  'several-places': warning('several places in one cell: place left empty', '`London; Kent`'),
  'unknown-region': error('neither a region of data/tables/regions.csv nor a country', '`Mercia`'),
} as const;

/** Rules for words from closed lists. */
const WORDS = {
  'unknown-activity': warning(
    'an activity that is not in data/tables/activities.csv: imported as OTHER',
    '`twinning`',
  ),
  'unclear-activity': error('a word that matches several activities, or is probably a loan', '`loan`'),
  'not-a-project': error('a loan in a file with the layout projects', '`loan_long`'),
  'unknown-purpose': error('an unknown purpose of a loan', '`DISPLY`'),
  'unknown-term': error('neither SHORT nor LONG', '`MEDIUM`'),
  'unknown-role': error('neither LEAD nor PARTICIPANT', '`director`'),
  'unknown-outcome': error('an outcome that the survey does not define', '`joy`'),
  'unknown-qualifier': error('not one of exact, at least, more than', '`roughly`'),
  'unknown-source-kind': error('not a kind of source', '`newspaper`'),
  'unknown-measure': error('not a measure of this layout, or not in lower case', '`Number of loans`'),
  'contradicting-term': error('the activity implies the other term', '`loan_long` and `SHORT`'),
  'only-for-loans': warning('a column for loans in a row about a project: ignored', '`term`'),
} as const;

/** Rules for numbers and sums. */
const NUMBERS = {
  'rough-count': warning(
    'no exact number: read as unknown; the words are kept as a note',
    '`about 150`, `10-12`, `several`',
  ),
  'number-read': warning('a whole number in another format: read', '`12.0`, `12 objects`, `twelve`'),
  'number-too-large': error(
    'a count of more than 2,147,483,647 (a published figure: of more than 15 digits)',
    '`3000000000`',
  ),
  'negative-number': error('a negative number', '`-3`'),
  'decimal-number': error('decimals in a count', '`12.5`'),
  'thousands-separator': warning('thousands separators: removed', '`12,000`'),
  rounded: warning('decimals in a published count: rounded; the original is kept as a note', '`4312668.1`'),
  'bad-amount': error(
    'an unreadable amount, or one that differs from another in the row',
    '`(GBP 5.000,00)`',
  ),
  'amount-without-funder': error('an amount, but no funder who gives it', '`5000` and an empty `funder`'),
  'unknown-currency': error('not an ISO 4217 currency', '`(GPB 5,000)`'),
  'amount-without-currency': warning('an amount without a currency: kept as a note', '`(5,000)`'),
} as const;

/** Rules for dates and years. */
const DATES = {
  'date-read': warning('a date in another format, with one reading: read', '`10 Feb 2018`, `25/03/2018`'),
  'date-as-span': warning(
    'a range or a description: read as a span that contains it; the words are kept as a note',
    '`Spring 2018`, `1990s`, `2016-2018`',
  ),
  'ambiguous-date': error(
    'a date with two readings, and neither its column nor an option says whether the day comes first',
    '`12/03/2018`',
  ),
  'spreadsheet-date': warning('a spreadsheet’s internal number for a date: read as that date', '`43101`'),
  'not-a-date': error('words instead of a date of a source', '`last year or so`'),
  'no-such-day': error('a month or day that does not exist', '`2018-02-30`'),
  'date-as-note': warning(
    'words that are not understood: kept as a note; date left empty',
    '`2019 (inferred)`',
  ),
  'implausible-date': error('before 1700, or far in the future', '`0207`, `2107-01`'),
  'end-before-start': error('the end is before the start', '`2018` to `2017`'),
  'false-precision': warning(
    'first to last day of a year, which probably means the year',
    '`2018-01-01` to `2018-12-31`',
  ),
  'no-reporting-year': error('not a reporting year', '`2017/19`'),
  'bad-year': error('not a plausible year of opening or closing', '`19O1`'),
  'years-reversed': error('the earliest year is after the latest', '`1980` to `1970`'),
  'closed-before-opened': error('closed before it opened', 'opened 1990, closed 1980'),
} as const;

/** Rules for sources, identifiers and coordinates. */
const REFERENCES = {
  'no-source': error('no source; every row needs one', 'an empty `source`'),
  'several-sources': error(
    'several sources in one row of the layout sources',
    '`https://example.org/a ; https://example.org/b`',
  ),
  'nothing-stated': error(
    'a row of the layout sources that states nothing about its source',
    'only `source` is filled in',
  ),
  'bad-licence': error('a licence that is not an SPDX identifier', '`CC BY 4.0`'),
  'unknown-source': error('neither a web address nor a code of data/tables/sources.csv', '`annual report`'),
  'bad-identifier': error('an identifier with an invalid format or checksum', '`https://ror.org/02mb95056`'),
  'no-scheme': error('an identifier without a scheme', '`4711` instead of `ourmuseum:4711`'),
  'identifiers-differ': error('two columns identify different organisations', '`ror_id` and `partner_id`'),
  'bad-coordinate': error('not a number of degrees, or out of range', '`95.2`'),
  'half-coordinates': error('a latitude without a longitude, or vice versa', '`51.5` and nothing'),
  'zero-coordinates': error('the point 0, 0 in the Atlantic', '`0` and `0`'),
  'swapped-coordinates': error('latitude and longitude swapped', '`-0.12` and `51.5` in London'),
  'coordinates-elsewhere': warning(
    'a point outside the country in the row',
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

const WORKBOOKS = {
  'sheet-not-read': warning(
    'a sheet whose headings match no layout, in a workbook with another sheet that is read',
    'a sheet of notes',
  ),
  'hidden-sheet': warning('a hidden sheet: not read unless it is named', 'a sheet of lists'),
  'hidden-rows': warning('hidden rows: read like the others', 'rows hidden by a filter'),
  'merged-cells': warning(
    'merged cells of a column: the value is read for each of their rows',
    'one lender for five rows',
  ),
  'formula-without-value': warning(
    'a formula whose value is not saved: read as empty',
    '`=A1&B1` without a value',
  ),
  macros: warning('the workbook contains macros: they are not run', '`.xlsm`'),
  'external-links': warning(
    'links to other workbooks: the saved values are read',
    '`=[other.xlsx]Sheet1!A1`',
  ),
} as const;

/** Rules for files, for mappings, and for conflicts with the graph. */
export const OTHER_RULES: Readonly<Record<string, Readonly<Record<string, RuleText>>>> = {
  Files: {
    'wrong-number-of-cells': error(
      'a row with more or fewer cells than the header',
      'a comma outside quotes',
    ),
    'text-after-quote': error('text after the closing quote of a cell', '`"Flags" of the north`'),
    'title-line': warning('a line above the header: not read', 'a title of the sheet'),
    'column-read': warning('a heading that is read as another name', '`Start date`, `Town`'),
    'unknown-column': warning('a column that the layout does not have: not imported', '`Insurance value`'),
    'column-without-heading': warning(
      'content in a column without a heading: not read',
      'a remark next to the table',
    ),
    'suggestion-accepted': warning(
      'the cell was replaced by the suggested value, as asked (`--accept-suggestions`)',
      '`musuem` by `museum`',
    ),
    'control-character': error('a control character', 'a NUL byte'),
    'replacement-character': warning('a character was lost when the file was saved', '`Mus�e`'),
    mojibake: warning('UTF-8 that was read in another encoding', '`MusÃ©e`'),
    'windows-1252': warning(
      'the file is not UTF-8 and was read as Windows-1252',
      'saved by an old spreadsheet',
    ),
    'damaged-utf-8': warning('UTF-8 with some invalid bytes', 'two concatenated files'),
  },
  Workbooks: WORKBOOKS,
  Mappings: {
    'value-not-in-mapping': error('a value that is not in the mapping’s table', 'a new type'),
    'date-not-in-mapping': error('a date in none of the mapping’s formats', '`spring 2018`'),
    'number-not-in-mapping': error('a number in a format other than the mapping’s', '`1.234,5`'),
  },
  'Comparison with the graph': {
    'duplicate-row': warning('the same as another line in the file: no effect', 'a row that was copied'),
    'already-stated': warning(
      'another return states the same fact: stored once, with both as evidence',
      'a loan in two files',
    ),
    'retracted-by-hand': warning(
      'the fact was retracted manually and stays retracted',
      'a row from an older file',
    ),
    'not-your-museum': error(
      'a submitter states a loan, project or figure in which its museum has no part, describes an organisation that others describe too or makes it a parent, or marks a national museum',
      'a `website` of another museum',
    ),
    'name-of-another': error(
      'a submitter gives its own museum or a new organisation the name of another one',
      '`Victoria and Albert Museum` in `other_names`',
    ),
    'number-used-twice': error(
      'a `loan_id` or `project_id` is used for different loans or projects in one file',
      '`HV7` for loans to two borrowers',
    ),
    'facts-not-kept': warning(
      'another row states the same loan, or another amount of the same funder, differently: the first value is kept; or a submitter gives another organisation a kind or place, but other rows state another one',
      '`7` objects, where another return says `5`',
    ),
    'key-used-twice': warning(
      'a second file of a mapping has rows with the same key and different values: the first row is used',
      '`900001` on two lines of `project.csv` with different titles',
    ),
    'source-differs': error(
      'contradicts what another return, another line or the service’s own tables state of a source; nothing is overwritten',
      'a `licence` where another return states a different one',
    ),
    'unknown-id': error('an `id:` that no organisation in the graph has', '`id:national:tatte`'),
    'identifiers-clash': error(
      'identifiers of two organisations, or one that differs from the known one in its scheme',
      '`ror:…` of one museum with `mm:…` of another',
    ),
    'name-taken-for': warning(
      'matched to a name written differently, by similarity or by identifier only; reported once per name',
      '`Univeristy of Leeds`',
    ),
    'unsure-organisation': warning(
      'possibly an existing organisation: kept separate until it is judged',
      '`Abbot Hall`, if `Abbot Hall Art Gallery` exists',
    ),
    'implausible-count': warning(
      'over a hundred times as many objects as the lender’s largest loan',
      '`450000`',
    ),
  },
};
