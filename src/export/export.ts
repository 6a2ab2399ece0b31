import type { GraphClient, ReadTransaction } from '../database/client.js';
import { DataChangingError } from '../database/errors.js';
import { FORMATS, type Format } from './formats.js';
import { limitHeapGrowth } from './limitHeapGrowth.js';
import { metadataOf } from './metadata.js';
import { rowsOf, versionOf } from './reading.js';
import type { Composing } from './statement.js';
import type { Chunk, ExportMetadata, ExportRequest, ExportSource, Version } from './types.js';

/** A running export. */
export interface Export {
  readonly about: ExportMetadata;
  /**
   * Throws a DataChanged at the end if the data changed: the output is then inconsistent and must be
   * discarded.
   */
  readonly chunks: AsyncGenerator<Chunk>;
  /** Closes the database transaction, at any point. */
  close(): Promise<void>;
}

export class DataChanged extends Error {
  override readonly name = 'DataChanged';
  constructor(from: number, to: number) {
    super(
      `The data changed during the export (from version ${from} to ${to}), so the file is inconsistent. Export again.`,
    );
  }
}

/**
 * Opens an export. Streams everything in one transaction with backpressure: more rows are fetched when the
 * previous ones have been consumed. The last chunk is held back until the data version is confirmed
 * unchanged. `now` is the export time in the metadata, shared by several files. `write`: writes the file; by default
 * in the requested format.
 */
export async function openExport(
  graph: GraphClient,
  composing: Composing,
  request: ExportRequest,
  now = new Date(),
  write = FORMATS[request.format].write,
): Promise<Export> {
  const reading = await graph.openReadTransaction();
  try {
    const version = await versionOf(reading);
    if (version.switching) throw new DataChangingError(1);
    const about = metadataOf(request, version, now);
    return {
      about,
      chunks: limitHeapGrowth(whole(reading, composing, request, version, about, write)),
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
  write: Format['write'],
): AsyncGenerator<Chunk> {
  const material: ExportSource = {
    request,
    about,
    rows: (table, names) => rowsOf(reading, composing, request, table, names),
  };
  let previous: Chunk | undefined;
  try {
    for await (const chunk of write(material)) {
      if (previous !== undefined) yield previous;
      previous = chunk;
    }
    const { number, switching } = await versionOf(reading);
    if (number !== version.number || switching) throw new DataChanged(version.number, number);
    if (previous !== undefined) yield previous;
  } finally {
    await reading.close();
  }
}
