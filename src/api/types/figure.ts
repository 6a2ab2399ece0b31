import { Field, Float, ID, ObjectType } from 'type-graphql';
import { FigureStatus } from '../../domain/words.js';
import { SourceArgs } from '../args.js';
import { connectionType } from '../connectionTypes.js';
import { Qualifier } from '../enums.js';
import { type Ref, Related } from './decorators.js';
import { Node } from './node.js';
import { Organisation } from './organisation.js';
import { Area } from './parts.js';

@ObjectType({
  implements: Node,
  description: 'A published number. Contradicting numbers are both kept, each with its source.',
})
export class Figure {
  @Field(() => ID, { description: 'Stable id, derived from the key of the row that states it.' })
  id!: string;

  @Field({ description: 'Summary in one line.' })
  title!: string;

  @Field({ description: 'A reporting year, such as 2017/18, or a year, such as 2024.' })
  year!: string;

  @Field({
    description:
      'What was measured, such as display_loans. Loans, objects, venues and people are different measures.',
  })
  measure!: string;

  @Field({
    description: 'Scope of the measurement: UK, worldwide, a country, a museum or a local authority.',
  })
  scope!: string;

  @Field(() => Float, { nullable: true, description: 'The number; 0 means zero. Null: see status.' })
  value!: number | null;

  @Field(() => FigureStatus, { description: 'Whether a value is stated.' })
  status!: FigureStatus;

  @Field(() => Qualifier, {
    nullable: true,
    description: 'Precision of the published value. Null: no value is stated.',
  })
  qualifier!: Qualifier | null;

  @Field({ description: 'Unit: loans, objects, people, visits …' })
  unit!: string;

  @Field(() => String, { nullable: true, description: 'Theme of the survey. Null: not a survey figure.' })
  theme!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Remarks, such as contradictions.',
  })
  note!: string | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that it is about. Null: none.',
  })
  organisation!: Ref<Organisation> | null;

  @Field(() => Area, { nullable: true, description: 'The area that it is about. Null: none.' })
  area!: Area | null;

  @Related(connectionType('Evidence'), () => SourceArgs, 'The sources that state it.')
  evidence!: unknown;
}
