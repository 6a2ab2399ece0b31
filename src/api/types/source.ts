import { Field, ID, ObjectType } from 'type-graphql';
import { SourceKind } from '../../domain/words.js';
import { FigureArgs, LoanArgs, ProjectArgs } from '../args.js';
import { connectionType } from '../connectionTypes.js';
import { PartialDate } from '../scalars.js';
import { Related } from './decorators.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description: 'A web page, report or register that states a loan, project, participation or figure.',
})
export class Source {
  @Field(() => ID, {
    description: 'Stable id, derived from its web address, or from its code if it has none.',
  })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its web address. Null: none, or not known.' })
  url!: string | null;

  @Field({
    description:
      'Its title as printed or, if `titleIsDerived`, its site and path in readable form: `example.org › news › a loan`.',
  })
  title!: string;

  @Field({
    description:
      'Whether the title was derived from the web address or code, because the printed title is not recorded.',
  })
  titleIsDerived!: boolean;

  @Field(() => String, { nullable: true, description: 'Its publisher. Null: not recorded.' })
  publisher!: string | null;

  @Field(() => SourceKind, { nullable: true, description: 'Kind of publication. Null: not recorded.' })
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
      'The licence that it states, as an SPDX identifier if there is one (`OGL-UK-3.0`, `CC-BY-4.0`). Null: not recorded, ' +
      'so do not assume a licence. This graph takes facts from sources, not text.',
  })
  licence!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A note on the source, such as what it is a copy of. Null: none.',
  })
  note!: string | null;

  @Related(connectionType('Loan'), () => LoanArgs, 'Loans that it states.')
  loans!: unknown;

  @Related(connectionType('Project'), () => ProjectArgs, 'The projects that it states.')
  projects!: unknown;

  @Related(connectionType('Figure'), () => FigureArgs, 'The figures that it states.')
  figures!: unknown;
}
