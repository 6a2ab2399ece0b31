import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Organisation } from './organisation.js';
import { Submission } from './submission.js';

export enum SurveyState {
  OPEN = 'OPEN',
  FROZEN = 'FROZEN',
}

export enum SurveyAnswer {
  COUNTED = 'COUNTED',
  STATED = 'STATED',
}

registerEnumType(SurveyState, {
  name: 'SurveyState',
  description: 'State of a survey round.',
  valuesConfig: {
    OPEN: { description: 'Submissions for the year are accepted.' },
    FROZEN: { description: 'Submissions for the year are refused, and cannot be withdrawn.' },
  },
});
registerEnumType(SurveyAnswer, {
  name: 'SurveyAnswer',
  description: 'How a measure is answered.',
  valuesConfig: {
    COUNTED: { description: 'Counted from the loans and projects of the returns.' },
    STATED: { description: 'Stated as a number by each museum, because rows cannot show it.' },
  },
});

@ObjectType({ description: 'A measure of a survey, with its definition.' })
export class SurveyMeasure {
  @Field({ description: 'The heading under which it is reported.' })
  theme!: string;

  @Field({ description: 'Name of the measure in figures, such as `display_loans`.' })
  measure!: string;

  @Field({ description: 'Scope of the count, such as `UK`.' })
  scope!: string;

  @Field({ description: 'The measure in words.' })
  name!: string;

  @Field({ description: 'Unit of its numbers, such as `loans`.' })
  unit!: string;

  @Field(() => SurveyAnswer, { description: 'Counted from rows, or stated by the museum.' })
  answer!: SurveyAnswer;

  @Field({ description: 'What is counted.' })
  definition!: string;
}

@ObjectType({ description: 'The return of one museum for a survey: its current submissions together.' })
export class SurveyReturn {
  @Field(() => Organisation, { description: 'The museum.' })
  museum!: Organisation;

  @Field(() => [Submission], {
    description: 'Its current submissions for the year, latest first. Empty: it has not submitted.',
  })
  submissions!: Submission[];

  @Field(() => Int, { description: 'Number of accepted rows of its current submissions.' })
  rows!: number;

  @Field(() => Int, { description: 'Number of errors in its files: rows that were left out.' })
  errors!: number;

  @Field(() => Int, { description: 'Number of warnings for its files.' })
  warnings!: number;

  @Field(() => Int, {
    description: 'Number of undecided judgements on organisations that its rows name.',
  })
  openJudgements!: number;
}

@ObjectType({
  description:
    'A survey of national museums for a reporting year: the museums asked and the measures, as data.',
})
export class Survey {
  @Field(() => ID, {
    description: 'Its reporting year (April to March), such as 2017/18. There is one survey for each.',
  })
  year!: string;

  @Field({ description: 'Its title.' })
  title!: string;

  @Field({ description: 'Definitions that apply to all measures.' })
  definitions!: string;

  @Field(() => String, { nullable: true, description: 'A note on the survey. Null: none.' })
  note!: string | null;

  @Field(() => SurveyState, { description: 'State of its round.' })
  state!: SurveyState;

  @Field(() => String, {
    nullable: true,
    description: 'Reporting year of the survey that it was copied from. Null: it is shipped.',
  })
  basedOn!: string | null;

  @Field({ description: 'When it was stored, as ISO 8601, in UTC.' })
  created!: string;

  @Field({ description: 'The role or system that created it.' })
  createdBy!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Time of the latest freeze, as ISO 8601, in UTC. Null: never frozen.',
  })
  frozen!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it was reopened after the latest freeze, as ISO 8601, in UTC. Null: not reopened.',
  })
  reopened!: string | null;

  @Field(() => String, { nullable: true, description: 'Reason for reopening it. Null: not reopened.' })
  reopenReason!: string | null;

  @Field(() => [Organisation], { description: 'The museums asked, by name. Empty: their list is not known.' })
  museums!: Organisation[];

  @Field(() => [SurveyMeasure], { description: 'Its measures, in the order of the report.' })
  measures!: SurveyMeasure[];

  @Field(() => [SurveyReturn], { description: 'The return of each museum asked, by name of the museum.' })
  returns!: SurveyReturn[];

  @Field(() => [Submission], {
    description: 'Submissions for the year that were made or undone after the latest freeze, latest first.',
  })
  changedAfterFreeze!: Submission[];
}
