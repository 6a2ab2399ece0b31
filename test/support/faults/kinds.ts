import type { Cells } from './goodRows.js';

/** A kind of error in a row, and the rule that must report it. */
export interface Kind {
  readonly layout: string;
  /** Unique description of the error. */
  readonly what: string;
  /** Changed cells; the report must name the first one, unless `at` is set. */
  readonly plant: Cells;
  readonly rule: string;
  readonly at?: string;
}

const kind =
  (layout: string) =>
  (what: string, rule: string, plant: Cells, at?: string): Kind => ({
    layout,
    what,
    plant,
    rule,
    ...(at !== undefined && { at }),
  });

const partnership = kind('partnerships');
const loan = kind('loans');
const project = kind('projects');
const participant = kind('participants');
const organisation = kind('organisations');
const figure = kind('figures');
const source = kind('sources');

/** A partner without a kind. */
const alone = (partner: string): Cells => ({ partner, partner_kind: '' });

export const KINDS: readonly Kind[] = [
  partnership('no museum', 'missing-value', { museum: '' }),
  partnership('no title', 'missing-value', { project: '' }),
  partnership('a partner to be confirmed', 'no-name', { partner: 'tbc' }),
  partnership('a partner of signs alone', 'no-name', { partner: '???' }),
  partnership('a partner not applicable', 'no-name', { partner: 'N/A' }),
  partnership('a place that says nothing', 'placeholder', { place: 'unknown' }),
  partnership('a title as long as a page', 'too-long', { project: 'Bells and whistles '.repeat(30) }),
  partnership('prose as long as a book', 'too-long', { objects: 'bells '.repeat(400) }),
  partnership('tags in a title', 'html-decoded', { project: '<b>Example Bells</b>' }),
  partnership('a script in a title', 'html', { project: '<script>Bells</script>' }),
  partnership('an entity in a name', 'html-decoded', { partner: 'Example Tools &amp; Toys Society' }),
  partnership('a formula in a title', 'formula', { project: '=HYPERLINK("https://example.org","Bells")' }),
  partnership('a formula that begins with a sign', 'formula', { objects: '+SUM(A1:A9)' }),
  partnership('a name with a Cyrillic letter in it', 'mixed-scripts', { partner: 'Ex\u0430mple Library' }),
  partnership('a broken reference', 'missing-value', { partner: '#REF!' }),
  partnership('a value not found by a spreadsheet', 'spreadsheet-error', { place: '#N/A' }),
  partnership('a column too narrow for its date', 'spreadsheet-error', { start: '########' }),
  partnership('an e-mail address as funder', 'e-mail', { funder: 'somebody@example.org' }),
  partnership('an e-mail address in a remark', 'e-mail', { note: 'ask somebody@example.org' }),
  partnership('a telephone number', 'phone-number', { objects: 'two bells, call 020 7946 0000' }),
  partnership('a person with a title', 'personal-name', alone('Dr Jane Example')),
  partnership('a person with two names', 'personal-name', alone('Margaret Examplesmith')),
  partnership('a person with initials', 'personal-name', alone('J. R. Examplesmith')),
  partnership('a couple who paid', 'personal-name', { funder: 'Mr and Mrs Examplesmith' }),
  partnership('a web address as name', 'name-is-address', { partner: 'https://example.org/partner' }),
  partnership('a postal address as name', 'name-is-address', {
    partner: 'Example House, Example Road, ZZ1 1ZZ',
  }),
  partnership('a name with a remark', 'remark-in-name', { partner: 'Example Network (12 members later)' }),
  partnership('a name that is not given', 'no-name', { partner: 'museum in Leeds (name not given)' }),
  partnership('a kind with a word before it', 'kind-read', { partner_kind: 'homelessness charity' }),
  partnership('an activity that may be a loan', 'unclear-activity', { kind: 'loan' }),
  partnership('several names with semicolons', 'several-names', {
    partner: 'Example Library; Example Archive',
  }),
  partnership('several names with a slash', 'several-names', {
    partner: 'Example Library / Example Archive',
  }),
  partnership('several names with a word', 'several-names', {
    partner: 'Example Library and University of Exampleton',
  }),
  partnership('several names with commas', 'several-names', {
    partner: 'UCL, University of Exampleton and Musée d’Exemple',
  }),
  partnership('more kinds than names', 'parts-do-not-match', { partner_kind: 'school | library' }),
  partnership('an empty part between two names', 'no-name', {
    ...{ partner: 'Example Library |  | Example Archive', partner_id: '' },
  }),
  partnership('a museum that is its own partner', 'partner-is-museum', {
    partner: 'The Example Museum',
    museum: 'Example Museum',
  }),
  partnership('a kind of partner misspelt', 'unknown-kind', { partner_kind: 'univresity' }),
  partnership('two places', 'several-places', { place: 'London; Leeds' }),
  partnership('a region that there is not', 'unknown-region', { uk_region: 'Mercia' }),
  partnership('an activity misspelt', 'unknown-activity', { kind: 'reserch_project' }),
  partnership('an outcome that there is not', 'unknown-outcome', { outcomes: 'participation;joy' }),
  partnership('a term of a project', 'only-for-loans', { term: 'LONG' }),
  partnership('the other term than the activity says', 'contradicting-term', {
    term: 'SHORT',
    kind: 'loan_long',
  }),
  partnership('a number in words', 'rough-count', { people: 'about 150' }),
  partnership('less than nobody', 'negative-number', { people: '-3' }),
  partnership('half a person', 'decimal-number', { people: '12.5' }),
  partnership('more people than there are', 'number-too-large', { people: '30000000000' }),
  partnership('a number with separators', 'thousands-separator', { people: '12,000' }),
  partnership('a number as spreadsheets shorten it', 'rough-count', { people: '1.2E+05' }),
  partnership('a sum in another notation', 'bad-amount', { funder: 'Example Foundation (GBP 5.000,00)' }),
  partnership('a currency that there is not', 'unknown-currency', {
    funder: 'Example Foundation (GPB 5,000)',
  }),
  partnership('a sum without its currency', 'amount-without-currency', {
    funder: 'Example Foundation (5,000)',
  }),
  partnership('a date in words', 'date-read', { start: '10 February 2018' }),
  partnership('a reporting year as date', 'date-as-span', { start: '2017/18' }),
  partnership('a date that is ambiguous', 'ambiguous-date', { start: '12/03/2018' }),
  partnership('a date the British way', 'date-read', { end: '25/03/2018' }),
  partnership('a year of two digits', 'ambiguous-date', { start: '01/02/18' }),
  partnership('a date as days', 'spreadsheet-date', { start: '43101' }),
  partnership('a thirtieth of February', 'no-such-day', { start: '2018-02-30' }),
  partnership('a thirteenth month', 'no-such-day', { start: '2018-13' }),
  partnership('prose as date', 'date-as-note', { start: 'spring, or so' }),
  partnership('an end that goes on in words', 'date-read', { end: 'ongoing' }),
  partnership('a year about which one is not sure, in words', 'date-read', { start: 'c. 2018' }),
  partnership('a date with a time', 'date-read', { start: '2018-02-10T09:00:00' }),
  partnership('a start before there were museums', 'implausible-date', { start: '0207' }),
  partnership('a start in the next century', 'implausible-date', { start: '2107', end: '' }),
  partnership('an end before the start', 'end-before-start', { end: '2001' }),
  partnership('a year that pretends to be days', 'false-precision', {
    start: '2018-01-01',
    end: '2018-12-31',
  }),
  partnership('no source', 'no-source', { source: '' }),
  partnership('words as source', 'unknown-source', { source: 'the annual report' }),
  partnership('a source without its protocol', 'bad-address', { source: 'www.example.org/report' }),
  partnership('two sources run together', 'bad-address', {
    source: 'https://a.example.org/;https://b.example.org/',
  }),
  partnership('a ROR id with a wrong digit', 'bad-identifier', { ror_id: 'https://ror.org/02mb95056' }),
  partnership('two identifiers that differ', 'identifiers-differ', {
    partner_id: 'ror:024mrxd33',
    ror_id: 'https://ror.org/02mb95055',
  }),
  partnership('an identifier of nobody', 'no-scheme', { partner_id: '4711' }),
  loan('a loan to oneself', 'lent-to-itself', { borrower: 'Example Museum', lender: 'Example Museum' }),
  loan('a purpose misspelt', 'unknown-purpose', { purpose: 'DISPLY' }),
  loan('a term that there is not', 'unknown-term', { term: 'MEDIUM' }),
  loan('objects in words', 'number-read', { objects_count: 'twelve' }),
  loan('less than no objects', 'negative-number', { objects_count: '-12' }),
  loan('a venue with a wrong date', 'date-read', { venue: 'Example Hall [Feb 2018/May 2018]' }),
  loan('an end before the start of a loan', 'end-before-start', { end: '2001-05', start: '2001-06' }),
  loan('a country misspelt', 'unknown-region', { uk_region_or_country: 'Germny' }),
  loan('a person as lender', 'personal-name', { lender: 'Sir John Examplesmith' }),
  project('a loan among projects', 'not-a-project', { kind: 'loan_long' }),
  project('fewer places than partners', 'parts-do-not-match', {
    partner_places: 'Leeds | York',
    partners: 'Example School | Example College | Example Archive',
    ...{ partner_kinds: '', partner_ids: '' },
  }),
  project('an address of another register', 'no-scheme', {
    partner_ids: 'https://register.example.org/4711',
    ...{ partners: 'Example School', partner_kinds: '', partner_places: '' },
  }),
  participant('a role that there is not', 'unknown-role', { role: 'director | PARTICIPANT' }),
  participant('more roles than names', 'parts-do-not-match', { role: 'LEAD | PARTICIPANT | PARTICIPANT' }),
  participant('a loan among participants', 'not-a-project', { kind: 'loan_long' }),
  participant('a country that there is not', 'unknown-region', {
    participant_country: 'Mercia | Australia',
  }),
  participant('an amount in words', 'bad-amount', { amount: 'plenty | 10000' }),
  participant('an amount that differs from the one in brackets', 'bad-amount', {
    amount: '5000 | 10000',
    funder: 'Example Council (GBP 6000) | Example Trust',
  }),
  participant('an amount of an unknown funder', 'amount-without-funder', {
    ...{ amount: '5000', funder: '', funder_id: '', currency: '' },
  }),
  participant('an amount of unknown currency', 'unknown-currency', { currency: 'GPB | GBP' }),
  participant('an amount without currency', 'amount-without-currency', {
    ...{ amount: '5000 |', currency: '' },
  }),
  participant('an identifier of two funders', 'parts-do-not-match', {
    ...{ funder: 'Example Council; Example Trust', funder_id: 'example:1', amount: '' },
  }),
  organisation('a latitude beyond the pole', 'bad-coordinate', { latitude: '95.2' }),
  organisation('a latitude with a comma', 'bad-coordinate', { latitude: '53,79' }),
  organisation('a latitude alone', 'half-coordinates', { longitude: '' }),
  organisation('a point in the Atlantic', 'zero-coordinates', { latitude: '0', longitude: '0' }),
  organisation('coordinates in each other’s column', 'swapped-coordinates', {
    latitude: '-1.55',
    longitude: '53.79',
  }),
  organisation('a point in another country', 'coordinates-elsewhere', {
    latitude: '48.85',
    longitude: '20.5',
  }),
  organisation('a year with a letter', 'bad-year', { opened_from: '19O1' }),
  organisation('years in the wrong order', 'years-reversed', { opened_from: '1980', opened_to: '1970' }),
  organisation('closed before it opened', 'closed-before-opened', { closed_to: '1950', closed_from: '1950' }),
  organisation('a country that there is not', 'unknown-region', { country: 'Ruritania' }),
  organisation('a website that is none', 'bad-address', { website: 'museum' }),
  figure('a year that is none', 'no-reporting-year', { year: '2017/19' }),
  figure('a measure in words', 'unknown-measure', { measure: 'Number of visits' }),
  figure('half a visitor', 'rounded', { value: '1234.5' }),
  figure('a value in words', 'rough-count', { value: 'many' }),
  figure('a qualifier that there is not', 'unknown-qualifier', { qualifier: 'roughly' }),
  source('a source that is two', 'several-sources', {
    source: 'https://example.org/a ; https://example.org/b',
  }),
  source(
    'a source of which nothing is stated',
    'nothing-stated',
    {
      ...{ title: '', publisher: '', kind: '', published: '', retrieved: '', licence: '' },
    },
    '',
  ),
  source('a licence in words', 'bad-licence', { licence: 'CC BY 4.0' }),
  source('a kind of source that there is not', 'unknown-source-kind', { kind: 'newspaper' }),
  source('a date of publication in words', 'not-a-date', { published: 'last year or so' }),
];
