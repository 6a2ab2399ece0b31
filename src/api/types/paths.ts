import { Field, Int, ObjectType } from 'type-graphql';
import { Certainty } from '../enums.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';
import { Partnership } from './partnership.js';

@ObjectType({ description: 'A step of a path: two organisations that worked together.' })
export class PathHop {
  @Field(() => Organisation, { description: 'The organisation nearer to the start of the path.' })
  one!: Organisation;

  @Field(() => Organisation, { description: 'The next organisation.' })
  other!: Organisation;

  @Field(() => Int, {
    description: 'Number of loans and projects between the two, in the requested period; 1 or more.',
  })
  strength!: number;

  @Field(() => Certainty, {
    nullable: true,
    description:
      'Whether one of them is definitely or possibly in the requested period. Null: no period was requested.',
  })
  certainty!: Certainty | null;

  @Field(() => Partnership, {
    description: 'Their partnership, of all time: loans and projects, each with sources.',
  })
  partnership!: Partnership;
}

@ObjectType({ description: 'A path between two organisations, from partner to partner, without repeats.' })
export class ConnectingPath {
  @Field(() => Int, { description: 'Number of steps. 1: the two are partners.' })
  length!: number;

  @Field(() => Int, { description: 'Loans and projects of its weakest step.' })
  weakest!: number;

  @Field(() => Int, { description: 'Loans and projects of all its steps.' })
  strength!: number;

  @Field(() => [PathHop], { description: 'Its steps, in order.' })
  hops!: PathHop[];

  @Field({ description: 'The path, as text.' })
  because!: string;
}

@ObjectType({ implements: Answer, description: 'How two organisations are connected.' })
export class PathsAnswer extends Answer {
  @Field(() => Int, {
    nullable: true,
    description:
      'Minimum number of steps between the two in the requested period, without excluded organisations, ignoring `maxHops` and `via`. Null: not connected.',
  })
  stepsApart!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is no path. Null: there is one.',
  })
  reason!: string | null;

  @Field(() => [ConnectingPath], {
    description: 'Fewest steps first; then strongest weakest step, then largest total strength, then names.',
  })
  paths!: ConnectingPath[];
}
