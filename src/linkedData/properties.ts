import {
  asAddress,
  asConcept,
  asDate,
  asDay,
  asLicence,
  asNumber,
  asText,
  asTruth,
  asYear,
  type ColumnMappings,
} from './columns.js';

/**
 * Properties of each column that stands for itself. Columns that become addresses, parts or periods are in `organisations.ts`, `activities.ts`
 * and `relations.ts`. A term of the project's own vocabulary (`mpg:`) is described in `vocabulary.ts`.
 */
export const ORGANISATION: ColumnMappings = {
  name: asText('rdfs:label', 'schema:name'),
  short_name: asText('schema:alternateName'),
  other_names: asText('schema:alternateName'),
  former_names: asText('mpg:formerName'),
  kind: asConcept('OrganisationKind', 'mpg:kind'),
  printed_kinds: asText('mpg:printedKind'),
  collective: asTruth('mpg:collective'),
  website: asAddress('schema:url'),
  matched_by: asConcept('MatchedBy', 'mpg:matchedBy'),
  loans: asNumber('mpg:loanCount'),
  projects: asNumber('mpg:projectCount'),
  partners: asNumber('mpg:partnerCount'),
};

/** Bounds of a period, to the day; see `dates.ts` for the period as stated. */
const BOUNDS: ColumnMappings = {
  start_earliest: asDay('mpg:earliestStart'),
  start_latest: asDay('mpg:latestStart'),
  end_earliest: asDay('mpg:earliestEnd'),
  end_latest: asDay('mpg:latestEnd'),
  period_note: asText('mpg:periodNote'),
};

export const LOAN: ColumnMappings = {
  title: asText('rdfs:label', 'schema:name'),
  purpose: asConcept('LoanPurpose', 'mpg:purpose'),
  term: asConcept('LoanTerm', 'mpg:term'),
  objects: asNumber('mpg:objectCount'),
  object: asText('schema:description'),
  objects_note: asText('mpg:objectsNote'),
  people: asNumber('mpg:peopleReached'),
  programme: asText('mpg:programme'),
  outcomes: asConcept('Outcome', 'mpg:outcome'),
  ...BOUNDS,
};

export const PROJECT: ColumnMappings = {
  title: asText('rdfs:label', 'schema:name'),
  kind: asConcept('Activity', 'mpg:activity'),
  printed_kinds: asText('mpg:printedKind'),
  outcomes: asConcept('Outcome', 'mpg:outcome'),
  people: asNumber('mpg:peopleReached'),
  objects_note: asText('mpg:objectsNote'),
  ...BOUNDS,
  participants: asNumber('mpg:participantCount'),
  consortium: asTruth('mpg:consortium'),
};

export const PARTICIPATION: ColumnMappings = {
  role: asConcept('ParticipationRole', 'org:role'),
  activities: asConcept('Activity', 'mpg:activity'),
  people: asNumber('mpg:peopleReached'),
  ...BOUNDS,
};

export const PARTNERSHIP: ColumnMappings = {
  kinds: asConcept('Activity', 'mpg:activity'),
  loans: asNumber('mpg:loanCount'),
  objects: asNumber('mpg:objectCount'),
  projects: asNumber('mpg:projectCount'),
  ...BOUNDS,
  first_year: asYear('mpg:firstYear'),
  last_year: asYear('mpg:lastYear'),
  consortium_only: asTruth('mpg:consortiumOnly'),
};

export const SOURCE: ColumnMappings = {
  title: asText('rdfs:label', 'schema:name'),
  title_is_derived: asTruth('mpg:titleIsDerived'),
  url: asAddress('schema:url'),
  publisher: asText('schema:publisher'),
  kind: asConcept('SourceKind', 'mpg:sourceKind'),
  published: asDate('schema:datePublished'),
  retrieved: asDate('mpg:retrieved'),
  licence: asLicence('schema:license'),
  note: asText('rdfs:comment'),
};

export const FIGURE: ColumnMappings = {
  title: asText('rdfs:label', 'schema:name'),
  year: asText('mpg:year'),
  measure: asText('mpg:measure'),
  scope: asText('mpg:scope'),
  value: asNumber('schema:value'),
  status: asConcept('FigureStatus', 'mpg:figureStatus'),
  qualifier: asConcept('Qualifier', 'mpg:qualifier'),
  unit: asText('schema:unitText'),
  theme: asText('mpg:theme'),
  note: asText('rdfs:comment'),
};
