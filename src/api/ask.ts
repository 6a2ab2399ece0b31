import type { GraphQLResolveInfo } from 'graphql';
import type { Who } from '../access/roles.js';
import type { News } from '../feed/listen.js';
import type { Graph, Parameters } from '../graph/graph.js';
import { readCypher } from '../graph/statement.js';
import { DataChanged } from '../graph/unavailable.js';
import { type Limits, USUAL } from '../limits/limits.js';
import type { Cost } from '../limits/tellCost.js';
import type { Networks } from '../network/keeper.js';
import type { Described } from '../network/load.js';
import { Spending } from './compose/budget.js';
import { composeChosen, composeFitting } from './compose/chosen.js';
import type { Values } from './compose/compose.js';
import { composeKept } from './compose/kept.js';
import type { Library } from './compose/library.js';
import { fromMemory, type Known } from './compose/memory.js';
import type { Context, Identified } from './context.js';
import type { Explaining } from './explain.js';
import type { Answered } from './prepared/lane.js';
import { whole } from './whole.js';
import { writesOf } from './writes.js';

/** How many organisations a filter is asked about first; then four times as many, as long as too few are found. */
const FIRST_CHOICE = 500;

const IDENTIFY = readCypher('network/identify.cypher').text;

/** Told of every statement that is about to be sent: for logs, and for tests that count them. */
export type Listener = (statement: { readonly text: string; readonly parameters: Parameters }) => void;

/** What stands behind one operation, beside the graph. */
export interface Asking {
  /** Who asks; where absent nobody is let write. */
  readonly who?: Who | undefined;
  /** Kept over many operations. */
  readonly networks: Networks;
  /** Where changes are listened to. */
  readonly news?: News | undefined;
  /** Where the caller wants to be told of the statements. */
  readonly explaining?: Explaining | undefined;
  /** Where the caller wants to be told of the cost. */
  readonly cost?: Cost | undefined;
  /** Under what tag the answer may be kept. */
  readonly tag?: string | undefined;
  /** What root fields were answered already, on the short way. */
  readonly answered?: Answered | undefined;
  /** What the operation may cost; the defaults if absent. */
  readonly limits?: Limits | undefined;
}

/** The context of one operation: root fields become statements, and their one row becomes the answer. */
export function contextFor(
  graph: Graph,
  library: Library,
  { who = 'OFF', networks, explaining, news, cost, tag, answered, limits = USUAL }: Asking,
  listener: Listener = () => {},
): Context {
  let sent = 0;
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
  const ask = async (info: GraphQLResolveInfo, values: Values = {}) => {
    spending.root(String(info.path.key));
    const { text, parameters, shape, cost: composed } = composeKept(info, library, values, limits);
    spending.statement(composed);
    if (explaining) return shape((await read(info, text, parameters))[0]?.get('answer') ?? null);
    sending(text, parameters);
    return shape(await graph.answer(text, parameters));
  };
  return {
    ask,
    async tell(info, data, found, values = {}) {
      spending.root(String(info.path.key));
      const known = 'about' in data ? knownIn(data) : undefined;
      const reader = explaining ? undefined : fromMemory({ info, library, knows: known !== undefined });
      const answer = reader
        ? reader(found, known ?? nobody)
        : await ask(info, { found: whole(found), ...values });
      if (sent > 0 && ((await networks.version()) ?? 0) !== data.version) throw new DataChanged();
      return answer;
    },
    explaining,
    cost,
    tag,
    answered,
    networks,
    news,
    who,
    write: writesOf(graph, who),
    async chosen(info, filter, ids, first) {
      if (!filter || Object.keys(filter).length === 0) return ids.slice(0, first);
      const found: string[] = [];
      for (let at = 0, size = FIRST_CHOICE; at < ids.length && found.length < first; at += size, size *= 4) {
        const some = ids.slice(at, at + size);
        const { text, parameters } = composeChosen(info, library, filter as Values, some);
        const fit = new Set((await read(info, text, parameters)).map((row) => row.get('id')));
        found.push(...some.filter((id) => fit.has(id)));
      }
      return found.slice(0, first);
    },
    async fitting(info, filter, argument) {
      const { text, parameters } = composeFitting(info, library, filter as Values, argument);
      const [row] = await read(info, text, parameters);
      return row?.get('ids') ?? [];
    },
    async identify(info, ids) {
      return (await read(info, IDENTIFY, { ids })).map((row) => row.toObject() as Identified);
    },
    rows: read,
  };
}

/** What the network itself has of its organisations, by their ids. */
const knownIn =
  ({ index, about: { names, kinds, regions } }: Described) =>
  (id: string): Known => {
    const at = index.get(id)!;
    return { id, name: names[at]!, kind: kinds[at]!, region: regions[at] ?? null };
  };

const nobody = (id: string): Known => {
  throw new Error(`"${id}" is not known without the database.`);
};
