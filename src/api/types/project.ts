import { Field, ID, ObjectType } from 'type-graphql';
import { Outcome, ProjectKind } from '../../domain/words.js';
import { FunderArgs, ParticipantArgs, SourceArgs } from '../args.js';
import { connectionType } from '../connectionTypes.js';
import { TimeArgs } from '../dateRange.js';
import { Certainty } from '../enums.js';
import { SafeInt } from '../scalars.js';
import { Related } from './decorators.js';
import { Node } from './node.js';
import { Period } from './parts.js';

@ObjectType({
  implements: Node,
  description:
    'Anything other than a loan that organisations do together: research, a studentship, learning, health and ' +
    'wellbeing, training, a network, a joint acquisition … It may have many participants.',
})
export class Project {
  @Field(() => ID, { description: 'Stable id, derived from the key of the rows that state it.' })
  id!: string;

  @Field({ description: 'Title.' })
  title!: string;

  @Field(() => ProjectKind, {
    description:
      'Purpose; if its rows state several, the most frequent. Not named `kind`, so that one selection of ' +
      '`search` can include both this and an organisation’s `kind`.',
  })
  activity!: ProjectKind;

  @Field(() => [String], { description: 'Its kind in the words of the sources.' })
  printedKinds!: string[];

  @Field(() => [Outcome], { description: 'Its outcomes. Empty: not stated.' })
  outcomes!: Outcome[];

  @Field(() => SafeInt, { nullable: true, description: 'Number of people reached. Null: not known.' })
  people!: number | null;

  @Field(() => String, { nullable: true, description: 'The source’s words about objects or extent.' })
  objectsNote!: string | null;

  @Field(() => Period, { description: 'Earliest stated start to latest stated end.' })
  period!: Period;

  @Field(() => String, {
    nullable: true,
    description: 'The source’s words about its dates that a date cannot express.',
  })
  periodNote!: string | null;

  @Field({
    description:
      'Whether it has three or more participants. The source then does not state that each pair worked together.',
  })
  consortium!: boolean;

  @Related(connectionType('Participant'), () => ParticipantArgs, 'Its participants, with roles and periods.')
  participants!: unknown;

  @Related(connectionType('Funder'), () => FunderArgs, 'Its funders.')
  funders!: unknown;

  @Related(connectionType('Evidence'), () => SourceArgs, 'The sources that state it.')
  evidence!: unknown;

  @Related(
    () => Certainty,
    () => TimeArgs,
    'Whether it definitely or possibly takes place in the requested period. Null: it does not, no date is known, or no period was requested.',
    true,
  )
  certainty!: Certainty | null;
}
