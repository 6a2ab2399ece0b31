import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Certainty } from '../enums.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';
import { Partnership } from './partnership.js';

@ObjectType({ description: 'One of the given organisations and a partner it shares.' })
export class SharedWith {
  @Field(() => Organisation, { description: 'The given organisation.' })
  organisation!: Organisation;

  @Field(() => Int, {
    description:
      'Number of loans and projects between it and the partner, in the requested period; 1 or more.',
  })
  strength!: number;

  @Field(() => Certainty, {
    nullable: true,
    description:
      'Whether one of them is definitely or possibly in the requested period. Null: no period was requested.',
  })
  certainty!: Certainty | null;

  @Field(() => Partnership, { description: 'Their partnership, of all time.' })
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
      'Shared partners as a share of all partners of either (Jaccard index), 0 to 1. Null: neither has another partner.',
  })
  overlap!: number | null;

  @Field(() => Int, {
    description: 'Number of loans and projects directly between the two, in the requested period; 0: none.',
  })
  strength!: number;

  @Field(() => Partnership, {
    nullable: true,
    description: 'Their partnership, of all time. Null: nothing recorded.',
  })
  partnership!: Partnership | null;
}

@ObjectType({ implements: Answer, description: 'Partners that organisations share.' })
export class SharedPartnersAnswer extends Answer {
  @Field(() => Int, {
    description:
      'Number of organisations that match the filter and are shared by at least `atLeast` of the given ones.',
  })
  total!: number;

  @Field(() => [SharedPartner], {
    description: 'Shared by most first; then by number of loans and projects, then by name.',
  })
  partners!: SharedPartner[];

  @Field(() => [Interlock], {
    description:
      'Every pair of the given organisations, most shared partners first; then by overlap, then by name.',
  })
  interlocks!: Interlock[];
}
