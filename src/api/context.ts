import type { GraphQLResolveInfo } from 'graphql';
import type { Record as Row } from 'neo4j-driver';
import type { Principal } from '../auth/principal.js';
import type { ChangeNotifier } from '../feed/changeNotifier.js';
import type { Cost } from '../limits/costExtension.js';
import type { Described } from '../network/load.js';
import type { NetworkSnapshots } from '../network/networkCache.js';
import type { RequestStats } from '../telemetry/requestStats.js';
import type { Values } from './compose/compose.js';
import type { Explaining } from './explain.js';
import type { SettledFields } from './fastPath/execute.js';
import type { RunMutation } from './mutations.js';

/** The organisation with a requested id. */
export interface Identified {
  readonly asked: string;
  /** Null where nobody has it. */
  readonly id: string | null;
  readonly name: string | null;
  /** Whether it stands for several that no source names. */
  readonly collective: boolean;
  /** What it is a site of, however far up; null where it is no site. */
  readonly top: string | null;
  readonly topName: string | null;
}

/** Data that something is found in. A network knows its organisations; of others the database has to tell. */
export type ResultSource = Described | { readonly version: number };

/** What every resolver is given. */
export interface Context {
  /**
   * Answers a root field, whatever its depth, with one statement. `values` are the arguments as the field's file
   * wants them, where they differ from the caller's own.
   */
  resolveFromDatabase(info: GraphQLResolveInfo, values?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /**
   * Answers a root field with what an algorithm found in `data`: from memory where no more is asked, else as `ask` does, with `found`
   * as the value of that name and `values` beside it. Throws a DataChanged where the data are no longer those in which it was found.
   */
  resolveFromResult(
    info: GraphQLResolveInfo,
    data: ResultSource,
    found: object,
    values?: Values,
  ): Promise<unknown>;
  /** The first of these organisations, in their order, that the field's filter lets through; all where there is none. */
  filterIds(
    info: GraphQLResolveInfo,
    filter: object | null | undefined,
    ids: readonly string[],
    first: number,
  ): Promise<readonly string[]>;
  /** The ids of all organisations that a filter lets through. `argument` is the filter's place, for messages. */
  matchingIds(info: GraphQLResolveInfo, filter: object, argument: string): Promise<readonly string[]>;
  /** The organisations with these ids, as `organisation(id:)` finds them. */
  resolveIds(info: GraphQLResolveInfo, ids: readonly string[]): Promise<readonly Identified[]>;
  /** The rows of a statement that a root field wants beside its own: what an algorithm works on. */
  runQuery(
    info: GraphQLResolveInfo,
    text: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<readonly Row[]>;
  /** The caller, or why it is not known. */
  readonly principal: Principal;
  /** Carries out what a mutation asks, where the caller may write. */
  readonly write: RunMutation;
  /** Where the caller wants to be told of the statements. */
  readonly explaining?: Explaining | undefined;
  /** What the operation asks for beside what is allowed, where the caller wants to be told. */
  readonly cost?: Cost | undefined;
  /** Under what tag clients and proxies may keep the answer; undefined: they may not. */
  readonly tag?: string | undefined;
  /** What root fields were answered already; absent where none was. */
  readonly settledFields?: SettledFields | undefined;
  /** Where what changes is listened to; absent where one answer is all that can be sent. */
  readonly changeNotifier?: ChangeNotifier | undefined;
  /** What is gathered of the request; absent where nobody watches. */
  readonly tally?: RequestStats | undefined;
  /** The network as arrays, for questions that walk through it, and its measures. */
  readonly networks: NetworkSnapshots;
}
