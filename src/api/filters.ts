import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { AuditOutcome } from '../auth/audit.js';
import { REGIONS } from '../domain/regions.js';
import {
  Activity,
  FigureStatus,
  LoanPurpose,
  LoanTerm,
  MatchedBy,
  OrganisationKind,
  Outcome,
  ParticipationRole,
  ProjectKind,
  SourceKind,
} from '../domain/words.js';
import { Certainty, JudgementWord, LoanDirection, RegionStatus, SubmissionState } from './enums.js';
import { PartialDate, ReportingYear } from './scalars.js';

const AS_OF =
  'Started, or may have started, by the last day of this date. Records without a date are left out.';

/** An optional condition. */
const If = (type: () => object, description: string): PropertyDecorator =>
  Field(type as () => ClassType, { nullable: true, description });
/** Condition that matches any of several values; GraphQL coerces a single value to a list. */
const AnyOf = (type: () => object, description: string): PropertyDecorator =>
  Field((() => [type()]) as () => [ClassType], {
    nullable: true,
    description: `${description} Any one of these.`,
  });

@InputType({ description: 'Inclusive range of whole numbers. Unknown values match no range.' })
export class IntRange {
  @If(() => Int, 'At least.') min?: number;
  @If(() => Int, 'At most.') max?: number;
}

@InputType({
  description:
    'Matches a name or title. Ignores case, accents, special letters (ł = l, æ = ae, ß = ss) and punctuation; `&` equals `and`.',
})
export class TextFilter {
  @If(() => String, 'Equals this, ignoring a leading “The”.') equals?: string;
  @If(() => String, 'Begins with this, ignoring a leading “The”.') startsWith?: string;
  @If(() => String, 'Contains this.') contains?: string;
}

@InputType({
  description: 'A period: a year, a reporting year, or from and/or to. Use exactly one of these forms.',
})
export class During {
  @If(() => Int, 'January to December of this year, such as 2018.') year?: number;
  @If(() => ReportingYear, 'April to March, such as 2017/18.') reportingYear?: string;
  @If(() => PartialDate, 'From the first day of this date.') from?: string;
  @If(() => PartialDate, 'To the last day of this date.') to?: string;
  @Field(() => Certainty, {
    defaultValue: Certainty.POSSIBLE,
    description: 'Whether to include activity possibly in the period or only activity definitely in it.',
  })
  certainty!: Certainty;
}

/** Adds `and`, `or` and `not` of the filter itself. */
function combinable(type: ClassType): void {
  const own = (key: string, list: boolean, description: string) =>
    Field((() => (list ? [type] : type)) as () => ClassType, { nullable: true, description })(
      type.prototype,
      key,
    );
  own('and', true, 'All of these must hold.');
  own('or', true, 'At least one of these must hold.');
  own('not', false, 'This must not hold.');
}

/** `some`, `none` and `count` over a relation. */
function relationOf(name: string, inner: () => ClassType, what: string): ClassType {
  @InputType(`${name}Count`, { description: `Inclusive range of the number of matching ${what}.` })
  class Count {
    @If(() => Int, 'At least.') min?: number;
    @If(() => Int, 'At most.') max?: number;
    @If(inner, `Which ${what} are counted, each once. Null: all.`) matching?: unknown;
  }

  @InputType(`${name}Relation`, { description: `Whether there are matching ${what}, and how many.` })
  class Relation {
    @If(inner, 'At least one matches. `{}`: there is at least one.') some?: unknown;
    @If(inner, 'No record matches. `{}`: there are none.') none?: unknown;
    @If(() => Count, `The number of ${what}. Each is tested by itself.`) count?: Count;
  }
  return Relation;
}

