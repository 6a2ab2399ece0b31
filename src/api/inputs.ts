import { type ClassType, Field, Float, ID, InputType, Int } from 'type-graphql';
import { LoanPurpose, LoanTerm, OrganisationKind, Outcome, ProjectKind } from '../domain/words.js';
import { PartialDate } from './scalars.js';

/** Optional value: unknown if omitted. */
const May = (type: () => object, description: string): PropertyDecorator =>
  Field(type as () => ClassType, { nullable: true, description });
const Must = (type: () => object, description: string): PropertyDecorator =>
  Field(type as () => ClassType, { description });
/** A list that may be left out. */
const Some = (type: () => object, description: string): PropertyDecorator =>
  Field((() => [type()]) as () => [ClassType], { nullable: true, description });
/** A list of one or more. */
const Each = (type: () => object, description: string): PropertyDecorator =>
  Field((() => [type()]) as () => [ClassType], { description });

const ID_OF =
  'Identifies the organisation, whatever the name: an id of this graph, or an identifier with its scheme (ror:024mrxd33, mm:…).';
const SOURCES = 'The sources: web addresses, or codes from data/tables/sources.csv. One or more.';

@InputType({ description: 'An organisation, matched by id or name. If there is no match, it is created.' })
export class OrganisationInputRef {
  @Must(() => String, 'Its name, as printed in the source.') name!: string;
  @May(() => ID, ID_OF) id?: string;
}

@InputType({ description: 'A borrower or partner, with details to match it or to describe a new one.' })
export class PartnerInput {
  @Must(() => String, 'Its name, as printed in the source.') name!: string;
  @May(() => ID, ID_OF) id?: string;
  @May(() => OrganisationKind, 'Kind of organisation.') kind?: OrganisationKind;
  @May(() => String, 'Its town. If abroad, add the country: Bendigo, Australia.') place?: string;
}

@InputType({ description: 'Where and when something was shown.' })
export class VenueInput {
  @Must(() => String, 'Name of the venue: a site of the borrower.') name!: string;
  @May(() => PartialDate, 'First day at the venue.') start?: string;
  @May(() => PartialDate, 'Last day at the venue.') end?: string;
}

@InputType({ description: 'A funder. Do not name private persons; write `private donors`.' })
export class FunderInput {
  @Must(() => String, 'Its name.') name!: string;
  @May(() => Float, 'The amount, in `currency`.') amount?: number;
  @May(() => String, 'The currency, such as GBP. Required with an amount.') currency?: string;
  @May(() => String, 'The scheme or grant reference, if there is no amount.') note?: string;
}

@InputType({ description: 'All values of a loan. Omitted values are unknown.' })
export class LoanInput {
  @Must(() => String, 'The exhibition, or what was lent.') title!: string;
  @Each(() => OrganisationInputRef, 'Lenders. One or more.') lenders!: OrganisationInputRef[];
  @Each(() => PartnerInput, 'Borrowers. One or more.') borrowers!: PartnerInput[];
  @Some(() => VenueInput, 'Where it was shown, if not at the borrower.') venues?: VenueInput[];
  @Must(() => LoanPurpose, 'What for.') purpose!: LoanPurpose;
  @May(() => LoanTerm, 'Short, or long (18 months or more).') term?: LoanTerm;
  @May(() => String, 'Description of the objects.') object?: string;
  @May(() => Int, 'Number of objects. 0 means none; omit it if unknown.') objects?: number;
  @May(() => Int, 'Number of visitors. 0 means none; omit it if unknown.') people?: number;
  @May(() => PartialDate, 'First day.') start?: string;
  @May(() => PartialDate, 'Last day; `..`: ongoing.') end?: string;
  @May(() => String, 'The programme that it belongs to.') programme?: string;
  @Some(() => Outcome, 'Its outcomes.') outcomes?: Outcome[];
  @Some(() => FunderInput, 'Who paid.') funders?: FunderInput[];
  @May(() => String, 'The lender’s own reference for the loan.') ownId?: string;
  @Each(() => String, SOURCES) sources!: string[];
}

@InputType({ description: 'All values of a project. Omitted values are unknown.' })
export class ProjectInput {
  @Must(() => String, 'Its title.') title!: string;
  @Must(() => ProjectKind, 'Its activity.') kind!: ProjectKind;
  @Each(() => OrganisationInputRef, 'The museums whose work it is. One or more.')
  museums!: OrganisationInputRef[];
  @Each(() => PartnerInput, 'The partners. Each works with each of the museums. One or more.')
  partners!: PartnerInput[];
  @May(() => PartialDate, 'When it started.') start?: string;
  @May(() => PartialDate, 'When it ended; `..`: ongoing.') end?: string;
  @May(() => Int, 'Number of people reached. 0 means none; omit it if unknown.') people?: number;
  @May(() => String, 'Description of the objects involved.') objects?: string;
  @Some(() => Outcome, 'Its outcomes.') outcomes?: Outcome[];
  @Some(() => FunderInput, 'Who paid.') funders?: FunderInput[];
  @May(() => String, 'The submitter’s own reference for the project.') ownId?: string;
  @Each(() => String, SOURCES) sources!: string[];
}

@InputType({ description: 'A year known within inclusive bounds.' })
export class YearRangeInput {
  @Must(() => Int, 'The earliest possible year.') earliest!: number;
  @Must(() => Int, 'The latest possible year; equal to the first if the year is known.') latest!: number;
}

@InputType({ description: 'All values of an organisation. Omitted values are unknown.' })
export class OrganisationInput {
  @Must(() => String, 'Its name.') name!: string;
  @Must(() => OrganisationKind, 'Kind of organisation.') kind!: OrganisationKind;
  @May(() => ID, ID_OF) id?: string;
  @May(() => ID, 'Its ROR id, with or without https://ror.org/.') rorId?: string;
  @May(() => String, 'Its abbreviation.') shortName?: string;
  @Some(() => String, 'Other names in use.') otherNames?: string[];
  @Some(() => String, 'Earlier names.') formerNames?: string[];
  @May(() => String, 'Its town.') place?: string;
  @May(() => String, 'Its local authority. Default: the one that contains its place.')
  localAuthority?: string;
  @May(() => String, 'Region of England, or nation of the UK.') region?: string;
  @May(() => String, 'The English name of its country.') country?: string;
  @May(() => Float, 'Degrees north, WGS 84.') latitude?: number;
  @May(() => Float, 'Degrees east, WGS 84.') longitude?: number;
  @May(() => YearRangeInput, 'When it opened.') opened?: YearRangeInput;
  @May(() => YearRangeInput, 'When it closed.') closed?: YearRangeInput;
  @May(() => String, 'Name of its parent organisation, if it is a site or part of one.') siteOf?: string;
  @May(() => String, 'Its website.') website?: string;
  @Each(() => String, SOURCES) sources!: string[];
}
