import { Field, Float, ID, ObjectType } from 'type-graphql';
import { OrganisationArgs } from '../args.js';
import { connectionType } from '../connectionTypes.js';
import { JudgementWord } from '../enums.js';
import { Related } from './decorators.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description:
    'A decision, or an open question, whether two records are the same organisation, with score, reason and author.',
})
export class Judgement {
  @Field(() => ID, { description: 'For `judge`.' })
  id!: string;

  @Field(() => JudgementWord, { description: 'The decision. UNSURE: not decided yet.' })
  judgement!: JudgementWord;

  @Field(() => ID, {
    description: 'Id of the first. It keeps working if the first was merged into the second.',
  })
  one!: string;

  @Field(() => ID, { description: 'Id of the second.' })
  other!: string;

  @Field(() => String, { nullable: true, description: 'Name of the first, at the time of the judgement.' })
  oneName!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the second, at the time of the judgement.' })
  otherName!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Similarity of the two, 0 to 1. Null: decided by a person without a score.',
  })
  score!: number | null;

  @Field({ description: 'The reason, as text.' })
  reason!: string;

  @Field({ description: 'The role or system that judged; `score` if not reviewed yet.' })
  by!: string;

  @Field({ description: 'Time of the judgement, as ISO 8601, in UTC.' })
  at!: string;

  @Related(
    connectionType('Organisation'),
    () => OrganisationArgs,
    'The two organisations, without those that were merged.',
  )
  organisations!: unknown;
}
