import { Field, Float, Int, ObjectType } from 'type-graphql';
import { OrganisationKind } from '../../domain/words.js';
import { PageInfo } from '../connection.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';

@ObjectType({ description: 'Links between organisations.' })
export class CommunityLinks {
  @Field(() => Int, { description: 'Pairs of partners.' })
  pairs!: number;

  @Field(() => Int, { description: 'Loans and projects between them, counted for each pair.' })
  strength!: number;
}

@ObjectType({ description: 'How many members are of a kind.' })
export class CommunityKind {
  @Field(() => OrganisationKind, { description: 'The kind.' })
  kind!: OrganisationKind;

  @Field(() => Int, { description: 'How many members.' })
  count!: number;
}

@ObjectType({ description: 'How many members lie in a region.' })
export class CommunityRegion {
  @Field({ description: 'Region or nation of the UK.' })
  region!: string;

  @Field(() => Int, { description: 'How many members.' })
  count!: number;
}

@ObjectType({ description: 'The link between two communities.' })
export class CommunityBridge {
  @Field({ description: 'The other community, by its strongest members.' })
  to!: string;

  @Field(() => Int, { description: 'Pairs of partners of which one is here and one there.' })
  pairs!: number;

  @Field(() => Int, { description: 'Loans and projects between these pairs.' })
  strength!: number;

  @Field(() => Organisation, { description: 'The member of this community that has most links there.' })
  organisation!: Organisation;
}

@ObjectType({
  description:
    'Organisations that do more with each other than with others. Each organisation with a partner is in exactly one.',
})
export class Community {
  @Field({ description: 'Its strongest members, up to three.' })
  name!: string;

  @Field(() => Int, { description: 'How many members it has; 2 or more.' })
  size!: number;

  @Field(() => Int, {
    description: 'Number of members that match the filter; all of them without a filter.',
  })
  fitting!: number;

  @Field(() => CommunityLinks, { description: 'Links between its members.' })
  inner!: CommunityLinks;

  @Field(() => CommunityLinks, { description: 'Links of its members to others.' })
  outer!: CommunityLinks;

  @Field(() => [CommunityKind], { description: 'Kinds of its members, most first.' })
  kinds!: CommunityKind[];

  @Field(() => [CommunityRegion], {
    description: 'Regions of its members, most first. Members of unknown region are in none.',
  })
  regions!: CommunityRegion[];

  @Field(() => [CommunityBridge], {
    description: 'The communities it is connected with, strongest first; at most ten.',
  })
  bridges!: CommunityBridge[];

  @Field(() => [Organisation], {
    description:
      'The members that the filter lets through, those with most links within the community first: a page of `members` rows.',
  })
  members!: Organisation[];

  @Field(() => PageInfo, { description: 'Position of the page in the list of members.' })
  membersPage!: PageInfo;

  @Field(() => Int, { description: 'How many such members are not on the page.' })
  membersLeftOut!: number;
}

@ObjectType({
  implements: Answer,
  description:
    'Communities by the Louvain method, weighted by the number of loans and projects between two organisations. The same data give the same communities.',
})
export class CommunitiesAnswer extends Answer {
  @Field(() => Int, { description: 'How many organisations have a partner: all members of all communities.' })
  organisations!: number;

  @Field(() => Int, { description: 'How many communities there are.' })
  total!: number;

  @Field(() => Int, { description: 'How many of them have a member that the filter lets through.' })
  fitting!: number;

  @Field(() => Float, {
    description:
      'Modularity, -0.5 to 1: how much more lies within communities than chance would put there. Above 0.3 communities are usually clear.',
  })
  modularity!: number;

  @Field(() => [Community], { description: 'A page of them: largest first; equal ones by name.' })
  communities!: Community[];

  @Field(() => PageInfo, { description: 'Position of the page in the list of communities.' })
  pageInfo!: PageInfo;
}
