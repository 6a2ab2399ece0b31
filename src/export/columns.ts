/** Type of a column's values. TEXTS: a list. DAY: YYYY-MM-DD. */
export type ColumnType = 'TEXT' | 'TEXTS' | 'INTEGER' | 'NUMBER' | 'BOOLEAN' | 'DAY';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Description, including the meaning of null. */
  readonly about: string;
  /**
   * A partnership column that copies an attribute of an end, for flat tables; omitted if the export also has
   * the organisations.
   */
  readonly flat?: true;
}

const column =
  (type: ColumnType) =>
  (name: string, about: string): Column => ({ name, type, about });
const text = column('TEXT');
const texts = column('TEXTS');
const integer = column('INTEGER');
const number = column('NUMBER');
const boolean = column('BOOLEAN');
const day = column('DAY');

const flat = (columns: readonly Column[]): Column[] => columns.map((each) => ({ ...each, flat: true }));

/** A partial date, with its first and last possible day. */
const partialDate = (name: string, what: string): Column[] => [
  text(name, `${what}, as precise as it is known: 2007, 2007-10, 2018-02-10, 2014?. Null: not known.`),
  day(`${name}_earliest`, `First day on which that can have been. Null: not known.`),
  day(`${name}_latest`, `Last day on which that can have been. Null: not known.`),
];

const PERIOD = [...partialDate('start', 'When it began'), ...partialDate('end', 'When it ended')];
const SOURCES = texts('source_ids', 'Ids of the sources that say so.');

const end = (name: 'museum' | 'partner', what: string): Column[] => [
  text(`${name}_id`, `Id of ${what}.`),
  ...flat([
    text(`${name}_name`, `Name of ${what}.`),
    text(`${name}_kind`, `What ${what} is.`),
    ...(name === 'museum' ? [boolean('museum_national', 'Whether it is one of the national museums.')] : []),
    text(`${name}_place`, 'Its town. Null: not known.'),
    text(`${name}_region`, 'Its region or nation of the UK. Null: abroad, or not known.'),
    text(`${name}_country`, 'Its country. Null: not known.'),
  ]),
];

export const PARTNERSHIPS: readonly Column[] = [
  text('id', 'Id of the partnership.'),
  ...end('museum', 'the museum'),
  ...end('partner', 'the partner'),
  texts('kinds', 'What joins the two.'),
  integer('loans', 'How many loans the two had, either way.'),
  integer('objects', 'How many objects these had, as far as known. Null: known of none.'),
  integer('projects', 'How many projects a source names the two together in.'),
  integer('weight', 'Loans and projects together.'),
  ...PERIOD,
  integer('first_year', 'First year that is known. Null: nothing is dated.'),
  integer('last_year', 'Last year that is known. Null: nothing is dated.'),
  boolean('consortium_only', 'Whether nothing but projects of three or more participants joins the two.'),
  boolean('mirrored', 'Two museums, read from the other side: only where the filter takes that side alone.'),
  SOURCES,
];

export const ORGANISATIONS: readonly Column[] = [
  text('id', 'Id of the organisation.'),
  text('name', 'Its name.'),
  text('short_name', 'Abbreviation or short name. Null: none is stated.'),
  text('kind', 'What it is.'),
  boolean('national', 'Whether it is one of the national museums.'),
  boolean('collective', 'Whether it represents several organisations the source does not name.'),
  text('site_of', 'Id of what it is a site of. Null: of nothing.'),
  text('place', 'Its town. Null: not known.'),
  text('local_authority', 'Its local authority in the UK. Null: elsewhere, or not known.'),
  text('region', 'Its region or nation of the UK. Null: abroad, or not known.'),
  text('country', 'Its country. Null: not known.'),
  number('latitude', 'Degrees north, WGS 84. Null: not known.'),
  number('longitude', 'Degrees east, WGS 84. Null: not known.'),
  text('ror_id', 'Its address in the Research Organization Registry. Null: none is stated.'),
  texts('identifiers', 'Its identifiers in registers, with their schemes.'),
  texts('other_names', 'Its other names.'),
  texts('former_names', 'Its former names.'),
  text('website', 'Its own page. Null: none is stated.'),
  integer('opened_from', 'Earliest possible year of opening. Null: not known.'),
  integer('opened_to', 'Last year in which it can have opened. Null: not known.'),
  integer('closed_from', 'First year in which it can have closed. Null: open, or not known.'),
  integer('closed_to', 'Last year in which it can have closed. Null: open, or not known.'),
  text('matched_by', 'How sure it is which organisation its name means.'),
  texts('printed_kinds', 'What sources call its kind.'),
  integer('loans', 'How many loans it lent or borrowed, sites included.'),
  integer('projects', 'How many projects it took part in, sites included.'),
  integer('partners', 'How many partners it has.'),
];

