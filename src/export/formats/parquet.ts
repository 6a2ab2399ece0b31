import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Column, ColumnType } from '../columns.js';
import { metadataEntries } from '../metadata.js';
import type { Chunk, ExportSource, Row } from '../types.js';

/** Rows per row group, which is held in memory; readers can skip groups. */
const GROUP = 4_000;

const LEAVES: Readonly<Record<ColumnType, Partial<SchemaElement>>> = {
  TEXT: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  TEXTS: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  INTEGER: { type: 'INT64' },
  NUMBER: { type: 'DOUBLE' },
  BOOLEAN: { type: 'BOOLEAN' },
  DAY: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
};

/** Writes one table as Apache Parquet (Snappy), with the metadata in the file's key-value metadata. */
export async function* writeParquet({ request, about, rows }: ExportSource): AsyncGenerator<Chunk> {
  const { columns } = request.table!;
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elements)],
    kvMetadata: metadataEntries(about).map(([key, value]) => ({ key, value })),
  });
  // sends the file header immediately
  yield taken(bytes);
  let waiting: Row[] = [];
  const write = () => {
    if (waiting.length > 0)
      writer.write({
        columnData: columns.map(({ name, type }, at) => ({
          name,
          data: waiting.map((row) => cell(type, row[at])),
        })),
        rowGroupSize: waiting.length,
      });
    waiting = [];
    return taken(bytes);
  };
  for await (const batch of rows(request.table!)) {
    waiting.push(...batch);
    if (waiting.length >= GROUP) yield write();
  }
  yield write();
  writer.finish();
  yield taken(bytes);
}

function elements({ name, type }: Column): SchemaElement[] {
  const leaf = LEAVES[type];
  if (type !== 'TEXTS') return [{ name, repetition_type: 'OPTIONAL', ...leaf }];
  return [
    {
      name,
      repetition_type: 'OPTIONAL',
      converted_type: 'LIST',
      logical_type: { type: 'LIST' },
      num_children: 1,
    },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', ...leaf },
  ];
}

function cell(type: ColumnType, value: unknown): unknown {
  if (type === 'TEXTS') return value ?? [];
  if (value === null || value === undefined) return undefined;
  if (type === 'INTEGER') return BigInt(value as number);
  return type === 'DAY' ? new Date(`${value}T00:00:00Z`) : value;
}

/** Takes the bytes written since the last call; the writer's file offset continues. */
function taken(bytes: ByteWriter): Uint8Array {
  const chunk = bytes.getBytes().slice();
  bytes.index = 0;
  return chunk;
}
