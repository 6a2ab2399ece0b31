import type { GraphClient, ReadTransaction } from '../database/client.js';
import { FORMATS } from './formats.js';
import { limitHeapGrowth } from './limitHeapGrowth.js';
import { type ExportMetadata, metadataOf } from './metadata.js';
import { type Row, rowsOf, type Version, versionOf } from './reading.js';
import type { ExportRequest } from './request.js';
import type { Composing } from './statement.js';
import type { Table } from './tables.js';

export type Chunk = string | Uint8Array;

/** What a format writes from. */
export interface ExportSource {
  readonly request: ExportRequest;
  readonly about: ExportMetadata;
  /** Rows of a table, with these of its statements' columns; its own where not said. */
  rows(table: Table, names?: readonly string[]): AsyncIterable<readonly Row[]>;
}

/** An export that has begun. */
export interface Export {
  readonly about: ExportMetadata;
  /** Throws a DataChanged at the end where the data changed meanwhile: what was written is then no whole, and must be thrown away. */
  readonly chunks: AsyncGenerator<Chunk>;
  /** Lets go of the database, at whatever point it is. */
  close(): Promise<void>;
}

export class DataChanged extends Error {
  override readonly name = 'DataChanged';
  constructor(from: number, to: number) {
    super(
      `The data changed while they were exported (from version ${from} to ${to}): what was written is no whole. Export again.`,
    );
  }
}

/**
 * Begins an export. Everything is read in one transaction, a stretch at a time: the database is asked for more when what it gave
 * is taken. The last stretch is kept back until the data are seen to be of the version with which it began. `now` is the time that it tells: one for several.
 */
export async function openExport(
  graph: GraphClient,
  composing: Composing,
  request: ExportRequest,
  now = new Date(),
): Promise<Export> {
  const reading = await graph.openReadTransaction();
  try {
    const version = await versionOf(reading);
    const about = metadataOf(request, version, now);
    return {
      about,
      chunks: limitHeapGrowth(whole(reading, composing, request, version, about)),
      close: () => reading.close(),
    };
  } catch (error) {
    await reading.close();
    throw error;
  }
}

async function* whole(
  reading: ReadTransaction,
  composing: Composing,
  request: ExportRequest,
  version: Version,
  about: ExportMetadata,
): AsyncGenerator<Chunk> {
  const material: ExportSource = {
    request,
    about,
    rows: (table, names) => rowsOf(reading, composing, request, table, names),
  };
  let kept: Chunk | undefined;
  try {
    for await (const chunk of FORMATS[request.format].write(material)) {
      if (kept !== undefined) yield kept;
      kept = chunk;
    }
    const { number } = await versionOf(reading);
    if (number !== version.number) throw new DataChanged(version.number, number);
    if (kept !== undefined) yield kept;
  } finally {
    await reading.close();
  }
}
