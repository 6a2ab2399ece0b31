import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Activity, OrganisationKind } from '../../domain/words.js';
import { Certainty } from '../enums.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';
import { Partnership } from './partnership.js';

@ObjectType({ description: 'An organisation in a neighbourhood, with the data to draw it.' })
export class NeighbourhoodNode {
  @Field(() => ID, {
    description:
      'Id of the organisation. Not named `id`, because this row also depends on the requested period.',
  })
  organisationId!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => OrganisationKind, { description: 'Kind of organisation.' })
  kind!: OrganisationKind;

  @Field(() => String, {
    nullable: true,
    description: 'Its region or nation of the UK. Null: elsewhere, or not known.',
  })
  region!: string | null;

  @Field(() => Int, { description: 'Steps to the nearest of the given organisations; 0: it is one of them.' })
  hops!: number;

  @Field(() => Int, { description: 'Total number of its partners in the requested period.' })
  partners!: number;

  @Field(() => Int, { description: 'Number of its partners among the organisations shown.' })
  partnersShown!: number;

  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;
}

@ObjectType({ description: 'Two organisations in a neighbourhood that worked together.' })
export class NeighbourhoodEdge {
  @Field(() => ID, { description: 'Id of the first.' })
  one!: string;

  @Field(() => ID, { description: 'Id of the second. The pair has no direction.' })
  other!: string;

  @Field(() => Int, {
    description: 'Number of loans and projects between them, in the requested period; 1 or more.',
  })
  strength!: number;

  @Field(() => [Activity], { description: 'Their activities in the requested period.' })
  activities!: Activity[];

  @Field(() => Certainty, {
    nullable: true,
    description:
      'Whether part of it is definitely or possibly in the requested period. Null: no period was requested.',
  })
  certainty!: Certainty | null;

  @Field(() => Partnership, { description: 'Their partnership, of all time.' })
  partnership!: Partnership;
}

@ObjectType({
  implements: Answer,
  description: 'The network around one or more organisations, ready to draw.',
})
export class NeighbourhoodAnswer extends Answer {
  @Field({ description: 'Whether some organisations or pairs are not included.' })
  truncated!: boolean;

  @Field(() => Int, {
    description:
      'Number of organisations within these steps that match the filter, including the given ones.',
  })
  organisations!: number;

  @Field(() => Int, { description: 'Number of pairs of partners among the organisations shown.' })
  pairs!: number;

  @Field(() => [NeighbourhoodNode], {
    description:
      'Nearest first; then by number of loans and projects with nearer organisations; then by name.',
  })
  nodes!: NeighbourhoodNode[];

  @Field(() => [NeighbourhoodEdge], { description: 'Strongest first; 10,000 at most.' })
  edges!: NeighbourhoodEdge[];
}
