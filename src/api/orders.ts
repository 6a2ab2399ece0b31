import { registerEnumType } from 'type-graphql';
import { Direction } from './enums.js';

/** Sort order: one property, then id as tie-breaker. */
export interface Order {
  /** How cursors name it: `NAME:ASC`. */
  readonly name: string;
  readonly on: 'node' | 'edge';
  readonly property: string;
  /** True if the property is never null; nulls come last in both directions. */
  readonly known: boolean;
  readonly descending: boolean;
}

/** Sort property of each order, on the node or the relationship. */
type Keys = Readonly<Record<string, Pick<Order, 'on' | 'property' | 'known'>>>;

interface Choices {
  readonly keys: Keys;
  readonly usual: readonly [string, Direction];
}

const always = (property: string, on: 'node' | 'edge' = 'node') => ({ on, property, known: true });
const maybe = (property: string, on: 'node' | 'edge' = 'node') => ({ on, property, known: false });

const organisation: Keys = {
  NAME: always('sortName'),
  PARTNERS: always('partners'),
  LOANS: always('loans'),
  PROJECTS: always('projects'),
};
const loan: Keys = {
  TITLE: always('sortTitle'),
  START: maybe('earliestStart'),
  OBJECTS: maybe('objects'),
  PEOPLE: maybe('people'),
};
const project: Keys = {
  TITLE: always('sortTitle'),
  START: maybe('earliestStart'),
  PARTICIPANTS: always('participants'),
};
const partnership: Keys = {
  NAME: always('sortName'),
  LOANS: always('loans'),
  PROJECTS: always('projects'),
  OBJECTS: maybe('objects'),
  FIRST_YEAR: maybe('firstYear'),
  LAST_YEAR: maybe('lastYear'),
};
const source: Keys = { TITLE: always('title') };
const figure: Keys = { MEASURE: always('measure'), YEAR: always('year'), VALUE: maybe('value') };
const submission: Keys = { AT: always('at.epochMillis'), NAME: always('name') };
const audit: Keys = { AT: always('at.epochMillis') };
const judgement: Keys = { SCORE: maybe('score'), AT: maybe('at.epochMillis') };
const partner: Keys = {
  NAME: always('sortName'),
  LOANS: always('loans', 'edge'),
  PROJECTS: always('projects', 'edge'),
  FIRST_YEAR: maybe('firstYear', 'edge'),
};

const choices = (keys: Keys, by: string, direction = Direction.ASC): Choices => ({
  keys,
  usual: [by, direction],
});

/** Orders of each connection, and its default. */
export const orders: Readonly<Record<string, Choices>> = {
  OrganisationConnection: choices(organisation, 'NAME'),
  ParticipantConnection: choices(organisation, 'NAME'),
  VenueConnection: choices(organisation, 'NAME'),
  FunderConnection: choices(organisation, 'NAME'),
  PartnerConnection: choices(partner, 'NAME'),
  LoanConnection: choices(loan, 'START', Direction.DESC),
  FundedLoanConnection: choices(loan, 'START', Direction.DESC),
  ProjectConnection: choices(project, 'START', Direction.DESC),
  ParticipationConnection: choices(project, 'START', Direction.DESC),
  FundedProjectConnection: choices(project, 'START', Direction.DESC),
  PartnershipConnection: choices(partnership, 'NAME'),
  SourceConnection: choices(source, 'TITLE'),
  EvidenceConnection: choices(source, 'TITLE'),
  FigureConnection: choices(figure, 'YEAR', Direction.DESC),
  SubmissionConnection: choices(submission, 'AT', Direction.DESC),
  AuditConnection: choices(audit, 'AT', Direction.DESC),
  JudgementConnection: choices(judgement, 'SCORE', Direction.DESC),
  SearchConnection: choices({ SCORE: always('score', 'edge') }, 'SCORE', Direction.DESC),
};

function orderEnum(name: string, keys: Keys, descriptions: Readonly<Record<string, string>>): object {
  const values = Object.fromEntries(Object.keys(keys).map((key) => [key, key]));
  registerEnumType(values, {
    name,
    description: 'Sort key of a list. Ties are sorted by id.',
    valuesConfig: Object.fromEntries(
      Object.keys(keys).map((key) => [key, { description: descriptions[key] ?? '' }]),
    ),
  });
  return values;
}

const NAME = 'By name, ignoring a leading “The”, case and accents.';
const TITLE = 'By title, ignoring case and accents.';
const START = 'By the earliest possible start date.';

export const OrganisationOrderKey = orderEnum('OrganisationOrderKey', organisation, {
  NAME,
  PARTNERS: 'By number of partners.',
  LOANS: 'By number of loans, lent and borrowed.',
  PROJECTS: 'By number of projects.',
});
export const LoanOrderKey = orderEnum('LoanOrderKey', loan, {
  TITLE,
  START,
  OBJECTS: 'By number of objects.',
  PEOPLE: 'By number of visitors.',
});
export const ProjectOrderKey = orderEnum('ProjectOrderKey', project, {
  TITLE,
  START,
  PARTICIPANTS: 'By number of participants.',
});
export const PartnershipOrderKey = orderEnum('PartnershipOrderKey', partnership, {
  NAME: 'By the museum’s name, then the partner’s.',
  LOANS: 'By number of loans between the two.',
  PROJECTS: 'By number of projects that both took part in.',
  OBJECTS: 'By the total of the known numbers of objects lent.',
  FIRST_YEAR: 'By first known year.',
  LAST_YEAR: 'By last known year.',
});
export const PartnerOrderKey = orderEnum('PartnerOrderKey', partner, {
  NAME,
  LOANS: 'By number of loans between the two.',
  PROJECTS: 'By number of projects that both took part in.',
  FIRST_YEAR: 'By first known year.',
});
export const SourceOrderKey = orderEnum('SourceOrderKey', source, { TITLE: 'By title.' });
export const FigureOrderKey = orderEnum('FigureOrderKey', figure, {
  MEASURE: 'By the name of the measure.',
  YEAR: 'By year.',
  VALUE: 'By value; unstated values come last.',
});
export const SubmissionOrderKey = orderEnum('SubmissionOrderKey', submission, {
  AT: 'By start time.',
  NAME: 'By the name of the return.',
});
export const AuditOrderKey = orderEnum('AuditOrderKey', audit, { AT: 'By start time.' });
export const JudgementOrderKey = orderEnum('JudgementOrderKey', judgement, {
  SCORE: 'By score; judgements without a score come last.',
  AT: 'By time of the judgement.',
});
