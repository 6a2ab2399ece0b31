import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { ChangeType, type FeedKind } from '../../feed/changeBuffer.js';
import { subscribe } from '../../feed/changeNotifier.js';
import { type FeedPage as Page, placeOf, type Read, readPage } from '../../feed/read.js';
import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import { toNeo4jIntegers } from '../neo4jIntegers.js';
import { validatePageSize } from '../selection.js';
import { FeedPage } from '../types/feed.js';

/** Most changes of one page. */
const MOST = 500;

@ArgsType()
class FeedArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last page received. Null: starts with all existing records, as ADDED.',
  })
  cursor?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Instead of a cursor: the data version of an export. The feed starts after it. Null: none.',
  })
  dataVersion?: number | null;

  @Field(() => Int, { defaultValue: 100, description: `Maximum number of changes per page, 1 to ${MOST}.` })
  first!: number;
}

const FIELD = 'changesSince';

const WHAT =
  'organisations, loans, projects, figures, partnerships and sources that were added, changed or removed, each with its cause and current state';

@Resolver()
export class Feed {
  @Query(() => FeedPage, {
    description: `The change feed in pages, for updating a copy: ${WHAT}. Changes are retained for a year.`,
  })
  async changesSince(
    @Args(() => FeedArgs) { first, ...asked }: FeedArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    validatePageSize(first, 1, MOST, `${FIELD}.first`);
    const read = reading(context, info);
    return answer(context, info, await readPage(read, await placeOf(read, asked, FIELD), first));
  }

  @Subscription(() => FeedPage, {
    name: FIELD,
    description: `The change feed as a subscription, at /graphql/stream (server-sent events, protocol graphql-sse): ${WHAT}. The first page arrives immediately, even if nothing changed.`,
    subscribe: async ({ args, context, info }) => {
      const { first, ...asked } = args as FeedArgs;
      validatePageSize(first, 1, MOST, `${FIELD}.first`);
      const { changeNotifier } = context as Context;
      if (!changeNotifier) throw hasNoSubscriber();
      const read = reading(context as Context, info as GraphQLResolveInfo);
      return subscribe(read, changeNotifier, await placeOf(read, asked, FIELD), first);
    },
  })
  async listenToChanges(
    @Root() page: Page | Error | undefined,
    @Args(() => FeedArgs) _args: FeedArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (!page) throw hasNoSubscriber();
    if (page instanceof Error) throw page;
    return answer(context, info, page);
  }
}

const hasNoSubscriber = () =>
  badInput(
    'subscriptions use server-sent events. Send them to /graphql/stream with Accept: text/event-stream.',
    FIELD,
  );

const reading =
  (context: Context, info: GraphQLResolveInfo): Read =>
  (text, parameters) =>
    context.runQuery(info, text, parameters);

function answer(
  context: Context,
  info: GraphQLResolveInfo,
  { changes, cursor, more }: Page,
): Promise<unknown> {
  const rows = changes.map(({ change, what, id, ...row }) => ({
    ...{ change, what, thingId: id, ...row },
    ...(change !== ChangeType.RETRACTED && { [KEY[what]]: id }),
  }));
  return context.resolveFromDatabase(info, { found: toNeo4jIntegers({ changes: rows, cursor, more }) });
}

/** Name of each kind in cypher/fields/FeedChange.*.cypher. */
const KEY: Readonly<Record<FeedKind, string>> = {
  SOURCE: 'source',
  ORGANISATION: 'organisation',
  LOAN: 'loan',
  PROJECT: 'project',
  FIGURE: 'figure',
  PARTNERSHIP: 'partnership',
};
