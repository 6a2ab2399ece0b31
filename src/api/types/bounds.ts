import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Bounds of a count with partly known dates. The true number lies between them, inclusive.',
})
export class Bounds {
  @Field(() => Int, { description: 'Lower bound: definite, whatever the exact dates are.' })
  certain!: number;

  @Field(() => Int, { description: 'Upper bound: includes those possible given their dates.' })
  possible!: number;
}
