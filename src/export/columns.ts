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
  text(name, `${what}, with the precision that is known: 2007, 2007-10, 2018-02-10, 2014?. Null: not known.`),
  day(`${name}_earliest`, `Earliest possible date. Null: not known.`),
  day(`${name}_latest`, `Latest possible date. Null: not known.`),
];

const PERIOD = [...partialDate('start', 'When it began'), ...partialDate('end', 'When it ended')];
const SOURCES = texts('source_ids', 'Ids of the sources.');

const end = (name: 'museum' | 'partner', what: string): Column[] => [
  text(`${name}_id`, `Id of ${what}.`),
  ...flat([
    text(`${name}_name`, `Name of ${what}.`),
    text(`${name}_kind`, `Kind of ${what}.`),
    ...(name === 'museum' ? [boolean('museum_national', 'Whether it is a national museum.')] : []),
    text(`${name}_place`, 'Its town. Null: not known.'),
    text(`${name}_region`, 'Its region or nation of the UK. Null: abroad, or not known.'),
    text(`${name}_country`, 'Its country. Null: not known.'),
  ]),
];

export const PARTNERSHIPS: readonly Column[] = [
  text('id', 'Id of the partnership.'),
  ...end('museum', 'the museum'),
  ...end('partner', 'the partner'),
  texts('kinds', 'Their activities together.'),
  integer('loans', 'Number of loans between the two, in either direction.'),
  integer('objects', 'Total of the known numbers of objects of these loans. Null: unknown for all.'),
  integer('projects', 'Number of projects in which a source names both.'),
  integer('weight', 'Number of loans and projects.'),
  ...PERIOD,
  integer('first_year', 'First known year. Null: nothing is dated.'),
  integer('last_year', 'Last known year. Null: nothing is dated.'),
  boolean(
    'consortium_only',
    'Whether the two are connected only by projects with three or more participants.',
  ),
  boolean(
    'mirrored',
    'Partnership of two museums in the reverse direction; only if the filter selects that direction alone.',
  ),
  SOURCES,
];

export const ORGANISATIONS: readonly Column[] = [
  text('id', 'Id of the organisation.'),
  text('name', 'Its name.'),
  text('short_name', 'Abbreviation or short name. Null: none is stated.'),
  text('kind', 'Kind of organisation.'),
  boolean('national', 'Whether it is a national museum.'),
  boolean('collective', 'Whether it represents several organisations the source does not name.'),
  text('site_of', 'Id of the organisation that it is a site of. Null: not a site.'),
  text('place', 'Its town. Null: not known.'),
  text('local_authority', 'Its local authority in the UK. Null: elsewhere, or not known.'),
  text('region', 'Its region or nation of the UK. Null: abroad, or not known.'),
  text('country', 'Its country. Null: not known.'),
  number('latitude', 'Degrees north, WGS 84. Null: not known.'),
  number('longitude', 'Degrees east, WGS 84. Null: not known.'),
  text('ror_id', 'Its ROR id (Research Organization Registry), as a web address. Null: none is stated.'),
  texts('identifiers', 'Its identifiers in registers, with their schemes.'),
  texts('other_names', 'Its other names.'),
  texts('former_names', 'Its former names.'),
  text('website', 'Its website. Null: none is stated.'),
  integer('opened_from', 'Earliest possible year of opening. Null: not known.'),
  integer('opened_to', 'Latest possible year of opening. Null: not known.'),
  integer('closed_from', 'Earliest possible year of closing. Null: open, or not known.'),
  integer('closed_to', 'Latest possible year of closing. Null: open, or not known.'),
  text('matched_by', 'How the names in the sources were matched to this organisation.'),
  texts('printed_kinds', 'Its kind, as stated by sources.'),
  integer('loans', 'Number of loans it lent or borrowed, including its sites.'),
  integer('projects', 'Number of projects it took part in, including its sites.'),
  integer('partners', 'Number of its partners.'),
];

