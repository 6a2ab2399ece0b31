import { Field, Float, Int, ObjectType } from 'type-graphql';
import { FigureStatus } from '../../domain/words.js';
import { Qualifier } from '../enums.js';
import { SafeInt } from '../scalars.js';
import { Figure } from './figure.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';

@ObjectType({
  description: 'What this graph counts of a measure, from loans and projects; never a published number.',
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
      'sum, that of `unknown` number. Null: not counted; see `uncounted`.',
  })
  possible!: number | null;

  @Field(() => String, { nullable: true, description: 'The rule used for counting. Null: none.' })
  rule!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is not counted. Null: it is.' })
  uncounted!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'From how many loans and projects that may lie in the year. Null: the graph has none of any time.',
  })
  facts!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them state the number that is added up. Null: nothing is added up.',
  })
  stated!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of them do not state the number that is added up: theirs is in neither `certain` nor `possible`, so the true sum can be higher ' +
      'than `possible`. Null: nothing is added up.',
  })
  unknown!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many more have no date and so are in no year. Null: the graph has none of any time.',
  })
  undated!: number | null;
}

@ObjectType({ description: 'A published value beside what is counted.' })
export class ReportPublished {
  @Field(() => Figure, { description: 'The figure with its evidence.' })
  figure!: Figure;

  @Field({ description: 'Where or of whom it was measured, as published.' })
  scope!: string;

  @Field(() => Float, { nullable: true, description: 'The number, in `unit`. Null: see status.' })
  value!: number | null;

  @Field(() => FigureStatus, { description: 'Whether a value is stated.' })
  status!: FigureStatus;

  @Field(() => Qualifier, { nullable: true, description: 'Precision. Null: no value is stated.' })
  qualifier!: Qualifier | null;

  @Field({ description: 'In what it was published.' })
  unit!: string;

  @Field(() => String, { nullable: true, description: 'Remarks. Null: none.' })
  note!: string | null;

  @Field(() => [String], { description: 'Titles of the sources that state it.' })
  sources!: string[];

  @Field(() => Float, {
    nullable: true,
    description: 'Definite count minus the published value. Null: they do not measure the same.',
  })
  differenceCertain!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Largest possible count minus the published value. Null: they do not measure the same.',
  })
  differencePossible!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Definite share of the published total in this graph, 0 to 1. Null: the two do not measure the same, or more is counted.',
  })
  coverageCertain!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Largest possible share of the published total in this graph, 0 to 1. Null: the two do not measure the same, or more is counted.',
  })
  coveragePossible!: number | null;

  @Field({ description: 'How the two are to be read beside each other, or why they are not compared.' })
  comparison!: string;
}

@ObjectType({ description: 'A headline measure of the survey: counted here, and published.' })
export class ReportMeasure {
  @Field({ description: 'The measure, such as display_loans.' })
  measure!: string;

  @Field({ description: 'Where: worldwide, UK, international, a country.' })
  scope!: string;

  @Field({ description: 'What it is called.' })
  name!: string;

  @Field({ description: 'In what it is counted.' })
  unit!: string;

  @Field({ description: 'What it means.' })
  meaning!: string;

  @Field(() => ReportCount, { description: 'What this graph counts.' })
  counted!: ReportCount;

  @Field(() => [ReportPublished], {
    description: 'Every value published for the year, including contradicting ones. Empty: none.',
  })
  published!: ReportPublished[];

  @Field({ description: 'Whether published values differ from each other.' })
  contradiction!: boolean;
}

@ObjectType({ description: 'A theme of the survey.' })
export class ReportTheme {
  @Field({ description: 'What it is called.' })
  theme!: string;

  @Field(() => [ReportMeasure], { description: 'Its measures.' })
  measures!: ReportMeasure[];
}

@ObjectType({
  description:
    'The counted measures of one museum, region or kind of partner. What belongs to several groups counts in each, so groups can add up to more than the whole.',
})
export class ReportGroup {
  @Field({ description: 'The museum’s id, the region (outside the UK: the country), the kind; `not known`.' })
  key!: string;

  @Field({ description: 'What it is called.' })
  name!: string;

  @Field(() => Organisation, { nullable: true, description: 'The museum. Null: the group is not a museum.' })
  organisation!: Organisation | null;

  @Field(() => [ReportMeasure], {
    description:
      'Measures of which the graph holds something here, and those published for this museum alone.',
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

  @Field({ description: 'In what it was published.' })
  unit!: string;

  @Field(() => [String], { description: 'Titles of the sources that state it.' })
  sources!: string[];
}

@ObjectType({ description: 'What was published of one thing over the years; nothing of it is counted here.' })
export class ReportSeries {
  @Field({ description: 'The measure, such as visits.' })
  measure!: string;

  @Field({ description: 'Scope: where, or for which organisations.' })
  scope!: string;

  @Field({ description: 'In what the first of them was published.' })
  unit!: string;

  @Field(() => Organisation, { nullable: true, description: 'The museum. Null: not of one museum.' })
  organisation!: Organisation | null;

  @Field(() => [ReportPoint], { description: 'Year by year.' })
  points!: ReportPoint[];
}

@ObjectType({
  implements: Answer,
  description:
    'The survey’s headline measures of a year: what this graph counts beside what was published. The graph is a sample that was ' +
    'gathered from public pages, not the survey’s returns.',
})
export class ReportAnswer extends Answer {
  @Field({
    description:
      'The requested reporting year, April to March, such as 2017/18: published values are for this year. `meta` shows the counted period if ' +
      '`during` sets another one.',
  })
  year!: string;

  @Field(() => [String], {
    description: 'Years that have published values. Other years can be asked for too.',
  })
  years!: string[];

  @Field(() => Int, {
    description:
      'How many values of the surveys were published for the year; each appears once below `themes`. 0: none.',
  })
  published!: number;

  @Field(() => [ReportTheme], { description: 'The measures by theme.' })
  themes!: ReportTheme[];

  @Field(() => [ReportGroup], {
    description: 'The measures divided by museum, with what was published for each.',
  })
  byMuseum!: ReportGroup[];

  @Field(() => [ReportGroup], { description: 'The counted measures by location of the other party.' })
  byRegion!: ReportGroup[];

  @Field(() => [ReportGroup], { description: 'The counted measures divided by the kind of the other side.' })
  byPartnerKind!: ReportGroup[];

  @Field(() => [ReportSeries], {
    description: 'What was published year by year: the surveys and the yearly indicators of museums.',
  })
  series!: ReportSeries[];
}
