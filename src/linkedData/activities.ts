import type { Addresses, Collection } from './addresses.js';
import { type ColumnMappings, columnFacts, type Row } from './columns.js';
import { figurePeriod, periodFacts } from './dates.js';
import { FIGURE, LOAN, PARTNERSHIP, PROJECT, SOURCE } from './properties.js';
import { type Description, type Fact, iri, type Name, named, text } from './terms.js';

export const stated = (value: unknown) => (typeof value === 'string' ? value : null);

/** Type, identifier, columns and period of a row with an address of its own. */
const factsOf = (types: readonly Name[], mappings: ColumnMappings, row: Row): Fact[] => [
  ...types.map((type): Fact => ['rdf:type', named(type)]),
  ['dcterms:identifier', text(row.id)],
  ...columnFacts(mappings, row),
  ...periodFacts(stated(row.start), stated(row.end)),
];

const whole =
  (collection: Collection, types: readonly Name[], mappings: ColumnMappings) =>
  (row: Row, at: Addresses): Description[] => [
    { subject: at.thing(collection, String(row.id)), facts: factsOf(types, mappings, row) },
  ];

export const loanDescriptions = whole('loans', ['mpg:Loan', 'schema:LendAction'], LOAN);

export const projectDescriptions = whole(
  'projects',
  ['mpg:Project', 'org:OrganizationalCollaboration', 'schema:Project'],
  PROJECT,
);

export const sourceDescriptions = whole(
  'sources',
  ['mpg:Source', 'prov:Entity', 'schema:CreativeWork'],
  SOURCE,
);

/** A partnership with its two ends and its sources. */
export function partnershipDescriptions(row: Row, at: Addresses): Description[] {
  const ends = ['museum', 'partner'] as const;
  const organisations = ends.map((end) => iri(at.thing('organisations', String(row[`${end}_id`]))));
  const facts: Fact[] = [
    ...factsOf(['mpg:Partnership', 'org:OrganizationalCollaboration'], PARTNERSHIP, row),
    ...ends.map((end, index): Fact => [`mpg:${end}`, organisations[index]!]),
    ...organisations.map((organisation): Fact => ['org:hasMember', organisation]),
    ...sourceFacts(row.source_ids, at),
  ];
  return [{ subject: at.thing('partnerships', String(row.id)), facts }];
}

/** A figure; if it is about an area, also the area. */
export function figureDescriptions(row: Row, at: Addresses): Description[] {
  const subject = at.thing('figures', String(row.id));
  const period = figurePeriod(String(row.year));
  const area = row.area_id ? at.part(at.dataset, 'area', String(row.area_id)) : null;
  const facts: Fact[] = [
    ...factsOf(['mpg:Figure', 'schema:Observation'], FIGURE, row),
    ...(period ? [['mpg:period', period] as const] : []),
    ...(area ? [['schema:observationAbout', iri(area)] as const] : []),
  ];
  if (!area) return [{ subject, facts }];
  const place: Fact[] = [
    ['rdf:type', named('schema:AdministrativeArea')],
    ['schema:name', text(row.area_name)],
  ];
  return [
    { subject, facts },
    { subject: area, facts: place, shared: true },
  ];
}

/** The sources of a row (PROV-O). */
export const sourceFacts = (ids: unknown, at: Addresses): Fact[] =>
  ((ids ?? []) as string[]).map((id) => ['prov:wasDerivedFrom', iri(at.thing('sources', id))]);
