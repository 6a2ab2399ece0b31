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

  @Field(() => Int, { description: 'Which version of the return it is, from 1.' })
  version!: number;

  @Field(() => SubmissionState, { description: 'Its state.' })
  state!: SubmissionState;

  @Field({ description: 'The file, as messages call it.' })
  file!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file. Null: not recorded.' })
  sha256!: string | null;

  @Field({ description: 'The layout of its columns.' })
  layout!: string;

  @Field(() => String, { nullable: true, description: 'The mapping by which it was read. Null: by none.' })
  mapping!: string | null;

  @Field(() => String, { nullable: true, description: 'The museum whose return it is. Null: not stated.' })
  museum!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reporting year it is about. Null: not stated.',
  })
  year!: string | null;

  @Field({ description: 'The role or system that submitted it.' })
  by!: string;

  @Field(() => String, { nullable: true, description: 'Why it was retracted by hand. Null: it was not.' })
  reason!: string | null;

  @Field({ description: `When it began, ${WHEN}.` })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: `When it was wholly in the graph, ${WHEN}. Null: not yet.`,
  })
  finished!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many rows were taken. Null: not finished.' })
  rows!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of rows that stated something new. Null: not finished.',
  })
  added!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them were there already. Null: not finished.',
  })
  unchanged!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of rows of earlier versions, or of a replaced record, that were retracted. Null: not finished.',
  })
  retracted!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many errors its file had. Null: not finished.' })
  errors!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many warnings its file had. Null: not finished.' })
  warnings!: number | null;

  @Field(() => Submission, {
    nullable: true,
    description: 'The former version that it replaced. Null: it is the first.',
  })
  replaces!: Ref<Submission> | null;
}
