import type { Name } from './terms.js';

/** A class of the project's own vocabulary. */
export interface OwnClass {
  readonly name: Name;
  readonly about: string;
  readonly subClassOf: readonly Name[];
}

/** A property of the project's own vocabulary. `range`: a datatype, a class, or the scheme of its concepts. */
export interface OwnProperty {
  readonly name: Name;
  readonly about: string;
  readonly range: Name;
  readonly subPropertyOf?: Name;
}

const own = (name: string, about: string, ...subClassOf: Name[]): OwnClass => ({
  name: `mpg:${name}`,
  about,
  subClassOf,
});

export const CLASSES: readonly OwnClass[] = [
  own('NationalMuseum', 'A museum that the partnership survey covers.', 'org:Organization'),
  own(
    'Loan',
    'Objects that a lender lets a borrower have for display, a touring exhibition or research; each stop of a tour is one loan.',
    'schema:LendAction',
  ),
  own('Showing', 'The time for which a loan was shown at a venue.'),
  own(
    'Project',
    'What organisations do together that is not a loan.',
    'org:OrganizationalCollaboration',
    'schema:Project',
  ),
  own(
    'Partnership',
    'What a museum and a partner have done together, derived from their loans and projects.',
    'org:OrganizationalCollaboration',
  ),
  own('Source', 'A web page, report or register that states facts.', 'prov:Entity', 'schema:CreativeWork'),
  own(
    'Figure',
    'A published number with its source. Contradicting figures are all kept.',
    'schema:Observation',
  ),
];

const property = (name: string, range: Name, about: string, subPropertyOf?: Name): OwnProperty => ({
  ...{ name: `mpg:${name}` as const, range, about },
  ...(subPropertyOf && { subPropertyOf }),
});

const TEXT = 'xsd:string';
const COUNT = 'xsd:integer';
const TRUTH = 'xsd:boolean';
const DATE = 'edtf:EDTF';
const DAY = 'xsd:date';
const ORGANISATION = 'org:Organization';

export const PROPERTIES: readonly OwnProperty[] = [
  property('kind', 'mpg:OrganisationKind', 'Kind of an organisation; each has one.'),
  property('printedKind', TEXT, 'Kind as a source states it.'),
  property('formerName', TEXT, 'A former name of an organisation.', 'schema:alternateName'),
  property('collective', TRUTH, 'Whether it represents several organisations that no source names.'),
  property('matchedBy', 'mpg:MatchedBy', 'How names in the sources were matched to the organisation.'),
  property('localAuthority', TEXT, 'Local authority in the UK.'),
  property('opened', DATE, 'Year of opening, or one of a span of years.'),
  property('closed', DATE, 'Year of closing, or one of a span of years.'),
  property('loanCount', COUNT, 'Number of loans, of an organisation including its sites, or between two.'),
  property('projectCount', COUNT, 'Number of projects, of an organisation including its sites, or of two.'),
  property('partnerCount', COUNT, 'Number of partners of an organisation.'),
  property('lender', ORGANISATION, 'The organisation that lends.', 'schema:agent'),
  property('borrower', ORGANISATION, 'The organisation that borrows.', 'schema:recipient'),
  property('showing', 'mpg:Showing', 'When and at which venue a loan was shown.'),
  property('purpose', 'mpg:LoanPurpose', 'What a loan is for.'),
  property('term', 'mpg:LoanTerm', 'Whether a loan is for 18 months or more; absent if not known.'),
  property(
    'objectCount',
    COUNT,
    'Number of objects lent; absent if not known. Of a partnership: the total of the known numbers.',
  ),
  property('objectsNote', TEXT, 'What a source notes on the objects.'),
  property('peopleReached', COUNT, 'Number of visitors or participants; absent if not known.'),
  property('programme', TEXT, 'Programme that a loan is part of.'),
  property('outcome', 'mpg:Outcome', 'An outcome as the survey defines it.'),
  property('activity', 'mpg:Activity', 'What is done together.'),
  property('participantCount', COUNT, 'Number of participants of a project.'),
  property('consortium', TRUTH, 'Whether three or more organisations take part.'),
  property('alongside', ORGANISATION, 'An organisation that a source names together with this participant.'),
  property('museum', ORGANISATION, 'The museum of a partnership.', 'org:hasMember'),
  property('partner', ORGANISATION, 'The partner of that museum.', 'org:hasMember'),
  property('firstYear', 'xsd:gYear', 'First known year of a partnership.'),
  property('lastYear', 'xsd:gYear', 'Last known year of a partnership.'),
  property('consortiumOnly', TRUTH, 'Whether the two are connected only by projects of three or more.'),
  property('start', DATE, 'Start, as precise as stated; absent if not known.'),
  property('end', DATE, 'End, as precise as stated; absent if open or not known.'),
  property('openEnded', TRUTH, 'True if a source states that the end is open.'),
  property('period', DATE, 'Start and end as an interval: empty for an unknown end, ".." for an open one.'),
  property('earliestStart', DAY, 'First possible day of the start.'),
  property('latestStart', DAY, 'Last possible day of the start. Activity is definite from here on.'),
  property('earliestEnd', DAY, 'First possible day of the end. Activity is definite until here.'),
  property('latestEnd', DAY, 'Last possible day of the end.'),
  property('periodNote', TEXT, 'What a source notes on the dates.'),
  property('sourceKind', 'mpg:SourceKind', 'Kind of publication.'),
  property(
    'titleIsDerived',
    TRUTH,
    'Whether the title was made from the web address, because the printed one is not recorded.',
  ),
  property('retrieved', DAY, 'Day on which a source was last read.'),
  property('statedIn', TEXT, 'A row of an imported file that cites the source.'),
  property('printedName', TEXT, 'A name as printed in the source.'),
  property('year', TEXT, 'Reporting year (April to March, 2017/18) or year of a figure.'),
  property('measure', TEXT, 'What was measured.'),
  property('scope', TEXT, 'Where, or for which organisations, it was measured.'),
  property(
    'figureStatus',
    'mpg:FigureStatus',
    'Whether the source states a value. Not stated, not applicable and 0 are different.',
  ),
  property('qualifier', 'mpg:Qualifier', 'Precision of a figure.'),
  property('theme', TEXT, 'Theme of a figure in the survey.'),
  property(
    'synthetic',
    TRUTH,
    'True if any of the data set is generated for tests: do not treat anything in it as fact.',
  ),
  property('filter', TEXT, 'The GraphQL filter that selects a part of the data set, as JSON.'),
];

/** Enums of the GraphQL schema whose values are concepts. */
export const CONCEPT_SCHEMES = [
  'OrganisationKind',
  'MatchedBy',
  'LoanPurpose',
  'LoanTerm',
  'Outcome',
  'Activity',
  'ParticipationRole',
  'SourceKind',
  'FigureStatus',
  'Qualifier',
] as const;
