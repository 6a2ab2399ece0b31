import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Certainty } from '../enums.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';
import { Partnership } from './partnership.js';

@ObjectType({ description: 'One of the given organisations and a partner it shares.' })
export class SharedWith {
  @Field(() => Organisation, { description: 'Which of the given organisations.' })
  organisation!: Organisation;

  @Field(() => Int, {
    description:
      'Number of loans and projects between it and the partner, in the requested period; 1 or more.',
  })
  strength!: number;

  @Field(() => Certainty, {
    nullable: true,
    description:
      'How certain it is that one of them is in the requested period. Null: no period was requested.',
  })
  certainty!: Certainty | null;

  @Field(() => Partnership, { description: 'Through what: what the two did together, of all their time.' })
  partnership!: Partnership;
}

@ObjectType({ description: 'An organisation that works with several of the given ones.' })
export class SharedPartner {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @Field(() => Int, { description: 'Number of the given organisations it works with; 1 or more.' })
  shared!: number;

  @Field(() => Int, {
    description: 'Number of loans and projects it has with them, in the requested period.',
  })
  strength!: number;

  @Field(() => [SharedWith], {
    description: 'The given organisations it works with, in the order given, with activities.',
  })
  with!: SharedWith[];
}

@ObjectType({ description: 'Two of the given organisations and how much they share.' })
export class Interlock {
  @Field(() => Organisation, { description: 'One of the two.' })
  one!: Organisation;

  @Field(() => Organisation, { description: 'The other.' })
  other!: Organisation;

  @Field(() => Int, {
    description: 'Number of partners both have, whether listed or not; the two themselves are not counted.',
  })
  shared!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of all partners of either, the part that both have (Jaccard), 0 to 1. Null: neither has another partner.',
  })
  overlap!: number | null;

  @Field(() => Int, {
    description: 'Number of loans and projects directly between the two, in the requested period; 0: none.',
  })
  strength!: number;

  @Field(() => Partnership, {
    nullable: true,
    description: 'What the two did together, at any time. Null: nothing recorded.',
  })
  partnership!: Partnership | null;
}

@ObjectType({ implements: Answer, description: 'The partners that organisations share.' })
export class SharedPartnersAnswer extends Answer {
  @Field(() => Int, {
    description:
      'Number of organisations shared by at least that many of the given ones that match the filter.',
  })
  total!: number;

  @Field(() => [SharedPartner], {
    description: 'Those shared by most first; then by loans and projects, then by name.',
  })
  partners!: SharedPartner[];

  @Field(() => [Interlock], {
    description:
      'Every pair of the given organisations, most shared partners first; then by overlap, then by name.',
  })
  interlocks!: Interlock[];
}
