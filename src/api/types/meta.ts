import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { TIME_RULE } from '../dateRange.js';

@ObjectType({ description: 'Something that an answer leaves out.' })
export class LeftOut {
  @Field({ description: 'What, in words.' })
  what!: string;

  @Field(() => Int, { nullable: true, description: 'How many. Null: not counted.' })
  count!: number | null;
}

@ObjectType({ description: 'What an answer is based on and what it leaves out.' })
export class Meta {
  @Field(() => Int, {
    description:
      'The version of the data: a number that rises with each change. Answers of one version can be compared. 0: not known.',
  })
  dataVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'When the data last changed, ISO 8601. Null: not known.',
  })
  changed!: string | null;

  @Field({ description: 'Under what the answer may be used.' })
  licence!: string;

  @Field(() => [String], {
    description:
      'The licences that the sources behind this answer state, each once. Most web pages state none.',
  })
  sourceLicences!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Number of sources the answer is based on, each counted once. Null: not counted.',
  })
  sources!: number | null;

  @Field({
    description:
      'Whether the graph holds organisations, loans or projects that were made up, for trying or measuring. True: nothing here may be taken for a fact.',
  })
  synthetic!: boolean;

  @Field(() => [String], {
    description:
      'Returns that are being brought in or taken back in several steps, or were cut off on the way: some of their loans and projects may be in the graph before partnerships and totals count them. Empty: none.',
  })
  importing!: string[];

  @Field(() => [LeftOut], { description: 'What was left out, and how much of it.' })
  leftOut!: LeftOut[];

  @Field(() => String, {
    nullable: true,
    description: `How partly known dates were interpreted. Null: no period was requested. ${TIME_RULE}`,
  })
  rule!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'First day of the requested period, YYYY-MM-DD; 0000-01-01: no lower limit. Null: no period was requested.',
  })
  from!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Last day of the requested period, YYYY-MM-DD; 9999-12-31: no upper limit. Null: no period was requested.',
  })
  to!: string | null;
}

/** Interface of all answers to network queries. */
@InterfaceType({ description: 'An answer to a network question.', resolveType: () => undefined })
export abstract class Answer {
  @Field(() => Meta, { description: 'What the answer is based on and what it leaves out.' })
  meta!: Meta;
}
