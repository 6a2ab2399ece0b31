import type { GraphQLResolveInfo } from 'graphql';
import type { Record as Row } from 'neo4j-driver';
import type { Who } from '../access/roles.js';
import type { News } from '../feed/listen.js';
import type { Cost } from '../limits/tellCost.js';
import type { Networks } from '../network/keeper.js';
import type { Described } from '../network/load.js';
import type { Tally } from '../watch/tally.js';
import type { Values } from './compose/compose.js';
import type { Explaining } from './explain.js';
import type { Answered } from './prepared/lane.js';
import type { Write } from './writes.js';

/** Who has an id that was asked. */
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
export type Found = Described | { readonly version: number };

/** What every resolver is given. */
export interface Context {
  /**
   * Answers a root field, whatever its depth, with one statement. `values` are the arguments as the field's file
   * wants them, where they differ from the caller's own.
   */
  ask(info: GraphQLResolveInfo, values?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /**
   * Answers a root field with what an algorithm found in `data`: from memory where no more is asked, else as `ask` does, with `found`
   * as the value of that name and `values` beside it. Throws a DataChanged where the data are no longer those in which it was found.
   */
  tell(info: GraphQLResolveInfo, data: Found, found: object, values?: Values): Promise<unknown>;
  /** The first of these organisations, in their order, that the field's filter lets through; all where there is none. */
  chosen(
    info: GraphQLResolveInfo,
    filter: object | null | undefined,
    ids: readonly string[],
    first: number,
  ): Promise<readonly string[]>;
  /** The ids of all organisations that a filter lets through. `argument` is the filter's place, for messages. */
  fitting(info: GraphQLResolveInfo, filter: object, argument: string): Promise<readonly string[]>;
  /** Who has these ids: as `organisation(id:)` finds them. */
  identify(info: GraphQLResolveInfo, ids: readonly string[]): Promise<readonly Identified[]>;
  /** The rows of a statement that a root field wants beside its own: what an algorithm works on. */
  rows(
    info: GraphQLResolveInfo,
    text: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<readonly Row[]>;
  /** Who asks, or why that is not known. */
  readonly who: Who;
  /** Carries out what a mutation asks, where the caller may write. */
  readonly write: Write;
  /** Where the caller wants to be told of the statements. */
  readonly explaining?: Explaining | undefined;
  /** What the operation asks for beside what is allowed, where the caller wants to be told. */
  readonly cost?: Cost | undefined;
  /** Under what tag clients and proxies may keep the answer; undefined: they may not. */
  readonly tag?: string | undefined;
  /** What root fields were answered already; absent where none was. */
  readonly answered?: Answered | undefined;
  /** Where what changes is listened to; absent where one answer is all that can be sent. */
  readonly news?: News | undefined;
  /** What is gathered of the request; absent where nobody watches. */
  readonly tally?: Tally | undefined;
  /** The network as arrays, for questions that walk through it, and its measures. */
  readonly networks: Networks;
}
