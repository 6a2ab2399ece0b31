import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { AuditOutcome } from '../auth/audit.js';
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
import { Certainty, JudgementWord, LoanDirection, SubmissionState } from './enums.js';
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

@InputType({ description: 'A whole number within bounds, both of them included. Unknown lies in no range.' })
export class IntRange {
  @If(() => Int, 'At least.') min?: number;
  @If(() => Int, 'At most.') max?: number;
}

@InputType({
  description:
    'Compares a name or title. Case, accents, special letters (ł = l, æ = ae, ß = ss) and signs make no difference, `&` is `and`.',
})
export class TextFilter {
  @If(() => String, 'Is this, apart from a leading “The”.') equals?: string;
  @If(() => String, 'Begins with this, apart from a leading “The”.') startsWith?: string;
  @If(() => String, 'Has this somewhere in it.') contains?: string;
}

@InputType({
  description: 'When: a year, a reporting year, or from and/or to. Exactly one of the three ways.',
})
export class During {
  @If(() => Int, 'January to December of this year, such as 2018.') year?: number;
  @If(() => ReportingYear, 'April to March, such as 2017/18.') reportingYear?: string;
  @If(() => PartialDate, 'From the first day of this date on.') from?: string;
  @If(() => PartialDate, 'Up to the last day of this date.') to?: string;
  @Field(() => Certainty, { defaultValue: Certainty.POSSIBLE, description: 'How sure it must be.' })
  certainty!: Certainty;
}

/** Adds `and`, `or` and `not` of the filter itself. */
function combinable(type: ClassType): void {
  const own = (key: string, list: boolean, description: string) =>
    Field((() => (list ? [type] : type)) as () => ClassType, { nullable: true, description })(
      type.prototype,
      key,
    );
  own('and', true, 'All of these hold.');
  own('or', true, 'At least one of these holds.');
  own('not', false, 'This does not hold.');
}

/** `some` and `none` over a relation. */
function relationOf(name: string, inner: () => ClassType, what: string): ClassType {
  @InputType(`${name}Relation`, { description: `Whether there are ${what} that are so.` })
  class Relation {
    @If(inner, 'At least one is so. `{}`: there is at least one.') some?: unknown;
    @If(inner, 'No record matches. `{}`: there are none.') none?: unknown;
  }
  return Relation;
}

@InputType({
  description:
    'Which organisations. What a site did counts for its parent: of lenders, borrowers, participants and funders, `ids`, `name`, `kind` and ' +
    '`national` hold if they hold for the one that the source names or for what it is a site of. `region`, `country` and `place` are ' +
    'where the one named lies.',
})
export class OrganisationFilter {
  @AnyOf(
    () => ID,
    'Has this id, had it before it was merged, or has this identifier, such as a ROR id. An id that nobody has matches nothing.',
  )
  ids?: string[];
  @AnyOf(() => OrganisationKind, 'Is of this kind.') kind?: OrganisationKind[];
  @If(
    () => Boolean,
    'Is one of the national museums. A lender, borrower, participant, funder or partner is one, too, if it is a site of one.',
  )
  national?: boolean;
  @If(() => Boolean, 'Is a site of another organisation.') site?: boolean;
  @If(() => OrganisationFilter, 'By its parent, at any level. `{}`: it is a site.')
  parent?: OrganisationFilter;
  @If(() => Boolean, 'Represents several unnamed organisations.') collective?: boolean;
  @If(() => TextFilter, 'By its name.') name?: TextFilter;
  @AnyOf(() => String, 'Lies in this region or nation of the UK.') region?: string[];
  @AnyOf(() => String, 'Lies in this country.') country?: string[];
  @AnyOf(() => String, 'Lies in this place.') place?: string[];
  @AnyOf(() => MatchedBy, 'Was matched in this way.') matchedBy?: MatchedBy[];
  @If(() => IntRange, 'Has this many partners.') partnerCount?: IntRange;
  @If(() => LoanRelation, 'By the loans that it lent.') loansLent?: unknown;
  @If(() => LoanRelation, 'By the loans that it borrowed.') loansBorrowed?: unknown;
  @If(() => ParticipationRelation, 'By the projects that it took part in.') projects?: unknown;
  @If(() => PartnerRelation, 'By its partners.') partners?: unknown;
}

