import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { TIME_RULE } from '../dateRange.js';

@ObjectType({ description: 'Something left out of a response.' })
export class LeftOut {
  @Field({ description: 'Description of what was left out.' })
  what!: string;

  @Field(() => Int, { nullable: true, description: 'Number left out. Null: not counted.' })
  count!: number | null;
}

@ObjectType({ description: 'What a response is based on and what it leaves out.' })
export class Meta {
  @Field(() => Int, {
    description:
      'Data version, which increases with each change. Responses of the same version can be compared. 0: not known.',
  })
  dataVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'When the data last changed, ISO 8601. Null: not known.',
  })
  changed!: string | null;

  @Field({ description: 'Terms of use of the response.' })
  licence!: string;

  @Field(() => [String], {
    description: 'Licences stated by the sources of this response, each once. Most web pages state none.',
  })
  sourceLicences!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Number of sources of the response, each counted once. Null: not counted.',
  })
  sources!: number | null;

  @Field({
    description:
      'Whether the graph contains synthetic organisations, loans or projects, for trials or benchmarks. True: do not treat anything here as fact.',
  })
  synthetic!: boolean;

  @Field(() => [String], {
    description:
      'Returns whose import or undo is running or was interrupted. Some of their loans and projects may not be included in partnerships and totals yet. Empty: none.',
  })
  importing!: string[];

  @Field(() => [LeftOut], { description: 'What was left out, with numbers.' })
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
@InterfaceType({ description: 'Response to a network question.', resolveType: () => undefined })
export abstract class Answer {
  @Field(() => Meta, { description: 'What the response is based on and what it leaves out.' })
  meta!: Meta;
}
