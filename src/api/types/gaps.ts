import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { GapGrouping } from '../../network/gaps.js';
import { PageInfo } from '../connection.js';
import { Answer } from './meta.js';
import { Organisation } from './organisation.js';
import { Source } from './source.js';

registerEnumType(GapGrouping, {
  name: 'GapGrouping',
  description: 'The key to group organisations by.',
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
      'Museums that are open there, as counted from a register; all of them for the kind MUSEUM. Null: none were counted there, which is not 0.',
  })
  museums!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Museums there that a register lists which was loaded into this graph (Mapping Museums), without those that are known to have closed. Null: none, or no register was loaded.',
  })
  registered!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of these are accredited. Null: not counted.',
  })
  accredited!: number | null;

  @Field(() => String, { nullable: true, description: 'The year of that count. Null: nothing was counted.' })
  countedYear!: string | null;

  @Field(() => [Source], { description: 'The sources of that count.' })
  countedFrom!: Source[];

  @Field(() => Int, {
    description:
      'Organisations there that this graph knows, without those that are known to have closed and take no part.',
  })
  known!: number;

  @Field(() => Int, { description: 'How many of these are museums.' })
  knownMuseums!: number;

  @Field(() => Int, {
    description: 'Number of known organisations that take part, definitely or possibly.',
  })
  active!: number;

  @Field(() => Int, { description: 'How many of the active ones are museums.' })
  activeMuseums!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Number that definitely took part in the requested period. Null: no period was requested.',
  })
  activeCertain!: number | null;

  @Field(() => [Organisation], {
    description:
      'The first of the active ones: museums first, then the ones with most partners, then by name. As many as the argument `active` says.',
  })
  takingPart!: Organisation[];

  @Field(() => Float, {
    nullable: true,
    description:
      '`activeMuseums` for each of `museums`, or of `registered` where none were counted; by KIND, `active` for each of `known`. 0: none. It can exceed 1, as a museum and its ' +
      'sites each count. Null: no museums were counted or registered there. This graph contains part of all activity: a low share may be a gap in the data.',
  })
  share!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many organisations of the region lie in a local authority that is not known: some may be of this one. Null: not grouped by local authority.',
  })
  regionUnplaced!: number | null;

  @Field(() => Int, {
    description: 'Number of known museums that do not take part and could be contacted.',
  })
  couldAskTotal!: number;

  @Field(() => [Organisation], {
    description:
      'The first of these: museums first, then by number of partners, then by name. At most `ask`.',
  })
  couldAsk!: Organisation[];

  @Field({ description: 'The result in plain words.' })
  because!: string;
}

@ObjectType({
  implements: Answer,
  description:
    'Gaps in coverage. Activity may exist that no source here describes: a gap is a place to look.',
})
export class GapsAnswer extends Answer {
  @Field(() => Int, { description: 'How many groups there are.' })
  total!: number;

  @Field(() => Int, { description: 'Number of groups in which no organisation takes part.' })
  empty!: number;

  @Field(() => [GapGroup], {
    description:
      'Least share first; of equal ones, those with most museums, then most known organisations, then by name. Groups without a count of museums come last.',
  })
  groups!: GapGroup[];

  @Field(() => PageInfo, { description: 'Position of the page in the list of groups.' })
  pageInfo!: PageInfo;
}