@InputType({
  description:
    'Conditions on organisations. Activity of a site counts for its parent: for lenders, borrowers, participants and funders, `ids`, `name`, `kind` and ' +
    '`national` match the organisation that the source names or its parent. `region`, `regionStatus`, `country`, `place` and `localAuthority` match ' +
    'only the organisation that the source names.',
})
export class OrganisationFilter {
  @AnyOf(
    () => ID,
    'Has this id (including the id of a merged record) or this identifier, such as a ROR id. An unknown id matches nothing.',
  )
  ids?: string[];
  @AnyOf(() => OrganisationKind, 'Is of this kind.') kind?: OrganisationKind[];
  @If(
    () => Boolean,
    'Is a national museum. For a lender, borrower, participant, funder or partner, also a site of one.',
  )
  national?: boolean;
  @If(() => Boolean, 'Is a site of another organisation.') site?: boolean;
  @If(() => OrganisationFilter, 'Its parent, at any level, matches. `{}`: it is a site.')
  parent?: OrganisationFilter;
  @If(() => Boolean, 'Represents several unnamed organisations.') collective?: boolean;
  @If(() => TextFilter, 'Its name matches.') name?: TextFilter;
  @AnyOf(
    () => String,
    `Is in this region or nation of the UK: ${REGIONS.join(', ')}. Any other value is an error.`,
  )
  region?: string[];
  @AnyOf(
    () => RegionStatus,
    'Is in some region or nation of the UK, abroad, or neither is stated. The facet REGION counts the latter two as ABROAD and null.',
  )
  regionStatus?: RegionStatus[];
  @AnyOf(() => String, 'Is in this country.') country?: string[];
  @AnyOf(() => String, 'Is in this place.') place?: string[];
  @AnyOf(() => String, 'Is in the area of this local authority, such as Leeds.') localAuthority?: string[];
  @AnyOf(() => MatchedBy, 'Was matched by this method.') matchedBy?: MatchedBy[];
  @If(() => IntRange, 'Has this many partners.') partnerCount?: IntRange;
  @If(() => LoanRelation, 'Loans that it lent match.') loansLent?: unknown;
  @If(() => LoanRelation, 'Loans that it borrowed match.') loansBorrowed?: unknown;
  @If(() => ParticipationRelation, 'Projects that it took part in match.') projects?: unknown;
  @If(() => PartnerRelation, 'Its partners match.') partners?: unknown;
  @If(() => LoanRelation, 'Loans that it paid for match.') fundedLoans?: unknown;
  @If(() => ProjectRelation, 'Projects that it paid for match.') fundedProjects?: unknown;
  @If(() => OrganisationRelation, 'Its sites match.') sites?: unknown;
  @If(() => SourceRelation, 'Sources that state it match.') evidence?: unknown;
}

@InputType({ description: 'Which loans.' })
export class LoanFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @If(() => TextFilter, 'Its title matches.') title?: TextFilter;
  @AnyOf(() => LoanPurpose, 'Has this purpose.') purpose?: LoanPurpose[];
  @AnyOf(() => LoanTerm, 'Has this term.') term?: LoanTerm[];
  @AnyOf(() => Outcome, 'Has this outcome.') outcomes?: Outcome[];
  @AnyOf(() => String, 'Belongs to this programme.') programme?: string[];
  @If(() => IntRange, 'Has this many objects.') objects?: IntRange;
  @If(() => IntRange, 'Had this many visitors.') people?: IntRange;
  @If(() => During, 'Takes place in this period.') during?: During;
  @If(() => During, 'Starts in this period. Records without a start are left out.') started?: During;
  @If(() => PartialDate, AS_OF) asOf?: string;
  @If(() => OrganisationRelation, 'Its lenders match.') lenders?: unknown;
  @If(() => OrganisationRelation, 'Its borrowers match.') borrowers?: unknown;
  @If(() => FunderRelation, 'Its funders match.') funders?: unknown;
  @If(() => SourceRelation, 'Sources that state it match.') evidence?: unknown;
}

@InputType({ description: 'Which projects.' })
export class ProjectFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @If(() => TextFilter, 'Its title matches.') title?: TextFilter;
  @AnyOf(() => ProjectKind, 'Is of this kind.') kind?: ProjectKind[];
  @AnyOf(() => Outcome, 'Has this outcome.') outcomes?: Outcome[];
  @If(() => Boolean, 'Has three or more participants.') consortium?: boolean;
  @If(() => IntRange, 'Has this many participants.') participantCount?: IntRange;
  @If(() => During, 'Takes place in this period.') during?: During;
  @If(() => During, 'Starts in this period. Records without a start are left out.') started?: During;
  @If(() => PartialDate, AS_OF) asOf?: string;
  @If(() => ParticipantRelation, 'Its participants match.') participants?: unknown;
  @If(() => FunderRelation, 'Its funders match.') funders?: unknown;
  @If(() => SourceRelation, 'Sources that state it match.') evidence?: unknown;
}

/** Rule for combining conditions on loans and projects of a partnership. */
const SAME_FACT =
  'Conditions on activity, time, outcome, funder, source and direction in one filter apply to the same loan or project; ' +
  'use `and` for different ones.';