@InputType({ description: 'Which loans.' })
export class LoanFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @If(() => TextFilter, 'By its title.') title?: TextFilter;
  @AnyOf(() => LoanPurpose, 'Is for this purpose.') purpose?: LoanPurpose[];
  @AnyOf(() => LoanTerm, 'Is of this term.') term?: LoanTerm[];
  @AnyOf(() => String, 'Is of this programme.') programme?: string[];
  @If(() => IntRange, 'Has this many objects.') objects?: IntRange;
  @If(() => IntRange, 'Was seen by this many people.') people?: IntRange;
  @If(() => During, 'Takes place then.') during?: During;
  @If(() => PartialDate, AS_OF) asOf?: string;
  @If(() => OrganisationRelation, 'By its lenders.') lenders?: unknown;
  @If(() => OrganisationRelation, 'By its borrowers.') borrowers?: unknown;
  @If(() => FunderRelation, 'By its funders.') funders?: unknown;
}

@InputType({ description: 'Which projects.' })
export class ProjectFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @If(() => TextFilter, 'By its title.') title?: TextFilter;
  @AnyOf(() => ProjectKind, 'Is of this kind.') kind?: ProjectKind[];
  @AnyOf(() => Outcome, 'Serves this outcome.') outcomes?: Outcome[];
  @If(() => Boolean, 'Has three or more participants.') consortium?: boolean;
  @If(() => IntRange, 'Has this many participants.') participantCount?: IntRange;
  @If(() => During, 'Takes place then.') during?: During;
  @If(() => PartialDate, AS_OF) asOf?: string;
  @If(() => ParticipantRelation, 'By its participants.') participants?: unknown;
  @If(() => FunderRelation, 'By its funders.') funders?: unknown;
}

/** Rule for combining conditions on loans and projects of a partnership. */
const SAME_FACT =
  'Conditions on activity, time, outcome, funder, source and direction in one filter apply to the same loan or project; ' +
  'use `and` for different ones.';
const OF_THOSE = 'counting only loans and projects that match the other conditions of this filter';

@InputType({ description: `Which partnerships. ${SAME_FACT}` })
export class PartnershipFilter {
  @AnyOf(() => ID, 'Has this id; the ids of the two organisations in it may be merged ones or identifiers.')
  ids?: string[];
  @If(() => OrganisationFilter, 'By the museum.') museum?: OrganisationFilter;
  @If(() => OrganisationFilter, 'By the partner.') partner?: OrganisationFilter;
  @AnyOf(() => Activity, 'A loan or project of the two is this.') kinds?: Activity[];
  @AnyOf(() => LoanDirection, 'A loan of the two went this way.') direction?: LoanDirection[];
  @AnyOf(() => Outcome, 'A loan or project of the two served this outcome.') outcomes?: Outcome[];
  @AnyOf(
    () => ID,
    'The organisation of this id, merged id or identifier paid for a loan or project of the two.',
  )
  funderIds?: string[];
  @AnyOf(() => ID, 'The source of this id states a loan or project of the two.') sourceIds?: string[];
  @If(() => IntRange, `Has this many loans, ${OF_THOSE}.`) loanCount?: IntRange;
  @If(() => IntRange, `Has this many projects, ${OF_THOSE}.`) projectCount?: IntRange;
  @If(() => IntRange, `Has this many objects lent, as far as known, ${OF_THOSE}.`) objects?: IntRange;
  @If(() => IntRange, 'First year that is known, of all that the two did.') firstYear?: IntRange;
  @If(() => IntRange, 'Last year that is known, of all that the two did.') lastYear?: IntRange;
  @If(
    () => Boolean,
    'Nothing but projects of three or more participants joins the two; of those loans and projects alone that fulfil the conditions beside it.',
  )
  consortiumOnly?: boolean;
  @If(() => Boolean, 'Two museums, read from the other side. False counts each pair once.')
  mirrored?: boolean;
  @If(() => During, 'A loan or a project of the two takes place then.') during?: During;
  @If(() => PartialDate, AS_OF) asOf?: string;
}

@InputType({ description: 'Which sources.' })
export class SourceFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @AnyOf(() => String, 'Was published by this publisher.') publisher?: string[];
  @AnyOf(() => SourceKind, 'Is of this kind.') kind?: SourceKind[];
  @AnyOf(() => String, 'States this licence: OGL-UK-3.0, CC-BY-4.0 and so on.') licence?: string[];
  @AnyOf(() => String, 'Has this address.') url?: string[];
}

@InputType({ description: 'Which published figures.' })
export class FigureFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @AnyOf(() => String, 'Measures this, such as visits or display_loans.') measure?: string[];
  @AnyOf(() => String, 'Is for this year: 2017/18, or 2024.') year?: string[];
  @AnyOf(() => String, 'Has this scope.') scope?: string[];
  @AnyOf(() => FigureStatus, 'States a value, or says why not.') status?: FigureStatus[];
  @If(() => IntRange, 'Has this value.') value?: IntRange;
  @If(() => OrganisationRelation, 'By the organisation that it is about.') organisation?: unknown;
}

