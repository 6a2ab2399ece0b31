import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';
import { Partnership } from './partnership.js';

@ObjectType({ description: 'A value and its number of partners.' })
export class NamedCount {
  @Field({ description: 'A kind of organisation, a region or nation of the UK, or an activity.' })
  name!: string;

  @Field(() => Int, { description: 'Number of partners; 1 or more.' })
  count!: number;
}

@ObjectType({ description: 'A partner that the other organisation does not have.' })
export class OwnPartner {
  @Field(() => Organisation, { description: 'The partner.' })
  organisation!: Organisation;

  @Field(() => Int, {
    description: 'Number of loans and projects with this partner in the requested period.',
  })
  strength!: number;
}

@ObjectType({ description: 'A shared partner.' })
export class BothsPartner {
  @Field(() => Organisation, { description: 'The partner.' })
  organisation!: Organisation;

  @Field(() => Int, {
    description: 'Its loans and projects with the first of the two, in the requested period.',
  })
  withOne!: number;

  @Field(() => Int, { description: 'Its loans and projects with the second, in the requested period.' })
  withOther!: number;
}

@ObjectType({ description: 'One of the two compared organisations.' })
export class ComparedSide {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @Field(() => Int, { description: 'Number of its partners.' })
  partners!: number;

  @Field(() => Int, {
    description: 'Number of loans and projects with partners. One with three partners counts three times.',
  })
  strength!: number;

  @Field(() => [NamedCount], { description: 'Its partners by kind, most frequent first.' })
  kinds!: NamedCount[];

  @Field(() => [NamedCount], {
    description:
      'Its partners by region or nation of the UK, most frequent first. Partners elsewhere or of unknown place are not counted.',
  })
  regions!: NamedCount[];

  @Field(() => [NamedCount], {
    description:
      'Its partners by activity in the requested period, most frequent first. A partner counts for each of its activities.',
  })
  activities!: NamedCount[];

  @Field(() => Int, {
    description:
      'Number of partners that the other organisation does not have, not counting the other organisation itself.',
  })
  ownTotal!: number;

  @Field(() => [OwnPartner], { description: 'The first of these partners, strongest first, then by name.' })
  own!: OwnPartner[];
}

@ObjectType({ implements: Answer, description: 'A comparison of two organisations.' })
export class CompareAnswer extends Answer {
  @Field(() => ComparedSide, { description: 'The first.' })
  one!: ComparedSide;

  @Field(() => ComparedSide, { description: 'The second.' })
  other!: ComparedSide;

  @Field(() => Int, { description: 'Number of shared partners.' })
  sharedTotal!: number;

  @Field(() => [BothsPartner], {
    description: 'The first shared partners: most loans and projects with both first, then by name.',
  })
  shared!: BothsPartner[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Shared partners as a share of all partners of either (Jaccard index), 0 to 1, not counting the two themselves. Null: neither has a partner.',
  })
  overlap!: number | null;

  @Field(() => Partnership, {
    nullable: true,
    description: 'Their partnership, of all time. Null: nothing recorded in the requested period.',
  })
  together!: Partnership | null;

  @Field({ description: 'The comparison, as text.' })
  because!: string;
}
