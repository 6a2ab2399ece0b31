import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Activity } from '../../domain/words.js';
import { LoanArgs, ProjectArgs, SourceArgs } from '../args.js';
import { connectionType } from '../connectionTypes.js';
import { TimeArgs } from '../dateRange.js';
import { Certainty } from '../enums.js';
import { SafeInt } from '../scalars.js';
import { type Ref, Related } from './decorators.js';
import { Node } from './node.js';
import { Organisation } from './organisation.js';
import { Period } from './parts.js';

@ObjectType({
  implements: Node,
  description:
    'What a museum and a partner have done together, summed up from their loans and projects; derived, never typed in. ' +
    'Of two museums each is the other’s partner: they have one partnership for each side, and `mirrored` is false on one.',
})
export class Partnership {
  @Field(() => ID, { description: 'The two ids, the museum’s first.' })
  id!: string;

  @Field(() => Organisation, {
    description:
      'The museum: an organisation of kind MUSEUM, or a national museum. Two organisations of which neither is a museum have no partnership.',
  })
  museum!: Ref<Organisation>;

  @Field(() => Organisation, { description: 'The organisation that it worked with.' })
  partner!: Ref<Organisation>;

  @Field(() => [Organisation], {
    description:
      'The partner’s sites, such as the museum of a university, if all loans and projects of the two were with those sites. Empty: the partner itself took part in at least one.',
  })
  throughSite!: Organisation[];

  @Related(connectionType('Loan'), () => LoanArgs, 'The loans between the two, either way.')
  loans!: unknown;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'How many objects these loans had, as far as known. Null: not known of any.',
  })
  objects!: number | null;

  @Related(
    connectionType('Project'),
    () => ProjectArgs,
    'The projects in which a source names the two together.',
  )
  projects!: unknown;

  @Field(() => Period, {
    description: 'From the earliest start to the latest end that are known; there may be gaps.',
  })
  period!: Period;

  @Field(() => Int, {
    nullable: true,
    description:
      'The year in which the two began to work together, as far as starts are known. Null: none is, or something with an unknown start ended before.',
  })
  firstYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The last year in which anything of the two is known to end or, if its end is not known, to begin. Null: nothing is dated.',
  })
  lastYear!: number | null;

  @Field(() => [Activity], { description: 'How the two are connected.' })
  kinds!: Activity[];

  @Field({
    description:
      'Whether only projects with three or more participants connect the two: both took part, which does not prove that they worked together directly.',
  })
  consortiumOnly!: boolean;

  @Field({
    description:
      'Whether this is a pair of museums read from the other side. Pairs are counted once by `mirrored: false`.',
  })
  mirrored!: boolean;

  @Related(
    connectionType('Source'),
    () => SourceArgs,
    'The sources that state these loans and participations.',
  )
  evidence!: unknown;

  @Related(
    () => Certainty,
    () => TimeArgs,
    'How certain it is that the two did something together in the requested period. Null: it does not, no date is known, or no period was requested.',
    true,
  )
  certainty!: Certainty | null;
}
