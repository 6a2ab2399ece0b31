import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChangeKind } from '../../network/changes.js';
import { PageInfo } from '../connection.js';
import { Bounds } from './bounds.js';
import { Loan } from './loan.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';
import { Partnership } from './partnership.js';
import { Project } from './project.js';

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What became of something from one time to another.',
  valuesConfig: {
    NEW: { description: 'Not in the time before, in the time after.' },
    GROWN: { description: 'Partners in both, with more loans and projects after.' },
    CONTINUING: { description: 'In both; partners with as many loans and projects after.' },
    SHRUNK: { description: 'Partners in both, with fewer loans and projects after.' },
    ENDED: { description: 'In the time before, not in the time after.' },
  },
});

const CERTAIN =
  'Whether this is definite; false: dates are partly known, and this is one of several changes that are possible.';

@ObjectType({
  description:
    'How many there are of a change: a lower and an upper bound. Something with partly known dates counts as possible for each change that it ' +
    'may have undergone, so the upper bounds of all changes can add up to more than there are.',
})
export class ChangeCount {
  @Field(() => ChangeKind, { description: 'The change.' })
  change!: ChangeKind;

  @Field(() => Int, { description: 'At least so many: whatever the true dates are.' })
  certain!: number;

  @Field(() => Int, { description: 'At most so many: those included that may have changed otherwise.' })
  possible!: number;
}

@ObjectType({
  description:
    'Two partners and a change that they underwent or may have undergone; listed once for each change that is possible.',
})
export class ChangedPartnership {
  @Field(() => ChangeKind, { description: 'What became of them.' })
  change!: ChangeKind;

  @Field({ description: CERTAIN })
  certain!: boolean;

  @Field(() => Bounds, { description: 'Loans and projects of the two in the time before.' })
  before!: Bounds;

  @Field(() => Bounds, { description: 'Loans and projects of the two in the time after.' })
  after!: Bounds;

  @Field(() => Organisation, { description: 'One of the two.' })
  one!: Organisation;

  @Field(() => Organisation, { description: 'The other.' })
  other!: Organisation;

  @Field(() => Partnership, { description: 'What the two did together, of all their time.' })
  partnership!: Partnership;
}

@ObjectType({ description: 'A loan and what became of it.' })
export class ChangedLoan {
  @Field(() => ChangeKind, { description: 'NEW, CONTINUING or ENDED.' })
  change!: ChangeKind;

  @Field({ description: CERTAIN })
  certain!: boolean;

  @Field(() => Loan, { description: 'The loan.' })
  loan!: Loan;
}

@ObjectType({ description: 'A project and what became of it.' })
export class ChangedProject {
  @Field(() => ChangeKind, { description: 'NEW, CONTINUING or ENDED.' })
  change!: ChangeKind;

  @Field({ description: CERTAIN })
  certain!: boolean;

  @Field(() => Project, { description: 'The project.' })
  project!: Project;
}

@ObjectType({ description: 'How many partners an organisation had before and after.' })
export class PartnersChange {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @Field(() => Bounds, { description: 'Partners in the time before.' })
  before!: Bounds;

  @Field(() => Bounds, { description: 'Partners in the time after.' })
  after!: Bounds;

  @Field(() => Bounds, { description: 'Partners of the time after that were none before.' })
  gained!: Bounds;

  @Field(() => Bounds, {
    description: 'Partners in the earlier period that are no longer partners in the later one.',
  })
  lost!: Bounds;
}

@ObjectType({
  implements: Answer,
  description:
    'What changed between two periods, in the network described by the sources: activity that was not published looks as if it had ended.',
})
export class ChangesAnswer extends Answer {
  @Field(() => [ChangeCount], {
    description: 'Pairs of partners, by what became of them; each change, 0 too.',
  })
  partnerships!: ChangeCount[];

  @Field(() => [ChangeCount], { description: 'Loans: NEW, CONTINUING and ENDED.' })
  loans!: ChangeCount[];

  @Field(() => [ChangeCount], { description: 'Projects: NEW, CONTINUING and ENDED.' })
  projects!: ChangeCount[];

  @Field(() => [ChangedPartnership], {
    description:
      'A page of each change: definite ones first, then the largest change, then the stronger, then by name.',
  })
  changedPartnerships!: ChangedPartnership[];

  @Field(() => [ChangedLoan], { description: 'A page of each change: definite ones first, then by title.' })
  changedLoans!: ChangedLoan[];

  @Field(() => [ChangedProject], {
    description: 'A page of each change: definite ones first, then by title.',
  })
  changedProjects!: ChangedProject[];

  @Field(() => [PartnersChange], {
    description:
      'A page of the organisations: most definite gains first, then most possible ones, then fewest possible losses, then by name.',
  })
  organisations!: PartnersChange[];

  @Field(() => PageInfo, {
    description:
      'Position of the page. All lists of the answer advance together; there is a next page while any of them has more rows.',
  })
  pageInfo!: PageInfo;
}
