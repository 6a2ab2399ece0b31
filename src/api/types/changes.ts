import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChangeKind } from '../../network/changes.js';
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
  'Whether what surely lies in the two times says the same; false: dates are partly known, so it may be otherwise.';

@ObjectType({ description: 'How many there are of a change.' })
export class ChangeCount {
  @Field(() => ChangeKind, { description: 'The change.' })
  change!: ChangeKind;

  @Field(() => Int, { description: 'How many, those included of which it is not sure.' })
  count!: number;

  @Field(() => Int, { description: 'How many of these surely.' })
  certain!: number;
}

@ObjectType({ description: 'Two partners and what became of them.' })
export class ChangedPartnership {
  @Field(() => ChangeKind, { description: 'What became of them.' })
  change!: ChangeKind;

  @Field({ description: CERTAIN })
  certain!: boolean;

  @Field(() => Int, { description: 'Loans and projects of the two in the time before.' })
  before!: number;

  @Field(() => Int, { description: 'Loans and projects of the two in the time after.' })
  after!: number;

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

  @Field(() => Int, { description: 'Partners in the time before.' })
  before!: number;

  @Field(() => Int, { description: 'Partners in the time after.' })
  after!: number;

  @Field(() => Int, { description: 'Partners of the time after that were none before.' })
  gained!: number;

  @Field(() => Int, { description: 'Partners of the time before that are none after.' })
  lost!: number;
}

@ObjectType({
  implements: Answer,
  description:
    'What changed between two times. Of the network that the sources tell: what nobody published looks as if it had ended.',
})
export class ChangesAnswer extends Answer {
  @Field(() => [ChangeCount], { description: 'Partners, by what became of them; each change, 0 too.' })
  partnerships!: ChangeCount[];

  @Field(() => [ChangeCount], { description: 'Loans: NEW, CONTINUING and ENDED.' })
  loans!: ChangeCount[];

  @Field(() => [ChangeCount], { description: 'Projects: NEW, CONTINUING and ENDED.' })
  projects!: ChangeCount[];

  @Field(() => [ChangedPartnership], {
    description: 'The first of each change: the largest change first, then the stronger, then by name.',
  })
  changedPartnerships!: ChangedPartnership[];

  @Field(() => [ChangedLoan], { description: 'The first of each change, by title.' })
  changedLoans!: ChangedLoan[];

  @Field(() => [ChangedProject], { description: 'The first of each change, by title.' })
  changedProjects!: ChangedProject[];

  @Field(() => [PartnersChange], {
    description: 'Organisations that gained most partners first; then those that lost least, then by name.',
  })
  organisations!: PartnersChange[];
}
