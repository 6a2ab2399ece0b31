import { resolveIdParameters } from '../api/compose/resolveIds.js';
import type { ReadTransaction } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { type Composing, type Statement, statementOf } from './statement.js';
import type { Table } from './tables.js';
import type { ExportRequest, Row, Version } from './types.js';

/** Rows per batch. */
const ROWS = 100;

export async function versionOf(reading: ReadTransaction): Promise<Version> {
  for await (const record of reading.rows(readCypher('export/version.cypher').text))
    return {
      number: plain(record.get('number')) as number,
      changed: record.get('changed'),
      synthetic: record.get('synthetic'),
      switching: record.get('switching'),
    };
  throw new Error('The database did not return its data version.');
}

/** Rows of a table in batches, streamed with backpressure. */
export async function* rowsOf(
  reading: ReadTransaction,
  composing: Composing,
  request: ExportRequest,
  table: Table,
  names: readonly string[] = table.columns.map(({ name }) => name),
): AsyncGenerator<Row[]> {
  for (const part of table.parts)
    yield* batches(reading, statementOf(composing, request, part), names, table.from ?? {});
}

/** Resolves ids, including merged ids, to organisations. */
async function identified(reading: ReadTransaction, ids: readonly string[]) {
  const found: { asked: string; id: string | null }[] = [];
  for await (const row of reading.rows(readCypher('network/resolveIds.cypher').text, { ids }))
    found.push({ asked: row.get('asked'), id: row.get('id') });
  return found;
}

async function* batches(
  reading: ReadTransaction,
  statement: Statement,
  names: readonly string[],
  from: Readonly<Record<string, string>>,
): AsyncGenerator<Row[]> {
  let rows: Row[] = [];
  let places: number[] | undefined;
  const parameters = await resolveIdParameters(statement, (ids) => identified(reading, ids));
  for await (const record of reading.rows(statement.text, parameters)) {
    places ??= names.map((name) => record.keys.indexOf(from[name] ?? name));
    rows.push(places.map((at) => (at < 0 ? null : plain(record.get(at)))));
    if (rows.length < ROWS) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** Converts driver integers to numbers; all values are below 2^53. */
function plain(value: unknown): unknown {
  if (value !== null && typeof value === 'object' && 'toNumber' in value)
    return (value as { toNumber(): number }).toNumber();
  return value ?? null;
}