export const LOANS: readonly Column[] = [
  text('id', 'Id of the loan.'),
  text('title', 'What is lent, or the title of the exhibition.'),
  text('purpose', 'What for.'),
  text('term', 'SHORT: under 18 months; LONG. Null: not known.'),
  text('direction', 'LENT or BORROWED by the museum whose work the source describes.'),
  texts('lender_ids', 'Ids of who lent.'),
  texts('lender_names', 'Their names, in the same order.'),
  texts('borrower_ids', 'Ids of who borrowed.'),
  texts('borrower_names', 'Their names, in the same order.'),
  integer('objects', 'How many objects. Null: not known.'),
  text('object', 'Description of the objects. Null: not said.'),
  text('objects_note', 'What the source says of their number beyond it. Null: nothing.'),
  integer('people', 'How many people saw it. Null: not known.'),
  text('programme', 'The programme of which it is a part. Null: of none that is named.'),
  texts('outcomes', 'What it served.'),
  ...PERIOD,
  text('period_note', 'What the source says of the time in words. Null: nothing.'),
  SOURCES,
];

export const PROJECTS: readonly Column[] = [
  text('id', 'Id of the project.'),
  text('title', 'Its title.'),
  text('kind', 'What it is for.'),
  texts('printed_kinds', 'What sources call its kind.'),
  texts('outcomes', 'What it served.'),
  integer('people', 'How many people it reached. Null: not known.'),
  text('objects_note', 'Objects that play a part. Null: none are named.'),
  ...PERIOD,
  text('period_note', 'What the source says of the time in words. Null: nothing.'),
  integer('participants', 'How many organisations took part.'),
  boolean('consortium', 'Whether three or more took part.'),
  SOURCES,
];

export const SOURCE_COLUMNS: readonly Column[] = [
  text('id', 'Id of the source.'),
  text('url', 'Its address. Null: it has none.'),
  text('title', 'Its title; see title_is_derived.'),
  boolean(
    'title_is_derived',
    'Whether the title was made from the address: the printed one is not recorded.',
  ),
  text('publisher', 'Who published it. Null: not recorded.'),
  text('kind', 'What kind of publication: OFFICIAL, MUSEUM, PRESS and so on. Null: not recorded.'),
  text('published', 'When it was published: 2019, 2019-08 or 2019-08-09. Null: not recorded.'),
  text('retrieved', 'The day on which it was last read. Null: not recorded.'),
  text('licence', 'The licence that it states. Null: not recorded.'),
  text('note', 'A remark on the source. Null: none.'),
];

export const FIGURES: readonly Column[] = [
  text('id', 'Id of the figure.'),
  text('title', 'What was counted, where and when.'),
  text('year', 'Reporting year, such as 2017/18, or year.'),
  text('measure', 'What was measured.'),
  text('scope', 'Where or of whom.'),
  number('value', 'The number. Null: see status; 0 is 0.'),
  text('status', 'Whether a value is stated: STATED, NOT_APPLICABLE, UNKNOWN.'),
  text('qualifier', 'How exactly. Null: no value is stated.'),
  text('unit', 'What is counted.'),
  text('theme', 'The theme of the survey. Null: not of the survey.'),
  text('note', 'A remark of the source. Null: none.'),
  text('organisation_id', 'Id of the organisation that it is about. Null: about none.'),
  text('area_id', 'Id of the area that it is about. Null: about none.'),
  text('area_name', 'Name of that area.'),
  SOURCES,
];

export const RELATIONS: readonly Column[] = [
  text('from_id', 'Id of where it starts.'),
  text('to_id', 'Id of where it leads.'),
  text('type', 'LENT, TO (borrowed), SHOWN_AT, PARTICIPATES_IN, FUNDS, SITE_OF, ABOUT or EVIDENCED_BY.'),
  text('role', 'Of a participation: MUSEUM, whose work it is, or PARTNER. Null: of others.'),
  texts('activities', 'Of a participation: in what.'),
  texts('alongside', 'Of a participation: ids of those with whom a source names it.'),
  integer('people', 'Of a participation: how many people its part reached. Null: not known.'),
  ...PERIOD,
  number('amount', 'Of a payment: how much. Null: not known.'),
  text('currency', 'Of a payment: ISO 4217. Null: not known.'),
  text('note', 'Of a payment: a remark. Null: none.'),
  texts('stated_in', 'Of evidence: the rows that cite it.'),
  texts('printed', 'Of evidence: names as the source prints them.'),
  SOURCES,
];

const some = (...names: string[]) => RELATIONS.filter(({ name }) => names.includes(name));
const renamed = (columns: readonly Column[], name: string, to: string) =>
  columns.map((each) => (each.name === name ? { ...each, name: to } : each));

export const PARTICIPATIONS: readonly Column[] = renamed(
  renamed(
    [...some('from_id', 'to_id', 'role', 'activities', 'alongside', 'people'), ...PERIOD, SOURCES],
    'from_id',
    'organisation_id',
  ),
  'to_id',
  'project_id',
);

export const EVIDENCE: readonly Column[] = renamed(
  renamed(some('from_id', 'to_id', 'stated_in', 'printed'), 'from_id', 'thing_id'),
  'to_id',
  'source_id',
);
