import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';

@ObjectType({ description: 'An organisation that holds a part of the network together.' })
export class ArticulationPoint {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @Field(() => Int, {
    description:
      'Number of organisations that, without it, are no longer connected with the largest remaining part of its component; 1 or more.',
  })
  cutOff!: number;
}

@ObjectType({ description: 'A partnership that is the only connection between two parts of the network.' })
export class NetworkBridge {
  @Field(() => Organisation, { description: 'The organisation whose id comes first.' })
  one!: Organisation;

  @Field(() => Organisation, { description: 'The other organisation.' })
  other!: Organisation;
}

@ObjectType({ description: 'Distribution of the numbers of partners of the organisations of a network.' })
export class PartnerDistribution {
  @Field(() => Float, { description: 'Mean number of partners.' })
  mean!: number;

  @Field(() => Float, { description: 'Median number of partners; interpolated between two values.' })
  median!: number;

  @Field(() => Float, {
    description:
      'First quartile: a quarter of the organisations has this many partners or fewer; interpolated between two values.',
  })
  lowerQuartile!: number;

  @Field(() => Float, {
    description:
      'Third quartile: a quarter of the organisations has this many partners or more; interpolated between two values.',
  })
  upperQuartile!: number;

  @Field(() => Int, { description: 'Largest number of partners.' })
  most!: number;

  @Field(() => Float, {
    description:
      'Gini coefficient: 0 if all organisations have equally many partners, near 1 if a few have nearly all.',
  })
  gini!: number;
}

@ObjectType({
  implements: Answer,
  description:
    'Measures of the network of the selected organisations and their partnerships with each other. Activity of sites counts for their parent.',
})
export class NetworkAnswer extends Answer {
  @Field(() => Int, { description: 'Number of organisations with a partner in the selection.' })
  organisations!: number;

  @Field(() => Int, { description: 'Number of pairs of partners.' })
  partnerships!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of all pairs of these organisations that are partners, 0 to 1. Null: no partnership.',
  })
  density!: number | null;

  @Field(() => Int, { description: 'Number of connected components, each of 2 or more organisations.' })
  components!: number;

  @Field(() => Int, { description: 'Number of organisations in the largest component; 0 if there is none.' })
  largestComponent!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Largest number of steps from partner to partner between two organisations of the largest component. Null: no partnership, or not determined after 1,000 searches.',
  })
  diameter!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean share of an organisation’s pairs of partners that are partners of each other (local clustering coefficient, 0 with fewer than two partners), 0 to 1. Null: no partnership.',
  })
  clustering!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Correlation of the numbers of partners of two partners, -1 to 1. Negative: organisations with many partners mostly work with those that have few. Null: all have equally many.',
  })
  assortativity!: number | null;

  @Field(() => PartnerDistribution, {
    nullable: true,
    description: 'How partners are distributed over the organisations. Null: no partnership.',
  })
  partners!: PartnerDistribution | null;

  @Field(() => Int, { description: 'Number of all articulation points.' })
  articulationPointCount!: number;

  @Field(() => [ArticulationPoint], {
    description:
      'Organisations without which a component would fall into parts: the first `first`, most cut off first, then by id.',
  })
  articulationPoints!: ArticulationPoint[];

  @Field(() => Int, { description: 'Number of all bridges.' })
  bridgeCount!: number;

  @Field(() => [NetworkBridge], {
    description:
      'Partnerships without which a component would fall into parts: the first `first`, by the two ids.',
  })
  bridges!: NetworkBridge[];
}
