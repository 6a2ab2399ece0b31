import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Activity, OrganisationKind } from '../../domain/words.js';
import { Certainty } from '../enums.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';
import { Partnership } from './partnership.js';

@ObjectType({ description: 'An organisation of a neighbourhood, with what one needs to draw it.' })
export class NeighbourhoodNode {
  @Field(() => ID, {
    description:
      'The id of the organisation. Not `id`: this row also depends on the time that was asked for.',
  })
  organisationId!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => OrganisationKind, { description: 'What kind of organisation it is.' })
  kind!: OrganisationKind;

  @Field(() => String, {
    nullable: true,
    description: 'Its region or nation of the UK. Null: elsewhere, or not known.',
  })
  region!: string | null;

  @Field(() => Int, { description: 'Steps to the nearest of the given organisations; 0: it is one of them.' })
  hops!: number;

  @Field(() => Int, { description: 'How many partners it has in all, in the requested period.' })
  partners!: number;

  @Field(() => Int, { description: 'How many of these are among the organisations shown.' })
  partnersShown!: number;

  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;
}

@ObjectType({ description: 'Two organisations of a neighbourhood that did something together.' })
export class NeighbourhoodEdge {
  @Field(() => ID, { description: 'The id of one of the two.' })
  one!: string;

  @Field(() => ID, { description: 'Id of the second. The pair has no direction.' })
  other!: string;

  @Field(() => Int, {
    description: 'Number of loans and projects between them, in the requested period; 1 or more.',
  })
  strength!: number;

  @Field(() => [Activity], { description: 'What joins them, in the requested period.' })
  activities!: Activity[];

  @Field(() => Certainty, {
    nullable: true,
    description:
      'How certain it is that part of it is in the requested period. Null: no period was requested.',
  })
  certainty!: Certainty | null;

  @Field(() => Partnership, { description: 'What they did together, of all their time.' })
  partnership!: Partnership;
}

@ObjectType({
  implements: Answer,
  description: 'The organisations around some others and the partnerships between them, ready to draw.',
})
export class NeighbourhoodAnswer extends Answer {
  @Field({ description: 'Whether organisations or pairs that belong to it are not shown.' })
  truncated!: boolean;

  @Field(() => Int, {
    description:
      'Number of organisations within these steps that match the filter, including the given ones.',
  })
  organisations!: number;

  @Field(() => Int, { description: 'How many pairs the organisations shown have among them.' })
  pairs!: number;

  @Field(() => [NeighbourhoodNode], {
    description:
      'Nearest first; then by number of loans and projects with nearer organisations; then by name.',
  })
  nodes!: NeighbourhoodNode[];

  @Field(() => [NeighbourhoodEdge], { description: 'Strongest first; 10,000 at most.' })
  edges!: NeighbourhoodEdge[];
}
