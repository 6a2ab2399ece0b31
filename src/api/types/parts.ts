import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AliasUse } from '../../domain/words.js';
import { PartialDate } from '../scalars.js';

@ObjectType({ description: 'From when to when, each of the precision that is known.' })
export class Period {
  @Field(() => PartialDate, { nullable: true, description: 'When it started. Null: not known.' })
  start!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it ended. Null: not known, or not over; `..`: known to be open.',
  })
  end!: string | null;
}

@ObjectType({
  description:
    'The location of a place in degrees (WGS 84). From a gazetteer by the name of the place, not an address.',
})
export class Coordinates {
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  longitude!: number;
}

@ObjectType({ description: 'A year that is known within bounds, both of them included.' })
export class YearRange {
  @Field(() => Int, { description: 'The first year that it can have been.' })
  earliest!: number;

  @Field(() => Int, { description: 'The last possible year; equal to the first if the year is known.' })
  latest!: number;
}

@ObjectType({ description: 'A name under which an organisation is known or was printed.' })
export class Alias {
  @Field({ description: 'The name.' })
  name!: string;

  @Field(() => AliasUse, { description: 'What kind of name it is.' })
  use!: AliasUse;
}

@ObjectType({ description: 'An area that figures are counted for: a local authority.' })
export class Area {
  @Field({ description: 'Its name, as the source prints it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Region of England, or nation.' })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'Nation of the UK, or Crown dependency.' })
  country!: string | null;
}
