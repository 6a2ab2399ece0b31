import type { Addresses } from './addresses.js';
import { asNumber, asText, type ColumnMappings, columnFacts, type Row } from './columns.js';
import { dated, yearBetween } from './dates.js';
import { identifierFacts } from './identifiers.js';
import { ORGANISATION } from './properties.js';
import { type Description, type Fact, iri, type Name, named, text } from './terms.js';

/** The schema.org type of a kind of organisation, if there is a narrower one than `schema:Organization`. */
const TYPES: Readonly<Record<string, Name>> = {
  MUSEUM: 'schema:Museum',
  UNIVERSITY: 'schema:CollegeOrUniversity',
  COLLEGE: 'schema:CollegeOrUniversity',
  SCHOOL: 'schema:School',
  LIBRARY: 'schema:Library',
  ARCHIVE: 'schema:ArchiveOrganization',
  RESEARCH_INSTITUTE: 'schema:ResearchOrganization',
  FUNDER: 'schema:FundingAgency',
  HEALTH_BODY: 'schema:MedicalOrganization',
  LOCAL_AUTHORITY: 'schema:GovernmentOrganization',
  GOVERNMENT_BODY: 'schema:GovernmentOrganization',
  COMPANY: 'schema:Corporation',
};

const ADDRESS: ColumnMappings = {
  place: asText('schema:addressLocality'),
  local_authority: asText('mpg:localAuthority'),
  region: asText('schema:addressRegion'),
  country: asText('schema:addressCountry'),
};
const COORDINATES: ColumnMappings = {
  latitude: asNumber('schema:latitude'),
  longitude: asNumber('schema:longitude'),
};

/** An organisation, its postal address and its coordinates. */
export function organisationDescriptions(row: Row, at: Addresses): Description[] {
  const subject = at.thing('organisations', String(row.id));
  const address = part(at.part(subject, 'address'), 'schema:PostalAddress', columnFacts(ADDRESS, row));
  const coordinates = part(
    at.part(subject, 'coordinates'),
    'schema:GeoCoordinates',
    columnFacts(COORDINATES, row),
  );
  const facts: Fact[] = [
    ...typesOf(row).map((type): Fact => ['rdf:type', named(type)]),
    ['dcterms:identifier', text(row.id)],
    ...columnFacts(ORGANISATION, row),
    ...(row.identifiers as string[]).flatMap(identifierFacts),
    ...yearFacts('mpg:opened', 'schema:foundingDate', row.opened_from, row.opened_to),
    ...yearFacts('mpg:closed', 'schema:dissolutionDate', row.closed_from, row.closed_to),
    ...parentFacts(row.site_of, at),
    ...address.map(({ subject: whole }): Fact => ['schema:address', iri(whole)]),
    ...coordinates.map(({ subject: whole }): Fact => ['schema:geo', iri(whole)]),
  ];
  return [{ subject, facts }, ...address, ...coordinates];
}

const typesOf = ({ kind, national }: Row): Name[] => [
  ...(['org:Organization', 'schema:Organization'] as const),
  ...(TYPES[String(kind)] ? [TYPES[String(kind)]!] : []),
  ...(national === true ? (['mpg:NationalMuseum'] as const) : []),
];

/** A part of an organisation; none if nothing of it is known. */
const part = (subject: string, type: Name, facts: readonly Fact[]): Description[] =>
  facts.length === 0 ? [] : [{ subject, facts: [['rdf:type', named(type)], ...facts] }];

/** A year as precise as known; schema.org's property only if it is one year. */
function yearFacts(own: Name, exact: Name, from: unknown, to: unknown): Fact[] {
  if (typeof from !== 'number' || typeof to !== 'number') return [];
  const year = dated(String(from).padStart(4, '0'));
  return [[own, yearBetween(from, to)], ...(from === to ? [[exact, year] as const] : [])];
}

function parentFacts(parent: unknown, at: Addresses): Fact[] {
  if (parent === null || parent === undefined) return [];
  const whole = iri(at.thing('organisations', String(parent)));
  return [
    ['org:subOrganizationOf', whole],
    ['schema:parentOrganization', whole],
  ];
}
