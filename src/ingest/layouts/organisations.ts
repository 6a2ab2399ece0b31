import { countryNames, countryOf } from '../countries.js';
import { readRegion } from '../location.js';
import type { At, Mention, OtherName, ReadRow } from '../said.js';
import { identifierOf, NOTE, SOURCE } from './columns.js';
import { readPoint } from './coordinates.js';
import { Desk } from './desk.js';
import { readIdentifier, together } from './identifiers.js';
import type { Column, Layout } from './layout.js';
import { checkName } from './nameFaults.js';
import { checkKind, eachOnce, partsOf, sameName } from './naming.js';
import { didYouMean } from './nearest.js';
import { checkAddress, readSources } from './sources.js';
import { readYears } from './years.js';

const COLUMNS: readonly Column[] = [
  { name: 'name', form: 'NAME', required: 'ROW', meaning: 'Its name.', example: 'Example Museum' },
  identifierOf('id', 'the organisation'),
  {
    name: 'ror_id',
    form: 'IDENTIFIER',
    meaning: 'Its ROR id.',
    example: 'https://ror.org/02mb95055',
    allowed: 'an address of ror.org',
  },
  {
    name: 'mm_id',
    form: 'IDENTIFIER',
    meaning: 'Its id in the Mapping Museums register.',
    example: 'mm.example.1',
  },
  {
    name: 'kind',
    form: 'TEXT',
    meaning: 'What it is.',
    example: 'museum',
    allowed: 'words of data/tables/organisation_kinds.csv',
  },
  { name: 'short_name', form: 'TEXT', meaning: 'Its abbreviation or short name.', example: 'EM' },
  {
    name: 'other_names',
    form: 'TEXT',
    meaning: 'Other names; several between ` | `.',
    example: 'The Example | Example Collection',
  },
  {
    name: 'former_names',
    form: 'TEXT',
    meaning: 'Former names; several between ` | `.',
    example: 'Example Town Museum',
  },
  { name: 'place', form: 'TEXT', meaning: 'Its town.', example: 'Leeds' },
  {
    name: 'region',
    form: 'TEXT',
    meaning: 'Its region in the United Kingdom.',
    example: 'Yorkshire and the Humber',
    allowed: 'words of data/tables/regions.csv',
  },
  {
    name: 'country',
    form: 'TEXT',
    meaning: 'Its country.',
    example: 'United Kingdom',
    allowed: 'English names of countries',
  },
  {
    name: 'latitude',
    form: 'NUMBER',
    meaning: 'Degrees north, WGS 84.',
    example: '53.79',
    allowed: '-90 to 90',
  },
  {
    name: 'longitude',
    form: 'NUMBER',
    meaning: 'Degrees east, WGS 84.',
    example: '-1.55',
    allowed: '-180 to 180',
  },
  {
    name: 'opened_from',
    form: 'NUMBER',
    meaning: 'First year in which it can have opened.',
    example: '1971',
    allowed: 'a year',
  },
  {
    name: 'opened_to',
    form: 'NUMBER',
    meaning: 'Last year in which it can have opened; that of `opened_from` where empty.',
    example: '1974',
    allowed: 'a year',
  },
  {
    name: 'closed_from',
    form: 'NUMBER',
    meaning: 'First year in which it can have closed. Empty: it is open, or that is unknown.',
    example: '',
    allowed: 'a year',
  },
  {
    name: 'closed_to',
    form: 'NUMBER',
    meaning: 'Last year in which it can have closed; that of `closed_from` where empty.',
    example: '',
    allowed: 'a year',
  },
  {
    name: 'site_of',
    form: 'NAME',
    meaning: 'What it is a site or a part of.',
    example: 'Example Museums Trust',
  },
  {
    name: 'national',
    form: 'TEXT',
    meaning: 'Short name, where it is one of the national museums that the survey asks.',
    example: '',
  },
  { name: 'website', form: 'ADDRESS', meaning: 'Its own page.', example: 'https://museum.example.org/' },
  SOURCE,
  NOTE,
];

/** An organisation by itself: a row of a register or of a list. */
export const organisations: Layout = {
  name: 'organisations',
  title: 'An organisation: a row of a register or of a list',
  columns: COLUMNS,
  read: (row, reading) => readOrganisation(new Desk(row, reading, COLUMNS)),
};

function readOrganisation(desk: Desk): ReadRow[] {
  const [name, kind] = [desk.cell('name'), desk.cell('kind')];
  const identifiers = readIdentifiers(desk);
  const key = [
    identifiers[0] ?? '',
    name,
    ...['place', 'region', 'country'].map((column) => desk.cell(column)),
  ];
  const sources = readSources(desk);
  if (!checkName(desk, 'name', name, Boolean(kind))) return [];
  if (kind) checkKind(desk, 'kind', kind);
  const [of, others, location] = [enterWhole(desk, key), readOthers(desk, name), readWhere(desk)];
  const mention: Mention = {
    name,
    ...(kind && { kind }),
    ...location,
    ...readPoint(desk, location.country),
    identifiers,
    ...(of !== undefined && { of }),
    others,
    ...(desk.cell('national') && { national: desk.cell('national') }),
    ...readWebsite(desk),
    ...readYears(desk),
  };
  const organisation = desk.mention(mention, { column: 'name', value: name, key });
  return desk.done(key, { is: 'ORGANISATION', organisation }, sources);
}

function readIdentifiers(desk: Desk): string[] {
  return together(desk, 'id', [
    readIdentifier(desk, 'ror_id', desk.cell('ror_id'), 'ror'),
    readIdentifier(desk, 'mm_id', desk.cell('mm_id'), 'mm'),
    readIdentifier(desk, 'id', desk.cell('id')),
  ]);
}

function readWhere(desk: Desk): { place?: string; region?: string; country?: string } {
  const { region, country: around } = readRegion(desk, 'region');
  const [place, country] = [desk.cell('place'), readCountry(desk) ?? around];
  return { ...(place && { place }), ...(region && { region }), ...(country && { country }) };
}

function readCountry(desk: Desk): string | undefined {
  const text = desk.cell('country');
  const country = text ? (desk.tables.region(text)?.country ?? countryOf(text)) : undefined;
  if (text && !country)
    desk.say('unknown-region', 'country', text, 'is no country', didYouMean(text, countryNames()));
  return country;
}

function readOthers(desk: Desk, name: string): OtherName[] {
  const others = (column: string, use: OtherName['use'], reason: string) =>
    partsOf(desk.cell(column))
      .filter(Boolean)
      .map((text): OtherName => ({ name: text, use, reason, by: 'source' }));
  return eachOnce(name, [
    ...others('short_name', 'SHORT', 'its own short name'),
    ...others('former_names', 'FORMER', 'its former name'),
    ...others('other_names', 'OTHER', 'another name of it'),
  ]);
}

function enterWhole(desk: Desk, key: readonly string[]): At | undefined {
  const text = desk.cell('site_of');
  if (!text || sameName(text, desk.cell('name')) || !checkName(desk, 'site_of', text, false))
    return undefined;
  return desk.mention({ name: text }, { column: 'site_of', value: text, key: [...key, 'parent'] });
}

function readWebsite(desk: Desk): { website?: string } {
  const website = desk.cell('website');
  if (!website) return {};
  checkAddress(desk, 'website', website);
  return { website };
}
