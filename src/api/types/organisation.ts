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
import { Alias, Coordinates, YearRange } from './parts.js';

@ObjectType({
  implements: Node,
  description:
    'Any body that lends, borrows, takes part or pays: a museum, university, school, charity, health body, funder … ' +
    'A museum is an organisation; so is its partner.',
})
export class Organisation {
  @Field(() => ID, { description: 'Stable: made from the sources’ own identifiers, such as ror:02jx3x895.' })
  id!: string;

  @Field({ description: 'The name that this graph uses.' })
  name!: string;

  @Field(() => [Alias], {
    description: 'Other names that it is known by or printed under, each with its use.',
  })
  names!: Alias[];

  @Field(() => String, { nullable: true, description: 'An abbreviation in use. Null: none known.' })
  shortName!: string | null;

  @Field(() => OrganisationKind, { description: 'What it is.' })
  kind!: OrganisationKind;

  @Field(() => [String], { description: 'What the sources call it, in their own words.' })
  printedKinds!: string[];

  @Field({ description: 'Whether it is one of the national museums; from a list, never guessed.' })
  national!: boolean;

  @Field({
    description:
      'Whether it represents several organisations the source does not name (“over 30 UK venues”).',
  })
  collective!: boolean;

  @Field(() => MatchedBy, {
    description: 'How it was decided which organisation the names in the sources mean.',
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
    description: 'Its id in the Research Organization Registry, as an address. Null: none stated.',
  })
  rorId!: string | null;

  @Field(() => [String], {
    description:
      'Its identifiers in registers, with their schemes: ror:024mrxd33, mm:… (Mapping Museums). `organisation(id:)` takes them.',
  })
  identifiers!: string[];

  @Field(() => String, { nullable: true, description: 'Its own page. Null: none stated.' })
  website!: string | null;

  @Field(() => YearRange, { nullable: true, description: 'When it opened. Null: not known.' })
  opened!: YearRange | null;

  @Field(() => YearRange, { nullable: true, description: 'When it closed. Null: it is open, or not known.' })
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
    'Organisations that it did something with, each with what they did, summed up.',
  )
  partners!: unknown;

  @Related(
    connectionType('Partnership'),
    () => PartnershipArgs,
    'Its partnerships: what it did with each partner, summed up. Each partner once.',
  )
  partnerships!: unknown;

  @Related(
    connectionType('Organisation'),
    () => OrganisationArgs,
    'The funders of its projects and loans, each once; amounts are on each project or loan.',
  )
  funders!: unknown;

  @Related(connectionType('FundedProject'), () => FundedProjectArgs, 'Projects that it paid for.')
  fundedProjects!: unknown;

  @Related(connectionType('FundedLoan'), () => FundedLoanArgs, 'Loans that it paid for.')
  fundedLoans!: unknown;

  @Related(connectionType('Figure'), () => FigureArgs, 'Published figures about it.')
  figures!: unknown;

  @Related(
    connectionType('Source'),
    () => SourceArgs,
    'The sources of its own entry, its loans and its participations.',
  )
  evidence!: unknown;
}
