import { Field, ID, ObjectType } from 'type-graphql';
import { SourceKind } from '../../domain/words.js';
import { FigureArgs, LoanArgs, ProjectArgs } from '../args.js';
import { connectionType } from '../connectionTypes.js';
import { PartialDate } from '../scalars.js';
import { Related } from './decorators.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description:
    'Where a loan, a project, a participation or a figure is stated: a page, a report, a register.',
})
export class Source {
  @Field(() => ID, { description: 'Stable: made from its address, or from its code if it has none.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its address. Null: it has none, or it is not known.' })
  url!: string | null;

  @Field({
    description:
      'Its title as printed or, where `titleIsDerived`, its site and path in readable form: `example.org › news › a loan`.',
  })
  title!: string;

  @Field({
    description:
      'Whether the title was made from the address or code, since the printed one is not recorded.',
  })
  titleIsDerived!: boolean;

  @Field(() => String, { nullable: true, description: 'Who published it. Null: not recorded.' })
  publisher!: string | null;

  @Field(() => SourceKind, { nullable: true, description: 'What kind of publication. Null: not recorded.' })
  kind!: SourceKind | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was published. Null: not recorded.' })
  published!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'The day on which it was last read, YYYY-MM-DD. Null: not recorded.',
  })
  retrieved!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The licence that it states, by its SPDX identifier where it has one (`OGL-UK-3.0`, `CC-BY-4.0`). Null: not recorded, ' +
      'so no licence may be assumed. Facts are taken from sources, not text.',
  })
  licence!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A remark on the source, such as what it is a copy of. Null: none.',
  })
  note!: string | null;

  @Related(connectionType('Loan'), () => LoanArgs, 'The loans that it states.')
  loans!: unknown;

  @Related(connectionType('Project'), () => ProjectArgs, 'The projects that it states.')
  projects!: unknown;

  @Related(connectionType('Figure'), () => FigureArgs, 'The figures that it states.')
  figures!: unknown;
}
