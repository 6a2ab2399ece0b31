import { Field, ID, ObjectType } from 'type-graphql';
import { LoanPurpose, LoanTerm, Outcome } from '../../domain/words.js';
import { FunderArgs, OrganisationArgs, SourceArgs } from '../args.js';
import { connectionType } from '../connectionTypes.js';
import { TimeArgs } from '../dateRange.js';
import { Certainty } from '../enums.js';
import { SafeInt } from '../scalars.js';
import { Related } from './decorators.js';
import { Node } from './node.js';
import { Period } from './parts.js';

@ObjectType({
  implements: Node,
  description:
    'Objects that a lender lends to a borrower for display or research, or one stop of a touring exhibition.',
})
export class Loan {
  @Field(() => ID, { description: 'Stable id, derived from the key of the row that states it.' })
  id!: string;

  @Field({ description: 'Title: the exhibition, or what was lent.' })
  title!: string;

  @Field(() => LoanPurpose, { description: 'Why the objects were lent.' })
  purpose!: LoanPurpose;

  @Field(() => LoanTerm, {
    nullable: true,
    description: 'Short, or long (18 months or more). Null: not stated.',
  })
  term!: LoanTerm | null;

  @Field(() => SafeInt, { nullable: true, description: 'Number of objects. Null: not known.' })
  objects!: number | null;

  @Field(() => String, { nullable: true, description: 'What was lent, in the source’s words.' })
  object!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The source’s words about the number of objects, if more than a number.',
  })
  objectsNote!: string | null;

  @Field(() => SafeInt, { nullable: true, description: 'Number of visitors. Null: not known.' })
  people!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The loan or touring programme that it belongs to. Null: none stated.',
  })
  programme!: string | null;

  @Field(() => [Outcome], { description: 'Its outcomes, if stated in the source.' })
  outcomes!: Outcome[];

  @Field(() => Period, { description: 'Start and end.' })
  period!: Period;

  @Field(() => String, {
    nullable: true,
    description: 'The source’s words about its dates that a date cannot express.',
  })
  periodNote!: string | null;

  @Related(
    connectionType('Organisation'),
    () => OrganisationArgs,
    'The lenders; several if they lent together.',
  )
  lenders!: unknown;

  @Related(connectionType('Organisation'), () => OrganisationArgs, 'Who borrowed.')
  borrowers!: unknown;

  @Related(
    connectionType('Venue'),
    () => OrganisationArgs,
    'Where it was shown, if the source names a place other than the borrower.',
  )
  venues!: unknown;

  @Related(connectionType('Funder'), () => FunderArgs, 'Its funders.')
  funders!: unknown;

  @Related(connectionType('Evidence'), () => SourceArgs, 'The sources that state it.')
  evidence!: unknown;

  @Related(
    () => Certainty,
    () => TimeArgs,
    'Whether it definitely or possibly takes place in the requested period. Null: it does not, no date is known, or no period was requested.',
    true,
  )
  certainty!: Certainty | null;
}
