import { countryNames, countryOf } from '../countries.js';
import { readRegion } from '../location.js';
import type { Mention, MentionIndex, OtherName, ParsedRow } from '../records.js';
import { readPoint } from './coordinates.js';
import { readIdentifier, together } from './identifiers.js';
import type { Layout } from './layout.js';
import { checkName } from './nameValidation.js';
import { checkKind, eachOnce, partsOf, sameName } from './naming.js';
import { didYouMean } from './nearest.js';
import { ORGANISATION_COLUMNS } from './organisationColumns.js';
import { RowParser } from './rowParser.js';
import { checkAddress, readSources } from './sources.js';
import { readYears } from './years.js';

/** An organisation: a row of a register or list. */
export const organisations: Layout = {
  name: 'organisations',
  title: 'One organisation, such as an entry in a register',
  columns: ORGANISATION_COLUMNS,
  read: (row, reading) => readOrganisation(new RowParser(row, reading, ORGANISATION_COLUMNS)),
};

function readOrganisation(parser: RowParser): ParsedRow[] {
  const [name, kind] = [parser.cell('name'), parser.cell('kind')];
  const identifiers = readIdentifiers(parser);
  const key = [
    identifiers[0] ?? '',
    name,
    ...['place', 'region', 'country'].map((column) => parser.cell(column)),
  ];
  const sources = readSources(parser);
  if (!checkName(parser, 'name', name, Boolean(kind))) return [];
  if (kind) checkKind(parser, 'kind', kind);
  const [of, others, location] = [enterWhole(parser, key), readOthers(parser, name), readWhere(parser)];
  const mention: Mention = {
    name,
    ...(kind && { kind }),
    ...location,
    ...readPoint(parser, location.country),
    identifiers,
    ...(of !== undefined && { of }),
    others,
    ...(parser.cell('national') && { national: parser.cell('national') }),
    ...readWebsite(parser),
    ...readYears(parser),
  };
  const organisation = parser.mention(mention, { column: 'name', value: name, key });
  return parser.done(key, { is: 'ORGANISATION', organisation }, sources);
}

function readIdentifiers(parser: RowParser): string[] {
  return together(parser, 'id', [
    readIdentifier(parser, 'ror_id', parser.cell('ror_id'), 'ror'),
    readIdentifier(parser, 'mm_id', parser.cell('mm_id'), 'mm'),
    readIdentifier(parser, 'id', parser.cell('id')),
  ]);
}

function readWhere(parser: RowParser): {
  place?: string;
  localAuthority?: string;
  region?: string;
  country?: string;
} {
  const { region, country: around } = readRegion(parser, 'region');
  const [place, country] = [parser.cell('place'), readCountry(parser) ?? around];
  const localAuthority = parser.cell('local_authority');
  return {
    ...(place && { place }),
    ...(localAuthority && { localAuthority }),
    ...(region && { region }),
    ...(country && { country }),
  };
}

function readCountry(parser: RowParser): string | undefined {
  const text = parser.cell('country');
  const country = text ? (parser.tables.region(text)?.country ?? countryOf(text)) : undefined;
  if (text && !country)
    parser.report('unknown-region', 'country', text, 'is not a country', didYouMean(text, countryNames()));
  return country;
}

function readOthers(parser: RowParser, name: string): OtherName[] {
  const others = (column: string, use: OtherName['use'], reason: string) =>
    partsOf(parser.cell(column))
      .filter(Boolean)
      .map((text): OtherName => ({ name: text, use, reason, by: 'source' }));
  return eachOnce(name, [
    ...others('short_name', 'SHORT', 'its own short name'),
    ...others('former_names', 'FORMER', 'its former name'),
    ...others('other_names', 'OTHER', 'another name of it'),
  ]);
}

function enterWhole(parser: RowParser, key: readonly string[]): MentionIndex | undefined {
  const text = parser.cell('site_of');
  if (!text || sameName(text, parser.cell('name')) || !checkName(parser, 'site_of', text, false))
    return undefined;
  return parser.mention({ name: text }, { column: 'site_of', value: text, key: [...key, 'parent'] });
}

function readWebsite(parser: RowParser): { website?: string } {
  const website = parser.cell('website');
  if (!website) return {};
  checkAddress(parser, 'website', website);
  return { website };
}
