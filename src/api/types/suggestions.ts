import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';

@ObjectType({
  description: 'An organisation that is no partner yet and may become one, with what speaks for it.',
})
export class SuggestedPartner {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @Field(() => Float, {
    description: 'By what it is ranked; only the order means something. See docs/network.md.',
  })
  score!: number;

  @Field(() => Int, { description: 'How many partners both have already.' })
  sharedTotal!: number;

  @Field(() => [Organisation], {
    description: 'The first five of these, those with fewest partners first: they say most.',
  })
  shared!: Organisation[];

  @Field(() => Int, {
    description:
      'How many organisations work with it and have partners in common with the one asked about, without being partners of that one.',
  })
  alikeTotal!: number;

  @Field(() => [Organisation], { description: 'The first five of these, most alike first.' })
  alike!: Organisation[];

  @Field(() => Int, { description: 'How many partners it has of the kind of the one asked about.' })
  ofKind!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many partners it has in the region of the one asked about. Null: that region is not known.',
  })
  ofRegion!: number | null;

  @Field({ description: 'Why, in plain words.' })
  because!: string;
}

@ObjectType({
  implements: Answer,
  description:
    'Likely new partners. They follow from what sources tell of others: nobody was asked, and two that work together without a ' +
    'source that says so may be among them.',
})
export class SuggestionsAnswer extends Answer {
  @Field(() => Int, {
    description:
      'How many organisations that are no partners yet were ranked and pass `kind`, `region` and `filter`.',
  })
  total!: number;

  @Field(() => [SuggestedPartner], { description: 'Likeliest first; equal ones by name.' })
  suggestions!: SuggestedPartner[];
}
