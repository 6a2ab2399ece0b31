import type { Config } from '../config.js';
import type { GraphClient } from '../database/client.js';
import type { Tables } from '../ingest/tables.js';
import type { Console } from './cliOutput.js';

/** What the commands touch outside of themselves; a test gives them another one. */
export interface CliContext {
  /** Writes what was asked for, on standard output. */
  out(text: string): void;
  /** Writes what may be large, or no text, on standard output as fast as it is taken there. */
  stream(chunks: AsyncIterable<string | Uint8Array>): Promise<void>;
  /** Says how things go, on standard error. */
  readonly console: Console;
  /** Opens the graph that the environment names, made ready for imports. Throws a UserError where it cannot. */
  openGraph(): Promise<OpenGraph>;
  /** The configuration from the environment. Throws a UserError if it is invalid. */
  readConfig(): Config;
  /** The corrections tables. */
  readTables(): Tables;
}

export interface OpenGraph {
  readonly graph: GraphClient;
  close(): Promise<void>;
}

/** Does something with the graph and lets it go. */
export async function withGraph<T>(world: CliContext, work: (graph: GraphClient) => Promise<T>): Promise<T> {
  const opened = await world.openGraph();
  try {
    return await work(opened.graph);
  } finally {
    await opened.close();
  }
}

/** Exit codes. */
export const ALL_TAKEN = 0;
export const ROWS_REFUSED = 1;
export const REFUSED = 2;
