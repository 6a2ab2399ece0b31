import { Field, Float, Int, ObjectType } from 'type-graphql';
import { FigureStatus } from '../../domain/words.js';
import { Qualifier } from '../enums.js';
import { SafeInt } from '../scalars.js';
import { Figure } from './figure.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';

@ObjectType({
  description: 'Count of a measure from this graph’s loans and projects; never a published number.',
})
export class ReportCount {
  @Field(() => SafeInt, {
    nullable: true,
    description:
      'Lower bound: counts only activity definitely in the year. 0: the graph records none. Null: not counted, which is not 0; see `uncounted`.',
  })
  certain!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'Upper bound: counts activity definitely or possibly in the year, because dates are partly known. Excludes `undated` activity and, in a ' +
      'total, activity of `unknown` number. Null: not counted; see `uncounted`.',
  })
  possible!: number | null;

  @Field(() => String, { nullable: true, description: 'The rule used for counting. Null: none.' })
  rule!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is not counted. Null: it is counted.' })
  uncounted!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of loans and projects that may be in the year. Null: the graph has none at any time.',
  })
  facts!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of them that state the value to add up. Null: nothing is added up.',
  })
  stated!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of them that do not state the value to add up. They are in neither `certain` nor `possible`, so the true total can be higher ' +
      'than `possible`. Null: nothing is added up.',
  })
  unknown!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of further undated ones, which are in no year. Null: the graph has none at any time.',
  })
  undated!: number | null;
}

@ObjectType({ description: 'A published value, compared with the count.' })
export class ReportPublished {
  @Field(() => Figure, { description: 'The figure with its evidence.' })
  figure!: Figure;

  @Field({ description: 'Scope of the measurement, as published.' })
  scope!: string;

  @Field(() => Float, { nullable: true, description: 'The number, in `unit`. Null: see status.' })
  value!: number | null;

  @Field(() => FigureStatus, { description: 'Whether a value is stated.' })
  status!: FigureStatus;

  @Field(() => Qualifier, { nullable: true, description: 'Precision. Null: no value is stated.' })
  qualifier!: Qualifier | null;

  @Field({ description: 'Unit, as published.' })
  unit!: string;

  @Field(() => String, { nullable: true, description: 'Remarks. Null: none.' })
  note!: string | null;

  @Field(() => [String], { description: 'Titles of the sources that state it.' })
  sources!: string[];

  @Field(() => Float, {
    nullable: true,
    description: 'Definite count minus the published value. Null: not comparable.',
  })
  differenceCertain!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Largest possible count minus the published value. Null: not comparable.',
  })
  differencePossible!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Definite share of the published total in this graph, 0 to 1. Null: not comparable, or more is counted than published.',
  })
  coverageCertain!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Largest possible share of the published total in this graph, 0 to 1. Null: not comparable, or more is counted than published.',
  })
  coveragePossible!: number | null;

  @Field({ description: 'How to compare the two, or why they are not comparable.' })
  comparison!: string;
}

@ObjectType({ description: 'A headline measure of the survey: counted in this graph, and as published.' })
export class ReportMeasure {
  @Field({ description: 'The measure, such as display_loans.' })
  measure!: string;

  @Field({ description: 'Scope: worldwide, UK, international or a country.' })
  scope!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'Unit.' })
  unit!: string;

  @Field({ description: 'Definition.' })
  meaning!: string;

  @Field(() => ReportCount, { description: 'Count in this graph.' })
  counted!: ReportCount;

  @Field(() => [ReportPublished], {
    description: 'Every value published for the year, including conflicting ones. Empty: none.',
  })
  published!: ReportPublished[];

  @Field({ description: 'Whether published values conflict.' })
  contradiction!: boolean;
}

@ObjectType({ description: 'A theme of the survey.' })
export class ReportTheme {
  @Field({ description: 'Name.' })
  theme!: string;

  @Field(() => [ReportMeasure], { description: 'Its measures.' })
  measures!: ReportMeasure[];
}

@ObjectType({
  description:
    'Measures for one museum, region or kind of partner. Activity in several groups counts in each, so groups can add up to more than the total.',
})
export class ReportGroup {
  @Field({
    description: 'Key: the museum’s id, the region (outside the UK, the country), the kind, or `not known`.',
  })
  key!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => Organisation, { nullable: true, description: 'The museum. Null: the group is not a museum.' })
  organisation!: Organisation | null;

  @Field(() => [ReportMeasure], {
    description: 'Measures with a count in this group, and those published for this museum alone.',
  })
  measures!: ReportMeasure[];
}

@ObjectType({ description: 'One published value of a series.' })
export class ReportPoint {
  @Field({ description: 'The year, such as 2017/18. A year with two published values appears twice.' })
  year!: string;

  @Field(() => Float, { nullable: true, description: 'The value, in `unit`. Null: see status.' })
  value!: number | null;

  @Field(() => FigureStatus, { description: 'Whether a value is stated.' })
  status!: FigureStatus;

  @Field(() => Qualifier, { nullable: true, description: 'Precision. Null: no value is stated.' })
  qualifier!: Qualifier | null;

  @Field({ description: 'Unit, as published.' })
  unit!: string;

  @Field(() => [String], { description: 'Titles of the sources that state it.' })
  sources!: string[];
}

@ObjectType({
  description: 'Values of one measure published over the years; none are counted in this graph.',
})
export class ReportSeries {
  @Field({ description: 'The measure, such as visits.' })
  measure!: string;

  @Field({ description: 'Scope: where, or for which organisations.' })
  scope!: string;

  @Field({ description: 'Unit of the first published value.' })
  unit!: string;

  @Field(() => Organisation, { nullable: true, description: 'The museum. Null: not for a single museum.' })
  organisation!: Organisation | null;

  @Field(() => [ReportPoint], { description: 'Values by year.' })
  points!: ReportPoint[];
}

@ObjectType({
  implements: Answer,
  description:
    'The survey’s headline measures for a year: counts in this graph next to published values. The graph is a sample ' +
    'compiled from public web pages, not the survey’s returns.',
})
export class ReportAnswer extends Answer {
  @Field({
    description:
      'The requested reporting year, April to March, such as 2017/18: published values are for this year. `meta` shows the counted period if ' +
      '`during` sets another one.',
  })
  year!: string;

  @Field(() => [String], {
    description: 'Years with published values. Other years can also be requested.',
  })
  years!: string[];

  @Field(() => Int, {
    description: 'Number of survey values published for the year; each appears once in `themes`. 0: none.',
  })
  published!: number;

  @Field(() => [ReportTheme], { description: 'The measures by theme.' })
  themes!: ReportTheme[];

  @Field(() => [ReportGroup], {
    description: 'The measures by museum, with published values for each.',
  })
  byMuseum!: ReportGroup[];

  @Field(() => [ReportGroup], { description: 'The counts by location of the other party.' })
  byRegion!: ReportGroup[];

  @Field(() => [ReportGroup], { description: 'The counts by kind of the other party.' })
  byPartnerKind!: ReportGroup[];

  @Field(() => [ReportSeries], {
    description: 'Values published year by year: the surveys and the museums’ annual indicators.',
  })
  series!: ReportSeries[];
}