export const LOANS: readonly Column[] = [
  text('id', 'Id of the loan.'),
  text('title', 'Title: the exhibition, or what was lent.'),
  text('purpose', 'What for.'),
  text('term', 'SHORT: under 18 months; LONG. Null: not known.'),
  text('direction', 'LENT or BORROWED by the museum that the source is about.'),
  texts('lender_ids', 'Ids of the lenders.'),
  texts('lender_names', 'Their names, in the same order.'),
  texts('borrower_ids', 'Ids of the borrowers.'),
  texts('borrower_names', 'Their names, in the same order.'),
  integer('objects', 'Number of objects. Null: not known.'),
  text('object', 'Description of the objects. Null: none is stated.'),
  text('objects_note', 'Note in the source on their number. Null: none.'),
  integer('people', 'Number of visitors. Null: not known.'),
  text('programme', 'Programme that it is part of. Null: none is stated.'),
  texts('outcomes', 'Its outcomes, as defined by the survey.'),
  ...PERIOD,
  text('period_note', 'Note in the source on its dates. Null: none.'),
  SOURCES,
];

export const PROJECTS: readonly Column[] = [
  text('id', 'Id of the project.'),
  text('title', 'Its title.'),
  text('kind', 'Its activity.'),
  texts('printed_kinds', 'Its kind, as stated by sources.'),
  texts('outcomes', 'Its outcomes, as defined by the survey.'),
  integer('people', 'Number of people reached. Null: not known.'),
  text('objects_note', 'Objects involved. Null: none are stated.'),
  ...PERIOD,
  text('period_note', 'Note in the source on its dates. Null: none.'),
  integer('participants', 'Number of participants.'),
  boolean('consortium', 'Whether three or more took part.'),
  SOURCES,
];

export const SOURCE_COLUMNS: readonly Column[] = [
  text('id', 'Id of the source.'),
  text('url', 'Its web address. Null: none.'),
  text('title', 'Its title; see title_is_derived.'),
  boolean(
    'title_is_derived',
    'Whether the title was derived from the web address, because the printed title is not recorded.',
  ),
  text('publisher', 'Its publisher. Null: not recorded.'),
  text('kind', 'Kind of publication: OFFICIAL, MUSEUM, PRESS and so on. Null: not recorded.'),
  text('published', 'When it was published: 2019, 2019-08 or 2019-08-09. Null: not recorded.'),
  text('retrieved', 'The day on which it was last read. Null: not recorded.'),
  text('licence', 'The licence that it states. Null: not recorded.'),
  text('note', 'Note on the source. Null: none.'),
];

export const FIGURES: readonly Column[] = [
  text('id', 'Id of the figure.'),
  text('title', 'Summary: what was counted, where and when.'),
  text('year', 'Reporting year, such as 2017/18, or year.'),
  text('measure', 'What was measured.'),
  text('scope', 'Place or organisations that the figure is about.'),
  number('value', 'The number. Null: see status.'),
  text('status', 'Whether a value is stated: STATED, NOT_APPLICABLE, UNKNOWN.'),
  text('qualifier', 'Precision. Null: no value is stated.'),
  text('unit', 'Unit of the value.'),
  text('theme', 'Theme in the survey. Null: not from the survey.'),
  text('note', 'Note in the source. Null: none.'),
  text('organisation_id', 'Id of the organisation that it is about. Null: none.'),
  text('area_id', 'Id of the area that it is about. Null: none.'),
  text('area_name', 'Name of that area.'),
  SOURCES,
];

export const RELATIONS: readonly Column[] = [
  text('from_id', 'Id of the start node.'),
  text('to_id', 'Id of the end node.'),
  text('type', 'LENT, TO (borrowed), SHOWN_AT, PARTICIPATES_IN, FUNDS, SITE_OF, ABOUT or EVIDENCED_BY.'),
  text('role', 'Of a participation: MUSEUM (did the work) or PARTNER. Null: other relations.'),
  texts('activities', 'Of a participation: its activities.'),
  texts('alongside', 'Of a participation: ids of the organisations that a source names with it.'),
  integer('people', 'Of a participation: number of people its part reached. Null: not known.'),
  ...PERIOD,
  number('amount', 'Of a payment: amount. Null: not known.'),
  text('currency', 'Of a payment: currency, ISO 4217. Null: not known.'),
  text('note', 'Of a payment: note. Null: none.'),
  texts('stated_in', 'Of evidence: the rows that cite it.'),
  texts('printed', 'Of evidence: names as printed in the source.'),
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
