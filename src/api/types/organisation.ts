import { Field, ID, ObjectType } from 'type-graphql';
import { MatchedBy, OrganisationKind } from '../../domain/words.js';
import {
  FigureArgs,
  FundedLoanArgs,
  FundedProjectArgs,
  LoanSiteArgs,
  OrganisationArgs,
  ParticipationArgs,
  PartnerArgs,
  PartnershipArgs,
  SourceArgs,
} from '../args.js';
import { connectionType } from '../connectionTypes.js';
import { type Ref, Related } from './decorators.js';
import { Node } from './node.js';
import { Alias, Coordinates, FundingTotal, YearRange } from './parts.js';

@ObjectType({
  implements: Node,
  description:
    'A body that lends, borrows, takes part or funds: a museum, university, school, charity, health body, funder … ' +
    'Museums and their partners are both organisations.',
})
export class Organisation {
  @Field(() => ID, {
    description: 'Stable id, derived from the sources’ own identifiers, such as ror:02jx3x895.',
  })
  id!: string;

  @Field({ description: 'Preferred name.' })
  name!: string;

  @Field(() => [Alias], {
    description: 'Other names that it uses or that sources print, each with its type.',
  })
  names!: Alias[];

  @Field(() => String, { nullable: true, description: 'An abbreviation in use. Null: none known.' })
  shortName!: string | null;

  @Field(() => OrganisationKind, { description: 'Kind of organisation.' })
  kind!: OrganisationKind;

  @Field(() => [String], { description: 'Its kind in the words of the sources.' })
  printedKinds!: string[];

  @Field({ description: 'Whether it is a national museum, according to a list; never inferred.' })
  national!: boolean;

  @Field({
    description:
      'Whether it represents several organisations the source does not name (“over 30 UK venues”).',
  })
  collective!: boolean;

  @Field(() => MatchedBy, {
    description: 'How the names in the sources were matched to this organisation.',
  })
  matchedBy!: MatchedBy;

  @Field(() => String, { nullable: true, description: 'Town or area. Null: the sources do not state it.' })
  place!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Local authority in the UK: as stated by a source, otherwise the one that contains the museums of its place (nine in ten; more than half if it bears the place’s name). Null: abroad, or uncertain.',
  })
  localAuthority!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Region of England, or nation of the UK. Null: abroad, or not stated.',
  })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'Country. Null: not stated.' })
  country!: string | null;

  @Field(() => Coordinates, {
    nullable: true,
    description: 'Coordinates of its place. Null: unknown or ambiguous.',
  })
  coordinates!: Coordinates | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its ROR id (Research Organization Registry), as a web address. Null: none stated.',
  })
  rorId!: string | null;

  @Field(() => [String], {
    description:
      'Its identifiers in registers, with their schemes: ror:024mrxd33, mm:… (Mapping Museums). `organisation(id:)` takes them.',
  })
  identifiers!: string[];

  @Field(() => String, { nullable: true, description: 'Its website. Null: none stated.' })
  website!: string | null;

  @Field(() => YearRange, { nullable: true, description: 'When it opened. Null: not known.' })
  opened!: YearRange | null;

  @Field(() => YearRange, { nullable: true, description: 'When it closed. Null: open, or not known.' })
  closed!: YearRange | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation it is a site of. Null: it is not a site.',
  })
  parent!: Ref<Organisation> | null;

  @Related(
    connectionType('Organisation'),
    () => OrganisationArgs,
    'Its sites; their activity counts for it too.',
  )
  sites!: unknown;

  @Related(connectionType('Loan'), () => LoanSiteArgs, 'Loans that it lent to others.')
  loansLent!: unknown;

  @Related(connectionType('Loan'), () => LoanSiteArgs, 'Loans that it borrowed from others.')
  loansBorrowed!: unknown;

  @Related(
    connectionType('Participation'),
    () => ParticipationArgs,
    'Projects that it took part in, with its role and period in each.',
  )
  projects!: unknown;

  @Related(
    connectionType('Partner'),
    () => PartnerArgs,
    'Its partner organisations, each with totals of what they did together.',
  )
  partners!: unknown;

  @Related(
    connectionType('Partnership'),
    () => PartnershipArgs,
    'Its partnerships: one for each partner, with totals.',
  )
  partnerships!: unknown;

  @Related(
    connectionType('Organisation'),
    () => OrganisationArgs,
    'The funders of its projects and loans, each once. Amounts are listed on each project or loan.',
  )
  funders!: unknown;

  @Related(connectionType('FundedProject'), () => FundedProjectArgs, 'Projects that it funded.')
  fundedProjects!: unknown;

  @Related(connectionType('FundedLoan'), () => FundedLoanArgs, 'Loans that it funded.')
  fundedLoans!: unknown;

  @Field(() => [FundingTotal], {
    description:
      'What it and its sites paid for loans and projects in total: one entry for each currency, then one for payments without an amount. Empty: no payment is known.',
  })
  fundingTotals!: FundingTotal[];

  @Related(connectionType('Figure'), () => FigureArgs, 'Published figures about it.')
  figures!: unknown;

  @Related(
    connectionType('Source'),
    () => SourceArgs,
    'The sources of its own entry, its loans and its participations.',
  )
  evidence!: unknown;
}
