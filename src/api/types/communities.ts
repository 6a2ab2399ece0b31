import { Field, Float, Int, ObjectType } from 'type-graphql';
import { OrganisationKind } from '../../domain/words.js';
import { PageInfo } from '../connection.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';

@ObjectType({ description: 'Links between organisations.' })
export class CommunityLinks {
  @Field(() => Int, { description: 'Pairs of partners.' })
  pairs!: number;

  @Field(() => Int, { description: 'Their loans and projects, counted for each pair.' })
  strength!: number;
}

@ObjectType({ description: 'Number of members of a kind.' })
export class CommunityKind {
  @Field(() => OrganisationKind, { description: 'The kind.' })
  kind!: OrganisationKind;

  @Field(() => Int, { description: 'Number of members.' })
  count!: number;
}

@ObjectType({ description: 'Number of members in a region.' })
export class CommunityRegion {
  @Field({ description: 'Region or nation of the UK.' })
  region!: string;

  @Field(() => Int, { description: 'Number of members.' })
  count!: number;
}

@ObjectType({ description: 'The link between two communities.' })
export class CommunityBridge {
  @Field({ description: 'Name of the other community: its strongest members.' })
  to!: string;

  @Field(() => Int, { description: 'Pairs of partners with one in each community.' })
  pairs!: number;

  @Field(() => Int, { description: 'Loans and projects between these pairs.' })
  strength!: number;

  @Field(() => Organisation, {
    description: 'The member of this community with the most links to the other.',
  })
  organisation!: Organisation;
}

@ObjectType({
  description:
    'Organisations that work with each other more than with others. Each organisation with a partner is in exactly one community.',
})
export class Community {
  @Field({ description: 'Name: its strongest members, up to three.' })
  name!: string;

  @Field(() => Int, { description: 'Number of members; 2 or more.' })
  size!: number;

  @Field(() => Int, {
    description: 'Number of members that match the filter; all of them without a filter.',
  })
  fitting!: number;

  @Field(() => CommunityLinks, { description: 'Links between its members.' })
  inner!: CommunityLinks;

  @Field(() => CommunityLinks, { description: 'Links of its members to others.' })
  outer!: CommunityLinks;

  @Field(() => [CommunityKind], { description: 'Kinds of its members, most frequent first.' })
  kinds!: CommunityKind[];

  @Field(() => [CommunityRegion], {
    description: 'Regions of its members, most frequent first. Members of unknown region are not counted.',
  })
  regions!: CommunityRegion[];

  @Field(() => [CommunityBridge], {
    description: 'The communities it has links with, strongest first; at most ten.',
  })
  bridges!: CommunityBridge[];

  @Field(() => [Organisation], {
    description:
      'Members that match the filter, most links within the community first: a page of `members` rows.',
  })
  members!: Organisation[];

  @Field(() => PageInfo, { description: 'Position of the page in the list of members.' })
  membersPage!: PageInfo;

  @Field(() => Int, { description: 'Number of matching members that are not on the page.' })
  membersLeftOut!: number;
}

@ObjectType({
  implements: Answer,
  description:
    'Communities by the Louvain method, weighted by the number of loans and projects between two organisations. The same data give the same communities.',
})
export class CommunitiesAnswer extends Answer {
  @Field(() => Int, {
    description: 'Number of organisations with a partner: all members of all communities.',
  })
  organisations!: number;

  @Field(() => Int, { description: 'Number of communities.' })
  total!: number;

  @Field(() => Int, { description: 'Number of communities with a member that matches the filter.' })
  fitting!: number;

  @Field(() => Float, {
    description:
      'Modularity, -0.5 to 1: share of links within communities, minus the share expected by chance. Above 0.3, communities are usually clear.',
  })
  modularity!: number;

  @Field(() => [Community], { description: 'A page of communities: largest first, ties by name.' })
  communities!: Community[];

  @Field(() => PageInfo, { description: 'Position of the page in the list of communities.' })
  pageInfo!: PageInfo;
}
