import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { int } from '../../graph/graph.js';
import { readCypher } from '../../graph/statement.js';
import { bySize, ChangeKind, changedPairs, foremost, growths } from '../../network/changes.js';
import type { Context } from '../context.js';
import { periodOf } from '../during.js';
import { During, OrganisationFilter } from '../filters.js';
import { asks, asksMeta, rowsAsked } from '../measured.js';
import { toldOfNetwork } from '../told.js';
import { ChangesAnswer } from '../types/changes.js';
import { whole } from '../whole.js';

const [LOANS, PROJECTS, UNDATED] = ['loans', 'projects', 'undated'].map(
  (name) => readCypher(`changes/${name}.cypher`).text,
) as [string, string, string];

const OF_THINGS = [ChangeKind.NEW, ChangeKind.CONTINUING, ChangeKind.ENDED];

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

  @Field(() => Int, { defaultValue: 10, description: 'How many are listed of each change, 0 to 100.' })
  first!: number;
}

interface Changed {
  readonly change: ChangeKind;
  readonly count: number;
  readonly certain: number;
  readonly listed: readonly object[];
}

/** What changed between two times. */
@Resolver()
export class Changes {
  @Query(() => ChangesAnswer, {
    description:
      'What changed between two times: partnerships, loans and projects that are new, go on, grew, shrank or ended. What may lie in ' +
      'a time counts for it, and each says whether it is sure; what has no date at all is in neither, and is counted apart.',
  })
  async changes(
    @Args(() => ChangesArgs) { from, to, filter, first }: ChangesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const rows = rowsAsked(first, 0, 100, 'changes.first');
    const before = periodOf(from as never, 'changes.from');
    const after = periodOf(to as never, 'changes.to');
    const network = await context.networks.current();
    const asked = filter && Object.keys(filter).length > 0;
    const ids = asked ? await context.fitting(info, filter, 'filter') : null;
    const places = ids && new Set(ids.map((id) => network.index.get(id)));
    const pairs = changedPairs(network, before, after, (at) => places?.has(at) ?? true);
    const shown = Object.values(ChangeKind).flatMap((kind) =>
      foremost(
        pairs.filter(({ change }) => change === kind),
        rows,
        bySize(network),
      ),
    );
    const window = {
      ids,
      first: int(rows),
      beforeFrom: before.from,
      beforeTo: before.to,
      afterFrom: after.from,
      afterTo: after.to,
    };
    const changed = async (text: string): Promise<Changed[]> =>
      (await context.rows(info, text, window)).map((row) => row.toObject() as Changed);
    const loans = asks(info, ['loans', 'changedLoans']) ? await changed(LOANS) : [];
    const projects = asks(info, ['projects', 'changedProjects']) ? await changed(PROJECTS) : [];
    const [undated] = asksMeta(info) ? await context.rows(info, UNDATED, { ids }) : [];
    const endsOf = (pair: number) => ({
      one: network.ids[network.one[pair]!]!,
      other: network.ids[network.other[pair]!]!,
    });
    const told = toldOfNetwork(network, undefined);
    const answer = {
      partnerships: Object.values(ChangeKind).map((change) => {
        const of = pairs.filter((row) => row.change === change);
        return { change, count: of.length, certain: of.filter(({ certain }) => certain).length };
      }),
      loans: countsOf(loans),
      projects: countsOf(projects),
      changedPartnerships: shown.map(({ pair, ...row }) => ({ ...endsOf(pair), ...row })),
      changedLoans: OF_THINGS.flatMap((kind) => loans.find(({ change }) => change === kind)?.listed ?? []),
      changedProjects: OF_THINGS.flatMap(
        (kind) => projects.find(({ change }) => change === kind)?.listed ?? [],
      ),
      organisations: growths(network, pairs)
        .filter(({ at }) => places?.has(at) ?? true)
        .slice(0, rows)
        .map(({ at, ...row }) => ({ id: network.ids[at]!, ...row })),
      leftOut: [
        ...told.leftOut,
        { what: 'loans without any date', count: Number(undated?.get('loans') ?? 0) },
        { what: 'projects without any date', count: Number(undated?.get('projects') ?? 0) },
      ],
      from: [before.from, after.from].sort()[0],
      to: [before.to, after.to].sort()[1],
    };
    return context.ask(info, {
      found: whole(answer),
      pairs: asksMeta(info) ? shown.map(({ pair }) => endsOf(pair)) : [],
    });
  }
}

const countsOf = (rows: readonly Changed[]) =>
  OF_THINGS.map((change) => {
    const row = rows.find((one) => one.change === change);
    return { change, count: Number(row?.count ?? 0), certain: Number(row?.certain ?? 0) };
  });
