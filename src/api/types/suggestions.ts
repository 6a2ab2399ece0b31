import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Activity } from '../../domain/words.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';

@ObjectType({
  description: 'An organisation that is no partner yet and may become one, with what speaks for it.',
})
export class SuggestedPartner {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @Field(() => Float, {
    description:
      'Ranking score: 1 / (10 + likelyRank) + 1 / (10 + peerRank). Only its order is meaningful. See docs/network.md.',
  })
  score!: number;

  @Field(() => Int, {
    description:
      'Its rank among likely partners, from 1: shared partners, similar organisations that work with it, and many partners. Equal ones share a rank.',
  })
  likelyRank!: number;

  @Field(() => Int, {
    description:
      'Its rank among peers, from 1: having many partners does not count; same kind, region and activities do. Equal ones share a rank.',
  })
  peerRank!: number;

  @Field(() => Int, { description: 'How many partners both have already.' })
  sharedTotal!: number;

  @Field(() => [Organisation], {
    description: 'The first five of these, those with fewest partners first: they say most.',
  })
  shared!: Organisation[];

  @Field(() => Int, {
    description:
      'Number of organisations that work with it and share partners with the given one, without being its partners.',
  })
  alikeTotal!: number;

  @Field(() => [Organisation], { description: 'The first five of these, most alike first.' })
  alike!: Organisation[];

  @Field(() => Int, { description: 'Number of its partners of the same kind as the given organisation.' })
  ofKind!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of its partners in the region of the given organisation. Null: that region is unknown.',
  })
  ofRegion!: number | null;

  @Field(() => [Activity], { description: 'Activities that both have with their partners.' })
  sharedActivities!: Activity[];

  @Field({ description: 'Why, in plain words.' })
  because!: string;
}

@ObjectType({
  implements: Answer,
  description:
    'Likely new partners, inferred from sources about other organisations. They may include pairs that already work together without a source saying so.',
})
export class SuggestionsAnswer extends Answer {
  @Field(() => Int, {
    description:
      'How many organisations that are no partners yet were ranked and pass `kind`, `region` and `filter`.',
  })
  total!: number;

  @Field(() => [SuggestedPartner], { description: 'By score, highest first; equal ones by name.' })
  suggestions!: SuggestedPartner[];
}
