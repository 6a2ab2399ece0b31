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
  'The organisation, regardless of the name: an id of this graph, or an identifier with its scheme (ror:024mrxd33, mm:…).';
const SOURCES = 'The pages that say so: web addresses, or codes of data/tables/sources.csv. One or more.';

@InputType({ description: 'An organisation that takes part. It is found by id or name, or is new.' })
export class OrganisationInputRef {
  @Must(() => String, 'Its name, as the source has it.') name!: string;
  @May(() => ID, ID_OF) id?: string;
}

@InputType({ description: 'A borrower or partner, with what helps to find it or to describe a new one.' })
export class PartnerInput {
  @Must(() => String, 'Its name, as the source has it.') name!: string;
  @May(() => ID, ID_OF) id?: string;
  @May(() => OrganisationKind, 'What it is.') kind?: OrganisationKind;
  @May(() => String, 'Its town; abroad with its country: Bendigo, Australia.') place?: string;
}

@InputType({ description: 'Where something was shown, and when.' })
export class VenueInput {
  @Must(() => String, 'Name of the venue: a site of the borrower.') name!: string;
  @May(() => PartialDate, 'First day there.') start?: string;
  @May(() => PartialDate, 'Last day there.') end?: string;
}

@InputType({ description: 'Who paid. No private persons: write `private donors`.' })
export class FunderInput {
  @Must(() => String, 'Its name.') name!: string;
  @May(() => Float, 'How much, in `currency`.') amount?: number;
  @May(() => String, 'The currency, such as GBP; needed with an amount.') currency?: string;
  @May(() => String, 'The scheme or grant reference, if there is no amount.') note?: string;
}

@InputType({ description: 'All values of a loan. A value left out is unknown.' })
export class LoanInput {
  @Must(() => String, 'The exhibition, or what was lent.') title!: string;
  @Each(() => OrganisationInputRef, 'Who lent. One or more.') lenders!: OrganisationInputRef[];
  @Each(() => PartnerInput, 'Who borrowed. One or more.') borrowers!: PartnerInput[];
  @Some(() => VenueInput, 'Where it was shown, if not at the borrower itself.') venues?: VenueInput[];
  @Must(() => LoanPurpose, 'What for.') purpose!: LoanPurpose;
  @May(() => LoanTerm, 'Short or long.') term?: LoanTerm;
  @May(() => String, 'Description of the objects.') object?: string;
  @May(() => Int, 'How many objects; 0 is 0.') objects?: number;
  @May(() => Int, 'How many people saw it; 0 is 0.') people?: number;
  @May(() => PartialDate, 'First day.') start?: string;
  @May(() => PartialDate, 'Last day; `..`: ongoing.') end?: string;
  @May(() => String, 'The programme that it is a part of.') programme?: string;
  @Some(() => Outcome, 'What it served.') outcomes?: Outcome[];
  @Some(() => FunderInput, 'Who paid.') funders?: FunderInput[];
  @May(() => String, 'The lender’s own number of the loan.') ownId?: string;
  @Each(() => String, SOURCES) sources!: string[];
}

@InputType({ description: 'All values of a project. A value left out is unknown.' })
export class ProjectInput {
  @Must(() => String, 'What it is called.') title!: string;
  @Must(() => ProjectKind, 'Its activity.') kind!: ProjectKind;
  @Each(() => OrganisationInputRef, 'The museums whose work it is. One or more.')
  museums!: OrganisationInputRef[];
  @Each(() => PartnerInput, 'The partners; each works with each museum. One or more.')
  partners!: PartnerInput[];
  @May(() => PartialDate, 'When it started.') start?: string;
  @May(() => PartialDate, 'When it ended; `..`: ongoing.') end?: string;
  @May(() => Int, 'How many people it reached; 0 is 0.') people?: number;
  @May(() => String, 'Description of the objects involved.') objects?: string;
  @Some(() => Outcome, 'What it served.') outcomes?: Outcome[];
  @Some(() => FunderInput, 'Who paid.') funders?: FunderInput[];
  @May(() => String, 'The sender’s own number of the project.') ownId?: string;
  @Each(() => String, SOURCES) sources!: string[];
}

@InputType({ description: 'A year that is known within bounds, both of them included.' })
export class YearRangeInput {
  @Must(() => Int, 'The first year that it can have been.') earliest!: number;
  @Must(() => Int, 'The last possible year; equal to the first if the year is known.') latest!: number;
}

@InputType({ description: 'All values of an organisation. A value left out is unknown.' })
export class OrganisationInput {
  @Must(() => String, 'Its name.') name!: string;
  @Must(() => OrganisationKind, 'What it is.') kind!: OrganisationKind;
  @May(() => ID, ID_OF) id?: string;
  @May(() => ID, 'Its ROR id, with or without https://ror.org/.') rorId?: string;
  @May(() => String, 'Its abbreviation.') shortName?: string;
  @Some(() => String, 'Other names in use.') otherNames?: string[];
  @Some(() => String, 'Earlier names.') formerNames?: string[];
  @May(() => String, 'Its town.') place?: string;
  @May(() => String, 'Its local authority; the one its place is in, if not stated.')
  localAuthority?: string;
  @May(() => String, 'Region of England, or nation of the UK.') region?: string;
  @May(() => String, 'Its country, by its English name.') country?: string;
  @May(() => Float, 'Degrees north, WGS 84.') latitude?: number;
  @May(() => Float, 'Degrees east, WGS 84.') longitude?: number;
  @May(() => YearRangeInput, 'When it opened.') opened?: YearRangeInput;
  @May(() => YearRangeInput, 'When it closed.') closed?: YearRangeInput;
  @May(() => String, 'Name of the organisation that it is a site or a part of.') siteOf?: string;
  @May(() => String, 'Its own page.') website?: string;
  @Each(() => String, SOURCES) sources!: string[];
}
