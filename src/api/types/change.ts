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
  @Field(() => Int, { description: 'The row that was entered, from 1.' })
  row!: number;

  @Field({ description: 'The column of the layout (docs/import.md).' })
  column!: string;

  @Field({ description: 'The value.' })
  value!: string;

  @Field({ description: 'Name of the rule (docs/import.md).' })
  rule!: string;

  @Field({ description: 'What is with the value.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What to write instead. Null: nothing is suggested.' })
  suggestion!: string | null;
}

@ObjectType({ description: 'What came of a mutation.' })
export class Change {
  @Field(() => Submission, {
    description: 'The submission that it is recorded as; `undoSubmission` takes it back.',
  })
  submission!: Ref<Submission>;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that was entered. Null: it was none.',
  })
  organisation!: Ref<Organisation> | null;

  @Field(() => Loan, { nullable: true, description: 'The loan that was entered. Null: it was none.' })
  loan!: Ref<Loan> | null;

  @Field(() => Project, { nullable: true, description: 'The project that was entered. Null: it was none.' })
  project!: Ref<Project> | null;

  @Field(() => [Warning], { description: 'How the value was read, if not as written.' })
  warnings!: Warning[];
}
