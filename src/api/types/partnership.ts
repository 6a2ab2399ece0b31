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
    'What a museum and a partner have done together: derived from their loans and projects, never entered. ' +
    'Two museums have one partnership in each direction; `mirrored` is false for exactly one of them.',
})
export class Partnership {
  @Field(() => ID, { description: 'Id: the ids of the museum and the partner.' })
  id!: string;

  @Field(() => Organisation, {
    description:
      'The museum: an organisation of kind MUSEUM, or a national museum. Two organisations that are not museums have no partnership.',
  })
  museum!: Ref<Organisation>;

  @Field(() => Organisation, { description: 'The organisation that it worked with.' })
  partner!: Ref<Organisation>;

  @Field(() => [Organisation], {
    description:
      'The partner’s sites, such as the museum of a university, if all loans and projects of the two were with those sites. Empty: the partner itself took part in at least one.',
  })
  throughSite!: Organisation[];

  @Related(connectionType('Loan'), () => LoanArgs, 'The loans between the two, in either direction.')
  loans!: unknown;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Total of the known numbers of objects of these loans. Null: unknown for all.',
  })
  objects!: number | null;

  @Related(
    connectionType('Project'),
    () => ProjectArgs,
    'The projects in which a source names the two together.',
  )
  projects!: unknown;

  @Field(() => Period, {
    description: 'Earliest known start to latest known end; there may be gaps.',
  })
  period!: Period;

  @Field(() => Int, {
    nullable: true,
    description:
      'The year in which the two began to work together. Null: no start is known, or something with an unknown start ended earlier.',
  })
  firstYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The last known year of their activity: its end, or its start if the end is unknown. Null: undated.',
  })
  lastYear!: number | null;

  @Field(() => [Activity], { description: 'Their activities.' })
  kinds!: Activity[];

  @Field({
    description:
      'Whether only projects with three or more participants connect the two: both took part, which does not prove that they worked together directly.',
  })
  consortiumOnly!: boolean;

  @Field({
    description:
      'Whether this is the second direction of a pair of museums. The filter `mirrored: false` counts each pair once.',
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
    'Whether the two definitely or possibly worked together in the requested period. Null: they did not, no date is known, or no period was requested.',
    true,
  )
  certainty!: Certainty | null;
}
