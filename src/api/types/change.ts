import { Field, Int, ObjectType } from 'type-graphql';
import type { Ref } from './decorators.js';
import { Loan } from './loan.js';
import { Organisation } from './organisation.js';
import { Project } from './project.js';
import { Submission } from './submission.js';

@ObjectType({
  description: 'A value that was read differently from how it was written, or that needs attention.',
})
export class Warning {
  @Field(() => Int, { description: 'The row, from 1.' })
  row!: number;

  @Field({ description: 'The column of the layout (docs/import.md).' })
  column!: string;

  @Field({ description: 'The value.' })
  value!: string;

  @Field({ description: 'Name of the rule (docs/import.md).' })
  rule!: string;

  @Field({ description: 'Explanation of the problem.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Suggested value. Null: none.' })
  suggestion!: string | null;
}

@ObjectType({ description: 'Result of a mutation.' })
export class Change {
  @Field(() => Submission, {
    description: 'The submission it was recorded as; `undoSubmission` reverses it.',
  })
  submission!: Ref<Submission>;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The affected organisation. Null: not an organisation.',
  })
  organisation!: Ref<Organisation> | null;

  @Field(() => Loan, { nullable: true, description: 'The affected loan. Null: not a loan.' })
  loan!: Ref<Loan> | null;

  @Field(() => Project, { nullable: true, description: 'The affected project. Null: not a project.' })
  project!: Ref<Project> | null;

  @Field(() => [Warning], { description: 'Values that were read differently from how they were written.' })
  warnings!: Warning[];
}
