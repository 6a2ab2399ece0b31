import type { Mention, OtherName, ParsedRow } from '../records.js';
import { some } from './compact.js';
import type { Column, Layout, LayoutRow, Reading } from './layout.js';
import { RowParser } from './rowParser.js';

const COLUMNS: readonly Column[] = [
  { name: 'name', form: 'NAME', required: 'ROW', meaning: 'its name', example: 'British Museum' },
  {
    name: 'short_name',
    form: 'TEXT',
    required: 'ROW',
    meaning: 'its short name',
    example: 'BM',
  },
  {
    name: 'aliases',
    form: 'TEXT',
    required: 'HEADER',
    meaning: 'other names, separated by semicolons',
    example: 'The British Museum',
  },
  {
    name: 'former_names',
    form: 'TEXT',
    required: 'HEADER',
    meaning: 'former names',
    example: 'Geffrye Museum (to 2021)',
  },
  { name: 'place', form: 'TEXT', required: 'HEADER', meaning: 'its town', example: 'London' },
  {
    name: 'sites',
    form: 'TEXT',
    required: 'HEADER',
    meaning: 'its sites, separated by semicolons',
    example: 'London; Boston Spa',
  },
  {
    name: 'in_2017_18_survey',
    form: 'TEXT',
    required: 'HEADER',
    meaning: 'whether the survey of 2017/18 included it',
    example: 'likely',
  },
  { name: 'note', form: 'TEXT', required: 'HEADER', meaning: 'a note; not imported', example: '' },
];

/** The list of national museums: a row for the museum, and one for each of its sites. */
export const nationalMuseums: Layout = {
  name: 'national-museums',
  title: 'A national museum with its other names and sites',
  columns: COLUMNS,
  internal: true,
  read: (row, reading) => [...readMuseum(row, reading), ...readSites(row, reading)],
};

const REASON = 'the list of national museums confirms it';

function readMuseum(row: LayoutRow, reading: Reading): ParsedRow[] {
  const parser = new RowParser(row, reading, COLUMNS);
  const organisation = enterMuseum(parser);
  return parser.done([parser.cell('short_name')], { is: 'ORGANISATION', organisation }, [row.file]);
}

function enterMuseum(parser: RowParser) {
  const { file: by } = parser.row;
  const [name, shortName, place] = [parser.cell('name'), parser.cell('short_name'), parser.cell('place')];
  const other = (use: OtherName['use']) => (text: string) => ({ name: text, use, reason: REASON, by });
  const former = list(parser, 'former_names').map((text) => text.replace(/ \(to \d{4}\)$/, ''));
  const museum: Mention = {
    name,
    kind: 'national museum',
    ...(parser.tables.region(place) ?? { place, country: 'United Kingdom' }),
    others: [
      other('SHORT')(shortName),
      ...list(parser, 'aliases').map(other('OTHER')),
      ...former.map(other('FORMER')),
    ],
    national: shortName,
  };
  return parser.mention(museum, { column: 'name', value: name, key: [shortName] });
}

function readSites(row: LayoutRow, reading: Reading): ParsedRow[] {
  const museum = new RowParser(row, reading, []);
  return list(museum, 'sites').flatMap((site) => readSite(new RowParser(row, reading, []), site));
}

/** A site is an organisation. Its name may also mean the whole museum. */
function readSite(parser: RowParser, site: string): ParsedRow[] {
  const more = parser.tables.site(parser.cell('name'), site);
  const of = enterMuseum(parser);
  const former = more?.former_name;
  const key = [parser.cell('short_name'), site];
  const mention: Mention = {
    name: more?.name || site,
    kind: 'museum',
    ...(more?.place && { place: more.place, country: 'United Kingdom' }),
    of,
    others: some(former ? [{ name: former, use: 'FORMER', reason: REASON, by: parser.row.file }] : []) ?? [],
    byTable: true,
  };
  const organisation = parser.mention(mention, { column: 'sites', value: site, key });
  return parser.done(key, { is: 'ORGANISATION', organisation }, [parser.row.file]);
}

const list = (parser: RowParser, column: string) =>
  parser
    .cell(column)
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
