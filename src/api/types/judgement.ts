import { Field, Float, ID, ObjectType } from 'type-graphql';
import { OrganisationArgs } from '../args.js';
import { connectionType } from '../connectionTypes.js';
import { JudgementWord } from '../enums.js';
import { Related } from './decorators.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description:
    'A decision, or an open question, whether two organisations are one: with score, reason and who decided.',
})
export class Judgement {
  @Field(() => ID, { description: 'For `judge`.' })
  id!: string;

  @Field(() => JudgementWord, { description: 'What was decided; UNSURE: nothing yet.' })
  judgement!: JudgementWord;

  @Field(() => ID, {
    description: 'Id of the first. It keeps working if the first was merged into the second.',
  })
  one!: string;

  @Field(() => ID, { description: 'Id of the other.' })
  other!: string;

  @Field(() => String, { nullable: true, description: 'Name of the one, as it was then.' })
  oneName!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the other, as it was then.' })
  otherName!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How alike the two are, 0 to 1. Null: a person decided without a score.',
  })
  score!: number | null;

  @Field({ description: 'Why, in words.' })
  reason!: string;

  @Field({ description: 'The role or system that judged; `score` if not reviewed yet.' })
  by!: string;

  @Field({ description: 'When, as ISO 8601, in UTC.' })
  at!: string;

  @Related(
    connectionType('Organisation'),
    () => OrganisationArgs,
    'The two, as far as they are organisations of their own.',
  )
  organisations!: unknown;
}