const OF_THOSE = 'counting only loans and projects that match the other conditions of this filter';

@InputType({ description: `Which partnerships. ${SAME_FACT}` })
export class PartnershipFilter {
  @AnyOf(() => ID, 'Has this id. The two organisation ids in it may be ids of merged records or identifiers.')
  ids?: string[];
  @If(() => OrganisationFilter, 'The museum matches.') museum?: OrganisationFilter;
  @If(() => OrganisationFilter, 'The partner matches.') partner?: OrganisationFilter;
  @AnyOf(() => Activity, 'A loan or project of the two is of this activity.') kinds?: Activity[];
  @AnyOf(() => LoanDirection, 'A loan of the two went in this direction.') direction?: LoanDirection[];
  @AnyOf(() => Outcome, 'A loan or project of the two has this outcome.') outcomes?: Outcome[];
  @AnyOf(
    () => ID,
    'The organisation of this id, merged id or identifier paid for a loan or project of the two.',
  )
  funderIds?: string[];
  @AnyOf(() => ID, 'The source of this id states a loan or project of the two.') sourceIds?: string[];
  @If(() => IntRange, `Has this many loans, ${OF_THOSE}.`) loanCount?: IntRange;
  @If(() => IntRange, `Has this many projects, ${OF_THOSE}.`) projectCount?: IntRange;
  @If(() => IntRange, `Has this many objects lent (known numbers only), ${OF_THOSE}.`) objects?: IntRange;
  @If(() => IntRange, `Has this many kinds of activity, ${OF_THOSE}.`) activityCount?: IntRange;
  @If(() => IntRange, 'First known year of their activity together.') firstYear?: IntRange;
  @If(() => IntRange, 'Last known year of their activity together.') lastYear?: IntRange;
  @If(
    () => Boolean,
    'Only projects of three or more participants connect the two, counting only loans and projects that match the other conditions of this filter.',
  )
  consortiumOnly?: boolean;
  @If(() => LoanRelation, 'Loans of the two match, in either direction.') loans?: unknown;
  @If(() => ProjectRelation, 'Projects of the two match.') projects?: unknown;
  @If(() => SourceRelation, 'Sources that state what the two did match.') evidence?: unknown;
  @If(() => Boolean, 'The second direction of a pair of museums. False counts each pair once.')
  mirrored?: boolean;
  @If(() => During, 'A loan or project of the two takes place in this period.') during?: During;
  @If(() => PartialDate, AS_OF) asOf?: string;
}

@InputType({ description: 'Which sources.' })
export class SourceFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @AnyOf(() => String, 'Was published by this publisher.') publisher?: string[];
  @AnyOf(() => SourceKind, 'Is of this kind.') kind?: SourceKind[];
  @AnyOf(() => String, 'States this licence: OGL-UK-3.0, CC-BY-4.0 and so on.') licence?: string[];
  @AnyOf(() => String, 'Has this address.') url?: string[];
  @If(() => LoanRelation, 'Loans that it states match.') loans?: unknown;
  @If(() => ProjectRelation, 'Projects that it states match.') projects?: unknown;
}

@InputType({ description: 'Conditions on published figures.' })
export class FigureFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @AnyOf(() => String, 'Measures this, such as visits or display_loans.') measure?: string[];
  @AnyOf(() => String, 'Is for this year: 2017/18, or 2024.') year?: string[];
  @AnyOf(() => String, 'Has this scope.') scope?: string[];
  @AnyOf(() => FigureStatus, 'Has this status: a value is stated, or why not.') status?: FigureStatus[];
  @If(() => IntRange, 'Has this value.') value?: IntRange;
  @If(() => OrganisationRelation, 'The organisation that it is about matches.') organisation?: unknown;
}

@InputType({ description: 'Which submissions.' })
export class SubmissionFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @AnyOf(() => String, 'Belongs to the return with this name.') name?: string[];
  @AnyOf(() => SubmissionState, 'Stands so.') state?: SubmissionState[];
  @AnyOf(() => String, 'Has this layout.') layout?: string[];
  @AnyOf(() => String, 'Is the return of this museum.') museum?: string[];
  @AnyOf(() => String, 'Is about this reporting year.') year?: string[];
  @AnyOf(() => String, 'Was submitted by this role or system.') by?: string[];
}

