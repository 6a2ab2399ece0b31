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
  description: 'Change between two periods.',
  valuesConfig: {
    NEW: { description: 'Only in the later period.' },
    GROWN: { description: 'In both; partners with more loans and projects in the later one.' },
    CONTINUING: { description: 'In both; partners with the same number of loans and projects.' },
    SHRUNK: { description: 'In both; partners with fewer loans and projects in the later one.' },
    ENDED: { description: 'Only in the earlier period.' },
  },
});

const CERTAIN =
  'Whether this change is definite. False: dates are partly known, and this is one of several possible changes.';

@ObjectType({
  description:
    'Bounds of the number of records with a change. A record with partly known dates counts as possible for each change that it ' +
    'may have undergone, so the upper bounds of all changes can add up to more than the number of records.',
})
export class ChangeCount {
  @Field(() => ChangeKind, { description: 'The change.' })
  change!: ChangeKind;

  @Field(() => Int, { description: 'Lower bound: definite, whatever the exact dates are.' })
  certain!: number;

  @Field(() => Int, { description: 'Upper bound: includes those that may have had another change.' })
  possible!: number;
}

@ObjectType({
  description: 'A pair of partners and its change. A pair is listed once for each possible change.',
})
export class ChangedPartnership {
  @Field(() => ChangeKind, { description: 'The change.' })
  change!: ChangeKind;

  @Field({ description: CERTAIN })
  certain!: boolean;

  @Field(() => Bounds, { description: 'Number of their loans and projects in the earlier period.' })
  before!: Bounds;

  @Field(() => Bounds, { description: 'Number of their loans and projects in the later period.' })
  after!: Bounds;

  @Field(() => Organisation, { description: 'One of the two.' })
  one!: Organisation;

  @Field(() => Organisation, { description: 'The other.' })
  other!: Organisation;

  @Field(() => Partnership, { description: 'Their partnership, of all time.' })
  partnership!: Partnership;
}

@ObjectType({ description: 'A loan and its change.' })
export class ChangedLoan {
  @Field(() => ChangeKind, { description: 'The change: NEW, CONTINUING or ENDED.' })
  change!: ChangeKind;

  @Field({ description: CERTAIN })
  certain!: boolean;

  @Field(() => Loan, { description: 'The loan.' })
  loan!: Loan;
}

@ObjectType({ description: 'A project and its change.' })
export class ChangedProject {
  @Field(() => ChangeKind, { description: 'The change: NEW, CONTINUING or ENDED.' })
  change!: ChangeKind;

  @Field({ description: CERTAIN })
  certain!: boolean;

  @Field(() => Project, { description: 'The project.' })
  project!: Project;
}

@ObjectType({ description: 'Number of partners of an organisation in both periods.' })
export class PartnersChange {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @Field(() => Bounds, { description: 'Partners in the earlier period.' })
  before!: Bounds;

  @Field(() => Bounds, { description: 'Partners in the later period.' })
  after!: Bounds;

  @Field(() => Bounds, {
    description: 'Partners in the later period that were not partners in the earlier one.',
  })
  gained!: Bounds;

  @Field(() => Bounds, {
    description: 'Partners in the earlier period that are not partners in the later one.',
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
    description: 'Pairs of partners by change, including changes with 0.',
  })
  partnerships!: ChangeCount[];

  @Field(() => [ChangeCount], { description: 'Loans by change: NEW, CONTINUING and ENDED.' })
  loans!: ChangeCount[];

  @Field(() => [ChangeCount], { description: 'Projects by change: NEW, CONTINUING and ENDED.' })
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
