import {
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int64,
  List,
  makeBuilder,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Utf8,
} from 'apache-arrow';
import type { Column, ColumnType } from '../columns.js';
import { metadataEntries } from '../metadata.js';
import type { Chunk, ExportSource, Row } from '../types.js';

/** Rows per record batch, which is held in memory. */
const BATCH = 4_000;

const TYPES: Readonly<Record<ColumnType, () => DataType>> = {
  TEXT: () => new Utf8(),
  TEXTS: () => new List(new Field('item', new Utf8(), true)),
  INTEGER: () => new Int64(),
  NUMBER: () => new Float64(),
  BOOLEAN: () => new Bool(),
  DAY: () => new DateDay(),
};

/** Writes one table as an Arrow file (Feather 2), with the metadata in its schema. */
export async function* writeArrow({ request, about, rows }: ExportSource): AsyncGenerator<Chunk> {
  const { columns } = request.table!;
  const fields = columns.map(({ name, type }) => new Field(name, TYPES[type](), true));
  const schema = new Schema(fields, new Map(metadataEntries(about)));
  const writer = new Pieces();
  writer.reset(undefined, schema);
  let waiting: Row[] = [];
  // sends the file header immediately
  yield writer.taken();
  const write = () => {
    if (waiting.length > 0) writer.write(batchOf(schema, columns, waiting));
    waiting = [];
    return writer.taken();
  };
  for await (const batch of rows(request.table!)) {
    waiting.push(...batch);
    if (waiting.length >= BATCH) yield write();
  }
  yield write();
  writer.finish();
  yield writer.taken();
}

/** Returns output piece by piece instead of buffering it. */
class Pieces extends RecordBatchFileWriter {
  #pieces: Uint8Array[] = [];

  taken(): Uint8Array {
    const all = Buffer.concat(this.#pieces);
    this.#pieces = [];
    return all;
  }

  protected override _write(chunk: ArrayBufferView | ArrayBufferLike): this {
    if (!this._started) return this;
    const bytes = ArrayBuffer.isView(chunk)
      ? new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      : new Uint8Array(chunk);
    if (bytes.byteLength > 0) this.#pieces.push(bytes.slice());
    this._position += bytes.byteLength;
    return this;
  }
}

function batchOf(schema: Schema, columns: readonly Column[], rows: readonly Row[]): RecordBatch {
  const children = columns.map(({ type }, at) => {
    const builder = makeBuilder({ type: TYPES[type](), nullValues: [null] });
    for (const row of rows) builder.append(cell(type, row[at] ?? null));
    return builder.finish().flush();
  });
  const data = makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children });
  return new RecordBatch(schema, data);
}

function cell(type: ColumnType, value: unknown): unknown {
  if (type === 'TEXTS') return value ?? [];
  if (value === null) return null;
  if (type === 'INTEGER') return BigInt(value as number);
  return type === 'DAY' ? new Date(`${value}T00:00:00Z`) : value;
}
