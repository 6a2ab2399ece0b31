import type { Config } from '../config.js';
import type { GraphClient } from '../database/client.js';
import type { Tables } from '../ingest/tables.js';
import type { Console } from './cliOutput.js';

/** External dependencies of the commands, which tests replace. */
export interface CliContext {
  /** Writes a result to standard output. */
  out(text: string): void;
  /** Streams large or binary output to standard output, with backpressure. */
  stream(chunks: AsyncIterable<string | Uint8Array>): Promise<void>;
  /** Writes progress and messages to standard error. */
  readonly console: Console;
  /** Opens the configured graph and prepares it for imports. Throws a UserError on failure. */
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

/** Runs a function with the graph, then closes it. */
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