@InputType({ description: 'Which writes.' })
export class AuditFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @AnyOf(() => String, 'Was carried out by this office or system.') by?: string[];
  @AnyOf(() => String, 'Was this mutation or command.') action?: string[];
  @AnyOf(() => String, 'Affected this id, or the return with this name.') about?: string[];
  @AnyOf(() => String, 'Was for this museum.') museum?: string[];
  @AnyOf(() => AuditOutcome, 'Had this outcome.') outcome?: AuditOutcome[];
}

@InputType({ description: 'Which judgements.' })
export class JudgementFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @AnyOf(() => JudgementWord, 'Says this.') judgement?: JudgementWord[];
  @AnyOf(() => String, 'Judged by this role or system; `score` if not reviewed yet.') by?: string[];
  @If(() => OrganisationRelation, 'The two organisations match.') organisations?: unknown;
}

@InputType({
  description: 'Conditions on participants of a project: on the participation and on the organisation.',
})
export class ParticipantFilter {
  @AnyOf(() => ParticipationRole, 'Took part in this role.') role?: ParticipationRole[];
  @AnyOf(() => ProjectKind, 'Took part in this activity.') activities?: ProjectKind[];
  @If(() => During, 'Took part in this period.') during?: During;
  @If(() => PartialDate, AS_OF) asOf?: string;
  @If(() => OrganisationFilter, 'Which organisations.') node?: OrganisationFilter;
}

@InputType({
  description: 'Conditions on participations of an organisation: on the participation and on the project.',
})
export class ParticipationFilter {
  @AnyOf(() => ParticipationRole, 'Took part in this role.') role?: ParticipationRole[];
  @AnyOf(() => ProjectKind, 'Took part in this activity.') activities?: ProjectKind[];
  @If(() => During, 'Took part in this period.') during?: During;
  @If(() => PartialDate, AS_OF) asOf?: string;
  @If(() => ProjectFilter, 'Which projects.') node?: ProjectFilter;
}

@InputType({
  description: `Conditions on partners of an organisation: on what they did together and on the partner. ${SAME_FACT.split(';')[0]}.`,
})
export class PartnerFilter {
  @AnyOf(() => Activity, 'A loan or project of the two is of this activity.') kinds?: Activity[];
  @AnyOf(() => Outcome, 'A loan or project of the two has this outcome.') outcomes?: Outcome[];
  @AnyOf(
    () => ID,
    'The organisation of this id, merged id or identifier paid for a loan or project of the two.',
  )
  funderIds?: string[];
  @AnyOf(() => ID, 'The source of this id states a loan or project of the two.') sourceIds?: string[];
  @If(() => IntRange, 'First known year of their activity together.') firstYear?: IntRange;
  @If(() => IntRange, 'Last known year of their activity together.') lastYear?: IntRange;
  @If(
    () => Boolean,
    'Only projects of three or more participants connect the two, counting only loans and projects that match the other conditions of this filter.',
  )
  consortiumOnly?: boolean;
  @If(() => During, 'A loan or project of the two takes place in this period.') during?: During;
  @If(() => PartialDate, AS_OF) asOf?: string;
  @If(() => OrganisationFilter, 'Which partners.') node?: OrganisationFilter;
}

@InputType({ description: 'Conditions on funders: on the money and on the funder.' })
export class FunderFilter {
  @AnyOf(() => String, 'In this currency, such as GBP.') currency?: string[];
  @If(() => IntRange, 'This amount.') amount?: IntRange;
  @If(() => OrganisationFilter, 'Which funders.') node?: OrganisationFilter;
}

const LoanRelation = relationOf('Loan', () => LoanFilter, 'loans');
const ProjectRelation = relationOf('Project', () => ProjectFilter, 'projects');
const SourceRelation = relationOf('Source', () => SourceFilter, 'sources');
const OrganisationRelation = relationOf('Organisation', () => OrganisationFilter, 'organisations');
const ParticipationRelation = relationOf('Participation', () => ParticipationFilter, 'projects');
const ParticipantRelation = relationOf('Participant', () => ParticipantFilter, 'participants');
const PartnerRelation = relationOf('Partner', () => PartnerFilter, 'partners');
const FunderRelation = relationOf('Funder', () => FunderFilter, 'funders');

for (const type of [
  OrganisationFilter,
  LoanFilter,
  ProjectFilter,
  PartnershipFilter,
  SourceFilter,
  FigureFilter,
  SubmissionFilter,
  JudgementFilter,
  AuditFilter,
]) {
  combinable(type);
}
