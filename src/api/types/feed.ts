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
  description: 'Type of change.',
  valuesConfig: {
    ADDED: { description: 'The record is new.' },
    ALTERED: { description: 'The record changed.' },
    RETRACTED: { description: 'The record was removed: delete it from the copy.' },
  },
});

registerEnumType(FeedKind, {
  name: 'FeedThing',
  description: 'Type of the changed record.',
  valuesConfig: {
    SOURCE: { description: 'A source.' },
    ORGANISATION: {
      description: 'An organisation, with its names, identifiers, register entries and parent.',
    },
    LOAN: { description: 'A loan, with its lenders, borrowers, venues, funders and evidence.' },
    PROJECT: {
      description: 'A project, with its participants, their parts in it, its funders and evidence.',
    },
    FIGURE: { description: 'A published figure, with its subject and evidence.' },
    PARTNERSHIP: { description: 'A partnership of two organisations, with totals.' },
  },
});

registerEnumType(FeedCause, {
  name: 'FeedCause',
  description: 'The cause of a change.',
  valuesConfig: {
    SUBMISSION: {
      description: 'A file was imported, or a record was entered or retracted manually: see `submission`.',
    },
    UNDO: { description: 'A submission was undone: see `submission`.' },
    MERGE: {
      description: 'Two organisations were merged: the removed one names the remaining one in `mergedInto`.',
    },
    UNDO_MERGE: {
      description: 'A merge was undone: the restored organisation names the other in `partedFrom`.',
    },
    SPLIT: {
      description: 'One organisation was split into two: the new one names its origin in `partedFrom`.',
    },
    RULES: {
      description: 'The corrections tables or the aggregation rules changed.',
    },
    BEGINNING: { description: 'No change: the record existed when the copy was started.' },
  },
});

const OF =
  'Null: the change is of another type, or the record has since been removed, which a later change reports.';

@ObjectType({ description: 'A record that was added, changed or removed.' })
export class FeedChange {
  @Field(() => ChangeType, { description: 'Type of change.' })
  change!: ChangeType;

  @Field(() => FeedKind, { description: 'Type of record.' })
  what!: FeedKind;

  @Field(() => ID, {
    description:
      'Id of the record, also if it was removed. Not named `id`, because one record has many changes.',
  })
  thingId!: string;

  @Field(() => Int, {
    description:
      'First data version with this change. Changes of one version were made together. For BEGINNING: the current version.',
  })
  dataVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Time of the change, as ISO 8601, in UTC. Null: not known.',
  })
  at!: string | null;

  @Field(() => FeedCause, { description: 'The cause of the change.' })
  cause!: FeedCause;

  @Field(() => Submission, {
    nullable: true,
    description: 'The submission that caused it; for UNDO, the one that was undone. Null: no submission.',
  })
  submission!: Ref<Submission> | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The role or system that made the decision. Null: not a decision; see the submission for the author.',
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
      'For an organisation added by a SPLIT or an UNDO_MERGE: the organisation that it was part of. Null: none.',
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
    'A page of the change feed, in order of the changes. A copy that applies all changes equals the graph.',
})
export class FeedPage extends Answer {
  @Field(() => [FeedChange], {
    description: 'The changes. Each record appears at most once per data version.',
  })
  changes!: FeedChange[];

  @Field({
    description: 'Opaque position after this page. Pass it to get the next changes.',
  })
  cursor!: string;

  @Field({ description: 'Whether more changes are available. False: the copy is up to date.' })
  more!: boolean;
}
