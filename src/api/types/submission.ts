import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SubmissionState } from '../enums.js';
import { type Ref } from './decorators.js';
import { Node } from './node.js';

const WHEN = 'as ISO 8601, in UTC';

@ObjectType({
  implements: Node,
  description: 'An imported file or a record entered by hand: author, time, content and outcome.',
})
export class Submission {
  @Field(() => ID, { description: 'For `undoSubmission`.' })
  id!: string;

  @Field({
    description: 'Name of the return: a later submission of the same name is a corrected version of it.',
  })
  name!: string;

  @Field(() => Int, { description: 'Version of the return, from 1.' })
  version!: number;

  @Field(() => SubmissionState, { description: 'Its state.' })
  state!: SubmissionState;

  @Field({ description: 'Name of the file in messages.' })
  file!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file. Null: not recorded.' })
  sha256!: string | null;

  @Field({ description: 'The layout of its columns.' })
  layout!: string;

  @Field(() => String, { nullable: true, description: 'The mapping used to read it. Null: none.' })
  mapping!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The museum that the return belongs to. Null: not stated.',
  })
  museum!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reporting year it is about. Null: not stated.',
  })
  year!: string | null;

  @Field({ description: 'The role or system that submitted it.' })
  by!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason for its manual retraction. Null: not retracted manually.',
  })
  reason!: string | null;

  @Field({ description: `When the import started, ${WHEN}.` })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: `When it was completely in the graph, ${WHEN}. Null: not yet.`,
  })
  finished!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of accepted rows. Null: not finished.' })
  rows!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of rows that stated something new. Null: not finished.',
  })
  added!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of rows that were already in the graph. Null: not finished.',
  })
  unchanged!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of rows of earlier versions, or of a replaced record, that were retracted. Null: not finished.',
  })
  retracted!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of errors in its file. Null: not finished.' })
  errors!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of warnings for its file. Null: not finished.' })
  warnings!: number | null;

  @Field(() => Submission, {
    nullable: true,
    description: 'The version that it replaced. Null: it is the first.',
  })
  replaces!: Ref<Submission> | null;
}
