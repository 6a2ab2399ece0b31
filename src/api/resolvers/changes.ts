import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import {
  bySize,
  type ChangedPair,
  type ChangedThings,
  ChangeKind,
  changedPairs,
  changedThings,
  foremost,
  growths,
  undatedPairs,
} from '../../network/changes.js';
import { markOf } from '../../network/network.js';
import { type AllThings, noThings, type Things, thingsOf } from '../../network/things.js';
import type { Context } from '../context.js';
import { periodOf } from '../during.js';
import { During, OrganisationFilter } from '../filters.js';
import { asks, rowsAsked } from '../measured.js';
import { PartialDate } from '../scalars.js';
import { sourcesTold, toldOfNetwork } from '../told.js';
import { ChangesAnswer } from '../types/changes.js';

@ArgsType()
class ChangesArgs {
  @Field(() => During, { description: 'The time before.' })
  from!: During;

  @Field(() => During, { description: 'The time after. It may be the same, and then nothing changed.' })
  to!: During;

  @Field(() => OrganisationFilter, {
    nullable: true,
    description: 'Only what such organisations had a part in. Null: everything.',
  })
  filter?: OrganisationFilter;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'As it had come about by the last day of this date: of both times, what had not begun by then is left out. Null: up to now.',
  })
  asOf?: string;

  @Field(() => Int, { defaultValue: 10, description: 'How many are listed of each change, 0 to 100.' })
  first!: number;
}

/** Where nobody asks what became of loans and projects. */
const NOTHING: AllThings = { version: 0, loans: noThings, projects: noThings };

/** What changed between two times. */
@Resolver()
export class Changes {
  @Query(() => ChangesAnswer, {
    description:
      'What changed between two times: partnerships, loans and projects that are new, go on, grew, shrank or ended. What may lie in ' +
      'a time counts for it, and each says whether it is sure; what has no date at all is in neither, and is counted apart.',
  })
  async changes(
    @Args(() => ChangesArgs) { from, to, filter, asOf, first }: ChangesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const rows = rowsAsked(first, 0, 100, 'changes.first');
    const before = periodOf(from as never, asOf, 'changes', 'from');
    const after = periodOf(to as never, asOf, 'changes', 'to');
    const { networks } = context;
    const [network, things] = asks(info, ['loans', 'projects', 'changedLoans', 'changedProjects', 'meta'])
      ? await networks.networkWithThings()
      : [await networks.current(), NOTHING];
    const asked = filter && Object.keys(filter).length > 0;
    const ids = asked ? new Set(await context.fitting(info, filter, 'filter')) : null;
    const marks = ids && markOf(network, ids);
    const fits = (at: number) => marks?.[at] !== 0;
    const pairs = changedPairs(network, before, after, fits);
    const byChange = new Map(Object.values(ChangeKind).map((change) => [change, [] as ChangedPair[]]));
    for (const pair of pairs) byChange.get(pair.change)!.push(pair);
    const shown = [...byChange.values()].flatMap((some) => foremost(some, rows, bySize(network)));
    const became = (some: Things): Became => {
      const of = thingsOf(some, ids);
      return {
        changed: changedThings(some, of, before, after, rows),
        undated: of.reduce((sum, one, at) => sum + (one && !some.dated[at] ? 1 : 0), 0),
      };
    };
    const [loans, projects] = [became(things.loans), became(things.projects)];
    const answer = {
      partnerships: Array.from(byChange, ([change, of]) => ({
        change,
        count: of.length,
        certain: of.filter(({ certain }) => certain).length,
      })),
      loans: loans.changed.map(({ listed: _, ...counts }) => counts),
      projects: projects.changed.map(({ listed: _, ...counts }) => counts),
      changedPartnerships: shown.map(({ pair, ...row }) => ({
        one: network.ids[network.one[pair]!]!,
        other: network.ids[network.other[pair]!]!,
        ...row,
      })),
      changedLoans: loans.changed.flatMap(({ listed }) => listed),
      changedProjects: projects.changed.flatMap(({ listed }) => listed),
      organisations: asks(info, ['organisations'])
        ? growths(network, pairs, rows, fits).map(({ at, ...row }) => ({ id: network.ids[at]!, ...row }))
        : [],
      sourceIds: sourcesTold(info, network, () => shown.map(({ pair }) => pair)),
      leftOut: [
        ...toldOfNetwork(network, undefined).leftOut,
        { what: 'partnerships of which nothing has a date', count: undatedPairs(network, fits) },
        { what: 'loans without any date', count: loans.undated },
        { what: 'projects without any date', count: projects.undated },
      ],
      from: [before.from, after.from].sort()[0],
      to: [before.to, after.to].sort()[1],
    };
    return context.tell(info, network, answer);
  }
}

interface Became {
  readonly changed: readonly ChangedThings[];
  /** How many have no date at all. */
  readonly undated: number;
}
