import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'How many, where dates are partly known: a lower and an upper bound. The true number is one of these or between them.',
})
export class Bounds {
  @Field(() => Int, { description: 'At least so many: whatever the true dates are.' })
  certain!: number;

  @Field(() => Int, { description: 'At most so many: those included of which dates leave it open.' })
  possible!: number;
}
