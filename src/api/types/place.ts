import { Field, Int, ObjectType } from 'type-graphql';
import { Answer } from './meta.js';

@ObjectType({ description: 'A town or area that organisations are in.' })
export class Place {
  @Field({ description: 'Its name, as sources state it. The filter `place` of organisations accepts it.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Region of England, or nation of the UK. Null: abroad, or not stated.',
  })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'Country. Null: not stated.' })
  country!: string | null;

  @Field(() => Int, { description: 'Number of organisations in it. Sites count for their parents.' })
  organisationCount!: number;

  @Field(() => Int, { description: 'Number of partnerships of these organisations, each pair once.' })
  partnershipCount!: number;
}

@ObjectType({ implements: Answer, description: 'Places that match a text.' })
export class PlacesAnswer extends Answer {
  @Field(() => [Place], {
    description: 'Exact names first, then those with most organisations, then by name.',
  })
  places!: Place[];
}
