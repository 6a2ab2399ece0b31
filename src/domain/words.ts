/**
 * Controlled vocabularies shared by Cypher, GraphQL, CSV headers, code, tests and docs. docs/glossary.md,
 * defines the nouns (organisation, loan, project, partnership …).
 */

/** Kind of an organisation: exactly one each, which is also its kind label in the graph. */
export enum OrganisationKind {
  MUSEUM = 'MUSEUM',
  UNIVERSITY = 'UNIVERSITY',
  COLLEGE = 'COLLEGE',
  SCHOOL = 'SCHOOL',
  LIBRARY = 'LIBRARY',
  ARCHIVE = 'ARCHIVE',
  HERITAGE_BODY = 'HERITAGE_BODY',
  SCIENCE_CENTRE = 'SCIENCE_CENTRE',
  BOTANIC_GARDEN_OR_AQUARIUM = 'BOTANIC_GARDEN_OR_AQUARIUM',
  RESEARCH_INSTITUTE = 'RESEARCH_INSTITUTE',
  LEARNED_SOCIETY = 'LEARNED_SOCIETY',
  ARTS_ORGANISATION = 'ARTS_ORGANISATION',
  COMMUNITY_ORGANISATION = 'COMMUNITY_ORGANISATION',
  YOUTH_ORGANISATION = 'YOUTH_ORGANISATION',
  CHARITY = 'CHARITY',
  FUNDER = 'FUNDER',
  HEALTH_BODY = 'HEALTH_BODY',
  PRISON = 'PRISON',
  FAITH_ORGANISATION = 'FAITH_ORGANISATION',
  LOCAL_AUTHORITY = 'LOCAL_AUTHORITY',
  GOVERNMENT_BODY = 'GOVERNMENT_BODY',
  SECTOR_BODY = 'SECTOR_BODY',
  NETWORK = 'NETWORK',
  COMPANY = 'COMPANY',
  VENUE = 'VENUE',
  OTHER = 'OTHER',
}

/** Neo4j label of a kind: `LOCAL_AUTHORITY` is `LocalAuthority`; `OTHER` is `OtherOrganisation`. */
export function kindLabel(kind: OrganisationKind): string {
  if (kind === OrganisationKind.OTHER) return 'OtherOrganisation';
  return kind
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** Kind of a project. `Activity` contains these and the purposes of loans. */
export enum ProjectKind {
  RESEARCH = 'RESEARCH',
  DOCTORAL_STUDENTSHIP = 'DOCTORAL_STUDENTSHIP',
  TEACHING = 'TEACHING',
  LEARNING = 'LEARNING',
  YOUNG_PEOPLE = 'YOUNG_PEOPLE',
  HEALTH_AND_WELLBEING = 'HEALTH_AND_WELLBEING',
  COMMUNITY = 'COMMUNITY',
  CRIMINAL_JUSTICE = 'CRIMINAL_JUSTICE',
  TRAINING = 'TRAINING',
  STAFF_EXCHANGE = 'STAFF_EXCHANGE',
  NETWORK = 'NETWORK',
  JOINT_ACQUISITION = 'JOINT_ACQUISITION',
  TRANSFER = 'TRANSFER',
  EXHIBITION = 'EXHIBITION',
  SHARED_SERVICE = 'SHARED_SERVICE',
  DIGITAL = 'DIGITAL',
  COMMEMORATION = 'COMMEMORATION',
  FUNDING = 'FUNDING',
  OTHER = 'OTHER',
}

/**
 * Purpose of a loan. Each stop of a touring exhibition is a loan to its venue; the survey counts tours
 * separately.
 */
export enum LoanPurpose {
  DISPLAY = 'DISPLAY',
  TOURING_EXHIBITION = 'TOURING_EXHIBITION',
  RESEARCH = 'RESEARCH',
}

/** SHORT: under 18 months. LONG: 18 months or more (the survey's rule). Unknown is null. */
export enum LoanTerm {
  SHORT = 'SHORT',
  LONG = 'LONG',
}

/** Activity that joins two organisations: a loan purpose or a project kind, under the same names. */
export const Activity = {
  DISPLAY_LOAN: 'DISPLAY_LOAN',
  TOURING_EXHIBITION: 'TOURING_EXHIBITION',
  RESEARCH_LOAN: 'RESEARCH_LOAN',
  ...ProjectKind,
} as const;
export type Activity = (typeof Activity)[keyof typeof Activity];

/** The activity under which a loan of this purpose is counted. */
export function loanActivity(purpose: LoanPurpose): Activity {
  return {
    [LoanPurpose.DISPLAY]: Activity.DISPLAY_LOAN,
    [LoanPurpose.TOURING_EXHIBITION]: Activity.TOURING_EXHIBITION,
    [LoanPurpose.RESEARCH]: Activity.RESEARCH_LOAN,
  }[purpose];
}

/** Outcomes defined by the survey; a project may have several. */
export enum Outcome {
  PARTICIPATION = 'PARTICIPATION',
  LEARNING_AND_EDUCATION = 'LEARNING_AND_EDUCATION',
  HEALTH_AND_WELLBEING = 'HEALTH_AND_WELLBEING',
  SKILLS_AND_CAREERS = 'SKILLS_AND_CAREERS',
}

/**
 * Role of an organisation in a project. MUSEUM: the museum that the source reports on. PARTNER: worked with it. LEAD and PARTICIPANT: named in a
 * list of projects, such as a register of grants, whose participants all worked together.
 */
export enum ParticipationRole {
  MUSEUM = 'MUSEUM',
  PARTNER = 'PARTNER',
  LEAD = 'LEAD',
  PARTICIPANT = 'PARTICIPANT',
}

/** How a name was resolved to an organisation. */
export enum MatchedBy {
  /** The national museums' list, a ROR id or another identifier. */
  IDENTIFIER = 'IDENTIFIER',
  /** Given by a row of a shipped table. */
  TABLE = 'TABLE',
  /** Two or more rows have the same normalised name. */
  NAME = 'NAME',
  /** A different spelling, matched by score; the alias records the score and the reason. */
  SCORE = 'SCORE',
  /** Named once and not matched: a separate organisation until a judgement merges it. */
  NOT_MATCHED = 'NOT_MATCHED',
}

/** Whether a published figure states a value. Unknown, not applicable and 0 are different. */
export enum FigureStatus {
  STATED = 'STATED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  UNKNOWN = 'UNKNOWN',
}

/** Kind of publication of a source. */
export enum SourceKind {
  OFFICIAL = 'OFFICIAL',
  MUSEUM = 'MUSEUM',
  UNIVERSITY = 'UNIVERSITY',
  FUNDER = 'FUNDER',
  SECTOR_BODY = 'SECTOR_BODY',
  PRESS = 'PRESS',
  BLOG = 'BLOG',
  REGISTER = 'REGISTER',
  COPY = 'COPY',
  OTHER = 'OTHER',
}

/** Kind of alternative name. */
export enum AliasUse {
  SHORT = 'SHORT',
  FORMER = 'FORMER',
  PRINTED = 'PRINTED',
  OTHER = 'OTHER',
}
