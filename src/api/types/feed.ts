import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChangeType, FeedCause, FeedKind } from '../../feed/changeBuffer.js';
import { type Ref } from './decorators.js';
import { Figure } from './figure.js';
import { Loan } from './loan.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';
import { Partnership } from './partnership.js';
import { Project } from './project.js';
import { Source } from './source.js';
import { Submission } from './submission.js';

registerEnumType(ChangeType, {
  name: 'FeedChangeKind',
  description: 'What became of a thing.',
  valuesConfig: {
    ADDED: { description: 'It is there now and was not before.' },
    ALTERED: { description: 'Something of it is otherwise than before.' },
    RETRACTED: { description: 'It was there before and is gone: take it out of the copy.' },
  },
});

registerEnumType(FeedKind, {
  name: 'FeedThing',
  description: 'What a change is of.',
  valuesConfig: {
    SOURCE: { description: 'A source.' },
    ORGANISATION: {
      description:
        'An organisation, with its names, its identifiers, the lines of registers about it and what it is a site of.',
    },
    LOAN: { description: 'A loan, with its lenders, borrowers, venues, funders and evidence.' },
    PROJECT: {
      description: 'A project, with its participants, their parts in it, its funders and evidence.',
    },
    FIGURE: { description: 'A published figure, with what it is about and its evidence.' },
    PARTNERSHIP: { description: 'What two organisations did together, summed up.' },
  },
});

registerEnumType(FeedCause, {
  name: 'FeedCause',
  description: 'The cause of a change.',
  valuesConfig: {
    SUBMISSION: {
      description:
        'A file that was imported, or something that was entered or retracted by hand: `submission`.',
    },
    UNDO: { description: 'A submission was taken back: `submission`.' },
    MERGE: {
      description: 'Two organisations were merged: the removed one names the survivor in `mergedInto`.',
    },
    UNDO_MERGE: {
      description: 'A merge was undone: the restored organisation names the other in `partedFrom`.',
    },
    SPLIT: {
      description: 'One organisation was split into two: the new one names its origin in `partedFrom`.',
    },
    RULES: {
      description: 'The corrections tables, or the rules by which things are summed up, were changed.',
    },
    BEGINNING: { description: 'None: it was there when the copy was begun.' },
  },
});

const OF = 'Null: the change is of something else, or it is gone by now, which a later change tells.';

@ObjectType({ description: 'Something that was added, altered or retracted.' })
export class FeedChange {
  @Field(() => ChangeType, { description: 'What became of it.' })
  change!: ChangeType;

  @Field(() => FeedKind, { description: 'What it is.' })
  what!: FeedKind;

  @Field(() => ID, {
    description: 'The id of the thing, also if it is gone. Not `id`: one thing has many changes.',
  })
  thingId!: string;

  @Field(() => Int, {
    description:
      'The number of the data from which on it is so; changes of one number were made together. Of what was there at the BEGINNING: the present one.',
  })
  dataVersion!: number;

  @Field(() => String, { nullable: true, description: 'When, as ISO 8601, in UTC. Null: not known.' })
  at!: string | null;

  @Field(() => FeedCause, { description: 'The cause of the change.' })
  cause!: FeedCause;

  @Field(() => Submission, {
    nullable: true,
    description:
      'The submission that did it; of an UNDO the one that was taken back. Null: no submission did.',
  })
  submission!: Ref<Submission> | null;

  @Field(() => String, {
    nullable: true,
    description: 'The role or system that decided it. Null: not a decision; the submission has the author.',
  })
  by!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason of the decision. Null: no decision.' })
  reason!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For an organisation removed by a MERGE: the organisation that replaces it in all references. Null: none.',
  })
  mergedInto!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of an organisation that came by a SPLIT or an UNDO_MERGE: the one of which it was a part. Null: none.',
  })
  partedFrom!: string | null;

  @Field(() => Organisation, { nullable: true, description: `The organisation as it is now. ${OF}` })
  organisation!: Ref<Organisation> | null;

  @Field(() => Loan, { nullable: true, description: `The loan as it is now. ${OF}` })
  loan!: Ref<Loan> | null;

  @Field(() => Project, { nullable: true, description: `The project as it is now. ${OF}` })
  project!: Ref<Project> | null;

  @Field(() => Figure, { nullable: true, description: `The figure as it is now. ${OF}` })
  figure!: Ref<Figure> | null;

  @Field(() => Partnership, { nullable: true, description: `The partnership as it is now. ${OF}` })
  partnership!: Ref<Partnership> | null;

  @Field(() => Source, { nullable: true, description: `The source as it is now. ${OF}` })
  source!: Ref<Source> | null;
}

@ObjectType({
  implements: Answer,
  description:
    'A page of the change feed, in the order in which things changed: a copy that takes each change to its end equals the graph.',
})
export class FeedPage extends Answer {
  @Field(() => [FeedChange], {
    description: 'The changes. Each record appears once per data version.',
  })
  changes!: FeedChange[];

  @Field({
    description: 'The position after this page: pass it to get the next changes. Opaque.',
  })
  cursor!: string;

  @Field({ description: 'Whether there is more now. False: the copy is what the graph is.' })
  more!: boolean;
}