@InputType({ description: 'Which submissions.' })
export class SubmissionFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @AnyOf(() => String, 'Is of the return of this name.') name?: string[];
  @AnyOf(() => SubmissionState, 'Stands so.') state?: SubmissionState[];
  @AnyOf(() => String, 'Is in this layout.') layout?: string[];
  @AnyOf(() => String, 'Is the return of this museum.') museum?: string[];
  @AnyOf(() => String, 'Is about this reporting year.') year?: string[];
  @AnyOf(() => String, 'Was submitted by this role or system.') by?: string[];
}

@InputType({ description: 'Which writes.' })
export class AuditFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @AnyOf(() => String, 'Was done by this office or system.') by?: string[];
  @AnyOf(() => String, 'Was this mutation or command.') action?: string[];
  @AnyOf(() => String, 'Was about this id, or the return of this name.') about?: string[];
  @AnyOf(() => String, 'Was for this museum.') museum?: string[];
  @AnyOf(() => AuditOutcome, 'Came to this.') outcome?: AuditOutcome[];
}

@InputType({ description: 'Which judgements.' })
export class JudgementFilter {
  @AnyOf(() => ID, 'Has this id.') ids?: string[];
  @AnyOf(() => JudgementWord, 'Says this.') judgement?: JudgementWord[];
  @AnyOf(() => String, 'Judged by this role or system; `score` if not reviewed yet.') by?: string[];
  @If(() => OrganisationRelation, 'By the two that it is about.') organisations?: unknown;
}

@InputType({
  description: 'Which participants of a project: conditions on the participation and on the organisation.',
})
export class ParticipantFilter {
  @AnyOf(() => ParticipationRole, 'Took part in this role.') role?: ParticipationRole[];
  @AnyOf(() => ProjectKind, 'Took part in this.') activities?: ProjectKind[];
  @If(() => During, 'Took part then.') during?: During;
  @If(() => PartialDate, AS_OF) asOf?: string;
  @If(() => OrganisationFilter, 'Which organisations.') node?: OrganisationFilter;
}

@InputType({
  description: 'Which participations of an organisation: conditions on the participation and on the project.',
})
export class ParticipationFilter {
  @AnyOf(() => ParticipationRole, 'Took part in this role.') role?: ParticipationRole[];
  @AnyOf(() => ProjectKind, 'Took part in this.') activities?: ProjectKind[];
  @If(() => During, 'Took part then.') during?: During;
  @If(() => PartialDate, AS_OF) asOf?: string;
  @If(() => ProjectFilter, 'Which projects.') node?: ProjectFilter;
}

@InputType({
  description: `Which partners of an organisation: conditions on what they did together and on the partner. ${SAME_FACT.split(';')[0]}.`,
})
export class PartnerFilter {
  @AnyOf(() => Activity, 'A loan or project of the two is this.') kinds?: Activity[];
  @AnyOf(() => Outcome, 'A loan or project of the two served this outcome.') outcomes?: Outcome[];
  @AnyOf(
    () => ID,
    'The organisation of this id, merged id or identifier paid for a loan or project of the two.',
  )
  funderIds?: string[];
  @AnyOf(() => ID, 'The source of this id states a loan or project of the two.') sourceIds?: string[];
  @If(() => IntRange, 'First year that is known, of all that the two did.') firstYear?: IntRange;
  @If(() => IntRange, 'Last year that is known, of all that the two did.') lastYear?: IntRange;
  @If(
    () => Boolean,
    'Nothing but projects of three or more participants joins the two; of those loans and projects alone that fulfil the conditions beside it.',
  )
  consortiumOnly?: boolean;
  @If(() => During, 'A loan or a project of the two takes place then.') during?: During;
  @If(() => PartialDate, AS_OF) asOf?: string;
  @If(() => OrganisationFilter, 'Which partners.') node?: OrganisationFilter;
}

@InputType({ description: 'Which funders: conditions on the money and on the funder.' })
export class FunderFilter {
  @AnyOf(() => String, 'In this currency, such as GBP.') currency?: string[];
  @If(() => IntRange, 'This amount.') amount?: IntRange;
  @If(() => OrganisationFilter, 'Which funders.') node?: OrganisationFilter;
}

const LoanRelation = relationOf('Loan', () => LoanFilter, 'loans');
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
