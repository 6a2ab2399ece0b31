import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Certainty } from '../enums.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';
import { Partnership } from './partnership.js';

@ObjectType({ description: 'One of those asked about, and a partner that it shares.' })
export class SharedWith {
  @Field(() => Organisation, { description: 'Which of those asked about.' })
  organisation!: Organisation;

  @Field(() => Int, {
    description: 'How many loans and projects join it and the partner, of the time asked for; 1 or more.',
  })
  strength!: number;

  @Field(() => Certainty, {
    nullable: true,
    description: 'How sure it is that one of them lies in the time asked for. Null: no time was asked for.',
  })
  certainty!: Certainty | null;

  @Field(() => Partnership, { description: 'Through what: what the two did together, of all their time.' })
  partnership!: Partnership;
}

@ObjectType({ description: 'An organisation that works with several of those asked about.' })
export class SharedPartner {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @Field(() => Int, { description: 'With how many of those asked about it works; 1 or more.' })
  shared!: number;

  @Field(() => Int, {
    description: 'How many loans and projects it has with them together, of the time asked for.',
  })
  strength!: number;

  @Field(() => [SharedWith], { description: 'With whom, in the order asked, and through what.' })
  with!: SharedWith[];
}

@ObjectType({ description: 'Two of those asked about, and how much they have in common.' })
export class Interlock {
  @Field(() => Organisation, { description: 'One of the two.' })
  one!: Organisation;

  @Field(() => Organisation, { description: 'The other.' })
  other!: Organisation;

  @Field(() => Int, {
    description: 'How many partners both have, whoever is listed; the two themselves are not counted.',
  })
  shared!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of all partners of either, the part that both have (Jaccard), 0 to 1. Null: neither has another partner.',
  })
  overlap!: number | null;

  @Field(() => Int, {
    description: 'How many loans and projects join the two directly, of the time asked for; 0: none.',
  })
  strength!: number;

  @Field(() => Partnership, {
    nullable: true,
    description: 'What the two did together, of all their time. Null: nothing that a source tells.',
  })
  partnership!: Partnership | null;
}

@ObjectType({ implements: Answer, description: 'Whom organisations have in common.' })
export class SharedPartnersAnswer extends Answer {
  @Field(() => Int, {
    description: 'How many organisations are shared by so many of those asked about and pass the filter.',
  })
  total!: number;

  @Field(() => [SharedPartner], {
    description: 'Those shared by most first; then by loans and projects, then by name.',
  })
  partners!: SharedPartner[];

  @Field(() => [Interlock], {
    description:
      'Who shares with whom: every two of those asked about, those with most in common first; then by overlap, then by name.',
  })
  interlocks!: Interlock[];
}
