import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { GapGrouping } from '../../network/gaps.js';
import { PageInfo } from '../connection.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';
import { Source } from './source.js';

registerEnumType(GapGrouping, {
  name: 'GapGrouping',
  description: 'Key for grouping organisations.',
  valuesConfig: {
    REGION: { description: 'Regions of England and nations of the UK.' },
    LOCAL_AUTHORITY: { description: 'Local authorities of the UK, each with its region.' },
    COUNTRY: { description: 'Countries.' },
    KIND: { description: 'Kinds of organisation.' },
  },
});

@ObjectType({
  description:
    'A region, local authority, country or kind, and how many organisations there take part. Sites are counted separately here, because the activity takes place there.',
})
export class GapGroup {
  @Field({ description: 'The region, local authority, country or kind.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The region or nation of a local authority. Null: not grouped by local authority, or not stated.',
  })
  region!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Open museums, as counted from a register; for the kind MUSEUM, all of them. Null: not counted, which does not mean 0.',
  })
  museums!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Museums in a register loaded into this graph (Mapping Museums), excluding those known to have closed. Null: none, or no register was loaded.',
  })
  registered!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of these that are accredited. Null: not counted.',
  })
  accredited!: number | null;

  @Field(() => String, { nullable: true, description: 'Year of the count. Null: nothing was counted.' })
  countedYear!: string | null;

  @Field(() => [Source], { description: 'Sources of the count.' })
  countedFrom!: Source[];

  @Field(() => Int, {
    description: 'Organisations in this graph, excluding those known to have closed that take no part.',
  })
  known!: number;

  @Field(() => Int, { description: 'Number of these that are museums.' })
  knownMuseums!: number;

  @Field(() => Int, {
    description: 'Number of organisations in this graph that definitely or possibly take part.',
  })
  active!: number;

  @Field(() => Int, { description: 'Number of active organisations that are museums.' })
  activeMuseums!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Number that definitely took part in the requested period. Null: no period was requested.',
  })
  activeCertain!: number | null;

  @Field(() => [Organisation], {
    description:
      'The first active organisations: museums first, then most partners, then by name. At most `active`.',
  })
  takingPart!: Organisation[];

  @Field(() => Float, {
    nullable: true,
    description:
      '`activeMuseums` divided by `museums`, or by `registered` if not counted; by KIND, `active` divided by `known`. It can exceed 1, because a museum and its ' +
      'sites each count. Null: no museums were counted or registered there. This graph contains part of all activity: a low share may be a gap in the data.',
  })
  share!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of organisations of the region whose local authority is unknown; some may be in this one. Null: not grouped by local authority.',
  })
  regionUnplaced!: number | null;

  @Field(() => Int, {
    description: 'Number of museums in this graph that do not take part and could be contacted.',
  })
  couldAskTotal!: number;

  @Field(() => [Organisation], {
    description: 'The first of these, by number of partners, then by name. At most `ask`.',
  })
  couldAsk!: Organisation[];

  @Field({ description: 'The result, as text.' })
  because!: string;
}

@ObjectType({
  implements: Answer,
  description:
    'Gaps in coverage. Activity may exist that no source here describes: a gap is a place to look.',
})
export class GapsAnswer extends Answer {
  @Field(() => Int, { description: 'Number of groups.' })
  total!: number;

  @Field(() => Int, { description: 'Number of groups in which no organisation takes part.' })
  empty!: number;

  @Field(() => [GapGroup], {
    description:
      'Lowest share first; ties by most museums, then most known organisations, then name. Groups without a museum count come last.',
  })
  groups!: GapGroup[];

  @Field(() => PageInfo, { description: 'Position of the page in the list of groups.' })
  pageInfo!: PageInfo;
}
