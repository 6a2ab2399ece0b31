import { objectOf } from '../cells.js';
import { TABLES } from '../tables.js';
import type { Chunk, ExportSource } from '../types.js';

/**
 * Writes one JSON object per line. One table: its rows. All tables: metadata first, then the rows of each
 * table, with the table's name.
 */
export async function* writeJsonl({ request, about, rows }: ExportSource): AsyncGenerator<Chunk> {
  const { table, of } = request;
  if (!table) yield `${JSON.stringify({ table: 'about', ...about })}\n`;
  for (const one of table ? [table] : TABLES[of]) {
    const first = table ? {} : { table: one.name };
    for await (const batch of rows(one))
      yield batch.map((row) => `${JSON.stringify({ ...first, ...objectOf(one.columns, row) })}\n`).join('');
  }
}
