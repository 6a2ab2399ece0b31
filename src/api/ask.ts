import type { GraphQLResolveInfo } from 'graphql';
import type { Graph, Parameters } from '../graph/graph.js';
import type { Networks } from '../network/keeper.js';
import { composeRoot } from './compose/compose.js';
import type { Library } from './compose/library.js';
import type { Context } from './context.js';
import type { Explaining } from './explain.js';
import { type Caller, writesOf } from './writes.js';

/** Told of every statement that is about to be sent: for logs, and for tests that count them. */
export type Listener = (statement: { readonly text: string; readonly parameters: Parameters }) => void;

/** What stands behind one operation, beside the graph. */
export interface Asking {
  readonly caller?: Caller | undefined;
  /** Kept over many operations. */
  readonly networks: Networks;
  /** Where the caller wants to be told of the statements. */
  readonly explaining?: Explaining | undefined;
}

/** The context of one operation: root fields become statements, and their one row becomes the answer. */
export function contextFor(
  graph: Graph,
  library: Library,
  { caller = {}, networks, explaining }: Asking,
  listener: Listener = () => {},
): Context {
  const read = (field: string, text: string, parameters: Parameters) =>
    explaining ? explaining.read(graph, field, text, parameters) : graph.read(text, parameters);
  return {
    explaining,
    networks,
    write: writesOf(graph, caller),
    async ask(info: GraphQLResolveInfo, values = {}) {
      const statement = composeRoot(info, library, values);
      listener(statement);
      const [row] = await read(String(info.path.key), statement.text, statement.parameters);
      return statement.shape(row?.get('answer') ?? null);
    },
  };
}
