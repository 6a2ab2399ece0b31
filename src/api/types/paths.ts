import { Field, Int, ObjectType } from 'type-graphql';
import { Certainty } from '../enums.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';
import { Partnership } from './partnership.js';

@ObjectType({ description: 'A step of a connection: two organisations that did something together.' })
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
      'How certain it is that one of them is in the requested period. Null: no period was requested.',
  })
  certainty!: Certainty | null;

  @Field(() => Partnership, {
    description: 'What they did together: its loans and projects, each with its sources. Of all their time.',
  })
  partnership!: Partnership;
}

@ObjectType({ description: 'How two organisations are connected: from partner to partner, none twice.' })
export class ConnectingPath {
  @Field(() => Int, { description: 'How many steps it has; 1: the two are partners.' })
  length!: number;

  @Field(() => Int, { description: 'Loans and projects of its weakest step.' })
  weakest!: number;

  @Field(() => Int, { description: 'Loans and projects of all its steps.' })
  strength!: number;

  @Field(() => [PathHop], { description: 'Its steps, in order.' })
  hops!: PathHop[];

  @Field({ description: 'The connection in plain words.' })
  because!: string;
}

@ObjectType({ implements: Answer, description: 'How two organisations are connected.' })
export class PathsAnswer extends Answer {
  @Field(() => Int, {
    nullable: true,
    description:
      'Minimum number of steps between the two, whatever `maxHops` is, of the time asked for, avoiding those left out, whether or not the path leads through `via`. Null: nothing connects them.',
  })
  stepsApart!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is no connection to show. Null: there is one.',
  })
  reason!: string | null;

  @Field(() => [ConnectingPath], {
    description: 'Fewest steps first; then the stronger weakest step, the larger strength, the names.',
  })
  paths!: ConnectingPath[];
}
