import { Field, ID, ObjectType } from 'type-graphql';
import { FigureArgs, LoanArgs, ProjectArgs } from '../args.js';
import { FigureConnection, LoanConnection, ProjectConnection } from '../connections.js';
import { Related } from './decorators.js';

@ObjectType({
  description:
    'Where a loan, a project, a participation or a figure is stated: a page, a report, a register.',
})
export class Source {
  @Field(() => ID, { description: 'Stable: made from its address, or from its code where it has none.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its address. Null: it has none, or it is not known.' })
  url!: string | null;

  @Field({ description: 'What to call it.' })
  title!: string;

  @Field({ description: 'Who published it; the host of its address where nothing else is known.' })
  publisher!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its licence. Null: not stated; facts are taken from it, not text.',
  })
  licence!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it was last read, YYYY-MM-DD. Null: not recorded.',
  })
  retrieved!: string | null;

  @Related(
    () => LoanConnection,
    () => LoanArgs,
    'The loans that it states.',
  )
  loans!: unknown;

  @Related(
    () => ProjectConnection,
    () => ProjectArgs,
    'The projects that it states.',
  )
  projects!: unknown;

  @Related(
    () => FigureConnection,
    () => FigureArgs,
    'The figures that it states.',
  )
  figures!: unknown;
}
