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
  title: 'An organisation: a row of a register or of a list',
  columns: ORGANISATION_COLUMNS,
  read: (row, reading) => readOrganisation(new RowParser(row, reading, ORGANISATION_COLUMNS)),
};

function readOrganisation(desk: RowParser): ParsedRow[] {
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

function readIdentifiers(desk: RowParser): string[] {
  return together(desk, 'id', [
    readIdentifier(desk, 'ror_id', desk.cell('ror_id'), 'ror'),
    readIdentifier(desk, 'mm_id', desk.cell('mm_id'), 'mm'),
    readIdentifier(desk, 'id', desk.cell('id')),
  ]);
}

function readWhere(desk: RowParser): {
  place?: string;
  localAuthority?: string;
  region?: string;
  country?: string;
} {
  const { region, country: around } = readRegion(desk, 'region');
  const [place, country] = [desk.cell('place'), readCountry(desk) ?? around];
  const localAuthority = desk.cell('local_authority');
  return {
    ...(place && { place }),
    ...(localAuthority && { localAuthority }),
    ...(region && { region }),
    ...(country && { country }),
  };
}

function readCountry(desk: RowParser): string | undefined {
  const text = desk.cell('country');
  const country = text ? (desk.tables.region(text)?.country ?? countryOf(text)) : undefined;
  if (text && !country)
    desk.say('unknown-region', 'country', text, 'is no country', didYouMean(text, countryNames()));
  return country;
}

function readOthers(desk: RowParser, name: string): OtherName[] {
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

function enterWhole(desk: RowParser, key: readonly string[]): MentionIndex | undefined {
  const text = desk.cell('site_of');
  if (!text || sameName(text, desk.cell('name')) || !checkName(desk, 'site_of', text, false))
    return undefined;
  return desk.mention({ name: text }, { column: 'site_of', value: text, key: [...key, 'parent'] });
}

function readWebsite(desk: RowParser): { website?: string } {
  const website = desk.cell('website');
  if (!website) return {};
  checkAddress(desk, 'website', website);
  return { website };
}
