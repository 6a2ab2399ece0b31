import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Activity } from '../../domain/words.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';

@ObjectType({
  description: 'An organisation that is not yet a partner and may become one, with reasons.',
})
export class SuggestedPartner {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @Field(() => Float, {
    description:
      'Ranking score: 1 / (10 + likelyRank) + 1.5 / (10 + peerRank). Only its order is meaningful. See docs/network.md.',
  })
  score!: number;

  @Field(() => Int, {
    description:
      'Rank among likely partners, from 1, by shared partners, similar organisations that work with it, and number of partners. Ties share a rank.',
  })
  likelyRank!: number;

  @Field(() => Int, {
    description:
      'Rank among peers, from 1, by same kind, region and activities and a similar number of partners; having many does not count. Ties share a rank.',
  })
  peerRank!: number;

  @Field(() => Int, { description: 'Number of shared partners.' })
  sharedTotal!: number;

  @Field(() => [Organisation], {
    description:
      'The first five shared partners, those with fewest partners first, because these are the most specific.',
  })
  shared!: Organisation[];

  @Field(() => Int, {
    description:
      'Number of organisations that work with it and share partners with the given organisation, but are not its partners.',
  })
  alikeTotal!: number;

  @Field(() => [Organisation], { description: 'The first five of these, most similar first.' })
  alike!: Organisation[];

  @Field(() => Int, { description: 'Number of its partners of the same kind as the given organisation.' })
  ofKind!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of its partners in the region of the given organisation. Null: that region is unknown.',
  })
  ofRegion!: number | null;

  @Field(() => [Activity], { description: 'Activities of both with their partners.' })
  sharedActivities!: Activity[];

  @Field({ description: 'The reason, as text.' })
  because!: string;
}

@ObjectType({
  implements: Answer,
  description:
    'Potential partners, inferred from sources about other organisations. They may already work together without a source in this graph.',
})
export class SuggestionsAnswer extends Answer {
  @Field(() => Int, {
    description:
      'Number of ranked organisations that are not yet partners and match `kind`, `region` and `filter`.',
  })
  total!: number;

  @Field(() => [SuggestedPartner], { description: 'Highest score first, ties by name.' })
  suggestions!: SuggestedPartner[];
}
