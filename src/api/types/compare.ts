import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';
import { Partnership } from './partnership.js';

@ObjectType({ description: 'A name, and its number of partners.' })
export class NamedCount {
  @Field({ description: 'A kind of organisation, a region or nation of the UK, or an activity.' })
  name!: string;

  @Field(() => Int, { description: 'How many partners; 1 or more.' })
  count!: number;
}

@ObjectType({ description: 'A partner that the other of two has not.' })
export class OwnPartner {
  @Field(() => Organisation, { description: 'The partner.' })
  organisation!: Organisation;

  @Field(() => Int, { description: 'Number of loans and projects it has with it, in the requested period.' })
  strength!: number;
}

@ObjectType({ description: 'A partner that both have.' })
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

@ObjectType({ description: 'One of two organisations that are compared.' })
export class ComparedSide {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @Field(() => Int, { description: 'Number of its partners.' })
  partners!: number;

  @Field(() => Int, {
    description: 'How many loans and projects with partners; one with three partners counts three times.',
  })
  strength!: number;

  @Field(() => [NamedCount], { description: 'Its partners by kind, most first.' })
  kinds!: NamedCount[];

  @Field(() => [NamedCount], {
    description:
      'Its partners by region or nation of the UK, most first. Those elsewhere or of unknown place are in none.',
  })
  regions!: NamedCount[];

  @Field(() => [NamedCount], {
    description:
      'Its partners by what joins them in the time asked for, most first; a partner counts for each of its activities.',
  })
  activities!: NamedCount[];

  @Field(() => Int, {
    description: 'How many partners it has that the other has not; the other itself is not counted.',
  })
  ownTotal!: number;

  @Field(() => [OwnPartner], { description: 'The first of these, strongest first, then by name.' })
  own!: OwnPartner[];
}

@ObjectType({ implements: Answer, description: 'A comparison of two organisations.' })
export class CompareAnswer extends Answer {
  @Field(() => ComparedSide, { description: 'The first.' })
  one!: ComparedSide;

  @Field(() => ComparedSide, { description: 'The second.' })
  other!: ComparedSide;

  @Field(() => Int, { description: 'How many partners both have.' })
  sharedTotal!: number;

  @Field(() => [BothsPartner], {
    description: 'The first of these: most loans and projects with both first, then by name.',
  })
  shared!: BothsPartner[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the partners of either that both have (Jaccard), 0 to 1, not counting the two themselves. Null: neither has any.',
  })
  overlap!: number | null;

  @Field(() => Partnership, {
    nullable: true,
    description: 'What the two did together, at any time. Null: nothing recorded in the requested period.',
  })
  together!: Partnership | null;

  @Field({ description: 'The comparison in plain words.' })
  because!: string;
}
