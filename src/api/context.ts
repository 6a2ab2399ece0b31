import type { GraphQLResolveInfo } from 'graphql';
import type { Record as Row } from 'neo4j-driver';
import type { Principal } from '../auth/principal.js';
import type { ChangeNotifier } from '../feed/changeNotifier.js';
import type { Cost } from '../limits/costExtension.js';
import type { Described } from '../network/load.js';
import type { NetworkSnapshots } from '../network/networkCache.js';
import type { RequestStats } from '../telemetry/requestStats.js';
import type { Values } from './compose/composition.js';
import type { Explaining } from './explain.js';
import type { RunMutation } from './mutations.js';

/** The organisation with a requested id. */
export interface Identified {
  readonly asked: string;
  /** Null if no organisation has it. */
  readonly id: string | null;
  readonly name: string | null;
  /** True for a collective of several that no source names. */
  readonly collective: boolean;
  /** Its topmost parent; null if it is not a site. */
  readonly top: string | null;
  readonly topName: string | null;
}

/**
 * Data that a result was computed from. A network has its organisations in memory; other data need the
 * database.
 */
export type ResultSource = Described | { readonly version: number };

/** Result or error of each root field, by response key. */
export type SettledFields = ReadonlyMap<string, PromiseSettledResult<unknown>>;

/** Context of every resolver. */
export interface Context {
  /**
   * Resolves a root field of any depth with one statement. `values` are the parameters of the field's Cypher
   * file if they differ from the arguments.
   */
  resolveFromDatabase(info: GraphQLResolveInfo, values?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /**
   * Resolves a root field from an algorithm's result (`found`): in memory if possible, otherwise like
   * `resolveFromDatabase`, with `found` and `values` as parameters. Throws a DataChangedError if the data
   * version is no longer that of `data`.
   */
  resolveFromResult(
    info: GraphQLResolveInfo,
    data: ResultSource,
    found: object,
    values?: Values,
  ): Promise<unknown>;
  /**
   * The first `first` of these organisations, in order, that match the filter; without a filter, the first of
   * all.
   */
  filterIds(
    info: GraphQLResolveInfo,
    filter: object | null | undefined,
    ids: readonly string[],
    first: number,
  ): Promise<readonly string[]>;
  /** The ids of all organisations that match a filter. `argument` is the filter's place, for messages. */
  matchingIds(info: GraphQLResolveInfo, filter: object, argument: string): Promise<readonly string[]>;
  /** The organisations with these ids, as `organisation(id:)` finds them. */
  resolveIds(info: GraphQLResolveInfo, ids: readonly string[]): Promise<readonly Identified[]>;
  /** Runs an additional statement for a root field, as input of an algorithm. */
  runQuery(
    info: GraphQLResolveInfo,
    text: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<readonly Row[]>;
  /** The authenticated caller, or the reason why there is none. */
  readonly principal: Principal;
  /** Runs a mutation if the caller may write. */
  readonly write: RunMutation;
  /** Collects statements if the client requested `explain`. */
  readonly explaining?: Explaining | undefined;
  /** Operation cost and limits, if the client requested them. */
  readonly cost?: Cost | undefined;
  /** ETag for the response; undefined if it must not be cached. */
  readonly tag?: string | undefined;
  /** Results of root fields that have already run; absent if none. */
  readonly settledFields?: SettledFields | undefined;
  /** Notifier for subscriptions; absent if the transport allows only one response. */
  readonly changeNotifier?: ChangeNotifier | undefined;
  /** Per-request statistics; absent if telemetry is off. */
  readonly tally?: RequestStats | undefined;
  /** The network as arrays, for questions that walk through it, and its measures. */
  readonly networks: NetworkSnapshots;
}
