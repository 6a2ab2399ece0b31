import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BrokerGrouping, BrokerMeasure } from '../../network/brokers.js';
import { PageInfo } from '../connection.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';

registerEnumType(BrokerMeasure, {
  name: 'BrokerMeasure',
  description:
    'Measure for ranking brokers. Pairs of partners have no direction. Except for communities, all pairs have equal weight.',
  valuesConfig: {
    BETWEENNESS: {
      description:
        'Number of pairs of others whose shortest path leads through it (a share of it, if there are several). ' +
        'Normalised: the share of all pairs of others.',
    },
    DEGREE: { description: 'Number of its partners. Normalised: the share of all others.' },
    CLOSENESS: {
      description:
        'Closeness: one divided by the mean number of steps to the organisations it can reach; 1: all of them are its partners. Normalised and ranked after Wasserman and Faust: multiplied by the share of others it can reach.',
    },
    PAGERANK: {
      description:
        'PageRank: the probability of being at it for a walk from partner to partner that jumps to any organisation with probability 0.15. Sums to 1. Normalised: the same.',
    },
    PARTICIPATION: {
      description:
        'Participation coefficient (Guimerà and Amaral): how evenly its partners are spread over communities, 1 minus the sum of their squared shares. ' +
        '0: all are in one community. Normalised: the same. Independent of the number of partners.',
    },
  },
});

registerEnumType(BrokerGrouping, {
  name: 'BrokerGrouping',
  description: 'How partners are grouped.',
  valuesConfig: {
    COMMUNITY: { description: 'By community, see `communities`.' },
    REGION: {
      description: 'By region or nation of the UK. Partners of unknown region are in no group.',
    },
    KIND: { description: 'By kind.' },
  },
});

@ObjectType({ description: 'A group of a broker’s partners.' })
export class BrokerGroup {
  @Field(() => BrokerGrouping, { description: 'How they are grouped.' })
  by!: BrokerGrouping;

  @Field({ description: 'Name of the group: the community’s strongest members, the region, or the kind.' })
  name!: string;

  @Field(() => Int, { description: 'Number of the broker’s partners in it; 1 or more.' })
  partners!: number;
}

@ObjectType({ description: 'An organisation that connects others.' })
export class Broker {
  @Field(() => Int, {
    description:
      'Rank among all organisations of the network by this measure, from 1. Equal values share a rank.',
  })
  rank!: number;

  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @Field(() => Float, { description: 'The measure’s value, in the `unit` of the response.' })
  value!: number;

  @Field(() => Float, {
    description:
      'The value between 0 and 1, comparable between networks of different sizes; see `BrokerMeasure`.',
  })
  normalised!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Standard error of `normalised`. Underestimated for organisations on few paths. Null: the value is exact.',
  })
  error!: number | null;

  @Field(() => [BrokerGroup], {
    description: 'The communities, regions and kinds of its partners, each with most partners first.',
  })
  groups!: BrokerGroup[];

  @Field({ description: 'The reason, as text.' })
  because!: string;
}

@ObjectType({
  implements: Answer,
  description:
    'Key connectors. The measure is computed on the whole network (in the requested period), whichever organisations are listed. Activity of sites counts for their parent.',
})
export class BrokersAnswer extends Answer {
  @Field(() => BrokerMeasure, { description: 'The measure used.' })
  measure!: BrokerMeasure;

  @Field({ description: 'Unit of `value`.' })
  unit!: string;

  @Field(() => Int, { description: 'Number of organisations with a partner: the measured network.' })
  organisations!: number;

  @Field(() => Int, { description: 'Number of pairs of partners.' })
  pairs!: number;

  @Field({
    description:
      'Whether shortest paths from every organisation were computed. If false, betweenness and closeness are estimates, because the number of organisations times (organisations + 2 × pairs) is above a thousand million.',
  })
  exact!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of organisations sampled (with a fixed seed) for shortest paths. Null: all were used.',
  })
  sample!: number | null;

  @Field(() => [Broker], { description: 'A page of brokers: highest first, ties by name.' })
  brokers!: Broker[];

  @Field(() => PageInfo, { description: 'Position of the page in the list.' })
  pageInfo!: PageInfo;
}
