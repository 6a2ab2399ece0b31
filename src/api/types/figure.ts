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
  @Field(() => ID, { description: 'Stable: made from the key of the row that states it.' })
  id!: string;

  @Field({ description: 'Its content in one line.' })
  title!: string;

  @Field({ description: 'A reporting year, such as 2017/18, or a year, such as 2024.' })
  year!: string;

  @Field({
    description:
      'What was measured, such as display_loans. Loans, objects, venues and people are different measures.',
  })
  measure!: string;

  @Field({
    description: 'Where or of whom it was measured: UK, worldwide, a country, a museum, a local authority.',
  })
  scope!: string;

  @Field(() => Float, { nullable: true, description: 'The number. Null: see status. 0 is 0.' })
  value!: number | null;

  @Field(() => FigureStatus, { description: 'Whether a value is stated.' })
  status!: FigureStatus;

  @Field(() => Qualifier, {
    nullable: true,
    description: 'How exactly it was published. Null: no value is stated.',
  })
  qualifier!: Qualifier | null;

  @Field({ description: 'What is counted: loans, objects, people, visits …' })
  unit!: string;

  @Field(() => String, { nullable: true, description: 'The survey’s theme. Null: not of the survey.' })
  theme!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Remarks, such as contradictions.',
  })
  note!: string | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that it is about. Null: it is about none.',
  })
  organisation!: Ref<Organisation> | null;

  @Field(() => Area, { nullable: true, description: 'The area that it is about. Null: it is about none.' })
  area!: Area | null;

  @Related(connectionType('Evidence'), () => SourceArgs, 'The sources that state it.')
  evidence!: unknown;
}
