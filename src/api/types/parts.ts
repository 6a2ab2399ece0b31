import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AliasUse } from '../../domain/words.js';
import { PartialDate } from '../scalars.js';

@ObjectType({ description: 'Start and end, each with the precision that is known.' })
export class Period {
  @Field(() => PartialDate, { nullable: true, description: 'When it started. Null: not known.' })
  start!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it ended. Null: not known, or continuing. `..`: known to be continuing.',
  })
  end!: string | null;
}

@ObjectType({
  description:
    'The location of a place in degrees (WGS 84). Looked up by place name in a gazetteer; not a street address.',
})
export class Coordinates {
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  longitude!: number;
}

@ObjectType({ description: 'A year known within inclusive bounds.' })
export class YearRange {
  @Field(() => Int, { description: 'The earliest possible year.' })
  earliest!: number;

  @Field(() => Int, { description: 'The latest possible year; equal to the first if the year is known.' })
  latest!: number;
}

@ObjectType({ description: 'A name that an organisation uses or that a source prints.' })
export class Alias {
  @Field({ description: 'The name.' })
  name!: string;

  @Field(() => AliasUse, { description: 'Type of name.' })
  use!: AliasUse;
}

@ObjectType({ description: 'An area that figures are counted for: a local authority.' })
export class Area {
  @Field({ description: 'Its name, as printed in the source.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Region of England, or nation.' })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'Nation of the UK, or Crown dependency.' })
  country!: string | null;
}

@ObjectType({ description: 'Total of payments in one currency.' })
export class FundingTotal {
  @Field(() => String, {
    nullable: true,
    description: 'The currency, such as GBP. Null: payments without an amount.',
  })
  currency!: string | null;

  @Field(() => Float, { nullable: true, description: 'Total, in `currency`. Null: not stated.' })
  amount!: number | null;

  @Field(() => Int, { description: 'Number of loans and projects paid for; 1 or more.' })
  payments!: number;
}
