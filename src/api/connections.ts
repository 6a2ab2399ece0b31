import { type ClassType, createUnionType, Field, Float, ID, ObjectType } from 'type-graphql';
import { ParticipationRole, ProjectKind } from '../domain/words.js';
import { SourceArgs } from './args.js';
import { connectionOf } from './connection.js';
import { registerConnection } from './connectionTypes.js';
import { groupsOf } from './groups.js';
import { SafeInt } from './scalars.js';
import { AuditEntry } from './types/audit.js';
import { type Ref, Related } from './types/decorators.js';
import { Figure } from './types/figure.js';
import { Judgement } from './types/judgement.js';
import { Loan } from './types/loan.js';
import { Organisation } from './types/organisation.js';
import { Partnership } from './types/partnership.js';
import { Period } from './types/parts.js';
import { Project } from './types/project.js';
import { Source } from './types/source.js';
import { Submission } from './types/submission.js';

@ObjectType()
class ParticipationFacts {
  @Field(() => ParticipationRole, { description: 'Its role in the project.' })
  role!: ParticipationRole;

  @Field(() => [ProjectKind], { description: 'Activities it took part in, from the rows that state it.' })
  activities!: ProjectKind[];

  @Field(() => Period, { description: 'When it took part. Null dates: not stated.' })
  period!: Period;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Number of people its part reached, if a source states that separately. Null: unknown.',
  })
  people!: number | null;

  @Field(() => [ID], {
    description:
      'Ids of the organisations that a source names together with it: partners of a museum, museums of a partner.',
  })
  alongside!: string[];

  @Related(
    () => SourceConnection,
    () => SourceArgs,
    'The sources that state this participation.',
  )
  evidence!: unknown;
}

@ObjectType()
class PartnerFacts {
  @Field(() => Partnership, { description: 'Their partnership: totals of what the two did together.' })
  partnership!: Ref<Partnership>;
}

@ObjectType()
class FundingFacts {
  @Field(() => Float, { nullable: true, description: 'The amount, in `currency`. Null: not stated.' })
  amount!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The currency, such as GBP. Null: no amount is stated.',
  })
  currency!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Grant scheme or reference. Null: not stated.',
  })
  note!: string | null;
}

@ObjectType()
class EvidenceFacts {
  @Field(() => [String], { description: 'Rows of imported files that cite it, such as partnerships.csv#5.' })
  rows!: string[];

  @Field(() => [String], { description: 'The partner’s name as printed in the source, if different.' })
  printed!: string[];
}

@ObjectType()
class VenueFacts {
  @Field(() => Period, {
    description: 'When it was shown there. Null dates: only the loan’s own dates are known.',
  })
  period!: Period;
}

const make = (node: () => object, name: string, of: string, facts?: ClassType, facets = true) =>
  registerConnection(name, connectionOf(node, { name, of, facets, ...(facts ? { facts } : {}) }));
const grouped = (node: () => object, name: string, of: string) =>
  registerConnection(name, connectionOf(node, { name, of, groups: groupsOf(name, node) }));

export const OrganisationConnection = make(() => Organisation, 'Organisation', 'organisations');
export const LoanConnection = grouped(() => Loan, 'Loan', 'loans');
export const ProjectConnection = grouped(() => Project, 'Project', 'projects');
export const PartnershipConnection = grouped(() => Partnership, 'Partnership', 'partnerships');
export const SourceConnection = make(() => Source, 'Source', 'sources', undefined, false);
export const FigureConnection = make(() => Figure, 'Figure', 'figures');
export const SubmissionConnection = make(() => Submission, 'Submission', 'submissions', undefined, false);
export const AuditConnection = make(() => AuditEntry, 'Audit', 'writes', undefined, false);
export const JudgementConnection = make(() => Judgement, 'Judgement', 'judgements', undefined, false);
export const ParticipantConnection = make(
  () => Organisation,
  'Participant',
  'participants',
  ParticipationFacts,
);
export const ParticipationConnection = make(() => Project, 'Participation', 'projects', ParticipationFacts);
export const PartnerConnection = make(() => Organisation, 'Partner', 'partners', PartnerFacts);
export const FunderConnection = make(() => Organisation, 'Funder', 'funders', FundingFacts);
export const FundedProjectConnection = make(() => Project, 'FundedProject', 'projects', FundingFacts);
export const FundedLoanConnection = make(() => Loan, 'FundedLoan', 'loans', FundingFacts);
export const EvidenceConnection = make(() => Source, 'Evidence', 'sources', EvidenceFacts, false);
export const VenueConnection = make(() => Organisation, 'Venue', 'venues', VenueFacts);

export const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'A search result.',
  types: () => [Organisation, Loan, Project] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});

@ObjectType()
class SearchFacts {
  @Field(() => Float, { description: 'Relevance: higher is better. Comparable only within one search.' })
  score!: number;

  @Field({
    description: 'The matching name or title, which may be an alias, a former name or a printed name.',
  })
  matched!: string;
}

export const SearchConnection = connectionOf(() => SearchResult, {
  name: 'Search',
  of: 'things found',
  facts: SearchFacts,
  facets: false,
});
