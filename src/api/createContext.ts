import type { GraphQLResolveInfo } from 'graphql';
import type { Principal } from '../auth/principal.js';
import type { GraphClient, Parameters } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { DataChangedError } from '../database/errors.js';
import type { ChangeNotifier } from '../feed/changeNotifier.js';
import type { Cost } from '../limits/costExtension.js';
import { type Limits, USUAL } from '../limits/limits.js';
import type { Described } from '../network/load.js';
import type { NetworkSnapshots } from '../network/networkCache.js';
import { Spending } from './compose/budget.js';
import { composeCached } from './compose/compiledQueryCache.js';
import { compileIdFilter, compileMatchingIds } from './compose/compileIdFilter.js';
import type { Values } from './compose/composition.js';
import { type KnownOrganisation, selectInMemory } from './compose/inMemorySelection.js';
import type { Library } from './compose/library.js';
import { type IdParameters, resolveIdParameters } from './compose/resolveIds.js';
import type { Context, Identified, SettledFields } from './context.js';
import type { Explaining } from './explain.js';
import { afterCommit, createMutationRunner } from './mutations.js';
import { toNeo4jIntegers } from './neo4jIntegers.js';

/**
 * Organisations in the first batch of a filter; each further batch is four times as large, while too few
 * match.
 */
const FIRST_CHOICE = 500;

const IDENTIFY = readCypher('network/resolveIds.cypher').text;

/** Called before every statement: for logs, and for tests that count them. */
export type StatementListener = (statement: {
  readonly text: string;
  readonly parameters: Parameters;
}) => void;

/** Dependencies of one operation, in addition to the graph. */
export interface RequestScope {
  /** The caller. If absent, writing is not allowed. */
  readonly principal?: Principal | undefined;
  /** Client for mutations, whose statements may take longer than a read; the graph of the context if absent. */
  readonly writer?: GraphClient | undefined;
  /** Shared by operations. */
  readonly networks: NetworkSnapshots;
  /** Notifier for changes. */
  readonly news?: ChangeNotifier | undefined;
  /** Collects statements if the client requested `explain`. */
  readonly explaining?: Explaining | undefined;
  /** Operation cost, if the client requested it. */
  readonly cost?: Cost | undefined;
  /** ETag for the response. */
  readonly tag?: string | undefined;
  /** Results of root fields that already ran on the fast path. */
  readonly answered?: SettledFields | undefined;
  /** Cost limits; the defaults if absent. */
  readonly limits?: Limits | undefined;
}

/** The context of one operation: root fields become statements, and their one row becomes the answer. */
export function createContext(
  graph: GraphClient,
  library: Library,
  {
    principal = 'OFF',
    writer = graph,
    networks,
    explaining,
    news,
    cost,
    tag,
    answered,
    limits = USUAL,
  }: RequestScope,
  listener: StatementListener = () => {},
): Context {
  let sent = 0;
  const mutating = createMutationRunner(writer, principal);
  let committed = false;
  const spending = new Spending(limits);
  const sending = (text: string, parameters: Parameters) => {
    sent += 1;
    listener({ text, parameters });
  };
  const read = async (info: GraphQLResolveInfo, text: string, parameters: Parameters) => {
    spending.root(String(info.path.key));
    sending(text, parameters);
    return explaining
      ? explaining.read(graph, String(info.path.key), text, parameters)
      : graph.read(text, parameters);
  };
  const resolveIds = async (info: GraphQLResolveInfo, ids: readonly string[]) =>
    (await read(info, IDENTIFY, { ids })).map((row) => row.toObject() as Identified);
  const withCurrentIds = (info: GraphQLResolveInfo, statement: IdParameters) =>
    resolveIdParameters(statement, (ids) => resolveIds(info, ids));
  const resolveFromDatabase = async (info: GraphQLResolveInfo, values: Values = {}) => {
    spending.root(String(info.path.key));
    const statement = composeCached(info, library, values, limits);
    const { text, shape } = statement;
    spending.statement(statement.cost);
    const parameters = await withCurrentIds(info, statement);
    if (explaining) return shape((await read(info, text, parameters))[0]?.get('answer') ?? null);
    sending(text, parameters);
    return shape(await (committed ? writer : graph).answer(text, parameters));
  };
  /** `resolveFromDatabase`; after a committed mutation, an error that makes clear that it is committed. */
  const resolveCommitted = async (info: GraphQLResolveInfo, values: Values = {}) => {
    try {
      return await resolveFromDatabase(info, values);
    } catch (error) {
      throw committed ? afterCommit(error, info, values) : error;
    }
  };
  return {
    resolveFromDatabase: resolveCommitted,
    async resolveFromResult(info, data, found, values = {}) {
      spending.root(String(info.path.key));
      const known = 'about' in data ? knownIn(data) : undefined;
      const reader = explaining ? undefined : selectInMemory({ info, library, knows: known !== undefined });
      const answer = reader
        ? reader(found, known ?? unknownOrganisation)
        : await resolveFromDatabase(info, { found: toNeo4jIntegers(found), ...values });
      if (sent > 0 && ((await networks.version()) ?? 0) !== data.version) throw new DataChangedError();
      return answer;
    },
    explaining,
    cost,
    tag,
    settledFields: answered,
    networks,
    changeNotifier: news,
    principal,
    async write(info, about, work) {
      const result = await mutating(info, about, work);
      committed = true;
      return result;
    },
    async filterIds(info, filter, ids, first) {
      if (!filter || Object.keys(filter).length === 0) return ids.slice(0, first);
      const found: string[] = [];
      for (let at = 0, size = FIRST_CHOICE; at < ids.length && found.length < first; at += size, size *= 4) {
        const some = ids.slice(at, at + size);
        const statement = compileIdFilter(info, library, filter as Values, some);
        const parameters = await withCurrentIds(info, statement);
        const fit = new Set((await read(info, statement.text, parameters)).map((row) => row.get('id')));
        found.push(...some.filter((id) => fit.has(id)));
      }
      return found.slice(0, first);
    },
    async matchingIds(info, filter, argument) {
      const statement = compileMatchingIds(info, library, filter as Values, argument);
      const [row] = await read(info, statement.text, await withCurrentIds(info, statement));
      return row?.get('ids') ?? [];
    },
    resolveIds,
    runQuery: read,
  };
}

/** Looks up an organisation of the network by id. */
const knownIn =
  ({ index, about: { names, kinds, regions } }: Described) =>
  (id: string): KnownOrganisation => {
    const at = index.get(id)!;
    return { id, name: names[at]!, kind: kinds[at]!, region: regions[at] ?? null };
  };

const unknownOrganisation = (id: string): KnownOrganisation => {
  throw new Error(`"${id}" cannot be looked up without the database.`);
};
