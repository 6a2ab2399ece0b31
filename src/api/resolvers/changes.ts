import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import {
  bySize,
  type ChangedThings,
  ChangeKind,
  changedPairs,
  changedThings,
  foremost,
  undatedPairs,
} from '../../network/changes.js';
import { growths } from '../../network/growth.js';
import { markOf } from '../../network/network.js';
import { type AllThings, noThings, type Things, thingsOf } from '../../network/things.js';
import { networkMeta, sourceIdsFor } from '../answerMeta.js';
import { type AnswerPage, answerPage } from '../answerPage.js';
import type { Context } from '../context.js';
import { periodOf } from '../dateRange.js';
import { During, OrganisationFilter } from '../filters.js';
import { PartialDate } from '../scalars.js';
import { isSelected } from '../selection.js';
import { ChangesAnswer } from '../types/changes.js';

@ArgsType()
class ChangesArgs {
  @Field(() => During, { description: 'The earlier period.' })
  from!: During;

  @Field(() => During, { description: 'The later period. If it equals the earlier one, nothing changed.' })
  to!: During;

  @Field(() => OrganisationFilter, {
    nullable: true,
    description: 'Only activity that involves matching organisations. Null: everything.',
  })
  filter?: OrganisationFilter;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'The state at the end of this date: in both periods, activity that had not begun by then is left out. Null: up to now.',
  })
  asOf?: string;

  @Field(() => Int, { defaultValue: 10, description: 'Maximum number of rows of each list, 0 to 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Continue each list after this cursor, the `endCursor` of the previous page. Null: from the beginning.',
  })
  after?: string;
}

/** Used if changes of loans and projects are not selected. */
const NOTHING: AllThings = { version: 0, loans: noThings, projects: noThings };

@Resolver()
export class Changes {
  @Query(() => ChangesAnswer, {
    description:
      'Changes between two periods: partnerships, loans and projects that are new, continuing, grown, shrunk or ended. Each number has a lower ' +
      'and an upper bound, because dates are partly known. Undated activity is in neither period and is counted separately.',
  })
  async changes(
    @Args(() => ChangesArgs) args: ChangesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { from, to, filter, asOf } = args;
    const before = periodOf(from as never, asOf, 'changes', 'from');
    const after = periodOf(to as never, asOf, 'changes', 'to');
    const { networks } = context;
    const [network, things] = isSelected(info, [
      'loans',
      'projects',
      'changedLoans',
      'changedProjects',
      'meta',
      'pageInfo',
    ])
      ? await networks.networkWithThings()
      : [await networks.snapshot(), NOTHING];
    const page = answerPage({ field: 'changes', args, ...PAGE, version: network.version });
    const asked = filter && Object.keys(filter).length > 0;
    const ids = asked ? new Set(await context.matchingIds(info, filter, 'filter')) : null;
    const marks = ids && markOf(network, ids);
    const fits = (at: number) => marks?.[at] !== 0;
    const pairs = changedPairs(network, before, after, fits);
    const byChange = Object.values(ChangeKind).map((change) => ({
      change,
      of: pairs.filter(({ changes }) => changes.includes(change)),
    }));
    const shown = byChange.flatMap(({ change, of }) =>
      page.of(foremost(of, page.to, bySize(network))).map((pair) => ({ change, pair })),
    );
    const became = (some: Things): Became => {
      const of = thingsOf(some, ids);
      return {
        changed: changedThings(some, of, before, after),
        undated: of.reduce((sum, one, at) => sum + (one && !some.dated[at] ? 1 : 0), 0),
      };
    };
    const [loans, projects] = [became(things.loans), became(things.projects)];
    const organisations = isSelected(info, ['organisations', 'pageInfo'])
      ? growths(network, pairs, page.to, fits)
      : { total: 0, listed: [] };
    const answer = {
      partnerships: byChange.map(({ change, of }) => ({
        change,
        certain: of.filter(({ isSettled }) => isSettled).length,
        possible: of.length,
      })),
      loans: loans.changed.map(({ change, bounds }) => ({ change, ...bounds })),
      projects: projects.changed.map(({ change, bounds }) => ({ change, ...bounds })),
      changedPartnerships: shown.map(({ change, pair: { pair, isSettled, before, after } }) => ({
        change,
        certain: isSettled,
        before,
        after,
        one: network.ids[network.one[pair]!]!,
        other: network.ids[network.other[pair]!]!,
      })),
      changedLoans: rowsOn(page, loans),
      changedProjects: rowsOn(page, projects),
      organisations: page
        .of(organisations.listed)
        .map(({ at, ...row }) => ({ id: network.ids[at]!, ...row })),
      pageInfo: page.info(
        Math.max(
          organisations.total,
          ...byChange.map(({ of }) => of.length),
          ...[loans, projects].flatMap(({ changed }) => changed.map(({ listed }) => listed.length)),
        ),
      ),
      sourceIds: sourceIdsFor(info, network, () => shown.map(({ pair: { pair } }) => pair)),
      leftOut: [
        ...networkMeta(network, undefined).leftOut,
        { what: 'partnerships without any dated activity', count: undatedPairs(network, fits) },
        { what: 'undated loans', count: loans.undated },
        { what: 'undated projects', count: projects.undated },
      ],
      from: [before.from, after.from].sort()[0],
      to: [before.to, after.to].sort()[1],
    };
    return context.resolveFromResult(info, network, answer);
  }
}

const PAGE = { size: 'first', after: 'after', least: 0, most: 100 } as const;

const rowsOn = (page: AnswerPage, { changed }: Became) => changed.flatMap(({ listed }) => page.of(listed));

interface Became {
  readonly changed: readonly ChangedThings[];
  /** Number of undated ones. */
  readonly undated: number;
}
