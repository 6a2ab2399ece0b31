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
    'Anything that organisations do together and that is not a loan: research, a studentship, learning, health and ' +
    'wellbeing, training, a network, a joint acquisition … It may have many participants.',
})
export class Project {
  @Field(() => ID, { description: 'Stable: made from the key of the rows that state it.' })
  id!: string;

  @Field({ description: 'What it is called.' })
  title!: string;

  @Field(() => ProjectKind, {
    description:
      'What it is for; of several the most frequent in its rows. Not called `kind`, as that of an organisation is: one selection of ' +
      '`search` can ask both.',
  })
  activity!: ProjectKind;

  @Field(() => [String], { description: 'What the sources call its kind, in their own words.' })
  printedKinds!: string[];

  @Field(() => [Outcome], { description: 'What it served. Empty: the sources do not say.' })
  outcomes!: Outcome[];

  @Field(() => SafeInt, { nullable: true, description: 'Number of people reached. Null: not known.' })
  people!: number | null;

  @Field(() => String, { nullable: true, description: 'The source’s words about objects or extent.' })
  objectsNote!: string | null;

  @Field(() => Period, { description: 'From the earliest start to the latest end that are stated.' })
  period!: Period;

  @Field(() => String, {
    nullable: true,
    description: 'The source’s words about its time that a date cannot express.',
  })
  periodNote!: string | null;

  @Field({
    description:
      'Whether it has three or more participants. The source then does not state that each pair worked together.',
  })
  consortium!: boolean;

  @Related(connectionType('Participant'), () => ParticipantArgs, 'The participants, their roles and periods.')
  participants!: unknown;

  @Related(connectionType('Funder'), () => FunderArgs, 'Who paid for it.')
  funders!: unknown;

  @Related(connectionType('Evidence'), () => SourceArgs, 'The sources that state it.')
  evidence!: unknown;

  @Related(
    () => Certainty,
    () => TimeArgs,
    'How certain it is that it takes place in the requested period. Null: it does not, no date is known, or no period was requested.',
    true,
  )
  certainty!: Certainty | null;
}
