import type { Of, Table } from './tables.js';

type Value = Readonly<Record<string, unknown>>;

export type FormatName =
  | 'csv'
  | 'xlsx'
  | 'jsonl'
  | 'parquet'
  | 'arrow'
  | 'graphml'
  | 'gexf'
  | 'node-link'
  | 'cytoscape'
  | 'gds'
  | 'turtle'
  | 'n-quads'
  | 'json-ld';

/** A validated export request. */
export interface ExportRequest {
  readonly format: FormatName;
  readonly of: Of;
  /** The requested table; undefined if the format contains all tables. */
  readonly table?: Table;
  /** The filter as given, for the metadata. */
  readonly given: Value;
  /** The filter for compiling Cypher, by filtered type: `Partnership`, or the types in THINGS. */
  readonly filters: Readonly<Record<string, Value>>;
  /** True if sites are also shown separately from their parents. */
  readonly sites: boolean;
  /** Name of the list of edges in node-link JSON. */
  readonly edges: 'edges' | 'links';
  /** Address of the service, without a slash at its end, for formats whose identifiers are addresses. */
  readonly base: string;
}

/** One row: values of the requested columns in order; null if unknown. */
export type Row = readonly unknown[];

/** Data version, time of the last change, and whether some data are synthetic. */
export interface Version {
  readonly number: number;
  readonly changed: string | null;
  readonly synthetic: boolean;
  /** True while an import switches partnerships, which are a mixture of old and new ones meanwhile. */
  readonly switching: boolean;
}

/** Metadata of an export, embedded in the format or in a sidecar file. */
export interface ExportMetadata {
  readonly title: string;
  /** True if the graph contains synthetic data for testing or benchmarks; do not treat any of it as fact. */
  readonly synthetic: boolean;
  readonly licence: string;
  /** Data version, and time of the last change. Exports of one version are consistent. */
  readonly data_version: number;
  readonly data_changed: string | null;
  /** When the export was begun, UTC. */
  readonly exported: string;
  readonly of: string;
  readonly table?: string;
  /** The given filter; `{}` if none. */
  readonly filter: object;
  /**
   * Partnerships only: true if sites are separate from their parents, which also include the sites'
   * activities.
   */
  readonly sites?: boolean;
  /** Format of partly known dates. */
  readonly dates: string;
}

export type Chunk = string | Uint8Array;

/** Input of a format writer. */
export interface ExportSource {
  readonly request: ExportRequest;
  readonly about: ExportMetadata;
  /** Rows of a table with the named columns; by default the table's own columns. */
  rows(table: Table, names?: readonly string[]): AsyncIterable<readonly Row[]>;
}
